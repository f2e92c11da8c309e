// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Pointsman {

class Undoing;

// What spec-kitty did for the user is no change of ours: the team knows it, and only telling it anew changes that. It
// still is what was done last, so that undo says this instead of reaching past it.

/// `focus` and the `former` one as the mission's file has them; empty: none. `mission` is what it is called.
void addToldFocus(Undoing &undoing, const QString &mission, const QString &focus, const QString &former);
void addToldDriving(Undoing &undoing, const QString &mission, bool isDriving, bool wasDriving);
void addJoined(Undoing &undoing, const QString &mission);

} // namespace Pointsman
