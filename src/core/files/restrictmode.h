// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace Pointsman {

/// Sets a regular file's mode to 0600; a link is refused.
[[nodiscard]] Result<void> restrictMode(const QString &path);

} // namespace Pointsman
