// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace Pointsman {

/// Opens a window over `window` with all that one run of spec-kitty has written; `headline` is what it was to do.
void showSpecKittyOutput(QWidget *window, const QString &headline, const QString &output);

} // namespace Pointsman
