// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mission/missioncommands.h"

#include "context.h"
#include "describe.h"
#include "json/secrets.h"

namespace Pointsman {

namespace {

JsonObject listed(const ListedMission &mission)
{
    return {{"mission_id", mission.id.text()},
            {"active", mission.isActive},
            {"valid", mission.state.has_value()},
            {"state", mission.state ? withoutSecrets(*mission.state) : JsonValue()}};
}

QString lineOf(const ListedMission &mission)
{
    const QString mark = mission.isActive ? QStringLiteral("* ") : QStringLiteral("  ");
    if (!mission.state)
        return mark + shown(mission.id.text()) + QStringLiteral("  cannot be understood");
    return mark + shown(mission.id.text()) + u' ' + u' ' + field(*mission.state, "role") + QStringLiteral("  focus ") +
           field(*mission.state, "focus") + QStringLiteral("  drive ") + field(*mission.state, "drive_intent");
}

} // namespace

void addMissionList(const Command &mission)
{
    const Command verb = mission.word("list", "list all joined missions", "The active one is marked with *.");
    verb.example("pointsman-cli --json mission list | jq -r '.[] | select(.valid) | .mission_id'");
    verb.runs([](Context &context) -> Result<Answer> {
        const MissionStore store = context.missions();
        JsonArray array;
        QStringList lines;
        for (const ListedMission &each : store.list()) {
            array.push_back(listed(each));
            lines += lineOf(each);
        }
        Answer answer{array, lines.join(u'\n')};
        // The missions are there all the same; only which one is active cannot be told.
        if (const auto active = store.active(); !active)
            answer.notices += active.error().message;
        return answer;
    });
}

} // namespace Pointsman
