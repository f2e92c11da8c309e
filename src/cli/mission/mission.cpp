// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nouns.h"

#include "describe.h"
#include "mission/missioncommands.h"
#include "json/secrets.h"

namespace Pointsman {

void addMission(const Command &program)
{
    const Command mission =
        program.word("mission", "Missions that you joined",
                     "The state of spec-kitty's missions on this computer, in ~/.spec-kitty. One mission is the active "
                     "one, in every terminal. Joining is done by spec-kitty itself; secrets are never shown.");
    addMissionActive(mission);
    addMissionList(mission);
    addMissionShow(mission);
    addMissionSwitch(mission);
    addMissionUpdate(mission);
    addMissionCheck(mission);
    addMissionResolve(mission);
    addMissionSave(mission);
    addMissionPath(mission);
    addMissionDir(mission);
    addMissionCheckId(mission);
    mission.example("pointsman-cli mission list")
        .example("pointsman-cli mission switch mission-abc-123")
        .example("pointsman-cli mission update --focus wp:WP03 --drive active")
        .example("pointsman-cli mission check || exit 1");
}

Answer missionAnswer(const JsonObject &state)
{
    return {withoutSecrets(state), describeMission(state)};
}

Result<std::optional<MissionId>> optionalMission(const Value &value)
{
    if (!value.isGiven())
        return std::optional<MissionId>();
    return MissionId::parse(value.text()).map([](const MissionId &id) { return std::optional(id); });
}

Result<MissionId> resolvedMission(const MissionStore &store, const Value &value)
{
    return optionalMission(value).and_then([&](const std::optional<MissionId> &id) { return store.resolve(id); });
}

} // namespace Pointsman
