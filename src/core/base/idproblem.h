// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Pointsman {

/// Why a text is no id for checkedId(), a clause and the way out, without the text itself; empty where it is one.
[[nodiscard]] QString idProblem(const QString &text);

/// Foreign text for a message: at most `longest` characters, the middle left out for a `…` where it is longer. Cuts no
/// surrogate pair.
[[nodiscard]] QString shortened(const QString &text, qsizetype longest = 80);

} // namespace Pointsman
