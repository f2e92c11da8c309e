// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/mailbox.h"
#include "base/moment.h"
#include "base/result.h"
#include "workspace/ignoredsieve.h"
#include "workspace/serialqueue.h"

namespace Pointsman {

/// What the window remembers of findings over a restart: which of them the user ignores, and when each was seen first.
/// Lives on the window's thread; its files are read and written on a queue of their own.
class FindingMemory
{
public:
    /// `ignoredFile` and `firstSeenFile` may be empty: then nothing is ignored, and what was seen is only known of this
    /// run. `changed` is called when a snapshot would look otherwise, `troubled` with the words of what went wrong.
    FindingMemory(const QString &ignoredFile, QString firstSeenFile, Clock clock, WorkerPool &pool,
                  std::shared_ptr<Mailbox> mailbox, std::function<void()> changed,
                  std::function<void(const QString &)> troubled);

    /// Reads anew what is ignored: the command line or the user may have changed it.
    void look();
    /// Ignores a finding or takes that back; `done` gets the answer on the window's thread.
    void setIgnored(const IgnoredIssue &what, bool isIgnored, std::function<void(const Result<void> &)> done);
    [[nodiscard]] const std::vector<IgnoredIssue> &ignored() const { return m_sieve.ignored(); }

    /// Takes what is ignored out of the entries and tells when each finding was seen first.
    void complete(Snapshot &snapshot);

private:
    void take(const Result<std::vector<IgnoredIssue>> &ignored);
    void remember(Snapshot &snapshot);
    [[nodiscard]] FirstSeen timesOf(const Snapshot &snapshot, FirstSeen times) const;
    void setFirstSeen(FirstSeen times);
    void save();

    IgnoredIssues m_ignoredIssues;
    QString m_firstSeenFile;
    Clock m_clock;
    std::shared_ptr<Mailbox> m_mailbox;
    std::function<void()> m_changed;
    std::function<void(const QString &)> m_troubled;
    IgnoredSieve m_sieve;
    std::shared_ptr<const FirstSeen> m_firstSeen; ///< null until it was read
    std::unique_ptr<const Snapshot> m_remembered; ///< the last one that was complete; m_firstSeen has its findings
    QString m_lastTrouble;
    SerialQueue m_queue;
};

} // namespace Pointsman
