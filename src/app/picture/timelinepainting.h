// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/picture/timeline.h"

#include <QPalette>

class QPainter;

namespace Pointsman {

// A time line in the palette's colours and the painter's font, on a screen or into a file. Bars, scale and names are
// painted one by one, since scale and names stay where they are while the bars are scrolled.

/// How high the scale above the bars is, and how wide the names beside them are.
[[nodiscard]] int scaleHeight(const QFont &font);
[[nodiscard]] int namesWidth(const QFont &font, const std::vector<TimelineSession> &sessions);

/// Lanes and bars, as far as they touch `visible`; `selected` is the bar that stands out, -1: none.
void paintBars(QPainter &painter, const std::vector<TimelineSession> &sessions, const TimelineLayout &layout,
               const QPalette &palette, const QRectF &visible, int selected);
/// The scale in `place`, whose beginning stands over `offset` of the layout.
void paintScale(QPainter &painter, const TimelineLayout &layout, const QPalette &palette, const QRectF &place,
                qreal offset);
/// The names of the lanes in `place`, whose top is at `offset` of the layout.
void paintNames(QPainter &painter, const TimelineLayout &layout, const QPalette &palette, const QRectF &place,
                qreal offset);

/// The state of a session in a word.
[[nodiscard]] QString stateWord(SessionModel::State state);

} // namespace Pointsman
