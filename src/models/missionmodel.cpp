// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/missionmodel.h"

#include "base/ids.h"
#include "models/cellwords.h"
#include "models/headerwords.h"
#include "models/markwords.h"
#include "models/timewords.h"

#include <algorithm>
#include <limits>

namespace Pointsman {

namespace {

std::optional<Moment> momentOf(const QString &text)
{
    const auto time = PythonTime::parse(text);
    return time ? std::optional(time->moment()) : std::nullopt;
}

/// Of one that is broken when it was last known to be active: that its file was written says nothing of that.
std::optional<Moment> lastActivityOf(const MissionEntry &entry)
{
    const auto written = momentOf(entry.mission.lastActivityAt);
    return written || entry.isBroken ? written : entry.modified;
}

IssueCounts warningsOf(const MissionEntry &entry)
{
    IssueCounts counts = countsOf(entry.issues);
    // What cannot be read is a problem whatever the rules have found in it.
    if (entry.isBroken && counts.errors == 0)
        ++counts.errors;
    return counts;
}

MissionModel::State stateOf(const MissionEntry &entry, bool isActive)
{
    if (entry.isBroken)
        return MissionModel::State::Broken;
    return isActive ? MissionModel::State::Active : MissionModel::State::Joined;
}

} // namespace

MissionModel::MissionModel(Clock clock, QObject *parent) : RowSync(parent), m_clock(std::move(clock)), m_now(m_clock())
{
}

void MissionModel::setSnapshot(const SnapshotPtr &snapshot)
{
    std::vector<Row> next;
    for (const auto &mission : snapshot->missions->missions)
        next.push_back({mission, snapshot->missions->isActive(*mission), snapshot->missions->markOf(mission->id)});
    syncRows(
        m_rows, std::move(next), [](const Row &row) { return row.entry->id; }, std::equal_to<>());
}

void MissionModel::setUnseen(const QSet<QString> &paths)
{
    if (std::exchange(m_unseen, paths) != paths && !m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1), {UnseenRole, Qt::AccessibleTextRole});
}

void MissionModel::refreshTimes()
{
    m_now = m_clock();
    if (m_rows.empty())
        return;
    Q_EMIT dataChanged(index(0, static_cast<int>(Column::LastActivity)),
                       index(rowCount() - 1, static_cast<int>(Column::Joined)), {Qt::DisplayRole});
}

int MissionModel::rowOf(const QString &missionId) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.entry->id == missionId; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int MissionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MissionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant MissionModel::data(const QModelIndex &index, int role) const
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
    case SortRole:
        return sortValue(row, column);
    case FilterTextRole:
        return filterText(row);
    case PathRole:
        return row.entry->path;
    case StateRole:
        return static_cast<int>(stateOf(*row.entry, row.isActive));
    case UnseenRole:
        return m_unseen.contains(row.entry->path);
    case SeverityRole:
        return warningsOf(*row.entry).severity();
    case PinnedRole:
        return row.mark.isPinned;
    case MarkSignsRole:
        return column == Column::Mission ? signsOf(row.mark) : 0;
    default:
        return {};
    }
}

QString MissionModel::displayText(const Row &row, Column column) const
{
    const MissionEntry &entry = *row.entry;
    const auto time = [&](const std::optional<Moment> &moment, auto words) -> QString {
        return moment ? words(*moment, m_now, m_locale) : QString(noneSign);
    };
    switch (column) {
    case Column::Active:
        return row.isActive ? QStringLiteral("\u2713") : QString();
    case Column::Mission:
        return printable(row.mark.name.isEmpty() ? entry.id : row.mark.name);
    case Column::Role:
        return printable(entry.mission.role);
    case Column::Focus:
        return printable(entry.mission.focus);
    case Column::Driving:
        return entry.mission.isDriving ? tr("driving") : QString();
    case Column::LastActivity:
        return time(lastActivityOf(entry), agoWords);
    case Column::Joined:
        return time(momentOf(entry.mission.joinedAt), shortTime);
    case Column::Warnings: {
        const int total = warningsOf(entry).total();
        return total == 0 ? QString() : QString::number(total);
    }
    }
    Q_UNREACHABLE();
}

