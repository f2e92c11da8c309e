// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/snapshot.h"

#include <functional>

namespace Pointsman {

/// Shows `visit` what allIssues() gives, in no order that means anything and without a copy of each.
void forEachIssue(const Snapshot &snapshot, const std::function<void(const Issue &)> &visit);

/// Whether two looks found the same. Costs little where few entries have changed.
[[nodiscard]] bool haveSameIssues(const Snapshot &before, const Snapshot &after);

} // namespace Pointsman
