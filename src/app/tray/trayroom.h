// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/snapshot.h"

namespace Pointsman {

/// Missions and projects share these; a list that is cut has its last one for More…
inline constexpr std::size_t mostTrayLines = 12;

/// How much something wants to be seen in a list that is cut.
struct Worth
{
    bool isActive = false;            ///< that is always seen
    bool isPinned = false;            ///< that is seen before others
    int need = 0;                     ///< of its user; higher needs more, 0 nothing
    std::optional<Moment> lastChange; ///< the later, the more
};

[[nodiscard]] Worth worthOf(const MissionsEntry &missions, const MissionEntry &mission);
[[nodiscard]] Worth worthOf(const ProjectEntry &project);

/// The places of those that are seen where only `room` of them are, in their own order, so that none moves about: by
/// turns the one that was changed last and the one that needs its user most.
[[nodiscard]] std::vector<std::size_t> placesSeen(const std::vector<Worth> &all, std::size_t room);

/// How many lines the missions get of those that they share with the projects: all where the projects leave room, and
/// never less than five, as far as there are so many.
[[nodiscard]] std::size_t missionLinesOf(std::size_t missions, std::size_t projects);

} // namespace Pointsman
