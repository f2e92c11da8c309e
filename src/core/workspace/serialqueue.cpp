// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/serialqueue.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace Pointsman {

class SerialQueue::State : public std::enable_shared_from_this<State>
{
public:
    explicit State(WorkerPool &pool) : m_pool(pool) {}

    void post(std::function<void()> job, bool isOwed)
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.push_back({std::move(job), isOwed});
        if (!std::exchange(m_isScheduled, true))
            schedule();
    }

    void dropWhatIsNotOwed()
    {
        const std::lock_guard lock(m_mutex);
        std::erase_if(m_waiting, [](const Job &job) { return !job.isOwed; });
    }

    bool waitForOwed(std::chrono::milliseconds patience)
    {
        std::unique_lock lock(m_mutex);
        return m_jobEnded.wait_for(lock, patience, [this] { return m_waiting.empty() && !m_isOwedRunning; });
    }

private:
    struct Job
    {
        std::function<void()> work;
        bool isOwed;
    };

    /// One job at a time, so that the pool sees for how long each runs, and other queues come in between.
    void schedule()
    {
        m_pool.start([self = shared_from_this()] { self->runNext(); });
    }

    void runNext()
    {
        if (const auto job = next())
            job->work();
        const std::lock_guard lock(m_mutex);
        m_isOwedRunning = false;
        m_isScheduled = !m_waiting.empty();
        if (m_isScheduled)
            schedule();
        m_jobEnded.notify_all();
    }

    /// Nothing where all were dropped meanwhile.
    std::optional<Job> next()
    {
        const std::lock_guard lock(m_mutex);
        if (m_waiting.empty())
            return {};
        Job job = std::move(m_waiting.front());
        m_waiting.pop_front();
        m_isOwedRunning = job.isOwed;
        return job;
    }

    WorkerPool &m_pool;
    std::mutex m_mutex;
    std::condition_variable m_jobEnded;
    std::deque<Job> m_waiting;
    bool m_isScheduled = false;
    bool m_isOwedRunning = false;
};

SerialQueue::SerialQueue(WorkerPool &pool) : m_state(std::make_shared<State>(pool)) {}

SerialQueue::~SerialQueue()
{
    m_state->dropWhatIsNotOwed();
}

void SerialQueue::post(std::function<void()> job)
{
    m_state->post(std::move(job), false);
}

void SerialQueue::postOwed(std::function<void()> job)
{
    m_state->post(std::move(job), true);
}

bool SerialQueue::finish(std::chrono::milliseconds patience)
{
    m_state->dropWhatIsNotOwed();
    return m_state->waitForOwed(patience);
}

} // namespace Pointsman
