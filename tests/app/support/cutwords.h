// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace Pointsman::Test {

/// What does not fit in a window: labels, buttons, tabs, titles of columns and boxes whose words need more room than
/// they have and that neither wrap nor leave something out with a tool tip, times, counts and states in tables, what
/// lies outside of the window, and scroll bars that would have one scroll sideways. Each with its place and the room
/// that is missing.
[[nodiscard]] QStringList cutWords(const QWidget &window);

} // namespace Pointsman::Test
