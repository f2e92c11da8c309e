// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demofiles.h"

namespace Pointsman::Demo {

/// A spec-kitty home with five missions and the pointer below `home`, as spec-kitty writes them; times count back from
/// `now`. Two of them have findings: one can be read by all and holds an invented token, one mixes forms of time.
void writeMissions(Files &files, const QString &home, Moment now);

} // namespace Pointsman::Demo
