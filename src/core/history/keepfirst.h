// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"
#include "base/result.h"

namespace Pointsman {

/// Puts what the file `path` of `store` holds now into the history, for an operation that takes it away or repairs it
/// and relies on that as the way back: such an operation is refused where this fails, where another program holds the
/// history, so that the operation itself could only be noted beside it, and where the history was found damaged just
/// now. A file that cannot be read, or is not there, has nothing to keep.
[[nodiscard]] Result<void> keepFirst(const QString &historyFile, const QString &store, const QString &path,
                                     Moment time);

} // namespace Pointsman
