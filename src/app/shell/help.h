// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMainWindow;

namespace Pointsman {

/// A list of every action of the window that has a shortcut.
void showShortcuts(QMainWindow *window);

/// What the program is, its version and its licence.
void showAbout(QMainWindow *window);

} // namespace Pointsman
