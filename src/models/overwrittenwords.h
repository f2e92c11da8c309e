// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/overwritten.h"

namespace Pointsman {

struct Snapshot;

/// What was done and is not so any more: "plan set to plan-x" of “Seed A”.
[[nodiscard]] QString overwrittenWords(const Overwritten &overwritten, const Snapshot &snapshot);

/// What stands there instead: "Plan: plan-y"; of a file that is gone, that it is.
[[nodiscard]] QString insteadWords(const Overwritten &overwritten);

/// What the fields of the change are in the document that was made of both: "Plan: plan-b".
[[nodiscard]] QString mergedWords(const Overwritten &overwritten, const JsonObject &merged);

} // namespace Pointsman
