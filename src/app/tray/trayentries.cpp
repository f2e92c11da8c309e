// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tray/trayentries.h"

#include "app/tray/trayroom.h"
#include "app/tray/traysummary.h"
#include "app/tray/traywords.h"
#include "models/sessionmodel.h"
#include "models/workwords.h"
#include "planning/documents.h"
#include "workspace/sessionmark.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <tuple>

namespace Pointsman {

namespace {

using Kind = TrayEntry::Kind;
using Entries = std::vector<TrayEntry>;

constexpr std::size_t mostSessions = 6;
constexpr qsizetype longestName = 28;
constexpr qsizetype longestTitle = 44;

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::TrayEntries)
};

QString nameOf(const ProjectEntry &project)
{
    return foreignWords(project.project.name, longestName);
}

/// The others do not move about.
std::vector<std::shared_ptr<const MissionEntry>> pinnedFirst(const MissionsEntry &missions)
{
    auto sorted = missions.missions;
    std::stable_partition(sorted.begin(), sorted.end(),
                          [&](const auto &mission) { return missions.markOf(mission->id).isPinned; });
    return sorted;
}

TrayEntry missionEntry(const MissionsEntry &missions, const MissionEntry &mission)
{
    TrayEntry entry{.kind = Kind::Mission,
                    .text = foreignWords(missions.titleOf(mission.id), longestTitle),
                    .target = mission.id,
                    .isChecked = missions.isActive(mission)};
    if (mission.isBroken) {
        entry.text = Words::tr("%1 (not readable)").arg(entry.text);
        entry.isEnabled = false;
    }
    return entry;
}

/// The last line of a list that is cut.
TrayEntry moreEntry()
{
    return {.kind = Kind::More, .text = Words::tr("More…")};
}

/// The entries that are seen on `lines` lines, the last one saying that there are more where that is so.
Entries cut(const Entries &entries, const std::vector<Worth> &worth, std::size_t lines)
{
    if (entries.size() <= lines)
        return entries;
    Entries seen;
    for (const std::size_t place : placesSeen(worth, lines - 1))
        seen.push_back(entries[place]);
    seen.push_back(moreEntry());
    return seen;
}

Entries missionEntries(const MissionsEntry &missions)
{
    Entries entries;
    // A pointer at a mission that has no state here is active all the same.
    const bool isJoined =
        std::ranges::any_of(missions.missions, [&](const auto &mission) { return missions.isActive(*mission); });
    if (!missions.activeId.isEmpty() && !isJoined) {
        entries.push_back({.kind = Kind::Mission,
                           .text = Words::tr("%1 (not joined here)").arg(foreignWords(missions.activeId, longestTitle)),
                           .target = missions.activeId,
                           .isEnabled = false,
                           .isChecked = true});
    }
    for (const auto &mission : pinnedFirst(missions))
        entries.push_back(missionEntry(missions, *mission));
    return entries;
}

Entries seenMissions(const MissionsEntry &missions, std::size_t projects)
{
    const Entries entries = missionEntries(missions);
    Worth unjoined;
    unjoined.isActive = true;
    std::vector<Worth> worth(entries.size() - missions.missions.size(), unjoined);
    for (const auto &mission : pinnedFirst(missions))
        worth.push_back(worthOf(missions, *mission));
    return cut(entries, worth, missionLinesOf(entries.size(), projects));
}

QString sessionText(const ProjectEntry &project, const SessionEntry &session)
{
    if (session.session.id.isEmpty())
        return foreignWords(session.path.section(u'/', -1), longestTitle);
    return foreignWords(titleOf(project, session), longestTitle);
}

