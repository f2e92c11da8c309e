// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace Pointsman {

/// Sets a regular file's permission bits, also of one that may not be read; a link is refused.
[[nodiscard]] Result<void> setMode(const QString &path, quint32 permissions);

} // namespace Pointsman
