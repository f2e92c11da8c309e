// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"
#include "missions/missionhome.h"
#include "planning/knowledgedirectory.h"
#include "workspace/rulelimits.h"

namespace Pointsman {

/// Every finding of one knowledge directory as it is on disk now, the worst first. Reads, writes nothing.
[[nodiscard]] Issues inspectKnowledgeDirectory(const KnowledgeDirectory &directory, const Clock &clock,
                                               RuleLimits limits = {});

/// Every finding of one spec-kitty home, the worst first. Reads, writes nothing.
[[nodiscard]] Issues inspectMissionHome(const MissionHome &home, const Clock &clock, RuleLimits limits = {});

/// What the repair of a finding does, one sentence; empty where it has none. That of RepointPointer has %1 for the
/// mission.
[[nodiscard]] QString repairWords(RepairKind kind);

/// Whether a repair loses no information, so that it may be done for many findings at once.
[[nodiscard]] bool isWithoutLoss(RepairKind kind);

} // namespace Pointsman
