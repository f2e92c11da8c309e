// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tray/traysummary.h"

#include <QIcon>

namespace Pointsman {

/// The tray's icon for a summary, told by shape and number: our tile; crossed out where not all is watched; with a
/// number in a roof for warnings or in an octagon for errors; with a bubble of speech where an agent waits. Without a
/// number a theme's own picture comes first.
[[nodiscard]] QIcon trayPicture(const TraySummary &summary);

/// Our own painting of it, `size` pixels wide and high.
[[nodiscard]] QPixmap paintedTrayPicture(const TraySummary &summary, int size);

} // namespace Pointsman
