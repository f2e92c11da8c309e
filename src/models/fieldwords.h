// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"

namespace Pointsman {

/// A field of a state document in the user's words ("Backlog, tickets"), as the details name it; one that is not known
/// by its own name (fieldName()), and the whole document as such.
[[nodiscard]] QString fieldWords(const FieldPath &path);

} // namespace Pointsman
