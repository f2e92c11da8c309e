// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/navigatormodel.h"

#include "base/ids.h"
#include "models/markwords.h"
#include "models/workwords.h"
#include "workspace/pointerproblem.h"
#include "workspace/snapshotissues.h"

namespace Pointsman {

namespace {

// The internal id of a heading; that of a page is its heading's row plus one.
constexpr quintptr headingId = 0;

QString projectSubtitle(const ProjectEntry &project, const ProjectFacts &facts)
{
    switch (project.state) {
    case ProjectEntry::State::Loading:
        return NavigatorModel::tr("reading\u2026");
    case ProjectEntry::State::Gone:
        return NavigatorModel::tr("moved or gone");
    case ProjectEntry::State::Refused:
        return NavigatorModel::tr("settings cannot be used");
    case ProjectEntry::State::Ready:
        break;
    }
    if (!project.active)
        return NavigatorModel::tr("no session");
    if (project.active->isBroken)
        return NavigatorModel::tr("active session is broken");
    return facts.title.isEmpty() ? printable(project.active->session.id) : facts.title;
}

/// What the active session is called besides, where it has a name of the user's own.
QString activeTip(const ProjectEntry &project)
{
    const Mark mark = project.active ? project.markOf(project.active->session.id) : Mark();
    return mark.name.isEmpty() ? QString() : sessionTip(*project.topics, project.active->session, mark);
}

/// Who waits; empty: nobody.
QString callWords(int agents)
{
    return agents == 0 ? QString() : waitingWords(agents);
}

QString missionsSubtitle(const Snapshot &snapshot)
{
    const MissionsEntry &missions = *snapshot.missions;
    if (pointerProblem(snapshot))
        return NavigatorModel::tr("which is active cannot be read");
    return missions.activeId.isEmpty() ? NavigatorModel::tr("none active")
                                       : printable(missions.titleOf(missions.activeId));
}

/// What a badge counts: the findings of the worst severity.
int badgeCount(const IssueCounts &counts)
{
    return counts.errors > 0 ? counts.errors : counts.warnings;
}

} // namespace

NavigatorModel::NavigatorModel(QObject *parent) : RowSync(parent)
{
    m_items[static_cast<int>(Section::Projects)] = {{.page = Page::Now, .title = tr("Now")}};
    m_items[static_cast<int>(Section::SpecKitty)] = {{.page = Page::Missions, .title = tr("Missions")}};
    m_items[static_cast<int>(Section::All)] = {{.page = Page::Warnings, .title = tr("Warnings")}, historyItem()};
}

void NavigatorModel::setSnapshot(const SnapshotPtr &snapshot)
{
    syncSection(Section::Projects, projectItems(*snapshot));
    syncSection(Section::SpecKitty, {missionsItem(*snapshot)});
    syncSection(Section::All, {warningsItem(*snapshot), historyItem()});
}

void NavigatorModel::syncSection(Section section, std::vector<Item> items)
{
    const int row = static_cast<int>(section);
    syncRows(
        m_items[row], std::move(items),
        [](const Item &item) { return std::pair(static_cast<int>(item.page), item.projectPath); }, std::equal_to<>(),
        index(row, 0));
}

std::shared_ptr<const ProjectFacts> NavigatorModel::factsOf(const std::shared_ptr<const ProjectEntry> &project)
{
    KnownFacts &known = m_facts[project->project.path];
    if (known.entry != project)
        known = {project, std::make_shared<const ProjectFacts>(ProjectFacts::of(*project))};
    return known.facts;
}

std::vector<NavigatorModel::Item> NavigatorModel::projectItems(const Snapshot &snapshot)
{
    std::vector<Item> items{{.page = Page::Now, .title = tr("Now")}};
    const int waiting = waitingIn(snapshot);
    IssueCounts projects; // how many projects have errors, and how many nothing worse than warnings
    for (const auto &project : snapshot.projects) {
        const auto facts = factsOf(project);
        projects.errors += facts->counts.errors > 0 ? 1 : 0;
        projects.warnings += facts->counts.errors == 0 && facts->counts.warnings > 0 ? 1 : 0;
        QStringList tip{printable(project->project.path), callWords(static_cast<int>(project->calls.size())),
                        facts->counts.words(), noteLine(project->mark), activeTip(*project)};
        tip.removeAll(QString());
        items.push_back({.page = Page::Project,
                         .title = printable(project->project.name),
                         .subtitle = projectSubtitle(*project, *facts),
                         .toolTip = tip.join(u'\n'),
                         .projectPath = project->project.path,
                         .count = badgeCount(facts->counts),
                         .severity = facts->counts.severity(),
                         .need = static_cast<int>(facts->need),
                         .mark = project->mark});
    }
    std::stable_partition(items.begin() + 1, items.end(), [](const Item &item) { return item.mark.isPinned; });
    items.front().subtitle = callWords(waiting);
    if (waiting > 0)
        items.front().need = static_cast<int>(ProjectNeed::AgentWaits);
    items.front().count = badgeCount(projects);
    items.front().severity = projects.severity();
    m_facts.removeIf([&](const auto &known) { return !snapshot.project(known.key()); });
    return items;
}

NavigatorModel::Item NavigatorModel::missionsItem(const Snapshot &snapshot)
{
    const MissionsEntry &missions = *snapshot.missions;
    IssueCounts counts = countsOf(missions.issues);
    for (const auto &mission : missions.missions)
        counts.add(mission->issues);
    return {.page = Page::Missions,
            .title = tr("Missions"),
            .subtitle = missionsSubtitle(snapshot),
            .toolTip = missions.markOf(missions.activeId).name.isEmpty()
                           ? counts.words()
                           : QStringList{printable(missions.activeId), counts.words()}.join(u'\n').trimmed(),
            .count = counts.total() > 0 ? badgeCount(counts) : static_cast<int>(missions.missions.size()),
            .severity = counts.severity()};
}

NavigatorModel::Item NavigatorModel::warningsItem(const Snapshot &snapshot)
{
    IssueCounts counts;
    forEachIssues(snapshot,
                  [&counts](const Issues &issues, const ProjectEntry *, std::optional<Moment>) { counts.add(issues); });
    return {.page = Page::Warnings,
            .title = tr("Warnings"),
            .toolTip = counts.words(),
            .count = badgeCount(counts),
            .severity = counts.severity()};
}

NavigatorModel::Item NavigatorModel::historyItem()
{
    return {.page = Page::History, .title = tr("History"), .toolTip = tr("Every change of every state file.")};
}

QModelIndex NavigatorModel::find(Page page, const QString &projectPath) const
{
    for (int section = 0; section < sections; ++section) {
        const std::vector<Item> &items = m_items[section];
        const auto found = std::find_if(items.begin(), items.end(), [&](const Item &item) {
            return item.page == page && (page != Page::Project || item.projectPath == projectPath);
        });
        if (found != items.end())
            return index(static_cast<int>(found - items.begin()), 0, index(section, 0));
    }
    return {};
}

QModelIndex NavigatorModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? headingId + 1 + static_cast<quintptr>(parent.row()) : headingId);
}

