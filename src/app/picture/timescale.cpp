// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/picture/timescale.h"

#include "models/timewords.h"

#include <QDateTime>

#include <array>

namespace Pointsman {

namespace {

enum class Unit
{
    Hour,
    Day,
    Month,
    Year
};

struct Step
{
    Unit unit;
    int count;
    qreal seconds; ///< about
};

constexpr qreal hour = 3600;
constexpr qreal day = 24 * hour;
constexpr qreal month = 30.4 * day;
constexpr qreal year = 365.25 * day;
constexpr std::array steps{
    Step{Unit::Hour, 1, hour},       Step{Unit::Hour, 3, 3 * hour},  Step{Unit::Hour, 6, 6 * hour},
    Step{Unit::Day, 1, day},         Step{Unit::Day, 2, 2 * day},    Step{Unit::Day, 7, 7 * day},
    Step{Unit::Day, 14, 14 * day},   Step{Unit::Month, 1, month},    Step{Unit::Month, 3, 3 * month},
    Step{Unit::Month, 6, 6 * month}, Step{Unit::Year, 1, year},      Step{Unit::Year, 2, 2 * year},
    Step{Unit::Year, 5, 5 * year},   Step{Unit::Year, 10, 10 * year}};

// More than any screen has room for: a width that makes no sense must not take for ever.
constexpr std::size_t mostTicks = 20'000;

QDateTime local(Moment moment)
{
    return QDateTime::fromMSecsSinceEpoch(
        std::chrono::floor<std::chrono::milliseconds>(moment.time_since_epoch()).count());
}

Moment momentOf(const QDateTime &time)
{
    return Moment(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

/// The last mark that is not after `time`.
QDateTime roundedDown(const QDateTime &time, const Step &step)
{
    const QDate date = time.date();
    switch (step.unit) {
    case Unit::Hour:
        return {date, QTime(time.time().hour() / step.count * step.count, 0)};
    case Unit::Day:
        return date.addDays(step.count % 7 == 0 ? 1 - date.dayOfWeek() : 0).startOfDay();
    case Unit::Month:
        return QDate(date.year(), (date.month() - 1) / step.count * step.count + 1, 1).startOfDay();
    case Unit::Year:
        return QDate(date.year() / step.count * step.count, 1, 1).startOfDay();
    }
    Q_UNREACHABLE();
}

QDateTime next(const QDateTime &tick, const Step &step)
{
    switch (step.unit) {
    case Unit::Hour: {
        // Where the clock is put forward or back, there are hours that do not exist or come twice.
        const QDateTime after = tick.addSecs(qint64(step.count) * 3600);
        const QDateTime rounded = roundedDown(after, step);
        return rounded > tick ? rounded : after;
    }
    case Unit::Day:
        return tick.date().addDays(step.count).startOfDay();
    case Unit::Month:
        return tick.date().addMonths(step.count).startOfDay();
    case Unit::Year:
        return tick.date().addYears(step.count).startOfDay();
    }
    Q_UNREACHABLE();
}

/// The first in sight says its day or its year, too.
QString wordsOf(const QDateTime &tick, const Step &step, QDate previous, const QLocale &locale)
{
    const bool isNewYear = tick.date().year() != previous.year();
    switch (step.unit) {
    case Unit::Hour:
        if (tick.time().hour() == 0)
            return shortDate(momentOf(tick), !previous.isValid(), locale);
        return previous.isValid()
                   ? clockTime(momentOf(tick), locale)
                   : QStringList{shortDate(momentOf(tick), true, locale), clockTime(momentOf(tick), locale)}.join(u' ');
    case Unit::Day:
        return shortDate(momentOf(tick), isNewYear, locale);
    case Unit::Month:
        return isNewYear ? locale.toString(tick.date(), QStringLiteral("MMM yyyy"))
                         : locale.standaloneMonthName(tick.date().month(), QLocale::ShortFormat);
    case Unit::Year:
        return QString::number(tick.date().year());
    }
    Q_UNREACHABLE();
}

} // namespace

std::vector<TimeTick> ticksOf(const TimeRange &range, qreal width, qreal room, qreal fromX, qreal toX,
                              const QLocale &locale)
{
    const qreal seconds = range.seconds();
    if (seconds <= 0 || width <= 0)
        return {};
    const auto at = [&](qreal x) {
        return range.from +
               std::chrono::duration_cast<Moment::duration>(std::chrono::duration<qreal>(x / width * seconds));
    };
    const auto fitting = std::find_if(steps.begin(), steps.end(),
                                      [&](const Step &step) { return step.seconds / seconds * width >= room; });
    const Step step = fitting == steps.end() ? steps.back() : *fitting;
    std::vector<TimeTick> ticks;
    QDate before;
    for (QDateTime tick = roundedDown(local(at(fromX)), step);
         tick.isValid() && momentOf(tick) <= at(toX) && ticks.size() < mostTicks; tick = next(tick, step)) {
        const qreal x = std::chrono::duration<qreal>(momentOf(tick) - range.from).count() / seconds * width;
        if (x < fromX)
            continue;
        ticks.push_back({x, wordsOf(tick, step, before, locale)});
        before = tick.date();
    }
    return ticks;
}

} // namespace Pointsman
