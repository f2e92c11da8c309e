// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <functional>
#include <optional>

namespace Pointsman {

/// A point in time, to the microsecond, as the system's clock counts it.
using Moment = std::chrono::time_point<std::chrono::system_clock, std::chrono::microseconds>;

/// Where "now" comes from. Stores take it in their constructor, so that tests can hold it still.
using Clock = std::function<Moment()>;

/// The system's clock.
[[nodiscard]] Clock systemClock();

/// A time as planning sessions write it, `2026-02-06T12:00:00Z`: UTC, whole seconds, nothing else (formats.md 1).
class UtcTime
{
public:
    /// The second in which `moment` lies.
    explicit UtcTime(Moment moment);

    /// Reads exactly `YYYY-MM-DDTHH:MM:SSZ`; nothing for any other text or for a date that does not exist.
    [[nodiscard]] static std::optional<UtcTime> parse(QStringView text);
    /// Reads the form inside a session id, `YYYY-MM-DDTHH-MM-SSZ`.
    [[nodiscard]] static std::optional<UtcTime> parseFileNameForm(QStringView text);

    [[nodiscard]] QString text() const;
    [[nodiscard]] QString fileNameForm() const;
    [[nodiscard]] Moment moment() const { return m_moment; }
    [[nodiscard]] UtcTime plusSeconds(int seconds) const;

    auto operator<=>(const UtcTime &) const = default;

private:
    Moment m_moment;
};

/// A time as Python's datetime.isoformat() writes it and fromisoformat() reads it (formats.md 2): naive local time or
/// with an offset, in every form that Python 3.11 reads. Keeps the fields as written; a naive time has no offset.
class PythonTime
{
public:
    [[nodiscard]] static std::optional<PythonTime> parse(QStringView text);
    /// `moment` in local time without offset, as the original's datetime.now() gives it.
    [[nodiscard]] static PythonTime naiveLocal(Moment moment);
    /// `moment` in local time with the local offset, for files whose times carry one.
    [[nodiscard]] static PythonTime withLocalOffset(Moment moment);

    /// isoformat(): `T` between date and time, six digits of fraction or none when it is zero.
    [[nodiscard]] QString text() const { return text(u'T'); }
    /// str(datetime): a blank between date and time.
    [[nodiscard]] QString spacedText() const { return text(u' '); }
    [[nodiscard]] bool isNaive() const { return !m_offset.has_value(); }
    /// The point in time; a naive one is taken as local time.
    [[nodiscard]] Moment moment() const;

private:
    PythonTime(qint64 fieldMicroseconds, std::optional<std::chrono::microseconds> offset);
    [[nodiscard]] QString text(QChar separator) const;

    qint64 m_fieldMicroseconds; ///< the fields as if they were UTC, microseconds since 1970
    std::optional<std::chrono::microseconds> m_offset;
};

} // namespace Pointsman
