// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>

namespace Pointsman::Test {

/// Tells how long the event loop was away at the longest since reset().
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
        m_since.start();
    }

    /// In milliseconds; the one that lasts counts too.
    [[nodiscard]] qint64 longest()
    {
        beat();
        return m_longest;
    }

private:
    void beat() { m_longest = std::max(m_longest, m_since.restart()); }

    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

} // namespace Pointsman::Test
