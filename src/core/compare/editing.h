// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "compare/merge.h"

namespace Pointsman {

// What an editor showed when it was opened, by key, is the base of what is saved from it, whatever was written since:
// it never advances by itself. A key without a value and null are the same.

/// The refusal of an edit of the file `path` where another program has changed one of the fields that were shown:
/// Conflict.
[[nodiscard]] Result<void> requireAsShown(const JsonObject &present, const JsonObject &shown, const QString &path);

/// The document as it was shown, its other fields as they are now.
[[nodiscard]] JsonObject asShown(JsonObject present, const JsonObject &shown);

} // namespace Pointsman
