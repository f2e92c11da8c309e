// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace Pointsman {

/// Sets the permission bits of a regular file, also of one that may not be read, or of a folder; a link is refused.
[[nodiscard]] Result<void> setMode(const QString &path, quint32 permissions);

} // namespace Pointsman
