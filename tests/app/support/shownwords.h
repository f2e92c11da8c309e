// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

class QWidget;

namespace Pointsman::Test {

/// A text that a window tells its user, and where: on screen, as a tool tip or to a screen reader.
struct ShownWords
{
    QString where;
    QString text;
};

/// All such texts of what is visible in the window. Of tables and lists the first rows; without what documents and
/// fields say, which is not the window's.
[[nodiscard]] std::vector<ShownWords> shownWords(const QWidget &window);

/// What to call a widget in a failure.
[[nodiscard]] QString placeOf(const QWidget &widget);

} // namespace Pointsman::Test
