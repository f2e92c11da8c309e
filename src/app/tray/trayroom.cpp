// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tray/trayroom.h"

#include "models/projectfacts.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>

namespace Pointsman {

namespace {

constexpr std::size_t leastMissionLines = 5;

int needOf(const IssueCounts &counts, bool isBroken)
{
    return isBroken || counts.errors > 0 ? 2 : counts.warnings > 0 ? 1 : 0;
}

} // namespace

Worth worthOf(const MissionsEntry &missions, const MissionEntry &mission)
{
    const auto activity = mission.isBroken ? std::nullopt : PythonTime::parse(mission.mission.lastActivityAt);
    return {.isActive = missions.isActive(mission),
            .isPinned = missions.markOf(mission.id).isPinned,
            .need = needOf(countsOf(mission.issues), mission.isBroken),
            .lastChange = activity ? std::optional(activity->moment()) : mission.modified};
}

Worth worthOf(const ProjectEntry &project)
{
    const ProjectFacts facts = ProjectFacts::of(project);
    constexpr int waitsForUser = 3;
    const int need = needOf(facts.counts, facts.need == ProjectNeed::BrokenSession);
    return {.isPinned = project.mark.isPinned,
            .need = project.calls.empty() ? need : waitsForUser,
            .lastChange = facts.lastChange};
}

std::vector<std::size_t> placesSeen(const std::vector<Worth> &all, std::size_t room)
{
    std::vector<std::size_t> byChange(all.size());
    std::iota(byChange.begin(), byChange.end(), std::size_t(0));
    std::vector<std::size_t> byNeed = byChange;
    std::ranges::stable_sort(byChange, std::ranges::greater(), [&](std::size_t i) {
        return std::tuple(all[i].isActive, all[i].isPinned, all[i].lastChange);
    });
    std::ranges::stable_sort(byNeed, std::ranges::greater(),
                             [&](std::size_t i) { return std::tuple(all[i].need, all[i].lastChange); });
    std::set<std::size_t> seen;
    for (std::size_t i = 0; i < all.size() && seen.size() < room; ++i) {
        seen.insert(byChange[i]);
        if (seen.size() < room && all[byNeed[i]].need > 0)
            seen.insert(byNeed[i]);
    }
    return {seen.begin(), seen.end()};
}

std::size_t missionLinesOf(std::size_t missions, std::size_t projects)
{
    const std::size_t left = mostTrayLines - std::min(projects, mostTrayLines);
    return std::min(missions, std::max(left, leastMissionLines));
}

} // namespace Pointsman
