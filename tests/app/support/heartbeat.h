// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QFile>
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
        m_longestOwn = 0;
        m_since.start();
        m_kept = keptFromProcessor();
        m_worked = processorTime();
    }

    /// In milliseconds; the one that lasts counts too.
    [[nodiscard]] qint64 longest()
    {
        beat();
        return m_longest;
    }

    /// The same without the time that others had the processor while this thread could have gone on: what it worked,
    /// and what it waited for, for example a disk.
    [[nodiscard]] qint64 longestOwn()
    {
        beat();
        return m_longestOwn;
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

    /// How long this thread was ready and others ran, as the kernel counts it; always 0 where it does not.
    static qint64 keptFromProcessor()
    {
        QFile file(QStringLiteral("/proc/thread-self/schedstat"));
        if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return 0;
        return file.readAll().split(' ').value(1).toLongLong() / 1'000'000;
    }

    void beat()
    {
        const qint64 kept = keptFromProcessor();
        const qint64 away = m_since.restart();
        m_longest = std::max(m_longest, away);
        m_longestOwn = std::max(m_longestOwn, away - (kept - std::exchange(m_kept, kept)));
        const qint64 worked = processorTime();
        m_longestWork = std::max(m_longestWork, worked - std::exchange(m_worked, worked));
    }

    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
    qint64 m_longestWork = 0;
    qint64 m_longestOwn = 0;
    qint64 m_worked = 0;
    qint64 m_kept = 0;
};

} // namespace Pointsman::Test
