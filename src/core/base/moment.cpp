// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/moment.h"

#include <QDateTime>
#include <QTimeZone>

#include <array>
#include <charconv>

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

/// `YYYY-MM-DD?HH:MM:SS` at the start of `text`, with `timeSeparator` between the parts of the time, in seconds since
/// 1970. The year is 1 to 9999 as in Python.
std::optional<qint64> parseFields(QStringView text, QChar timeSeparator)
{
    if (text.size() < 19 || text[4] != u'-' || text[7] != u'-' || text[13] != timeSeparator ||
        text[16] != timeSeparator)
        return {};
    const auto at = [&](qsizetype from, qsizetype length) { return digits(text.mid(from, length)); };
    const int hour = at(11, 2);
    const int minute = at(14, 2);
    const int second = at(17, 2);
    const bool isTime = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
    const year_month_day date(year(at(0, 4)), month(unsigned(at(5, 2))), day(unsigned(at(8, 2))));
    if (date.year() < year(1) || !date.ok() || !isTime)
        return {};
    const auto time = sys_days(date) + hours(hour) + minutes(minute) + seconds(second);
    return time.time_since_epoch().count();
}

std::optional<UtcTime> parseUtc(QStringView text, QChar timeSeparator)
{
    if (text.size() != 20 || text[10] != u'T' || text[19] != u'Z')
        return {};
    const auto fields = parseFields(text, timeSeparator);
    return fields ? std::optional(UtcTime(Moment(seconds(*fields)))) : std::nullopt;
}

/// Appends `value` with at least `width` digits. Much quicker than arg(), and every session's times are written.
void append(QString &text, qint64 value, qsizetype width)
{
    std::array<char, 24> digits;
    const qsizetype length = std::to_chars(digits.begin(), digits.end(), value).ptr - digits.begin();
    text.resize(text.size() + std::max<qsizetype>(width - length, 0), u'0');
    text += QLatin1StringView(digits.data(), length);
}

void appendDate(QString &text, qint64 secondsSinceEpoch)
{
    const year_month_day date{sys_days(days(floorDivide(secondsSinceEpoch, 86400)))};
    append(text, int(date.year()), 4);
    append(text += u'-', unsigned(date.month()), 2);
    append(text += u'-', unsigned(date.day()), 2);
}

void appendTime(QString &text, qint64 secondsSinceEpoch, QChar separator)
{
    const qint64 ofDay = secondsSinceEpoch - floorDivide(secondsSinceEpoch, 86400) * 86400;
    append(text, ofDay / 3600, 2);
    append(text += separator, ofDay / 60 % 60, 2);
    append(text += separator, ofDay % 60, 2);
}

/// Six digits, or nothing where there is no fraction.
void appendFraction(QString &text, qint64 microsecondsOfSecond)
{
    if (microsecondsOfSecond != 0)
        append(text += u'.', microsecondsOfSecond, 6);
}

qint64 secondsOf(Moment moment)
{
    return floor<seconds>(moment.time_since_epoch()).count();
}

QString textOf(Moment moment, QChar timeSeparator)
{
    QString text;
    text.reserve(20);
    appendDate(text, secondsOf(moment));
    appendTime(text += u'T', secondsOf(moment), timeSeparator);
    return text += u'Z';
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
    return textOf(m_moment, u':');
}

QString UtcTime::fileNameForm() const
{
    return textOf(m_moment, u'-');
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
    QString result;
    appendDate(result, fieldSeconds);
    appendTime(result += separator, fieldSeconds, u':');
    appendFraction(result, fraction);
    if (m_offset) {
        const qint64 size = std::abs(m_offset->count());
        const qint64 wholeSeconds = size / microsecondsPerSecond;
        append(result += m_offset->count() < 0 ? u'-' : u'+', wholeSeconds / 3600, 2);
        append(result += u':', wholeSeconds / 60 % 60, 2);
        if (size % (60 * microsecondsPerSecond) != 0) {
            append(result += u':', wholeSeconds % 60, 2);
            appendFraction(result, size % microsecondsPerSecond);
        }
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
