// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mission/missioncommands.h"

#include "context.h"

namespace Pointsman {

void addMissionResolve(const Command &mission)
{
    const Command verb =
        mission.word("resolve", "tell which mission a spec-kitty command would use", "It need not be joined.");
    const Value id = verb.argument("MISSION", "the mission's id; the active mission by default", Command::Needed::No);
    verb.example("pointsman-cli mission resolve");
    verb.runs([=](Context &context) {
        return resolvedMission(context.missions(), id).map([](const MissionId &resolved) {
            return Answer{resolved.text(), shown(resolved.text())};
        });
    });
}

} // namespace Pointsman
