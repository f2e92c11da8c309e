// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/moment.h"

#include <QDate>

#include <algorithm>

namespace Pointsman {

using std::chrono::microseconds;

namespace {

constexpr qsizetype fractionDigits = 6;
constexpr int lastYear = 9999;
constexpr int secondsPerDay = 86'400;

/// Takes a text apart from its beginning.
class Cursor
{
public:
    explicit Cursor(QStringView text) : m_rest(text) {}

    [[nodiscard]] bool atEnd() const { return m_rest.isEmpty(); }
    /// Whether one character is left, and one that is a single byte in UTF-8.
    [[nodiscard]] bool isLastByte() const { return m_rest.size() == 1 && m_rest.front() < QChar(0x80); }
    [[nodiscard]] qsizetype length() const { return m_rest.size(); }
    [[nodiscard]] bool isAt(QChar c) const { return m_rest.startsWith(c); }
    bool skip(QChar c)
    {
        const bool isThere = isAt(c);
        m_rest = m_rest.mid(isThere ? 1 : 0);
        return isThere;
    }
    /// A number of exactly `length` ASCII digits.
    std::optional<int> number(qsizetype length)
    {
        if (digitsAhead() < length)
            return {};
        int value = 0;
        for (const QChar c : m_rest.first(length))
            value = value * 10 + (c.unicode() - u'0');
        m_rest = m_rest.mid(length);
        return value;
    }
    [[nodiscard]] qsizetype digitsAhead() const
    {
        const auto end = std::find_if_not(m_rest.begin(), m_rest.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
        return end - m_rest.begin();
    }
    void skipDigits() { m_rest = m_rest.mid(digitsAhead()); }

private:
    QStringView m_rest;
};

QDate dayOfWeek(int year, int week, int day)
{
    const QDate fourth(year, 1, 4); // always in the first week
    const QDate date = fourth.addDays(1 - fourth.dayOfWeek() + (week - 1) * 7 + day - 1);
    int yearOfWeek = 0;
    const bool exists = week >= 1 && day >= 1 && day <= 7 && date.weekNumber(&yearOfWeek) == week &&
                        yearOfWeek == year && date.year() <= lastYear;
    return exists ? date : QDate();
}

/// `2026-02-03`, `20260203`, `2026-W06-2`, `2026W062`, `2026-W06`; an invalid date for anything else.
QDate parseDate(QStringView text)
{
    Cursor at(text);
    const auto year = at.number(4);
    const bool hasDashes = at.skip(u'-');
    if (!year || *year < 1)
        return {};
    if (at.skip(u'W')) {
        const auto week = at.number(2);
        std::optional<int> day = 1;
        if (!at.atEnd())
            day = at.skip(u'-') == hasDashes ? at.number(1) : std::nullopt;
        return week && day && at.atEnd() ? dayOfWeek(*year, *week, *day) : QDate();
    }
    const auto month = at.number(2);
    const bool isUniform = at.skip(u'-') == hasDashes;
    const auto day = at.number(2);
    return month && day && isUniform && at.atEnd() ? QDate(*year, *month, *day) : QDate();
}

struct Clock24
{
    int hour = 0, minute = 0, second = 0, microsecond = 0;
    bool hasRest = false; ///< something stands behind it, which Python reads over where an offset follows
    [[nodiscard]] int seconds() const { return hour * 3600 + minute * 60 + second; }
};

/// One to six digits are counted, further ones are read over.
std::optional<Clock24> withFraction(Clock24 clock, Cursor at)
{
    const qsizetype length = std::min(at.length(), fractionDigits);
    const auto value = at.number(length);
    if (!value)
        return {};
    clock.microsecond = *value;
    for (qsizetype i = length; i < fractionDigits; ++i)
        clock.microsecond *= 10;
    at.skipDigits();
    clock.hasRest = !at.atEnd();
    return clock;
}

/// `10`, `10:00`, `10:00:00`, `1000`, `100000`, each with a fraction or none. As Python's reader it takes one character
/// too many at the end, and a fraction without its point behind the seconds.
std::optional<Clock24> parseClock(QStringView text)
{
    Cursor at(text);
    Clock24 clock;
    bool hasColons = false;
    for (int *part : {&clock.hour, &clock.minute, &clock.second}) {
        const auto value = at.number(2);
        if (!value)
            return {};
        *part = *value;
        if (part == &clock.hour)
            hasColons = at.isAt(u':');
        clock.hasRest = !at.atEnd();
        if (at.atEnd() || at.isLastByte())
            return clock;
        if (at.skip(u'.') || at.skip(u','))
            return withFraction(clock, at);
        if (hasColons && !at.skip(u':'))
            return {};
    }
    return withFraction(clock, at);
}

/// `Z`, or a sign and hours, minutes, seconds and a fraction of one.
std::optional<microseconds> parseOffset(QStringView text)
{
    if (text == u"Z")
        return microseconds(0);
    const auto clock = text.startsWith(u'Z') ? std::nullopt : parseClock(text.mid(1));
    if (!clock || clock->hasRest || clock->seconds() >= secondsPerDay)
        return {};
    if (clock->seconds() == 0)
        return microseconds(0); // Python drops the fraction of such an offset
    const microseconds size = std::chrono::seconds(clock->seconds()) + microseconds(clock->microsecond);
    return text.startsWith(u'-') ? -size : size;
}

/// Where the date ends, by the rules of Python's reader: a week's day may be left out.
qsizetype dateLength(QStringView text)
{
    const auto isDigit = [&](qsizetype at) { return at < text.size() && text[at] >= u'0' && text[at] <= u'9'; };
    if (text.size() <= 7)
        return text.size();
    if (text[4] == u'-') {
        const bool hasWeekday = text[5] == u'W' && text.size() > 8 && text[8] == u'-' && !isDigit(10);
        return text[5] == u'W' && !hasWeekday ? 8 : 10;
    }
    if (text[4] != u'W')
        return 8;
    qsizetype end = 7;
    while (isDigit(end))
        ++end;
    return end < 9 ? end : end % 2 == 0 ? 7 : 8;
}

} // namespace

std::optional<PythonTime> PythonTime::parse(QStringView text)
{
    const qsizetype length = std::min(dateLength(text), text.size());
    const QDate date = parseDate(text.first(length));
    if (!date.isValid())
        return {};
    Clock24 clock;
    std::optional<microseconds> offset;
    if (text.size() > length) {
        // Any one character may stand between date and time.
        const qsizetype separator = text[length].isHighSurrogate() ? 2 : 1;
        const QStringView time = text.mid(length + separator);
        const auto zone =
            std::find_if(time.begin(), time.end(), [](QChar c) { return c == u'+' || c == u'-' || c == u'Z'; });
        const auto read = parseClock(time.first(zone - time.begin()));
        if (!read || read->hour > 23 || read->minute > 59 || read->second > 59)
            return {};
        clock = *read;
        if (zone == time.end() && read->hasRest)
            return {};
        if (zone != time.end()) {
            offset = parseOffset(time.mid(zone - time.begin()));
            if (!offset)
                return {};
        }
    }
    const qint64 seconds = QDate(1970, 1, 1).daysTo(date) * secondsPerDay + clock.seconds();
    return PythonTime(seconds * 1'000'000 + clock.microsecond, offset);
}

} // namespace Pointsman
