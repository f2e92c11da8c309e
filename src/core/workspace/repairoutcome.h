// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/repairs.h"

namespace Pointsman {

/// What the repair does, one sentence, in words that hold before it is known which name a file will get.
[[nodiscard]] QString repairPlan(const Repair &repair);

/// What ticketflow or spec-kitty will see once the repair is done, in a sentence. `changes` is what it writes, as
/// previewRepair() and carryOutRepair() tell it.
[[nodiscard]] QString outcomeWords(const Issue &issue, const Repair &repair, const FileChanges &changes);

/// Where what the repair replaces or takes away is kept, by the names that the files have or will have.
[[nodiscard]] QString keptWords(const Repair &repair, const FileChanges &changes);

} // namespace Pointsman
