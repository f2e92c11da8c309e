// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <utility>

#include <ctime>

namespace Pointsman::Test {

/// Tells how long the event loop was away at the longest since reset(), and how much of that it worked: on a machine
/// that others use as well only the work says something of the program.
class Heartbeat
{
public:
    Heartbeat()
    {
        QObject::connect(&m_timer, &QTimer::timeout, [this] { beat(); });
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.start(5);
        reset();
    }
    Q_DISABLE_COPY_MOVE(Heartbeat)

    void reset()
    {
        m_longest = 0;
        m_longestWork = 0;
        m_since.start();
        m_worked = processorTime();
    }

    /// In milliseconds; the one that lasts counts too.
    [[nodiscard]] qint64 longest()
    {
        beat();
        return m_longest;
    }

    /// The longest time that this thread had the processor without coming back, in milliseconds.
    [[nodiscard]] qint64 longestWork()
    {
        beat();
        return m_longestWork;
    }

private:
    static qint64 processorTime()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return time.tv_sec * 1000 + time.tv_nsec / 1'000'000;
    }

    void beat()
    {
        m_longest = std::max(m_longest, m_since.restart());
        const qint64 worked = processorTime();
        m_longestWork = std::max(m_longestWork, worked - std::exchange(m_worked, worked));
    }

    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
    qint64 m_longestWork = 0;
    qint64 m_worked = 0;
};

} // namespace Pointsman::Test
