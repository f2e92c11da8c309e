// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Pointsman {

/// Foreign text made printable and cut to that many characters, an ellipsis the last one.
[[nodiscard]] QString foreignWords(const QString &text, qsizetype longest);

} // namespace Pointsman
