// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mission/missioncommands.h"

#include "context.h"

namespace Pointsman {

void addMissionActive(const Command &mission)
{
    const Command verb = mission.word("active", "tell which mission is active",
                                      "Prints none, and null with --json, where no mission is active.");
    verb.example("pointsman-cli mission active");
    verb.runs([](Context &context) {
        return context.missions().active().map([](const std::optional<MissionId> &id) {
            return id ? Answer{id->text(), shown(id->text())} : Answer{{}, QStringLiteral("none")};
        });
    });
}

} // namespace Pointsman
