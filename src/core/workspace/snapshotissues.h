// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/snapshot.h"

#include <functional>

namespace Pointsman {

/// Shows `visit` all findings of a snapshot but those that are ignored, together with those of the same file or place:
/// the project they are in, null for missions, and when the file was last changed.
void forEachIssues(
    const Snapshot &snapshot,
    const std::function<void(const Issues &issues, const ProjectEntry *project, std::optional<Moment> changed)> &visit);

// Both cost little where few entries have changed.
/// Whether two looks found the same.
[[nodiscard]] bool haveSameIssues(const Snapshot &before, const Snapshot &after);
/// Whether also the files of the findings are the same, what they are called, and when each was seen first.
[[nodiscard]] bool haveSamePlacedIssues(const Snapshot &before, const Snapshot &after);

} // namespace Pointsman
