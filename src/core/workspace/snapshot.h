// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"
#include "base/moment.h"
#include "files/filestamp.h"
#include "missions/mission.h"
#include "planning/planningsession.h"
#include "planning/planningwork.h"
#include "planning/topics.h"
#include "workspace/agentcalls.h"
#include "workspace/attachmentdoubts.h"
#include "workspace/mark.h"
#include "workspace/project.h"

#include <QHash>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace Pointsman {

/// One planning session's file: the active one of a project or a snapshot. Its path is its identity.
struct SessionEntry
{
    QString path;
    QString projectPath;
    QString projectName;
    bool isActive = false;   ///< it is `.active-planning.json`
    PlanningSession session; ///< the last content that was understood; all empty where there was none yet
    bool isBroken = false;   ///< what is in the file now is not understood; `session` is older
    QString brokenWords;     ///< why, one clause
    std::optional<Moment> modified;
    Issues issues;
};

/// Whether changes of a store are announced by the system or only found by looking every now and then.
enum class WatchMode
{
    Notified,
    Polled
};

/// Everything of one listed project.
struct ProjectEntry
{
    enum class State
    {
        Loading, ///< not read yet
        Ready,
        Gone,    ///< its folder is not there
        Refused, ///< its settings cannot be used; `stateWords` says why
    };

    Project project;
    State state = State::Loading;
    QString stateWords;
    QString knowledgePath;                      ///< empty where it could not be found out
    std::shared_ptr<const SessionEntry> active; ///< also where its file is broken; null where none is active
    std::vector<std::shared_ptr<const SessionEntry>> snapshots;
    std::shared_ptr<const Topics> topics; ///< never null
    /// What the documents of linked plans and tickets say; never null.
    std::shared_ptr<const PlanningWork> work = std::make_shared<const PlanningWork>();
    QString repository = {}; ///< git's own folder, the same for all working trees of one repository; may be empty
    /// What agents in the project have reported, the newest first. None says only that nothing was reported.
    std::vector<AgentCall> calls = {};
    std::vector<DoubtfulAttachment> doubts = {}; ///< what may belong to another session, until the user has decided
    Issues issues;                               ///< those that belong to no session
    Mark mark = {};                              ///< what the user has put down about the project
    std::shared_ptr<const Marks> marks = {};     ///< and about its sessions, by id; null: nothing

    /// The title of a topic, the id itself where it has none.
    [[nodiscard]] QString titleOf(const QString &topicId) const;
    /// Whether it is the active session, or a snapshot of it from before it was resumed.
    [[nodiscard]] bool isOfActive(const SessionEntry &entry) const;
    /// What a session is called: as the user has named it, else by the title of its seed.
    [[nodiscard]] QString titleOf(const PlanningSession &session) const;
    /// The same by its id, for one that need not be there any more.
    [[nodiscard]] QString titleOfSession(const QString &sessionId) const;
    [[nodiscard]] Mark markOf(const QString &sessionId) const { return marks ? marks->value(sessionId) : Mark(); }
};

/// One joined mission. Its directory's name is its identity.
struct MissionEntry
{
    QString id;      ///< the directory's name
    QString path;    ///< of the state file
    Mission mission; ///< the last content that was understood
    bool isBroken = false;
    QString brokenWords;
    std::optional<Moment> modified;
    Issues issues;
};

/// Everything of the spec-kitty home.
struct MissionsEntry
{
    QString homePath;
    bool isThere = false;                                      ///< the home exists
    std::vector<std::shared_ptr<const MissionEntry>> missions; ///< by id
    QString activeId;                                          ///< what the pointer says; empty: none
    QString lastSwitchedAt;                                    ///< as written
    Issues issues;                                             ///< those of the pointer and of the home itself
    std::shared_ptr<const Marks> marks = {}; ///< what the user has put down about missions, by id; null: nothing

    /// What a mission is called: as the user has named it, else its id.
    [[nodiscard]] QString titleOf(const QString &missionId) const;
    [[nodiscard]] Mark markOf(const QString &missionId) const { return marks ? marks->value(missionId) : Mark(); }
    [[nodiscard]] bool isActive(const MissionEntry &mission) const { return mission.id == activeId; }
};

/// One finding with the place it belongs to, as the Warnings page lists it.
struct PlacedIssue
{
    Issue issue;
    QString projectPath; ///< empty for missions
    QString projectName;
    std::optional<Moment> changed = {}; ///< when the file concerned was last changed
    std::optional<Moment> since = {};   ///< when Pointsman saw the finding first; nothing: not known yet
    bool isIgnored = false;             ///< the user does not want to be told
};

/// When each finding was seen first, by findingKey().
using FirstSeen = QHash<QString, Moment>;

/// What a finding is recognised by from one look to the next. Its message is not in it: that a line number in it
/// changes does not make it another finding.
[[nodiscard]] QString findingKey(const Issue &issue);

/// Everything on screen at one moment. Immutable and shared: parts that did not change are the same objects as in the
/// snapshot before, so that comparing pointers is enough to know it.
struct Snapshot
{
    std::vector<std::shared_ptr<const ProjectEntry>> projects; ///< in the user's order
    std::shared_ptr<const MissionsEntry> missions;             ///< never null
    /// Where changes are not announced but only found by looking every second: paths of projects, or of the home.
    QStringList polled;
    std::vector<AgentCall> strayCalls; ///< what agents in folders of no project have reported, the newest first
    std::vector<PlacedIssue> ignored;  ///< what the user does not want to be told; in no entry's `issues`
    std::shared_ptr<const FirstSeen> firstSeen; ///< null: not known yet

    [[nodiscard]] std::shared_ptr<const ProjectEntry> project(const QString &path) const;
    [[nodiscard]] bool isLoading() const;

    // What the history knows a store by is its knowledge directory, or the home.
    /// Those of all projects and of the missions.
    [[nodiscard]] QStringList stores() const;
    /// Null where no project has that knowledge directory.
    [[nodiscard]] std::shared_ptr<const ProjectEntry> projectOfStore(const QString &store) const;
};

using SnapshotPtr = std::shared_ptr<const Snapshot>;

/// All findings of a snapshot but those that are ignored, the worst first, then by project and subject.
[[nodiscard]] std::vector<PlacedIssue> allIssues(const Snapshot &snapshot);

/// What the session or mission that a finding is about is called; for other files their name.
[[nodiscard]] QString titleOfSubject(const PlacedIssue &placed, const Snapshot &snapshot);

/// Brings findings into that order.
void sortWorstFirst(std::vector<PlacedIssue> &issues);

} // namespace Pointsman
