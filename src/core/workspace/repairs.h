// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"
#include "files/guardedfile.h"
#include "missions/missionhome.h"

namespace Pointsman {

/// Carries out the repair of a finding through the same guarded writes as every operation. What it wrote; empty where
/// the repair changed no content (a mode, a name). Refused for a finding without repair.
[[nodiscard]] Result<FileChanges> carryOutRepair(const Issue &issue, const MissionHome &home, const Clock &clock);

} // namespace Pointsman
