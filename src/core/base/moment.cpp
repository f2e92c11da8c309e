// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/moment.h"

#include <QDateTime>
#include <QTimeZone>

namespace Pointsman {

using namespace std::chrono;

namespace {

constexpr qint64 microsecondsPerSecond = 1'000'000;

qint64 floorDivide(qint64 value, qint64 divisor)
{
    return value / divisor - (value % divisor < 0 ? 1 : 0);
}

/// The number that `text` holds if it is exactly ASCII digits, else -1 (QStringView::toInt takes signs and blanks).
int digits(QStringView text)
{
    int value = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return -1;
        value = value * 10 + (c.unicode() - u'0');
    }
    return text.isEmpty() ? -1 : value;
}

struct Fields
{
    QDate date;
    int hour, minute, second;

    [[nodiscard]] bool isValid() const
    {
        return date.isValid() && hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
    }
    [[nodiscard]] qint64 secondsSinceEpoch() const
    {
        return QDate(1970, 1, 1).daysTo(date) * 86400 + qint64{hour} * 3600 + qint64{minute} * 60 + second;
    }
};

/// `YYYY-MM-DD?HH:MM:SS` at the start of `text`, with `timeSeparator` between the parts of the time. The year is 1 to
/// 9999 as in Python.
std::optional<Fields> parseFields(QStringView text, QChar timeSeparator)
{
    if (text.size() < 19 || text[4] != u'-' || text[7] != u'-' || text[13] != timeSeparator ||
        text[16] != timeSeparator)
        return {};
    const int year = digits(text.mid(0, 4));
    const int month = digits(text.mid(5, 2));
    const int day = digits(text.mid(8, 2));
    if (year < 1 || month < 1 || day < 1)
        return {};
    const Fields fields{QDate(year, month, day), digits(text.mid(11, 2)), digits(text.mid(14, 2)),
                        digits(text.mid(17, 2))};
    return fields.isValid() ? std::optional(fields) : std::nullopt;
}

std::optional<UtcTime> parseUtc(QStringView text, QChar timeSeparator)
{
    if (text.size() != 20 || text[10] != u'T' || text[19] != u'Z')
        return {};
    const auto fields = parseFields(text, timeSeparator);
    return fields ? std::optional(UtcTime(Moment(seconds(fields->secondsSinceEpoch())))) : std::nullopt;
}

QString twoDigits(qint64 value)
{
    return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0'));
}

QString dateText(qint64 secondsSinceEpoch)
{
    const QDate date = QDate(1970, 1, 1).addDays(floorDivide(secondsSinceEpoch, 86400));
    return QStringLiteral("%1-%2-%3")
        .arg(date.year(), 4, 10, QLatin1Char('0'))
        .arg(twoDigits(date.month()), twoDigits(date.day()));
}

QString timeText(qint64 secondsSinceEpoch, QChar separator)
{
    const qint64 ofDay = secondsSinceEpoch - floorDivide(secondsSinceEpoch, 86400) * 86400;
    return twoDigits(ofDay / 3600) + separator + twoDigits(ofDay / 60 % 60) + separator + twoDigits(ofDay % 60);
}

/// Six digits, or nothing where there is no fraction.
QString fractionText(qint64 microsecondsOfSecond)
{
    if (microsecondsOfSecond == 0)
        return {};
    return QStringLiteral(".%1").arg(microsecondsOfSecond, 6, 10, QLatin1Char('0'));
}

qint64 secondsOf(Moment moment)
{
    return floor<seconds>(moment.time_since_epoch()).count();
}

int localOffsetAt(Moment moment)
{
    return QDateTime::fromSecsSinceEpoch(secondsOf(moment)).offsetFromUtc();
}

} // namespace

Clock systemClock()
{
    return [] { return floor<microseconds>(system_clock::now()); };
}

UtcTime::UtcTime(Moment moment) : m_moment(floor<seconds>(moment)) {}

std::optional<UtcTime> UtcTime::parse(QStringView text)
{
    return parseUtc(text, u':');
}

std::optional<UtcTime> UtcTime::parseFileNameForm(QStringView text)
{
    return parseUtc(text, u'-');
}

QString UtcTime::text() const
{
    return dateText(secondsOf(m_moment)) + u'T' + timeText(secondsOf(m_moment), u':') + u'Z';
}

QString UtcTime::fileNameForm() const
{
    return dateText(secondsOf(m_moment)) + u'T' + timeText(secondsOf(m_moment), u'-') + u'Z';
}

UtcTime UtcTime::plusSeconds(int seconds) const
{
    return UtcTime(m_moment + std::chrono::seconds(seconds));
}

PythonTime::PythonTime(qint64 fieldMicroseconds, std::optional<microseconds> offset)
    : m_fieldMicroseconds(fieldMicroseconds), m_offset(offset)
{
}

PythonTime PythonTime::naiveLocal(Moment moment)
{
    return {moment.time_since_epoch().count() + localOffsetAt(moment) * microsecondsPerSecond, {}};
}

PythonTime PythonTime::withLocalOffset(Moment moment)
{
    const int offset = localOffsetAt(moment);
    return {moment.time_since_epoch().count() + offset * microsecondsPerSecond, seconds(offset)};
}

QString PythonTime::text(QChar separator) const
{
    const qint64 fieldSeconds = floorDivide(m_fieldMicroseconds, microsecondsPerSecond);
    const qint64 fraction = m_fieldMicroseconds - fieldSeconds * microsecondsPerSecond;
    QString result = dateText(fieldSeconds) + separator + timeText(fieldSeconds, u':');
    result += fractionText(fraction);
    if (m_offset) {
        const qint64 size = std::abs(m_offset->count());
        const qint64 wholeSeconds = size / microsecondsPerSecond;
        result += (m_offset->count() < 0 ? u'-' : u'+') + twoDigits(wholeSeconds / 3600) + u':' +
                  twoDigits(wholeSeconds / 60 % 60);
        if (size % (60 * microsecondsPerSecond) != 0)
            result += u':' + twoDigits(wholeSeconds % 60) + fractionText(size % microsecondsPerSecond);
    }
    return result;
}

Moment PythonTime::moment() const
{
    if (m_offset)
        return Moment(microseconds(m_fieldMicroseconds) - *m_offset);
    const qint64 fieldSeconds = floorDivide(m_fieldMicroseconds, microsecondsPerSecond);
    const qint64 fraction = m_fieldMicroseconds - fieldSeconds * microsecondsPerSecond;
    QDateTime local = QDateTime::fromSecsSinceEpoch(fieldSeconds, Qt::UTC);
    local.setTimeSpec(Qt::LocalTime);
    return Moment(seconds(local.toSecsSinceEpoch()) + microseconds(fraction));
}

} // namespace Pointsman
