// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

#include <vector>

namespace Pointsman {

/// The box that an arrow key leads to from `current`: the nearest one on that side, where what lies straight ahead is
/// nearer than what lies aslant. Home and End lead to the first and the last. -1: none, so that the focus stays.
[[nodiscard]] int nextBox(const std::vector<QRectF> &boxes, int current, Qt::Key key);

} // namespace Pointsman
