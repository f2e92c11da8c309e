// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/platform.h"

namespace Pointsman {

/// Where Pointsman keeps what it remembers: `$XDG_STATE_HOME/pointsman`, by default `~/.local/state/pointsman`.
[[nodiscard]] QString stateFolder();

/// Makes the folder and those above it that are missing, each of mode 0700.
[[nodiscard]] Platform::ErrorNumber makePrivateFolders(const QString &path);

} // namespace Pointsman
