// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QSpinBox;
class QWidget;

namespace Pointsman {

/// A field for a whole number from `least` to `most`, found by its object name. Its value changes when a number has
/// been entered, not with each digit: the 3 on the way to 365 is nobody's wish.
[[nodiscard]] QSpinBox *numberBox(const char *name, int least, int most, QWidget *parent);

} // namespace Pointsman
