// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/planningwork.h"
#include "planning/topics.h"

namespace Pointsman {

/// What an agent is told to take a session its next step, and the fact that makes it the next one.
struct NextCommand
{
    QString fact;    ///< "The plan is approved, and there is no backlog yet"; printable
    QString command; ///< "/tf-backlog plan-x"; safe to be pasted
    bool operator==(const NextCommand &) const = default;
};

/// The command of ticketflow that takes a session on: to its plan, through consultation, revision and review to the
/// backlog, then ticket by ticket; of an archived one the command that resumes it. Nothing where the way is at its end,
/// or what is known does not say which is next, or the topic that it would work on is missing or has no document, or
/// an id has signs that are none of an id.
///
/// `isActive`: it is the active session. `work`: what the documents of its project say. `topics`: which are there.
[[nodiscard]] std::optional<NextCommand> nextCommand(const PlanningSession &session, bool isActive,
                                                     const PlanningWork &work, const Topics &topics);

} // namespace Pointsman
