// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/planningsession.h"

#include <span>

namespace Pointsman::Demo {

/// What the demonstration's sessions are made from. Ages count back from the moment at which it is created.
struct SessionRow
{
    const char *seed;        ///< the topic id without `seed-`
    const char *title;       ///< of the seed
    const char *reason;      ///< why somebody wants it, one sentence
    SessionState state;      ///< Active: in the active file
    int createdMinutes;      ///< ago
    int updatedMinutes;      ///< ago
    const char *spikes = ""; ///< topic ids without `spike-`, separated by blanks
    const char *plan = "";   ///< the topic id without `plan-`
    const char *status = ""; ///< of the plan's front matter; empty: the plan does not exist
    int tickets = 0;
    int closedTickets = 0;
};

struct ProjectRow
{
    const char *name;
    const char *ticketPrefix;
    std::span<const SessionRow> sessions;
};

[[nodiscard]] std::span<const ProjectRow> projects();

struct MissionRow
{
    const char *id;
    const char *role;
    const char *focus; ///< null: none
    bool isDriving;
    int joinedMinutes; ///< ago
    int activeMinutes; ///< ago
    const char *participant;
    const char *run;
    bool isReadableByAll = false; ///< mode 0644, and it holds a token: a finding
    bool hasMixedTimes = false;   ///< joined_at with an offset, last_activity_at without: a finding
};

/// The first one is the active mission.
[[nodiscard]] std::span<const MissionRow> missions();

} // namespace Pointsman::Demo
