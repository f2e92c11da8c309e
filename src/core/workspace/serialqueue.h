// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace Pointsman {

/// Runs jobs one after another on a thread of a shared pool: the queue of one store. May be destroyed while a job runs;
/// the job ends, those that wait are dropped.
class SerialQueue
{
public:
    explicit SerialQueue(QThreadPool &pool);
    ~SerialQueue();
    Q_DISABLE_COPY_MOVE(SerialQueue)

    void post(std::function<void()> job);
    /// Since when the running job runs; nothing where none does. A disk that hangs shows here.
    [[nodiscard]] std::optional<std::chrono::milliseconds> runningFor() const;
    /// Where the running job hangs, its thread no longer counts in the pool until it is back. Safe to call again.
    void lendThreadIfHanging(std::chrono::milliseconds limit);

private:
    class State;
    std::shared_ptr<State> m_state;
};

} // namespace Pointsman
