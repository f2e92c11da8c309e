// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Pointsman {

/// Markdown that means the same, with a blank line before each quotation and each fenced code that stands directly
/// below the words of an item: without one QTextDocument takes it for another item, and the items after it for more of
/// it.
[[nodiscard]] QString withLooseItems(const QString &markdown);

} // namespace Pointsman