QModelIndex NavigatorModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == headingId)
        return {};
    return createIndex(static_cast<int>(child.internalId() - headingId) - 1, 0, headingId);
}

int NavigatorModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return sections;
    return parent.internalId() == headingId && parent.column() == 0 ? static_cast<int>(m_items[parent.row()].size())
                                                                    : 0;
}

int NavigatorModel::columnCount(const QModelIndex & /*parent*/) const
{
    return 1;
}

QVariant NavigatorModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == headingId) {
        if (role != Qt::DisplayRole)
            return {};
        switch (static_cast<Section>(index.row())) {
        case Section::Projects:
            return tr("PROJECTS");
        case Section::SpecKitty:
            return tr("SPEC-KITTY");
        case Section::All:
            return tr("ALL");
        }
        Q_UNREACHABLE();
    }
    const Item &item = m_items[index.internalId() - headingId - 1][index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return item.title;
    case Qt::ToolTipRole:
        return plainToolTip(item.toolTip);
    case Qt::AccessibleTextRole: {
        const QString title = withSigns(item.title, item.mark);
        return item.subtitle.isEmpty() ? title : tr("%1, %2").arg(title, item.subtitle);
    }
    case Qt::AccessibleDescriptionRole:
        return item.toolTip;
    case PageRole:
        return static_cast<int>(item.page);
    case ProjectPathRole:
        return item.projectPath;
    case SubtitleRole:
        return item.subtitle;
    case CountRole:
        return item.count;
    case SeverityRole:
        return item.severity;
    case StateRole:
        return item.need;
    case MarkSignsRole:
        return signsOf(item.mark);
    default:
        return {};
    }
}

Qt::ItemFlags NavigatorModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return index.internalId() == headingId ? Qt::ItemFlags(Qt::ItemIsEnabled)
                                           : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace Pointsman
