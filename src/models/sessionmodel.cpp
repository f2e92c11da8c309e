// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sessionmodel.h"

#include "base/ids.h"
#include "models/headerwords.h"
#include "models/markwords.h"
#include "planning/documents.h"
#include "workspace/sessionmark.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace Pointsman {

namespace {

/// Two projects may share one knowledge directory, so a file alone is not unique.
struct Key
{
    const SessionEntry *entry;

    friend bool operator==(const Key &a, const Key &b)
    {
        return a.entry == b.entry || (a.entry->path == b.entry->path && a.entry->projectPath == b.entry->projectPath);
    }
    friend std::size_t qHash(const Key &key, std::size_t seed)
    {
        return qHashMulti(seed, key.entry->path, key.entry->projectPath);
    }
};

QVariant alignmentOf(SessionModel::Column column)
{
    const bool isNumber = column == SessionModel::Column::Spikes || column == SessionModel::Column::Tickets;
    return isNumber ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
}

} // namespace

SessionModel::SessionModel(Clock clock, QObject *parent) : RowSync(parent), m_clock(std::move(clock)), m_now(m_clock())
{
}

std::optional<StationKind> SessionModel::stationOf(Column column)
{
    switch (column) {
    case Column::Seed:
        return StationKind::Seed;
    case Column::Spikes:
        return StationKind::Spikes;
    case Column::Plan:
        return StationKind::Plan;
    case Column::Tickets:
        return StationKind::Backlog;
    case Column::State:
    case Column::Created:
    case Column::Updated:
    case Column::Project:
    case Column::Warnings:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

/// The topics that a column tells of and that do not exist.
QStringList SessionModel::missingIn(const Row &row, Column column)
{
    const auto station = stationOf(column);
    QStringList missing = station ? missingAt(*station, row.entry().session, row.topics()) : QStringList();
    missing.removeAll(QString()); // an empty id is a finding of its own
    return missing;
}

std::optional<Moment> SessionModel::momentOf(const QString &text)
{
    const auto time = UtcTime::parse(text);
    return time ? std::optional(time->moment()) : std::nullopt;
}

IssueCounts SessionModel::warningsOf(const SessionEntry &entry)
{
    IssueCounts counts = countsOf(entry.issues);
    // What cannot be read is a problem whatever the rules have found in it.
    if (entry.isBroken && counts.errors == 0)
        ++counts.errors;
    return counts;
}

SessionModel::State SessionModel::stateOf(const SessionEntry &entry)
{
    if (entry.isBroken)
        return State::Broken;
    if (entry.isActive)
        return State::Active;
    switch (entry.session.state) {
    case SessionState::Completed:
        return State::Completed;
    case SessionState::Archived:
        return State::Archived;
    case SessionState::Active:
    case SessionState::Unknown:
        return State::Other;
    }
    Q_UNREACHABLE();
}

std::optional<Moment> SessionModel::updatedOf(const SessionEntry &entry)
{
    const auto written = entry.isBroken ? std::nullopt : momentOf(entry.session.updated);
    return written ? written : entry.modified;
}

void SessionModel::setSnapshot(SnapshotPtr snapshot)
{
    m_snapshot = std::move(snapshot);
    sync();
}

void SessionModel::setProject(const QString &path)
{
    m_projectPath = path;
    sync();
}

Mark SessionModel::Row::mark() const
{
    return Pointsman::markOf(*project, entry());
}

QStringList SessionModel::Row::doubtful() const
{
    QStringList topics;
    for (const DoubtfulAttachment &doubt : project->doubts) {
        // Its snapshot of an earlier time has the same id, and not the topic.
        const bool isLinked = linkedTopics(entry().session).contains(doubt.topic);
        if (doubt.session == entry().session.id && isLinked)
            topics << doubt.topic;
    }
    return topics;
}

bool SessionModel::Row::hasSameSurroundings(const Row &other) const
{
    // What the documents say of others of the project is no change of this one.
    const PlanningSession &session = entry().session;
    const bool isSameWork = project->work == other.project->work ||
                            (work().plans.value(session.plan) == other.work().plans.value(session.plan) &&
                             work().countOf(session) == other.work().countOf(session));
    return isSameWork && project->topics == other.project->topics && mark() == other.mark() &&
           doubtful() == other.doubtful();
}

void SessionModel::sync()
{
    const auto before = std::exchange(m_projects, {}); // what the rows stand in until they are replaced
    std::vector<Row> next;
    if (m_snapshot) {
        std::copy_if(
            m_snapshot->projects.begin(), m_snapshot->projects.end(), std::back_inserter(m_projects),
            [this](const auto &project) { return m_projectPath.isEmpty() || project->project.path == m_projectPath; });
    }
    for (const auto &project : m_projects) {
        next.reserve(next.size() + project->snapshots.size() + 1);
        if (project->active)
            next.push_back({project.get(), &project->active});
        for (const auto &entry : project->snapshots)
            next.push_back({project.get(), &entry});
    }
    // Rows of one project follow each other, so that two projects are compared once and not for each row.
    const ProjectEntry *was = nullptr;
    const ProjectEntry *is = nullptr;
    bool isAllSame = false;
    const auto isSame = [&](const Row &a, const Row &b) {
        if (was != a.project || is != b.project) {
            was = a.project;
            is = b.project;
            isAllSame = was == is || (was->topics == is->topics && was->work == is->work && was->doubts == is->doubts &&
                                      was->marks == is->marks);
        }
        return *a.place == *b.place && (isAllSame || b.hasSameSurroundings(a));
    };
    syncRows(
        m_rows, std::move(next), [](const Row &row) { return Key{row.place->get()}; }, isSame);
}

QSet<QString> SessionModel::seeds() const
{
    QSet<QString> seeds;
    for (const Row &row : m_rows)
        seeds.insert(row.entry().session.seed);
    seeds.remove(QString());
    return seeds;
}

/// As the user has named it, else by its seed; empty where it has neither.
QString SessionModel::titleOf(const Row &row)
{
    if (!row.mark().name.isEmpty())
        return printable(row.mark().name);
    const QString &seed = row.entry().session.seed;
    return seed.isEmpty() ? QString() : Pointsman::titleOf(row.topics(), seed);
}

void SessionModel::setUnseen(const QSet<QString> &paths)
{
    if (std::exchange(m_unseen, paths) != paths && !m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1), {UnseenRole, Qt::AccessibleTextRole});
}

void SessionModel::setUnread(const QHash<QString, int> &unread)
{
    if (std::exchange(m_unread, unread) != unread && !m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1),
                           {UnreadRole, Qt::ToolTipRole, Qt::AccessibleTextRole});
}

