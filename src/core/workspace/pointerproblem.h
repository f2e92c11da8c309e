// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/snapshot.h"

namespace Pointsman {

/// Why nobody can tell which mission is active: the finding of the pointer's file, hidden or not, and of `snapshot`.
/// Null where it can be told, also where that is: none.
[[nodiscard]] const Issue *pointerProblem(const Snapshot &snapshot);

} // namespace Pointsman
