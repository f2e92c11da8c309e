// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Pointsman {

/// The user's home folder: HOME, and where that is not set or empty, what the system's list of users says, as Python's
/// Path.home() does for the originals. QDir::homePath() would take the root folder then.
[[nodiscard]] QString homeFolder();

/// `path` with `~` and `~/…` as the home folder; another one as it is.
[[nodiscard]] QString withHomeExpanded(const QString &path);

/// Where the user's settings are: XDG_CONFIG_HOME if that is an absolute path, else `.config` in the home folder.
[[nodiscard]] QString configFolder();

} // namespace Pointsman
