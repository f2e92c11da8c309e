// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/findingmemory.h"

#include "workspace/firstseenfile.h"
#include "workspace/snapshotissues.h"

#include <algorithm>

namespace Pointsman {

FindingMemory::FindingMemory(const QString &ignoredFile, QString firstSeenFile, Clock clock, WorkerPool &pool,
                             std::shared_ptr<Mailbox> mailbox, std::function<void()> changed,
                             std::function<void(const QString &)> troubled)
    : m_ignoredIssues(ignoredFile)
    , m_firstSeenFile(std::move(firstSeenFile))
    , m_clock(std::move(clock))
    , m_mailbox(std::move(mailbox))
    , m_changed(std::move(changed))
    , m_troubled(std::move(troubled))
    , m_queue(pool)
{
    look();
    if (m_firstSeenFile.isEmpty()) {
        m_firstSeen = std::make_shared<FirstSeen>();
        return;
    }
    m_queue.post([this, file = m_firstSeenFile, mailbox = m_mailbox] {
        mailbox->post([this, remembered = readFirstSeen(file)] {
            m_firstSeen = std::make_shared<FirstSeen>(remembered);
            m_changed();
        });
    });
}

void FindingMemory::look()
{
    if (m_ignoredIssues.file().isEmpty())
        return;
    m_queue.post([this, issues = m_ignoredIssues, mailbox = m_mailbox] {
        mailbox->post([this, ignored = issues.load()] { take(ignored); });
    });
}

void FindingMemory::take(const Result<std::vector<IgnoredIssue>> &ignored)
{
    const QString trouble = ignored ? QString() : ignored.error().message;
    // The same trouble again is no news.
    if (std::exchange(m_lastTrouble, trouble) != trouble && !trouble.isEmpty())
        m_troubled(trouble);
    // A list that cannot be understood hides nothing: better told twice than not at all.
    auto now = ignored.value_or(std::vector<IgnoredIssue>());
    if (now == m_sieve.ignored())
        return;
    m_sieve.setIgnored(std::move(now));
    m_changed();
}

void FindingMemory::setIgnored(const IgnoredIssue &what, bool isIgnored, std::function<void(const Result<void> &)> done)
{
    m_queue.postOwed(
        [this, issues = m_ignoredIssues, what, isIgnored, mailbox = m_mailbox, done = std::move(done)]() mutable {
            const Result<void> result = isIgnored ? issues.add(what) : issues.remove(what);
            mailbox->post([this, result, ignored = issues.load(), done] {
                take(ignored);
                done(result);
            });
        });
}

void FindingMemory::complete(Snapshot &snapshot)
{
    m_sieve.sift(snapshot);
    if (m_firstSeen)
        remember(snapshot);
}

void FindingMemory::remember(Snapshot &snapshot)
{
    // As long as not everything was read, what is remembered may be there all the same.
    const bool isComplete = !snapshot.isLoading() && !snapshot.missions->homePath.isEmpty();
    if (!isComplete || !m_remembered || !haveSameIssues(*m_remembered, snapshot)) {
        setFirstSeen(timesOf(snapshot, isComplete ? FirstSeen() : *m_firstSeen));
        m_remembered = isComplete ? std::make_unique<Snapshot>(snapshot) : nullptr;
    }
    snapshot.firstSeen = m_firstSeen;
    for (PlacedIssue &placed : snapshot.ignored)
        placed.since = m_firstSeen->value(findingKey(placed.issue));
}

/// When each finding was seen first, besides what is in `times` already.
FirstSeen FindingMemory::timesOf(const Snapshot &snapshot, FirstSeen times) const
{
    const auto add = [&times, this, now = m_clock()](const Issue &issue) {
        const QString key = findingKey(issue);
        times.insert(key, m_firstSeen->value(key, now));
    };
    forEachIssues(snapshot, [&add](const Issues &issues, const ProjectEntry *, std::optional<Moment>) {
        std::for_each(issues.begin(), issues.end(), add);
    });
    for (const PlacedIssue &placed : snapshot.ignored)
        add(placed.issue);
    return times;
}

void FindingMemory::setFirstSeen(FirstSeen times)
{
    if (times == *m_firstSeen)
        return;
    m_firstSeen = std::make_shared<FirstSeen>(std::move(times));
    save();
}

void FindingMemory::save()
{
    if (m_firstSeenFile.isEmpty())
        return;
    // Where it cannot be written the times are those of this run, which the history's trouble tells of as well.
    m_queue.postOwed([file = m_firstSeenFile, firstSeen = m_firstSeen] { (void)writeFirstSeen(file, *firstSeen); });
}

} // namespace Pointsman