TrayEntry sessionEntry(const ProjectEntry &project, const SessionEntry &session)
{
    TrayEntry entry{.kind = Kind::Session,
                    .text = sessionText(project, session),
                    .projectPath = project.project.path,
                    .target = session.path,
                    .isChecked = session.isActive};
    if (session.isBroken)
        entry.text = Words::tr("%1 (not readable)").arg(entry.text);
    else if (!session.isActive && session.session.state == SessionState::Completed)
        entry.text = Words::tr("%1 (completed)").arg(entry.text);
    // Switching writes the active file, which is never done over one that cannot be understood.
    entry.isEnabled = !session.isBroken && !(project.active && project.active->isBroken);
    return entry;
}

/// The snapshots, those that can be read, then those that are pinned and then the latest first, as many as are seen and
/// one more; one of the active session is no other session.
std::vector<const SessionEntry *> latestOf(const ProjectEntry &project)
{
    using Dated = std::tuple<bool, bool, std::optional<Moment>, QString, const SessionEntry *>;
    std::vector<Dated> sessions;
    for (const auto &snapshot : project.snapshots) {
        if (!project.isOfActive(*snapshot))
            sessions.emplace_back(!snapshot->isBroken, markOf(project, *snapshot).isPinned,
                                  SessionModel::updatedOf(*snapshot), snapshot->path, snapshot.get());
    }
    const auto seen = std::min(mostSessions + 1, sessions.size());
    std::ranges::partial_sort(sessions, sessions.begin() + static_cast<std::ptrdiff_t>(seen), std::greater());
    std::vector<const SessionEntry *> latest;
    for (std::size_t i = 0; i < seen; ++i)
        latest.push_back(std::get<const SessionEntry *>(sessions[i]));
    return latest;
}

/// Sessions of one seed have one title: their ids tell them apart, and their files those of one id.
void tellApart(Entries &entries, const std::vector<const SessionEntry *> &sessions)
{
    const auto tellBy = [&](const auto &wordsOf) {
        const Entries before = entries;
        for (std::size_t i = 0; i < before.size(); ++i) {
            const QString words = wordsOf(*sessions[i]);
            if (!words.isEmpty() && std::ranges::count(before, before[i].text, &TrayEntry::text) > 1)
                entries[i].text = foreignWords(words, longestTitle);
        }
    };
    tellBy([](const SessionEntry &session) { return session.session.id; });
    tellBy([](const SessionEntry &session) { return QFileInfo(session.path).fileName(); });
}

Entries sessionEntries(const ProjectEntry &project)
{
    auto sessions = latestOf(project);
    const bool areMore = sessions.size() > mostSessions;
    if (areMore)
        sessions.pop_back();
    if (project.active)
        sessions.insert(sessions.begin(), project.active.get());
    Entries entries;
    for (const SessionEntry *session : sessions)
        entries.push_back(sessionEntry(project, *session));
    tellApart(entries, sessions);
    if (areMore)
        entries.push_back(
            {.kind = Kind::MoreSessions, .text = Words::tr("More…"), .projectPath = project.project.path});
    return entries;
}

/// Why nothing, or no other session, can be chosen; empty where it can.
QString obstacle(const ProjectEntry &project)
{
    switch (project.state) {
    case ProjectEntry::State::Loading:
        return Words::tr("Being read…");
    case ProjectEntry::State::Gone:
        return Words::tr("The project's folder is not there");
    case ProjectEntry::State::Refused:
        return Words::tr("The project's settings cannot be used");
    case ProjectEntry::State::Ready:
        break;
    }
    if (project.active && project.active->isBroken)
        return Words::tr("Repair the active session's file first");
    return !project.active && project.snapshots.empty() ? Words::tr("No sessions yet") : QString();
}

QString headline(const ProjectEntry &project)
{
    switch (project.state) {
    case ProjectEntry::State::Loading:
        return Words::tr("being read…");
    case ProjectEntry::State::Gone:
        return Words::tr("folder not there");
    case ProjectEntry::State::Refused:
        return Words::tr("settings cannot be used");
    case ProjectEntry::State::Ready:
        break;
    }
    if (!project.active)
        return Words::tr("no active session");
    return project.active->isBroken ? Words::tr("active session not readable") : sessionText(project, *project.active);
}

