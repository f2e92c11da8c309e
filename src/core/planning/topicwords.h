// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/topics.h"

namespace Pointsman {

/// What names a topic whose documents cannot tell which one it is, printable: "title (id)", the id alone where it has
/// no title.
[[nodiscard]] QString titleAndId(const Topics &topics, const QString &id);

} // namespace Pointsman