/// Of all topics that the session links.
int SessionModel::unreadOf(const Row &row) const
{
    if (m_unread.isEmpty())
        return 0;
    const QStringList topics = linkedTopics(row.entry().session);
    return std::accumulate(topics.begin(), topics.end(), 0, [&](int sum, const QString &topic) {
        return sum + m_unread.value(titledTopic(row.project->knowledgePath, topic));
    });
}

void SessionModel::refreshTimes()
{
    m_now = m_clock();
    if (m_rows.empty())
        return;
    Q_EMIT dataChanged(index(0, static_cast<int>(Column::Created)),
                       index(rowCount() - 1, static_cast<int>(Column::Updated)), {Qt::DisplayRole});
}

int SessionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SessionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant SessionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return displayText(row, column);
    case Qt::AccessibleTextRole:
        return accessibleText(row, column);
    case Qt::ToolTipRole:
        return plainToolTip(toolTip(row, column));
    case Qt::TextAlignmentRole:
        return alignmentOf(column);
    case SortRole:
        return sortValue(row, column);
    case FilterTextRole:
        return filterText(row);
    case PathRole:
        return row.entry().path;
    case ProjectPathRole:
        return row.entry().projectPath;
    case StateRole:
        return static_cast<int>(stateOf(row.entry()));
    case SeverityRole:
        return warningsOf(row.entry()).severity();
    case SeedRole:
        return row.entry().session.seed;
    case UnseenRole:
        return m_unseen.contains(row.entry().path);
    case UnreadRole:
        return unreadOf(row) > 0 ? QVariant(unreadOf(row)) : QVariant();
    case PinnedRole:
        return row.mark().isPinned;
    case StationsRole:
        return QVariant::fromValue(stationsOf(row.entry(), row.topics()));
    case MarkSignsRole:
        return column == Column::Seed ? signsOf(row.mark()) : 0;
    default:
        return {};
    }
}

QString SessionModel::accessibleText(const Row &row, Column column) const
{
    if (column == Column::Warnings) {
        QStringList words{warningsOf(row.entry()).words(), doubtTip(row)};
        words.removeAll(QString());
        return words.isEmpty() ? noneWord() : words.join(QStringLiteral(", "));
    }
    const bool isSeed = column == Column::Seed;
    const QString text = isSeed ? withSigns(displayText(row, column), row.mark()) : displayText(row, column);
    const QString named = text.isEmpty() || text == noneSign ? noneWord() : text;
    const QString said = missingIn(row, column).isEmpty() ? named : tr("%1, something is missing").arg(named);
    if (!isSeed)
        return said;
    QStringList words{m_unseen.contains(row.entry().path) ? tr("%1, change not seen yet").arg(said) : said,
                      unreadWords(row)};
    words.removeAll(QString());
    return words.join(QStringLiteral(", "));
}

/// Empty where there is none.
QString SessionModel::unreadWords(const Row &row) const
{
    const int unread = unreadOf(row);
    return unread > 0 ? tr("%n document(s) not read yet", nullptr, unread) : QString();
}

QVariant SessionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal && section >= 0 && section < columns)
        return alignmentOf(static_cast<Column>(section));
    return headerOf(section, columns, orientation, role, [](int column) -> HeaderWords {
        switch (static_cast<Column>(column)) {
        case Column::State:
            return {tr("State"), tr("Active: what agents make next attaches to it")};
        case Column::Seed:
            return {tr("Seed"), tr("The idea that the session plans (root_seed)")};
        case Column::Created:
            return {tr("Created"), tr("When the session was started")};
        case Column::Updated:
            return {tr("Updated"), tr("When the session was last changed")};
        case Column::Spikes:
            return {tr("Spikes"), tr("How many spikes are attached to the session")};
        case Column::Plan:
            return {tr("Plan"), tr("What the session's plan says of itself: its status and the last review")};
        case Column::Tickets:
            return {tr("Tickets"), tr("How many of the session's tickets are closed (backlog)")};
        case Column::Project:
            return {tr("Project"), tr("The project that the session is in")};
        case Column::Warnings:
            return {tr("Warnings"), tr("How many problems the session's file has")};
        }
        Q_UNREACHABLE();
    });
}

} // namespace Pointsman