/// The editor on what the session has come to last.
TrayEntry documentEntry(const ProjectEntry &project, const PlanningSession &session)
{
    TrayEntry entry{.kind = Kind::Document, .projectPath = project.project.path, .target = latestTopic(session)};
    entry.text = !session.plan.isEmpty()     ? Words::tr("Open Plan in Editor")
                 : !session.spikes.isEmpty() ? Words::tr("Open Latest Spike in Editor")
                                             : Words::tr("Open Seed in Editor");
    return entry;
}

TrayEntry projectEntry(const ProjectEntry &project)
{
    const QString path = project.project.path;
    const QString words =
        project.calls.empty() ? headline(project) : waitingWords(static_cast<int>(project.calls.size()));
    TrayEntry entry{.kind = Kind::Project,
                    .text = Words::tr("%1: %2", "project, its active session").arg(nameOf(project), words),
                    .projectPath = path};
    for (const AgentCall &call : project.calls) {
        if (!call.message.isEmpty())
            entry.entries.push_back(
                {.kind = Kind::Note, .text = foreignWords(call.message, longestTitle), .isEnabled = false});
    }
    if (const QString against = obstacle(project); !against.isEmpty())
        entry.entries.push_back({.kind = Kind::Note, .text = against, .isEnabled = false});
    if (project.state == ProjectEntry::State::Ready) {
        const Entries sessions = sessionEntries(project);
        entry.entries.insert(entry.entries.end(), sessions.begin(), sessions.end());
    }
    entry.entries.push_back({.kind = Kind::Separator});
    if (project.state != ProjectEntry::State::Gone) {
        entry.entries.push_back({.kind = Kind::Terminal, .text = Words::tr("Terminal Here"), .projectPath = path});
        entry.entries.push_back({.kind = Kind::Folder, .text = Words::tr("Show Folder"), .projectPath = path});
    }
    if (project.active && !project.active->isBroken && !project.active->session.seed.isEmpty())
        entry.entries.push_back(documentEntry(project, project.active->session));
    entry.entries.push_back({.kind = Kind::ShowProject, .text = Words::tr("Show in Pointsman"), .projectPath = path});
    return entry;
}

Entries seenProjects(const Snapshot &snapshot, std::size_t lines)
{
    Entries entries;
    std::vector<Worth> worth;
    // Those that wait come first, then those that are pinned; the others do not move about.
    auto projects = snapshot.projects;
    std::stable_partition(projects.begin(), projects.end(), [](const auto &project) { return project->mark.isPinned; });
    std::stable_partition(projects.begin(), projects.end(),
                          [](const auto &project) { return !project->calls.empty(); });
    for (const auto &project : projects) {
        entries.push_back(projectEntry(*project));
        worth.push_back(worthOf(*project));
    }
    return cut(entries, worth, lines);
}

} // namespace

std::vector<TrayEntry> trayEntries(const Snapshot &snapshot)
{
    Entries all = seenMissions(*snapshot.missions, snapshot.projects.size());
    const std::size_t lines = mostTrayLines - all.size();
    if (!all.empty())
        all.push_back({.kind = Kind::Separator});
    const Entries projects = seenProjects(snapshot, lines);
    all.insert(all.end(), projects.begin(), projects.end());
    if (!projects.empty())
        all.push_back({.kind = Kind::Separator});
    const int warnings = TraySummary::of(snapshot).counts.total();
    all.push_back({.kind = Kind::Warnings, .text = Words::tr("Warnings (%1)").arg(warnings)});
    all.push_back({.kind = Kind::QuickSwitch, .text = Words::tr("Quick Switch…")});
    all.push_back({.kind = Kind::Window, .text = Words::tr("Open Pointsman")});
    all.push_back({.kind = Kind::Separator});
    all.push_back({.kind = Kind::Quit, .text = Words::tr("Quit")});
    return all;
}

} // namespace Pointsman