QString MissionModel::accessibleText(const Row &row, Column column) const
{
    const MissionEntry &entry = *row.entry;
    if (column == Column::Active)
        return row.isActive ? tr("active mission") : tr("not active");
    if (column == Column::Driving)
        return entry.mission.isDriving ? tr("driving") : tr("not driving");
    if (column == Column::Warnings && warningsOf(entry).total() > 0)
        return warningsOf(entry).words();
    QString text = displayText(row, column);
    if (column == Column::Mission)
        text = withSigns(text, row.mark);
    if (column == Column::Mission && m_unseen.contains(entry.path))
        return tr("%1, change not seen yet").arg(text);
    return text.isEmpty() || text == noneSign ? noneWord() : text;
}

QString MissionModel::toolTip(const Row &row, Column column) const
{
    const MissionEntry &entry = *row.entry;
    const auto time = [&](const std::optional<Moment> &moment) {
        return moment ? exactTime(*moment, m_locale) : QString();
    };
    switch (column) {
    case Column::Active:
        return row.isActive ? tr("spec-kitty commands without --mission use this mission, in every terminal.")
                            : QString();
    case Column::Mission:
        return entry.isBroken ? tr("The file cannot be read: %1").arg(printable(entry.brokenWords))
                              : missionTip(entry, row.mark);
    case Column::Role:
    case Column::Focus:
    case Column::Driving:
        return {};
    case Column::LastActivity:
        return time(lastActivityOf(entry));
    case Column::Joined:
        return time(momentOf(entry.mission.joinedAt));
    case Column::Warnings:
        return entry.issues.empty() ? printable(entry.brokenWords) : messagesOf(entry.issues);
    }
    Q_UNREACHABLE();
}

QVariant MissionModel::sortValue(const Row &row, Column column)
{
    const MissionEntry &entry = *row.entry;
    // Those that are marked first, the others last in either order.
    const auto mark = [](bool isSet) { return isSet ? QVariant(0) : QVariant(); };
    switch (column) {
    case Column::Active:
        return mark(row.isActive);
    case Column::Mission:
        return sortableText(row.mark.name.isEmpty() ? entry.id : row.mark.name);
    case Column::Role:
        return sortableText(entry.mission.role);
    case Column::Focus:
        return sortableText(entry.mission.focus);
    case Column::Driving:
        return mark(entry.mission.isDriving);
    case Column::LastActivity:
        // What cannot be read needs its user most: it comes first in the order that the table has at first.
        return entry.isBroken ? QVariant(std::numeric_limits<qint64>::max()) : sortableMoment(lastActivityOf(entry));
    case Column::Joined:
        return sortableMoment(momentOf(entry.mission.joinedAt));
    case Column::Warnings: {
        const int total = warningsOf(entry).total();
        return total == 0 ? QVariant() : QVariant(total);
    }
    }
    Q_UNREACHABLE();
}

QString MissionModel::filterText(const Row &row)
{
    const MissionEntry &entry = *row.entry;
    const Mission &mission = entry.mission;
    return QStringList{entry.id,
                       mission.id,
                       mission.role,
                       mission.focus,
                       mission.participantId,
                       mission.runId,
                       filterTextOf(row.mark),
                       row.isActive ? tr("active") : QString(),
                       entry.isBroken ? tr("broken") : QString(),
                       mission.isDriving ? tr("driving") : QString()}
        .join(u'\n')
        .toCaseFolded();
}

QVariant MissionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return headerOf(section, columns, orientation, role, [](int column) -> HeaderWords {
        switch (static_cast<Column>(column)) {
        case Column::Active:
            return {tr("Active"), tr("The mission that commands without --mission use")};
        case Column::Mission:
            return {tr("Mission"), tr("The mission's id, the name of its folder")};
        case Column::Role:
            return {tr("Role"), tr("What you joined the mission as")};
        case Column::Focus:
            return {tr("Working On"), tr("The work package or step that your team sees you at (focus)")};
        case Column::Driving:
            return {tr("Driving"), tr("Whether your team sees that you or your agent are changing it now (drive)")};
        case Column::LastActivity:
            return {tr("Last Activity"), tr("When the mission's state was last changed on this computer")};
        case Column::Joined:
            return {tr("Joined"), tr("When you joined the mission")};
        case Column::Warnings:
            return {tr("Warnings"), tr("How many problems the mission's file has")};
        }
        Q_UNREACHABLE();
    });
}

} // namespace Pointsman
