// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/projectmodel.h"

#include "base/ids.h"
#include "models/changewords.h"
#include "models/timewords.h"

#include <tuple>

namespace Pointsman {

namespace {

QString sessionWords(const ProjectEntry &project, const ProjectFacts &facts)
{
    switch (project.state) {
    case ProjectEntry::State::Loading:
        return ProjectModel::tr("Reading\u2026");
    case ProjectEntry::State::Gone:
        return ProjectModel::tr("%1 is not there").arg(printable(project.project.path));
    case ProjectEntry::State::Refused:
        return ProjectModel::tr("Its settings cannot be used");
    case ProjectEntry::State::Ready:
        break;
    }
    if (!project.active)
        return ProjectModel::tr("No session");
    if (project.active->isBroken)
        return ProjectModel::tr("The active session cannot be read");
    return facts.title.isEmpty() ? printable(project.active->session.id) : facts.title;
}

QString statusWords(const ProjectEntry &project, const ProjectFacts &facts)
{
    switch (facts.need) {
    case ProjectNeed::BrokenSession:
        return ProjectModel::tr("broken file");
    case ProjectNeed::Errors:
    case ProjectNeed::Warnings:
        return facts.worstMessage;
    case ProjectNeed::Gone:
        return project.state == ProjectEntry::State::Gone ? ProjectModel::tr("moved or gone")
                                                          : printable(project.stateWords);
    case ProjectNeed::None:
    case ProjectNeed::NoSession:
    case ProjectNeed::Loading:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

ProjectModel::ProjectModel(Clock clock, QObject *parent) : RowSync(parent), m_clock(std::move(clock)) {}

void ProjectModel::setSnapshot(const SnapshotPtr &snapshot)
{
    syncRows(
        m_rows, rowsOf(*snapshot), [](const Row &row) { return row.entry->project.path; },
        [](const Row &a, const Row &b) { return a.entry == b.entry; });
}

std::vector<ProjectModel::Row> ProjectModel::rowsOf(const Snapshot &snapshot) const
{
    QHash<QString, const Row *> known;
    for (const Row &row : m_rows)
        known.insert(row.entry->project.path, &row);
    std::vector<Row> rows;
    for (const auto &project : snapshot.projects)
        rows.push_back(rowOf(project, known.value(project->project.path)));
    std::stable_sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) {
        // The later change first, so the two sides are crossed there.
        return std::tie(a.facts->need, b.facts->lastChange) < std::tie(b.facts->need, a.facts->lastChange);
    });
    return rows;
}

ProjectModel::Row ProjectModel::rowOf(const std::shared_ptr<const ProjectEntry> &project, const Row *before) const
{
    if (before && before->entry == project)
        return *before;
    Row row{project, std::make_shared<const ProjectFacts>(ProjectFacts::of(*project)), {}, {}};
    if (!before)
        return row;
    row.change = before->change;
    row.changed = before->changed;
    const auto changes = changesBetween(*before->entry, *project);
    if (!changes.empty()) {
        const Change &change = mostImportant(changes);
        const bool isOfActive = project->active && project->active->path == change.path;
        const bool isOfProject = change.path == project->project.path;
        row.change = isOfActive || isOfProject
                         ? change.words
                         : tr("%1: %2").arg(printable(subjectTitle(change, project.get())), change.words);
        row.changed = isOfActive && project->active->modified ? project->active->modified : m_clock();
    }
    return row;
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
        return QString(row.entry->project.name + u'\n' + row.entry->project.path + u'\n' + row.facts->title)
            .toCaseFolded();
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
    case WayOutRole:
        return static_cast<int>(row.facts->wayOut);
    case MomentRole:
        return sortableMoment(row.facts->lastChange);
    default:
        return {};
    }
}

QString ProjectModel::displayText(const Row &row, Column column) const
{
    switch (column) {
    case Column::Name:
        return printable(row.entry->project.name);
    case Column::Session:
        return sessionWords(*row.entry, *row.facts);
    case Column::Stations:
        return row.facts->stations.seed ? stationWords(row.facts->stations) : QString();
    case Column::Status:
        return statusWords(*row.entry, *row.facts);
    case Column::LastChange:
        return changeWords(row);
    }
    Q_UNREACHABLE();
}

/// What happened last, as far as it was seen, and how long ago. Who did it cannot be known.
QString ProjectModel::changeWords(const Row &row) const
{
    const auto &written = row.facts->lastChange;
    // What was written after the change that was seen said nothing new in our words; only its time is known.
    if (!row.change.isEmpty() && (!written || *written <= *row.changed))
        return tr("%1 · %2").arg(row.change, agoWords(*row.changed, m_clock(), m_locale));
    return written ? agoWords(*written, m_clock(), m_locale) : QString(noneSign);
}

QString ProjectModel::lineWords(const Row &row) const
{
    QStringList words;
    for (const Column column : {Column::Name, Column::Session, Column::Stations, Column::Status, Column::LastChange}) {
        const QString text = displayText(row, column);
        if (!text.isEmpty() && text != noneSign)
            words << text;
    }
    return words.join(QLatin1StringView(", "));
}

QString ProjectModel::toolTip(const Row &row, Column column) const
{
    switch (column) {
    case Column::Name:
        return printable(row.entry->project.path);
    case Column::Session:
        if (!row.entry->active)
            return {};
        return printable(row.entry->active->isBroken ? row.entry->active->brokenWords : row.entry->active->session.id);
    case Column::Stations:
        return displayText(row, column);
    case Column::Status:
        return row.facts->counts.total() > 0 ? row.facts->counts.words() : printable(row.entry->stateWords);
    case Column::LastChange:
        return row.facts->lastChange ? exactTime(*row.facts->lastChange, m_locale) : QString();
    }
    Q_UNREACHABLE();
}

QVariant ProjectModel::sortValue(const Row &row, Column column) const
{
    switch (column) {
    case Column::Status:
        return static_cast<int>(row.facts->need);
    case Column::LastChange:
        return sortableMoment(row.facts->lastChange);
    case Column::Stations: {
        const Stations &stations = row.facts->stations;
        return int(stations.seed) + int(stations.spikes > 0) + int(stations.plan) + int(stations.backlog);
    }
    case Column::Name:
    case Column::Session:
        return sortableText(displayText(row, column));
    }
    Q_UNREACHABLE();
}

QVariant ProjectModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const auto words = [role](const QString &title, const QString &tip) {
        return role == Qt::DisplayRole ? title : tip;
    };
    switch (static_cast<Column>(section)) {
    case Column::Name:
        return words(tr("Project"), tr("The project"));
    case Column::Session:
        return words(tr("Active Session"), tr("What agents make next in the project attaches to it"));
    case Column::Stations:
        return words(tr("Way"), tr("How far the session has come: seed, spikes, plan, backlog"));
    case Column::Status:
        return words(tr("Status"), tr("What needs you"));
    case Column::LastChange:
        return words(tr("Last Change"),
                     tr("What was last seen to change in the project, and when its active session was last written"));
    }
    Q_UNREACHABLE();
}

} // namespace Pointsman
