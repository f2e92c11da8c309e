// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workerpool.h"

#include "base/handover.h"
#include "base/leftbehind.h"

#include <algorithm>

namespace Pointsman {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

namespace {

/// One project on a disk that hangs, with its documents, leaves at least one for the others until that is noticed.
constexpr int fewest = 4;
/// Each is a thread of the system. With so many hanging the rest waits.
constexpr int mostLent = 32;

} // namespace

WorkerPool::WorkerPool(int threads)
{
    m_pool.setMaxThreadCount(threads);
}

int WorkerPool::usualThreads()
{
    return std::max(fewest, QThread::idealThreadCount());
}

/// Work on its way through the pool.
class WorkerPool::Task final : public QRunnable
{
public:
    Task(WorkerPool &pool, std::function<void()> work) : m_pool(pool), m_work(std::move(work)) {}

    void run() override
    {
        takeOver();
        m_pool.run(m_work);
        takeOver(); // for who waits until all is done
    }

private:
    WorkerPool &m_pool;
    std::function<void()> m_work;
};

void WorkerPool::start(std::function<void()> work)
{
    lendHanging();
    const HandOver over;
    m_pool.start(new Task(*this, std::move(work)));
}

void WorkerPool::run(const std::function<void()> &work)
{
    std::list<Running>::iterator running;
    {
        const std::lock_guard lock(m_mutex);
        running = m_running.insert(m_running.end(), {steady_clock::now()});
    }
    work();
    const std::lock_guard lock(m_mutex);
    if (running->isLent) {
        --m_lent;
        m_pool.reserveThread();
    }
    m_running.erase(running);
}

void WorkerPool::lendHanging(milliseconds limit)
{
    const std::lock_guard lock(m_mutex);
    for (Running &each : m_running) {
        if (each.isLent || m_lent == mostLent || steady_clock::now() - each.since <= limit)
            continue;
        each.isLent = true;
        ++m_lent;
        m_pool.releaseThread();
    }
}

bool WorkerPool::waitForDone(milliseconds patience)
{
    const bool isDone = m_pool.waitForDone(static_cast<int>(patience.count()));
    takeOver();
    return isDone;
}

void endWorkers(std::unique_ptr<WorkerPool> pool)
{
    if (pool->waitForDone(patienceAtTheEnd))
        return;
    (void)pool.release();
    leaveThreadBehind();
}

} // namespace Pointsman
