// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"

#include <QLocale>

namespace Pointsman {

/// The local date and time of `moment`, short: "Feb 26, 23:11"; with its year where that is not the one of `now`.
/// Order and names are the locale's.
[[nodiscard]] QString shortTime(Moment moment, Moment now, const QLocale &locale);

/// The local time of day, to the minute.
[[nodiscard]] QString clockTime(Moment moment, const QLocale &locale);

/// The local date of `moment` without a time of day: "Feb 26", and with its year where that is wanted.
[[nodiscard]] QString shortDate(Moment moment, bool hasYear, const QLocale &locale);

/// The widest that shortTime() says of a time of this year, or nearly: to measure with. With its year on demand.
[[nodiscard]] QString wideShortTime(const QLocale &locale, bool hasYear);

/// How long ago `moment` was, as one says it: "just now", "3 min ago", "2 h ago" within a day, then "yesterday", then
/// the date. One in the future, by more than a clock's inaccuracy, is told as shortTime() does.
[[nodiscard]] QString agoWords(Moment moment, Moment now, const QLocale &locale);

/// The local date with its year and the time to the second, in as little room as that takes.
[[nodiscard]] QString fullTime(Moment moment, const QLocale &locale);

/// The whole local date and time, to the second.
[[nodiscard]] QString exactTime(Moment moment, const QLocale &locale);

} // namespace Pointsman
