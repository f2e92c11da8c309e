// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/sessionfacts.h"

#include "models/cellwords.h"
#include "models/timewords.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::SessionFacts)
};

/// Those that are there come first.
std::vector<const Topic *> topicsWith(const ProjectEntry &project, QLatin1StringView prefix)
{
    std::vector<const Topic *> found;
    for (const Topic &topic : *project.topics) {
        if (topic.id.startsWith(prefix))
            found.push_back(&topic);
    }
    std::sort(found.begin(), found.end(), [](const Topic *a, const Topic *b) {
        return std::tuple(!a->exists, a->isArchived, a->title.toCaseFolded(), a->id) <
               std::tuple(!b->exists, b->isArchived, b->title.toCaseFolded(), b->id);
    });
    return found;
}

std::vector<SessionPtr> sessionsWith(const std::vector<SessionPtr> &sessions, const QString &topicId)
{
    std::vector<SessionPtr> found;
    std::copy_if(sessions.begin(), sessions.end(), std::back_inserter(found),
                 [&topicId](const SessionPtr &entry) { return hasTopic(entry->session, topicId); });
    return found;
}

QString seedNote(const Topic &topic, const std::vector<SessionPtr> &sessions)
{
    const auto count = static_cast<int>(sessions.size());
    if (count > 0 && sessions.front()->isActive)
        return Words::tr("active now");
    if (count > 0)
        return count == 1 ? Words::tr("1 session") : Words::tr("%Ln sessions", nullptr, count);
    return topic.exists ? Words::tr("no session") : Words::tr("no documents");
}

} // namespace

std::vector<SessionPtr> usableSessions(const ProjectEntry &project)
{
    std::vector<SessionPtr> sessions;
    const auto isUsable = [](const SessionEntry &entry) {
        return !entry.isBroken && SessionId::parse(entry.session.id);
    };
    const SessionEntry *active = project.active && isUsable(*project.active) ? project.active.get() : nullptr;
    std::copy_if(project.snapshots.begin(), project.snapshots.end(), std::back_inserter(sessions),
                 [&](const SessionPtr &entry) {
                     return isUsable(*entry) && !(active && active->session.id == entry->session.id);
                 });
    std::stable_sort(sessions.begin(), sessions.end(),
                     [](const SessionPtr &a, const SessionPtr &b) { return a->session.created > b->session.created; });
    if (active)
        sessions.insert(sessions.begin(), project.active);
    return sessions;
}

QString titleIn(const ProjectEntry &project, const QString &topicId)
{
    return titleOf(*project.topics, topicId);
}

QString titleIn(const ProjectEntry &project, const PlanningSession &session)
{
    return printable(project.titleOf(session));
}

bool hasTopic(const PlanningSession &session, const QString &topicId)
{
    return session.seed == topicId || session.plan == topicId || session.spikes.contains(topicId);
}

QString stateWord(const PlanningSession &session)
{
    switch (session.state) {
    case SessionState::Active:
        return Words::tr("active");
    case SessionState::Completed:
        return Words::tr("completed");
    case SessionState::Archived:
        return Words::tr("archived");
    case SessionState::Unknown:
        return printable(session.stateText);
    }
    Q_UNREACHABLE();
}

QString createdWords(const PlanningSession &session)
{
    const auto created = UtcTime::parse(session.created);
    return created ? shortTime(created->moment(), systemClock()(), QLocale()) : printable(session.created);
}

QString whyNotIn(const ProjectEntry &project)
{
    const QString name = printable(project.project.name);
    switch (project.state) {
    case ProjectEntry::State::Loading:
        return Words::tr("%1 is still being read.").arg(name);
    case ProjectEntry::State::Gone:
        return Words::tr("The folder of %1 is not there.").arg(name);
    case ProjectEntry::State::Refused:
        return printable(project.stateWords);
    case ProjectEntry::State::Ready:
        break;
    }
    if (project.active && project.active->isBroken)
        return Words::tr("The active session of %1 cannot be read. Repair it first: it is under Warnings.").arg(name);
    return {};
}

QString noLongerActiveWords(const ProjectEntry &project, const PlanningSession &session)
{
    if (project.active && (project.active->isBroken || project.active->session.id == session.id))
        return {};
    const QString title = titleIn(project, session);
    if (!project.active)
        return Words::tr("“%1” is not active any more.").arg(title);
    return Words::tr("“%1” is not active any more: “%2” is.").arg(title, titleIn(project, project.active->session));
}

QString whyGone(const ProjectEntry &project, const PlanningSession &session)
{
    const auto isIt = [&](const SessionPtr &entry) { return entry && entry->session.id == session.id; };
    const bool isThere = isIt(project.active) || std::any_of(project.snapshots.begin(), project.snapshots.end(), isIt);
    return isThere ? QString() : Words::tr("This session is no longer there.");
}

std::vector<Candidate> seedCandidates(const ProjectEntry &project)
{
    const std::vector<SessionPtr> sessions = usableSessions(project);
    std::vector<Candidate> withSession;
    std::vector<Candidate> seeds;
    for (const Topic *topic : topicsWith(project, QLatin1StringView("seed-"))) {
        const auto own = sessionsWith(sessions, topic->id);
        auto &list = own.empty() ? seeds : withSession;
        list.push_back({topic->id, topic->title, seedNote(*topic, own), {}, {}});
    }
    seeds.insert(seeds.end(), withSession.begin(), withSession.end());
    return seeds;
}

std::vector<Candidate> topicCandidates(const ProjectEntry &project, QLatin1StringView prefix)
{
    const std::vector<SessionPtr> sessions = usableSessions(project);
    std::vector<Candidate> candidates;
    for (const Topic *topic : topicsWith(project, prefix)) {
        Candidate candidate{topic->id, topic->title, {}, {}, {}};
        const auto having = sessionsWith(sessions, topic->id);
        if (!having.empty() && having.front()->isActive) {
            candidate.note = Words::tr("in this session");
            candidate.refusal = Words::tr("It is in this session already.");
        } else if (!having.empty()) {
            candidate.note = Words::tr("in “%1”").arg(titleIn(project, having.front()->session));
        } else if (!topic->exists) {
            candidate.note = Words::tr("no documents");
        }
        candidates.push_back(candidate);
    }
    return candidates;
}

std::vector<Candidate> attachedCandidates(const ProjectEntry &project, const PlanningSession &session)
{
    std::vector<Candidate> candidates;
    const auto add = [&](const QString &id, const QString &kind) {
        const bool isThere = project.topics->value(id).exists;
        candidates.push_back(
            {id, project.titleOf(id), isThere ? kind : Words::tr("%1, no documents").arg(kind), {}, {}});
    };
    for (const QString &spike : session.spikes) {
        if (!spike.isEmpty())
            add(spike, Words::tr("spike"));
    }
    if (!session.plan.isEmpty())
        add(session.plan, Words::tr("plan"));
    return candidates;
}

} // namespace Pointsman
