// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>

#include <chrono>
#include <functional>
#include <list>
#include <memory>
#include <mutex>

namespace Pointsman {

/// Threads for work that may hang with the disk it is about. Work that does so for seconds no longer counts among the
/// threads, so that what is about other disks goes on. Safe to use on any thread; ended by endWorkers().
class WorkerPool
{
    Q_DISABLE_COPY_MOVE(WorkerPool)

public:
    explicit WorkerPool(int threads = usualThreads());

    void start(std::function<void()> work);
    /// The threads of work that has run for longer than `limit` no longer count until it is done. What is started looks
    /// to that itself; to be called now and then for what waits meanwhile.
    void lendHanging(std::chrono::milliseconds limit = hangingAfter);
    /// Whether all work was done within this time.
    [[nodiscard]] bool waitForDone(std::chrono::milliseconds patience);

    static constexpr std::chrono::milliseconds hangingAfter{2000};

private:
    class Task;
    struct Running
    {
        std::chrono::steady_clock::time_point since;
        bool isLent = false;
    };

    [[nodiscard]] static int usualThreads();
    void run(const std::function<void()> &work);

    std::mutex m_mutex;
    std::list<Running> m_running;
    int m_lent = 0;     ///< threads that do not count
    QThreadPool m_pool; ///< the last, since its end waits for what uses the others
};

/// Waits for the workers of a pool, up to two seconds. Where one hangs in the kernel or takes longer, it is left
/// behind with its pool, which is then never destroyed. To be called on the thread of the application.
void endWorkers(std::unique_ptr<WorkerPool> pool);

} // namespace Pointsman
