// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/awaymodel.h"

#include "base/ids.h"
#include "models/cellwords.h"
#include "models/projectfacts.h"
#include "models/roles.h"
#include "models/timewords.h"

#include <QDateTime>
#include <QHash>

#include <algorithm>

namespace Pointsman {

namespace {

IssueCounts countsOf(const MissionsEntry &missions)
{
    IssueCounts counts;
    counts.add(missions.issues);
    for (const auto &mission : missions.missions)
        counts.add(mission->issues);
    return counts;
}

QDate localDate(Moment moment)
{
    return QDateTime::fromMSecsSinceEpoch(
               std::chrono::duration_cast<std::chrono::milliseconds>(moment.time_since_epoch()).count())
        .date();
}

/// How much a file needs the user now: the lower, the sooner.
int rankOf(const Issues &issues)
{
    const IssueCounts counts = countsOf(issues);
    return counts.errors > 0 ? 0 : counts.warnings > 0 ? 1 : 2;
}

QHash<QString, int> ranksIn(const ProjectEntry &project)
{
    QHash<QString, int> ranks;
    if (project.active)
        ranks.insert(project.active->path, rankOf(project.active->issues));
    for (const auto &snapshot : project.snapshots)
        ranks.insert(snapshot->path, rankOf(snapshot->issues));
    return ranks;
}

QHash<QString, int> ranksIn(const MissionsEntry &missions)
{
    QHash<QString, int> ranks;
    for (const auto &mission : missions.missions)
        ranks.insert(mission->path, rankOf(mission->issues));
    return ranks;
}

ProjectNeed needOf(const IssueCounts &counts)
{
    return counts.errors > 0 ? ProjectNeed::Errors : counts.warnings > 0 ? ProjectNeed::Warnings : ProjectNeed::None;
}

} // namespace

AwayModel::AwayModel(Clock clock, QObject *parent) : RowSync(parent), m_clock(std::move(clock)) {}

void AwayModel::setVersions(std::vector<Version> versions)
{
    m_versions = std::move(versions);
    std::sort(m_versions.begin(), m_versions.end(), &isNewer);
    sync();
}

void AwayModel::setSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    sync();
}

/// By store in the order of the newest change, what needs the user first.
std::vector<AwayModel::Group> AwayModel::groups() const
{
    std::vector<Group> groups;
    for (const Version &version : m_versions) {
        auto group = std::find_if(groups.begin(), groups.end(),
                                  [&](const Group &known) { return known.store == version.store; });
        if (group == groups.end())
            group = groups.insert(groups.end(), Group{version.store, {}, 0, {}, {}});
        group->versions.push_back(version);
    }
    for (Group &group : groups)
        describe(group);
    std::stable_sort(groups.begin(), groups.end(), [](const Group &a, const Group &b) { return a.rank < b.rank; });
    return groups;
}

void AwayModel::describe(Group &group) const
{
    const Version newest = group.versions.front();
    group.name = projectWords(newest, m_snapshot.get());
    ProjectNeed need = ProjectNeed::None;
    QHash<QString, int> ranks;
    if (const auto project = projectOf(newest, m_snapshot.get())) {
        const ProjectFacts facts = ProjectFacts::of(*project);
        need = facts.need;
        group.severity = facts.counts.severity();
        ranks = ranksIn(*project);
    } else if (m_snapshot && m_snapshot->missions->homePath == group.store) {
        const IssueCounts counts = countsOf(*m_snapshot->missions);
        need = needOf(counts);
        group.severity = counts.severity();
        ranks = ranksIn(*m_snapshot->missions);
    }
    constexpr int calm = 2;
    const auto rank = [&](const Version &version) { return ranks.value(version.path, calm); };
    std::stable_sort(group.versions.begin(), group.versions.end(),
                     [&](const Version &a, const Version &b) { return rank(a) < rank(b); });
    // That there is no session, or that it is still read, needs nobody.
    group.rank = static_cast<int>(std::min(need, ProjectNeed::None));
}

void AwayModel::sync()
{
    std::vector<Row> next;
    for (const Group &group : groups()) {
        next.push_back({{}, group.name, group.severity, static_cast<int>(group.versions.size()), {group.store, 0}});
        for (const Version &version : group.versions)
            next.push_back({version, {}, {}, 0, {group.store, version.id}});
    }
    // Names and titles may have come with the snapshot, so that every row may say something else.
    syncRows(
        m_rows, std::move(next), [](const Row &row) { return row.key; },
        [](const Row &, const Row &) { return false; });
}

const Version *AwayModel::version(int row) const
{
    const auto &version = m_rows.at(static_cast<std::size_t>(row)).version;
    return version ? &*version : nullptr;
}

int AwayModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AwayModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

Qt::ItemFlags AwayModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return m_rows[index.row()].version ? flags | Qt::ItemIsSelectable : flags;
}

QVariant AwayModel::headingData(const Row &row, int column, int role) const
{
    if (column != 0)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return row.heading;
    case Qt::AccessibleTextRole:
        return tr("%1: %n change(s)", nullptr, row.count).arg(row.heading);
    case SeverityRole:
        return row.severity;
    case CountRole:
        return row.count;
    default:
        return {};
    }
}

QVariant AwayModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    if (!row.version)
        return headingData(row, index.column(), role);
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return displayText(*row.version, column);
    case Qt::ToolTipRole:
        return plainToolTip(toolTip(*row.version, column));
    case PathRole:
        return row.version->path;
    case ProjectPathRole: {
        const auto project = projectOf(*row.version, m_snapshot.get());
        return project ? project->project.path : QString();
    }
    case MomentRole:
        return qint64(row.version->time.time_since_epoch().count());
    default:
        return {};
    }
}

QString AwayModel::displayText(const Version &version, Column column) const
{
    const auto time = [&](Moment moment) { return shortTime(moment, m_clock(), m_locale); };
    switch (column) {
    case Column::Time:
        return version.isInterval() ? tr("%1 to %2").arg(time(*version.since), endWords(version)) : time(version.time);
    case Column::Subject:
        return subjectWords(version, m_snapshot.get());
    case Column::Change:
        return withTitles(version.words, projectOf(version, m_snapshot.get()).get());
    case Column::By:
        return originWords(version.origin);
    }
    Q_UNREACHABLE();
}

/// The time until which nobody looked; of the day on which it began only the hour.
QString AwayModel::endWords(const Version &version) const
{
    return localDate(*version.since) == localDate(version.time) ? clockTime(version.time, m_locale)
                                                                : shortTime(version.time, m_clock(), m_locale);
}

QString AwayModel::toolTip(const Version &version, Column column) const
{
    switch (column) {
    case Column::Time:
        return whenWords(version, m_locale);
    case Column::Subject:
        return version.subject + u'\n' + printable(version.path);
    case Column::Change:
        return version.words + u'\n' + printable(version.path);
    case Column::By:
        return originWords(version.origin);
    }
    Q_UNREACHABLE();
}

} // namespace Pointsman
