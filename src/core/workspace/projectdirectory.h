// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/knowledgedirectory.h"
#include "workspace/project.h"

namespace Pointsman {

/// Where a listed project's sessions are: where the user has said so there, else as the project's own settings say.
/// Refused or Invalid as knowledgeDirectoryOfProject().
[[nodiscard]] Result<KnowledgeDirectory> knowledgeDirectoryOf(const Project &project);

/// The one name of that place (realFolder()), under which it is shown and remembered.
[[nodiscard]] KnowledgeDirectory realDirectory(const KnowledgeDirectory &directory);

/// For what is about to change something there: that as well where its place is not `shown` any more. Settings and
/// links may have been turned elsewhere since it was looked at, to the sessions of another project.
[[nodiscard]] Result<void> requireStillAt(const Project &project, const QString &shown);

} // namespace Pointsman
