// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/mailbox.h"
#include "workspace/projectloader.h"
#include "workspace/serialqueue.h"

#include <QPointer>
#include <QTimer>

namespace Pointsman {

/// One store on screen: its loader, its queue and the question when to look again. Lives on the window's thread; looks
/// and jobs run on the queue, so that a job and the look after it are one step for everybody else.
template <typename Loader, typename Entry>
class LiveStore final : public QObject
{
public:
    struct Callbacks
    {
        std::function<void()> entryChanged;
        std::function<void(const QStringList &)> directoriesChanged;
        std::function<void()> polledChanged;
        std::function<void(const SeenFiles &)> filesSeen;
        std::function<void()> lookBegun;
        std::function<void()> lookEnded;
    };

    LiveStore(std::shared_ptr<Loader> loader, WorkerPool &pool, std::shared_ptr<Mailbox> mailbox, Callbacks callbacks)
        : m_loader(std::move(loader)), m_queue(pool), m_mailbox(std::move(mailbox)), m_callbacks(std::move(callbacks))
    {
        m_timer.setSingleShot(true);
        m_timer.callOnTimeout(this, [this] { startLook(Reason::Announced); });
    }

    /// Null until the first look is done.
    [[nodiscard]] const std::shared_ptr<const Entry> &entry() const { return m_entry; }
    [[nodiscard]] bool isPolled() const { return m_isUnwatchable || m_isSilent; }
    /// Waits for the jobs, at most this long.
    void finish(std::chrono::milliseconds patience) { m_queue.finish(patience); }

    /// Something may have changed: at once the first time, then at most every 75 ms.
    void hint()
    {
        m_lastHint = Clock::now();
        lookSoon();
        if (std::exchange(m_isSilent, false) && !m_isUnwatchable)
            m_callbacks.polledChanged();
    }

    void lookSoon()
    {
        if (m_isLooking) {
            m_lookOnceMore = true;
            return;
        }
        const auto since = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - m_lastLook);
        if (since >= interval)
            startLook(Reason::Announced);
        else
            startTimer(interval - since);
    }

    /// Sees by stamps whether something has changed although nothing was announced, and looks if so: what it finds then
    /// shows that announcements do not come. Looks in any case where it has not for two minutes.
    void poll()
    {
        if (!m_isLooking)
            startLook(Reason::Poll);
    }

    /// Changes the loader on the queue, where it is used, and looks.
    void adjust(std::function<void(Loader &)> change)
    {
        m_queue.post([loader = m_loader, change = std::move(change)] { change(*loader); });
        lookSoon();
    }

    void setUnwatchable(bool isUnwatchable)
    {
        if (std::exchange(m_isUnwatchable, isUnwatchable) != isUnwatchable)
            m_callbacks.polledChanged();
    }

    /// Runs `prepare`, if there is any, and `job` on the queue, also where the store has gone by then, looks, and then
    /// calls `done` with what the job answered.
    template <typename Answer>
    void run(std::function<Answer()> job, std::function<void(const Answer &)> done,
             std::function<void(Loader &)> prepare = {})
    {
        m_queue.postOwed([self = QPointer(this), loader = m_loader, mailbox = m_mailbox, job = std::move(job),
                          done = std::move(done), prepare = std::move(prepare)] {
            if (prepare)
                prepare(*loader);
            Answer answer = job();
            auto look = loader->look();
            mailbox->post([self, answer = std::move(answer), look = std::move(look), done] {
                if (self)
                    self->take(look, Reason::Announced);
                done(answer);
            });
        });
    }

private:
    using Clock = std::chrono::steady_clock;
    enum class Reason
    {
        Announced,
        Poll
    };
    static constexpr std::chrono::milliseconds interval{75};
    static constexpr std::chrono::milliseconds silence{1000};
    static constexpr std::chrono::minutes longestByStamps{2};

    void startTimer(std::chrono::milliseconds delay)
    {
        if (!m_timer.isActive() || m_timer.remainingTimeAsDuration() > delay)
            m_timer.start(delay);
    }

    void startLook(Reason reason)
    {
        const bool isByStamps = reason == Reason::Poll && Clock::now() - m_lastLook < longestByStamps;
        m_isLooking = true;
        m_lookOnceMore = false;
        if (!isByStamps)
            m_lastLook = Clock::now();
        m_callbacks.lookBegun();
        m_queue.post([self = QPointer(this), loader = m_loader, mailbox = m_mailbox, reason, isByStamps] {
            std::optional<Look<Entry>> look;
            if (!isByStamps || !loader->isAsBefore())
                look = loader->look();
            mailbox->post([self, look = std::move(look), reason] {
                if (self)
                    self->endLook(look, reason);
            });
        });
    }

    void endLook(const std::optional<Look<Entry>> &look, Reason reason)
    {
        m_isLooking = false;
        m_callbacks.lookEnded();
        if (look)
            take(*look, reason);
        if (m_lookOnceMore)
            lookSoon();
    }

    void take(const Look<Entry> &look, Reason reason)
    {
        const bool isNew = look.entry != m_entry;
        // Files tell of themselves; what only time or a folder that is gone has changed does not.
        if (isNew && m_entry && reason == Reason::Poll && !look.seen.files.empty())
            suspectSilence();
        if (std::exchange(m_directories, look.directories) != look.directories)
            m_callbacks.directoriesChanged(m_directories);
        if (look.lookAgainIn)
            startTimer(*look.lookAgainIn);
        m_entry = look.entry;
        m_callbacks.filesSeen(look.seen);
        if (isNew)
            m_callbacks.entryChanged();
    }

    /// A change that was found without being announced: unless the announcement was only late, none will come here.
    void suspectSilence()
    {
        QTimer::singleShot(silence, this, [this, found = Clock::now()] {
            if (m_lastHint + silence < found && !std::exchange(m_isSilent, true))
                m_callbacks.polledChanged();
        });
    }

    std::shared_ptr<Loader> m_loader; ///< shared with the queue, and used there only
    SerialQueue m_queue;
    std::shared_ptr<Mailbox> m_mailbox;
    Callbacks m_callbacks;
    QTimer m_timer;
    std::shared_ptr<const Entry> m_entry;
    QStringList m_directories;
    Clock::time_point m_lastLook;
    Clock::time_point m_lastHint;
    bool m_isLooking = false;
    bool m_lookOnceMore = false;
    bool m_isUnwatchable = false;
    bool m_isSilent = false;
};

} // namespace Pointsman
