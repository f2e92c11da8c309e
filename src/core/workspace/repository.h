// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Pointsman {

/// The folder of git's own files that a project shares with the other working trees of its repository, clean; empty
/// where the project's folder is no working tree's top. Synchronous; reads at most two small files.
[[nodiscard]] QString repositoryOf(const QString &projectPath);

} // namespace Pointsman
