// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace Pointsman::Test {

/// Where the Tab key goes up in a window, to what stands wholly above and not beside: it should go as one reads. A
/// window on screen; it may go back to the beginning once.
[[nodiscard]] QStringList leapsOfTab(const QWidget &window);

/// Labels that promise a key and have nothing to give the focus to, and those that are read out after the words which
/// they are the label of.
[[nodiscard]] QStringList labelsAmiss(const QWidget &window);

} // namespace Pointsman::Test
