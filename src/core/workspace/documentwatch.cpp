// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/documentwatch.h"

#include "planning/documents.h"

#include <algorithm>

namespace Pointsman {

namespace {

/// Among so many looks there is one at the documents of sessions that are not active.
constexpr int looksToAll = 60;
/// The sessions of a project, the latest first, whose documents are kept.
constexpr std::size_t mostSessions = 500;

void addTopics(QStringList &topics, const std::shared_ptr<const SessionEntry> &entry)
{
    topics << linkedTopics(entry->session);
}

QStringList topicsOf(const ProjectEntry &project, bool isOfAll)
{
    QStringList topics;
    if (project.active)
        addTopics(topics, project.active);
    auto sessions = isOfAll ? project.snapshots : decltype(project.snapshots)();
    const auto count = std::min(sessions.size(), mostSessions);
    std::partial_sort(sessions.begin(), sessions.begin() + static_cast<std::ptrdiff_t>(count), sessions.end(),
                      [](const auto &a, const auto &b) { return a->session.updated > b->session.updated; });
    for (std::size_t i = 0; i < count; ++i)
        addTopics(topics, sessions[i]);
    topics.removeDuplicates();
    return topics;
}

bool isReady(const ProjectEntry &project)
{
    return project.state == ProjectEntry::State::Ready && !project.knowledgePath.isEmpty();
}

} // namespace

DocumentWatch::DocumentWatch(Clock clock, WorkerPool &pool, std::shared_ptr<Mailbox> mailbox, Seen seen)
    : m_clock(std::move(clock))
    , m_queue(pool)
    , m_mailbox(std::move(mailbox))
    , m_seen(std::move(seen))
    , m_trackers(std::make_shared<Trackers>())
    , m_isThere(std::make_shared<bool>(true))
{
}

bool DocumentWatch::isNew(const ProjectEntry &project) const
{
    return !m_begun.contains(project.knowledgePath);
}

void DocumentWatch::look(const Snapshot &snapshot)
{
    if (m_isLooking)
        return;
    const bool isOfAll = ++m_round % looksToAll == 0;
    Topics topics;
    for (const auto &project : snapshot.projects) {
        if (isReady(*project))
            topics[project->knowledgePath] =
                topicsOf(*project, isOfAll || isNew(*project) || project->project.path == m_lookedAt);
    }
    start(std::move(topics));
}

void DocumentWatch::lookAtNew(const Snapshot &snapshot)
{
    Topics topics;
    for (const auto &project : snapshot.projects) {
        if (!m_isLooking && isReady(*project) && isNew(*project))
            topics[project->knowledgePath] = topicsOf(*project, true);
    }
    start(std::move(topics));
}

void DocumentWatch::tellAgain()
{
    m_trackers = std::make_shared<Trackers>();
    m_begun.clear();
}

void DocumentWatch::start(Topics topics)
{
    if (topics.empty())
        return;
    m_isLooking = true;
    m_queue.post([this, isThere = std::weak_ptr(m_isThere), mailbox = m_mailbox, trackers = m_trackers, clock = m_clock,
                  topics = std::move(topics)] {
        std::vector<SeenFiles> all;
        for (const auto &[store, ids] : topics) {
            auto &tracker = trackers->try_emplace(store, KnowledgeDirectory(store), clock).first->second;
            for (SeenFiles &seen : tracker.look(ids))
                all.push_back(std::move(seen));
        }
        mailbox->post([this, isThere, trackers, all = std::move(all)] {
            if (isThere.lock())
                tell(all, trackers == m_trackers);
        });
    });
}

void DocumentWatch::tell(const std::vector<SeenFiles> &all, bool isOfThisHistory)
{
    m_isLooking = false;
    for (const SeenFiles &seen : all) {
        if (seen.isBeginning && isOfThisHistory)
            m_begun << seen.store;
        m_seen(seen);
    }
}

} // namespace Pointsman
