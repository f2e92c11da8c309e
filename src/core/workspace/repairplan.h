// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/repairs.h"

namespace Pointsman {

/// What a repair would write, for apply(): computed from the files as they are now, so that it may be computed again
/// where one of them changes meanwhile. Empty where the finding no longer holds. Reads only.
[[nodiscard]] Result<FileChanges> planRepair(const Issue &issue, const Repair &repair, const RepairPlace &place);

} // namespace Pointsman
