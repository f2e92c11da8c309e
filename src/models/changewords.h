// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/changes.h"

namespace Pointsman {

/// Of what happened together that which is worth telling: the first one, but of a switch what is active now rather than
/// where the other session went. `changes` must not be empty.
[[nodiscard]] const Change &mostImportant(const std::vector<Change> &changes);

/// The title of the session that a change is about, as its project has it; otherwise the subject itself.
[[nodiscard]] QString subjectTitle(const Change &change, const ProjectEntry *project);

} // namespace Pointsman
