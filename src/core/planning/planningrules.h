// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/rule.h"
#include "files/statedocument.h"
#include "planning/planningsession.h"
#include "planning/topics.h"

#include <functional>

namespace Pointsman {

/// Where a session's file lies.
enum class SessionPlace
{
    Active,
    Snapshot
};

/// The findings of one session file as it was read, from its content alone; `session` is what
/// PlanningSession::fromJson() makes of its object. Pure.
[[nodiscard]] Issues checkSession(const StateDocument &document, const PlanningSession &session, SessionPlace place);

/// The clocks of two computers may differ by this much.
inline constexpr std::chrono::minutes clockTolerance{5};

/// What stands around the session files of one knowledge directory.
struct PlanningSurroundings
{
    Moment now;
    std::chrono::seconds untouchedAfter; ///< an active session that was not updated for longer is told
    const Topics &topics;
    /// Whether a path relative to the knowledge directory is a file, or may be one where nobody may look.
    std::function<bool(const QString &)> exists;
    std::function<int(const QString &)> filesWithId; ///< how many snapshots have this session_id
    bool areTopicsSeen = true;                       ///< the folders of topics can be looked into, or are not there
    /// Where such a path leads through links out of the knowledge directory; empty where it stays inside.
    std::function<QString(const QString &)> leadsOutTo = [](const QString &) { return QString(); };
    QString latest = UtcTime(now + clockTolerance).text(); ///< a later time is in the future
};

/// The findings of a session that is understood which depend on what stands around it and on the time. Pure.
[[nodiscard]] Issues checkSurroundings(const PlanningSession &session, const IssueSubject &subject,
                                       const PlanningSurroundings &surroundings);

/// Whether a snapshot's file is named after its session_id; true where that could be no name. Allocates nothing where
/// it is.
[[nodiscard]] bool isNamedAfterId(const PlanningSession &session, const QString &path);

/// The active session and the snapshot of the same id.
struct SessionTwins
{
    const PlanningSession &active;
    const PlanningSession &snapshot;
    bool hasOtherContent; ///< as hasOtherContent() says
};

/// The traces of an interrupted switch or completion. `subject` is the active session. The twin that a resume leaves is
/// none. Pure.
[[nodiscard]] Issues checkTwins(const SessionTwins &twins, const IssueSubject &subject);

/// Whether two documents of one session differ in more than the state, the order of keys and how a number is written
/// (1 and 1.0).
[[nodiscard]] bool hasOtherContent(const JsonObject &first, const JsonObject &second);

/// The state that a session in this place must have: active there, archived or, where it has a backlog, completed here.
[[nodiscard]] QString stateDemandedBy(SessionPlace place, const PlanningSession &session);

// The entries of the catalogue, by the group's file.
[[nodiscard]] IssueRules sessionShapeRules();
[[nodiscard]] IssueRules sessionValueRules();
[[nodiscard]] IssueRules sessionSurroundingsRules();

} // namespace Pointsman
