// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timewords.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>

namespace Pointsman {

using namespace std::chrono;

namespace {

// Clocks of two machines on one disk differ by that much without anybody noticing.
constexpr auto clockInaccuracy = minutes(1);

/// The context of this file's texts, as translators see it.
struct TimeWords
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::TimeWords)
};

QDateTime local(Moment moment)
{
    return QDateTime::fromMSecsSinceEpoch(duration_cast<milliseconds>(moment.time_since_epoch()).count());
}

/// The locale's own order of day and month (and year), with the month's short name: QLocale knows only whole dates, so
/// it is cut out of its long form.
QString datePattern(const QLocale &locale, bool hasYear)
{
    QString pattern = locale.dateFormat(QLocale::LongFormat);
    // A quoted part, which may have any letters; else a field with the sign that some languages write behind it.
    static const QRegularExpression fieldForm(QStringLiteral("'[^']*'|(?:(?<!d)dd?(?!d)|M+|y+)\\p{Lo}*"));
    qsizetype first = -1;
    qsizetype end = -1;
    for (auto fields = fieldForm.globalMatch(pattern); fields.hasNext();) {
        const auto field = fields.next();
        const QChar sign = field.capturedView().front();
        if (sign == u'\'' || (sign == u'y' && !hasYear))
            continue;
        first = first < 0 ? field.capturedStart() : first;
        end = field.capturedEnd();
    }
    return first < 0 ? locale.dateFormat(QLocale::ShortFormat)
                     : pattern.mid(first, end - first).replace(QLatin1StringView("MMMM"), QLatin1StringView("MMM"));
}

QString dateWords(const QDateTime &time, const QDateTime &now, const QLocale &locale)
{
    return locale.toString(time.date(), datePattern(locale, time.date().year() != now.date().year()));
}

QString clockWords(const QDateTime &time, const QLocale &locale)
{
    return locale.toString(time.time(), locale.timeFormat(QLocale::ShortFormat).remove(QLatin1StringView(":ss")));
}

} // namespace

QString shortTime(Moment moment, Moment now, const QLocale &locale)
{
    const QDateTime time = local(moment);
    return TimeWords::tr("%1, %2").arg(dateWords(time, local(now), locale), clockWords(time, locale));
}

QString shortDate(Moment moment, bool hasYear, const QLocale &locale)
{
    return locale.toString(local(moment).date(), datePattern(locale, hasYear));
}

QString clockTime(Moment moment, const QLocale &locale)
{
    return clockWords(local(moment), locale);
}

QString wideShortTime(const QLocale &locale, bool hasYear)
{
    int month = 5; // the widest name in many languages that cut all to three letters
    for (int other = 1; other <= 12; ++other) {
        if (locale.monthName(other, QLocale::ShortFormat).size() > locale.monthName(month, QLocale::ShortFormat).size())
            month = other;
    }
    const QDateTime time(QDate(2000, month, 28), QTime(22, 58));
    const QDateTime now = hasYear ? time.addYears(1) : time;
    return TimeWords::tr("%1, %2").arg(dateWords(time, now, locale), clockWords(time, locale));
}

QString agoWords(Moment moment, Moment now, const QLocale &locale)
{
    const auto age = now - moment;
    if (age < -clockInaccuracy)
        return shortTime(moment, now, locale);
    if (age < minutes(1))
        return TimeWords::tr("just now");
    if (age < hours(1))
        return TimeWords::tr("%1 min ago").arg(locale.toString(floor<minutes>(age).count()));
    if (age < hours(24))
        return TimeWords::tr("%1 h ago").arg(locale.toString(floor<hours>(age).count()));
    const QDateTime time = local(moment);
    return time.date().addDays(1) == local(now).date() ? TimeWords::tr("yesterday")
                                                       : dateWords(time, local(now), locale);
}

QString fullTime(Moment moment, const QLocale &locale)
{
    const QDateTime time = local(moment);
    return TimeWords::tr("%1, %2").arg(locale.toString(time.date(), datePattern(locale, true)),
                                       locale.toString(time.time(), QStringLiteral("HH:mm:ss")));
}

QString exactTime(Moment moment, const QLocale &locale)
{
    const QDateTime time = local(moment);
    return TimeWords::tr("%1, %2").arg(locale.toString(time.date(), QLocale::LongFormat),
                                       locale.toString(time.time(), QStringLiteral("HH:mm:ss")));
}

} // namespace Pointsman
