// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"
#include "planning/planningsession.h"
#include "planning/topics.h"

#include <array>

namespace Pointsman {

/// The way of a planning session, in its order.
enum class StationKind
{
    Seed,
    Spikes,
    Plan,
    Backlog
};

/// How far a session has come at one station.
enum class StationState
{
    Ahead,   ///< nothing there yet
    Reached, ///< there is a document, and it exists
    Missing  ///< the session names a document that does not exist
};

inline constexpr int stationCount = 4;
using StationStates = std::array<StationState, stationCount>;

/// The topics that a session names at one of its stations, in its order.
[[nodiscard]] QStringList topicsAt(StationKind kind, const PlanningSession &session);

/// Those of them that do not exist; `topics` say what does.
[[nodiscard]] QStringList missingAt(StationKind kind, const PlanningSession &session, const Topics &topics);

/// How far a session has come at a station; of its findings that of a backlog whose document is not there counts.
[[nodiscard]] StationState stateAt(StationKind kind, const PlanningSession &session, const Topics &topics,
                                   const Issues &issues);

} // namespace Pointsman
