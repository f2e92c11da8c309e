// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Pointsman {

/// The cells of a Markdown table's row, without the blanks around them; empty where the line is none.
[[nodiscard]] QStringList tableCells(const QString &line);

} // namespace Pointsman
