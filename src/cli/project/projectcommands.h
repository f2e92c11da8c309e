// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"
#include "workspace/projectregistry.h"

namespace Pointsman {

// Each describes one verb of `project` to the parser.
void addProjectList(const Command &project);
void addProjectAdd(const Command &project);
void addProjectRemove(const Command &project);

/// The list that the window shows as well.
[[nodiscard]] ProjectRegistry projectRegistry();

/// All listed projects in the user's order: the answer of every verb.
[[nodiscard]] Result<Answer> projectsAnswer(const ProjectRegistry &registry);

} // namespace Pointsman
