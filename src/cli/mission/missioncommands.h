// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"
#include "missions/missionstore.h"

namespace Pointsman {

// Each describes one verb of `mission` to the parser.
void addMissionActive(const Command &mission);
void addMissionList(const Command &mission);
void addMissionShow(const Command &mission);
void addMissionSwitch(const Command &mission);
void addMissionUpdate(const Command &mission);
void addMissionCheck(const Command &mission);
void addMissionResolve(const Command &mission);
void addMissionSave(const Command &mission);
void addMissionPath(const Command &mission);
void addMissionDir(const Command &mission);
void addMissionCheckId(const Command &mission);

/// The answer that is a mission's state, without its secrets, and its fields in words.
[[nodiscard]] Answer missionAnswer(const JsonObject &state);

/// The mission id that was given, nothing where none was. Refused where it is none.
[[nodiscard]] Result<std::optional<MissionId>> optionalMission(const Value &value);

/// resolve_mission_id for a command: the id that was given, else the active mission's.
[[nodiscard]] Result<MissionId> resolvedMission(const MissionStore &store, const Value &value);

} // namespace Pointsman
