// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/picture/timeline.h"

#include <QLocale>

namespace Pointsman {

/// A mark of a scale: its place from the scale's beginning, and what it says.
struct TimeTick
{
    qreal x = 0;
    QString words;
};

/// The marks from `fromX` to `toX` of a scale over `range` that is `width` pixels wide: full hours, days, months or
/// years of the local time, as fine as leaves about `room` pixels between two of them. The first one names its year.
[[nodiscard]] std::vector<TimeTick> ticksOf(const TimeRange &range, qreal width, qreal room, qreal fromX, qreal toX,
                                            const QLocale &locale);

} // namespace Pointsman
