// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mission/missioncommands.h"

#include "context.h"

namespace Pointsman {

void addMissionPath(const Command &mission)
{
    const Command verb =
        mission.word("path", "print the path of a mission's state, or of the pointer to the active mission").plumbing();
    const Value id = verb.argument("MISSION", "the mission's id; the pointer by default", Command::Needed::No);
    verb.example("pointsman-cli mission path mission-abc-123").example("pointsman-cli mission path");
    verb.runs([=](Context &context) {
        return optionalMission(id).map([&](const std::optional<MissionId> &given) {
            const MissionHome home = context.missionHome();
            const QString path = given ? home.state(*given) : home.pointer();
            return Answer{path, shown(path)};
        });
    });
}

} // namespace Pointsman
