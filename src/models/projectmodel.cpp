// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/projectmodel.h"

#include "base/ids.h"
#include "models/changewords.h"
#include "models/headerwords.h"
#include "models/markwords.h"
#include "models/versionwords.h"
#include "models/workwords.h"

#include <QSet>

#include <tuple>

namespace Pointsman {

namespace {

/// Working trees of one repository together, each group where its first one was, which leads it.
template <typename Row>
std::vector<Row> withWorktreesTogether(std::vector<Row> rows)
{
    std::vector<Row> grouped;
    QSet<QString> done;
    for (Row &row : rows) {
        row.leader.clear();
        const QString &repository = row.entry->repository;
        if (repository.isEmpty()) {
            grouped.push_back(row);
        } else if (!done.contains(repository)) {
            done.insert(repository);
            for (Row &other : rows) {
                if (other.entry->repository != repository)
                    continue;
                other.leader = &other == &row ? QString() : row.entry->project.name;
                grouped.push_back(other);
            }
        }
    }
    return grouped;
}

} // namespace

bool ProjectModel::isSame(const Row &a, const Row &b)
{
    return a.entry == b.entry && a.leader == b.leader;
}

ProjectModel::ProjectModel(Clock clock, QObject *parent) : RowSync(parent), m_clock(std::move(clock)) {}

void ProjectModel::setSnapshot(const SnapshotPtr &snapshot)
{
    syncRows(
        m_rows, rowsOf(*snapshot), [](const Row &row) { return row.entry->project.path; }, &isSame);
}

std::vector<ProjectModel::Row> ProjectModel::rowsOf(const Snapshot &snapshot) const
{
    QHash<QString, const Row *> known;
    for (const Row &row : m_rows)
        known.insert(row.entry->project.path, &row);
    std::vector<Row> rows;
    for (const auto &project : snapshot.projects)
        rows.push_back(rowOf(project, known.value(project->project.path)));
    return inOrder(std::move(rows));
}

/// The neediest first; of equal ones the one that was changed last.
std::vector<ProjectModel::Row> ProjectModel::inOrder(std::vector<Row> rows) const
{
    QHash<const ProjectEntry *, std::optional<Moment>> times; // worked out once, not at each comparison
    for (const Row &row : rows)
        times.insert(row.entry.get(), lastChangeOf(row).time);
    std::stable_sort(rows.begin(), rows.end(), [&times](const Row &a, const Row &b) {
        // What is pinned comes after what waits for its user, and before all else. The pinned one and the later change
        // first, so the two sides are crossed there.
        const auto urgencyOf = [](const Row &row) { return std::min(row.facts->need, ProjectNeed::Untouched); };
        const auto timeOf = [&times](const Row &row) { return times.value(row.entry.get()); };
        const auto needOf = [](const Row &row) { return std::min(row.facts->need, ProjectNeed::Warnings); };
        return std::tuple(urgencyOf(a), b.entry->mark.isPinned, needOf(a), timeOf(b)) <
               std::tuple(urgencyOf(b), a.entry->mark.isPinned, needOf(b), timeOf(a));
    });
    return withWorktreesTogether(std::move(rows));
}

ProjectModel::Row ProjectModel::rowOf(const std::shared_ptr<const ProjectEntry> &project, const Row *before) const
{
    if (before && before->entry == project)
        return *before;
    Row row{project, std::make_shared<const ProjectFacts>(ProjectFacts::of(*project)), {}, {}, {}};
    if (!before)
        return row;
    row.change = before->change;
    row.changed = before->changed;
    auto changes = changesBetween(*before->entry, *project);
    std::erase_if(changes,
                  [](const Change &change) { return change.kind == u"agent-waits"; }); // the call itself says it
    if (!changes.empty()) {
        const Change &change = mostImportant(changes);
        const bool isOfActive = project->active && project->active->path == change.path;
        const bool isOfProject = change.path == project->project.path;
        const QString words = withTitles(change.words, project.get());
        row.change =
            isOfActive || isOfProject ? words : tr("%1: %2").arg(printable(subjectTitle(change, project.get())), words);
        row.changed = isOfActive && project->active->modified ? project->active->modified : m_clock();
    }
    return row;
}

void ProjectModel::setLastChanges(const QHash<QString, Version> &changes)
{
    m_lastChanges = changes;
    syncRows(
        m_rows, inOrder(m_rows), [](const Row &row) { return row.entry->project.path; }, &isSame);
    refreshTimes();
}

void ProjectModel::refreshTimes()
{
    if (m_rows.empty())
        return;
    const int lastChange = static_cast<int>(Column::LastChange);
    Q_EMIT dataChanged(index(0, lastChange), index(rowCount() - 1, lastChange), {Qt::DisplayRole});
}

int ProjectModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ProjectModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant ProjectModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return displayText(row, column);
    case Qt::AccessibleTextRole: {
        // The list shows a project as one line, so its name's cell says the whole line.
        if (column == Column::Name)
            return lineWords(row);
        const QString text = displayText(row, column);
        return text.isEmpty() || text == noneSign ? noneWord() : text;
    }
    case Qt::ToolTipRole:
        return plainToolTip(toolTip(row, column));
    case SortRole:
        return sortValue(row, column);
    case FilterTextRole:
        return QString(row.entry->project.name + u'\n' + row.entry->project.path + u'\n' + row.facts->title + u'\n' +
                       filterTextOf(row.entry->mark))
            .toCaseFolded();
    case SubtitleRole:
        return row.leader;
    case PinnedRole:
        return row.entry->mark.isPinned;
    case MarkSignsRole:
        return signsOf(row.entry->mark);
    case PathRole:
        return row.entry->active ? row.entry->active->path : QString();
    case ProjectPathRole:
        return row.entry->project.path;
    case StateRole:
        return static_cast<int>(row.facts->need);
    case SeverityRole:
        return row.facts->counts.severity();
    case CountRole:
        return row.facts->counts.total();
    case StationsRole:
        return QVariant::fromValue(row.facts->stations);
    case WayWordsRole:
        return wayWords(row);
    case TicketsRole:
        return row.facts->tickets.unknown == row.facts->tickets.total ? ticketsInWords(row.facts->tickets)
                                                                      : ticketsInShort(row.facts->tickets);
    case ChangeLinesRole:
        return changeLines(row);
    case AgentWordsRole:
        return agentWordsOf(*row.entry);
    case QuestionRole:
        return questionOf(*row.entry);
    case WayOutRole:
        return static_cast<int>(row.facts->wayOut);
    case MomentRole:
        return sortableMoment(lastChangeOf(row).time);
    default:
        return {};
    }
}

QVariant ProjectModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return headerOf(section, columns, orientation, role, [](int column) -> HeaderWords {
        switch (static_cast<Column>(column)) {
        case Column::Name:
            return {tr("Project"), tr("The project")};
        case Column::Session:
            return {tr("Active Session"), tr("What agents make next in the project attaches to it")};
        case Column::Stations:
            return {tr("Way"), tr("How far the session has come: seed, spikes, plan, backlog")};
        case Column::Status:
            return {tr("Status"), tr("What needs you")};
        case Column::LastChange:
            return {tr("Last Change"),
                    tr("What was last seen to change in the project, and when its active session was last written")};
        }
        Q_UNREACHABLE();
    });
}

} // namespace Pointsman
