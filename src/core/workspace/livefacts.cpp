// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/livefacts.h"

#include "workspace/doubtsfile.h"

#include <algorithm>
#include <iterator>

namespace Pointsman {

namespace {

bool isIn(const AgentCall &call, const QString &folder)
{
    return call.folder == folder || call.folder.startsWith(folder + u'/');
}

/// The calls that were made in the project, or below it, unless a listed project in between is nearer.
std::vector<AgentCall> callsOf(const QString &path, const LiveFacts::Surroundings &surroundings)
{
    const auto isNearer = [&](const AgentCall &call, const Project &other) {
        return other.path.size() > path.size() && isIn(call, other.path);
    };
    std::vector<AgentCall> calls;
    for (const AgentCall &call : surroundings.calls) {
        const bool isOfOther = std::any_of(surroundings.projects.begin(), surroundings.projects.end(),
                                           [&](const Project &other) { return isNearer(call, other); });
        if (isIn(call, path) && !isOfOther)
            calls.push_back(call);
    }
    return calls;
}

} // namespace

LiveFacts::LiveFacts(QString doubtsFile, WorkerPool &pool, std::shared_ptr<Mailbox> mailbox,
                     std::function<void()> changed)
    : m_file(std::move(doubtsFile)), m_isRead(m_file.isEmpty()), m_queue(pool)
{
    if (m_isRead)
        return;
    m_queue.post([this, file = m_file, mailbox = std::move(mailbox), changed = std::move(changed)] {
        mailbox->post([this, places = readDoubts(file), changed] {
            m_doubts = AttachmentDoubts(places);
            m_saved = places;
            m_isRead = true;
            changed();
        });
    });
}

std::shared_ptr<const ProjectEntry> LiveFacts::completed(std::shared_ptr<const ProjectEntry> entry,
                                                         const Surroundings &surroundings)
{
    const QString &path = entry->project.path;
    auto calls = callsOf(path, surroundings);
    auto doubts = m_isRead ? m_doubts.look(*entry, surroundings.now, surroundings.own == path)
                           : std::vector<DoubtfulAttachment>();
    if (calls.empty() && doubts.empty()) {
        m_completed.remove(path);
        return entry;
    }
    Completed &completed = m_completed[path];
    if (completed.read != entry || completed.whole->calls != calls || completed.whole->doubts != doubts) {
        auto whole = std::make_shared<ProjectEntry>(*entry);
        whole->calls = std::move(calls);
        whole->doubts = std::move(doubts);
        completed = {std::move(entry), std::move(whole)};
    }
    return completed.whole;
}

std::vector<AgentCall> LiveFacts::strayCalls(const Surroundings &surroundings)
{
    const auto isStray = [&](const AgentCall &call) {
        return std::none_of(surroundings.projects.begin(), surroundings.projects.end(),
                            [&](const Project &project) { return isIn(call, project.path); });
    };
    std::vector<AgentCall> stray;
    std::copy_if(surroundings.calls.begin(), surroundings.calls.end(), std::back_inserter(stray), isStray);
    return stray;
}

void LiveFacts::save()
{
    if (m_file.isEmpty() || !m_isRead || m_doubts.places() == m_saved)
        return;
    m_saved = m_doubts.places();
    // Where it cannot be written it is known in this run, and the history's trouble tells of the folder.
    m_queue.postOwed([file = m_file, places = m_saved] { (void)writeDoubts(file, places); });
}

} // namespace Pointsman
