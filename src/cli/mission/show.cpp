// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mission/missioncommands.h"

#include "context.h"

namespace Pointsman {

void addMissionShow(const Command &mission)
{
    const Command verb = mission.word("show", "show your state in a mission");
    const Value id = verb.argument("MISSION", "the mission's id; the active mission by default", Command::Needed::No);
    verb.example("pointsman-cli mission show").example("pointsman-cli --json mission show mission-abc-123 | jq .focus");
    verb.runs([=](Context &context) {
        const MissionStore store = context.missions();
        return resolvedMission(store, id).and_then(
            [&](const MissionId &resolved) { return store.loadJoined(resolved).map(missionAnswer); });
    });
}

} // namespace Pointsman
