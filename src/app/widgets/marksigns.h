// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>

class QPainter;

namespace Pointsman {

// The small signs behind a title: it is pinned, it has a note. `signs` are MarkSigns or-ed, as MarkSignsRole tells
// them.

/// The room that they take with what keeps them from the title; 0 where there is none.
[[nodiscard]] int markSignsWidth(int signs);

/// Paints them at the trailing edge of `rect`.
void paintMarkSigns(QPainter *painter, const QRect &rect, int signs, Qt::LayoutDirection direction);

} // namespace Pointsman
