// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mission/missioncommands.h"

#include "context.h"

namespace Pointsman {

void addMissionDir(const Command &mission)
{
    const Command verb = mission.word("dir", "print the path of a mission's directory").plumbing();
    const Value id = verb.argument("MISSION", "the mission's id");
    verb.example("ls \"$(pointsman-cli mission dir mission-abc-123)\"");
    verb.runs([=](Context &context) {
        return MissionId::parse(id.text()).map([&](const MissionId &parsed) {
            const QString path = context.missionHome().directory(parsed);
            return Answer{path, shown(path)};
        });
    });
}

} // namespace Pointsman
