// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/serialqueue.h"

#include <deque>
#include <mutex>

namespace Pointsman {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

class SerialQueue::State : public std::enable_shared_from_this<State>
{
public:
    explicit State(QThreadPool &pool) : m_pool(pool) {}

    void post(std::function<void()> job)
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.push_back(std::move(job));
        if (!m_isScheduled) {
            m_isScheduled = true;
            m_pool.start([self = shared_from_this()] { self->run(); });
        }
    }

    void dropWaiting()
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.clear();
    }

    std::optional<milliseconds> runningFor() const
    {
        const std::lock_guard lock(m_mutex);
        if (!m_runningSince)
            return {};
        return std::chrono::duration_cast<milliseconds>(steady_clock::now() - *m_runningSince);
    }

    void lendThreadIfHanging(milliseconds limit)
    {
        const std::lock_guard lock(m_mutex);
        if (m_runningSince && !m_isLent && steady_clock::now() - *m_runningSince > limit) {
            m_isLent = true;
            m_pool.releaseThread();
        }
    }

private:
    void run()
    {
        for (;;) {
            std::function<void()> job;
            {
                const std::lock_guard lock(m_mutex);
                if (std::exchange(m_isLent, false))
                    m_pool.reserveThread();
                m_runningSince.reset();
                if (m_waiting.empty()) {
                    m_isScheduled = false;
                    return;
                }
                job = std::move(m_waiting.front());
                m_waiting.pop_front();
                m_runningSince = steady_clock::now();
            }
            job();
        }
    }

    QThreadPool &m_pool;
    mutable std::mutex m_mutex;
    std::deque<std::function<void()>> m_waiting;
    std::optional<steady_clock::time_point> m_runningSince;
    bool m_isScheduled = false;
    bool m_isLent = false;
};

SerialQueue::SerialQueue(QThreadPool &pool) : m_state(std::make_shared<State>(pool)) {}

SerialQueue::~SerialQueue()
{
    m_state->dropWaiting();
}

void SerialQueue::post(std::function<void()> job)
{
    m_state->post(std::move(job));
}

std::optional<milliseconds> SerialQueue::runningFor() const
{
    return m_state->runningFor();
}

void SerialQueue::lendThreadIfHanging(milliseconds limit)
{
    m_state->lendThreadIfHanging(limit);
}

} // namespace Pointsman
