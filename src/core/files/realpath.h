// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/guardedfile.h"

namespace Pointsman {

/// The one name of a folder that may be reached by many: absolute, the links of all its parts resolved, of those that
/// do not exist yet as they are written. What is remembered of a file (history, notes) is remembered under it, so that
/// who comes by a link and who comes by the folder itself mean the same. Nothing where a link on the way leads nowhere,
/// because then what would be made there later is anybody's choice.
[[nodiscard]] std::optional<QString> resolvedFolder(const QString &path);

/// The same, and `path` as it is where there is none.
[[nodiscard]] QString realFolder(const QString &path);

/// The one name of a file: that of its folder with the file's own, which is not followed (formats.md 3.6).
[[nodiscard]] QString realFile(const QString &path);

/// The changes with each file under its one name.
[[nodiscard]] FileChanges withRealPaths(FileChanges changes);

} // namespace Pointsman
