// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mission/missioncommands.h"

#include "context.h"

namespace Pointsman {

void addMissionCheck(const Command &mission)
{
    const Command verb = mission.word("check", "tell whether your state in a mission is sound",
                                      "As spec-kitty judges it before each command: joined, times in order, a real "
                                      "participant id, a known role and a well-formed focus. All errors at once.");
    const Value id = verb.argument("MISSION", "the mission's id; the active mission by default", Command::Needed::No);
    verb.example("pointsman-cli mission check && spec-kitty mission status");
    verb.runs([=](Context &context) {
        const MissionStore store = context.missions();
        return resolvedMission(store, id).and_then(
            [&](const MissionId &resolved) { return store.check(resolved).map(missionAnswer); });
    });
}

} // namespace Pointsman
