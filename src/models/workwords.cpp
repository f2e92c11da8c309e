// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workwords.h"

#include "base/ids.h"
#include "models/cellwords.h"
#include "models/stationstates.h"
#include "planning/documents.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <array>
#include <tuple>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::WorkWords)
};

constexpr std::array kinds{QLatin1StringView("seed-"), QLatin1StringView("plan-"), QLatin1StringView("spike-")};

/// The place of a topic's kind; as many as there are kinds for one of another kind.
std::size_t kindOf(const QString &topic)
{
    const auto isOfKind = [&](QLatin1StringView kind) { return topic.startsWith(kind); };
    return static_cast<std::size_t>(std::find_if(kinds.begin(), kinds.end(), isOfKind) - kinds.begin());
}

QString countWords(std::size_t kind, int count)
{
    switch (kind) {
    case 0:
        return Words::tr("%n seed(s)", nullptr, count);
    case 1:
        return Words::tr("%n plan(s)", nullptr, count);
    default:
        return Words::tr("%n spike(s)", nullptr, count);
    }
}

} // namespace

std::optional<PlanFacts> planOf(const ProjectEntry &project, const PlanningSession &session)
{
    const auto found = project.work->plans.constFind(session.plan);
    return found == project.work->plans.cend() || planWords(*found).isEmpty() ? std::nullopt : std::optional(*found);
}

std::optional<NextCommand> nextOf(const ProjectEntry &project, const SessionEntry &entry)
{
    // An earlier state of the active session, which goes on in its own file.
    const bool isOlder = !entry.isActive && project.active && project.active->session.id == entry.session.id;
    return entry.isBroken || isOlder ? std::nullopt
                                     : nextCommand(entry.session, entry.isActive, *project.work, *project.topics);
}

QString whyNoNext(const ProjectEntry &project, const SessionEntry &entry)
{
    const PlanningSession &session = entry.session;
    const auto station = session.plan.isEmpty() ? StationKind::Seed : StationKind::Plan;
    const QStringList missing = missingAt(station, session, *project.topics);
    const bool isUnderway = entry.isActive && !entry.isBroken && !session.backlog;
    if (isUnderway && !missing.isEmpty())
        return Words::tr("“%1” is missing: no command takes the session on without it.")
            .arg(printable(project.titleOf(missing.first())));
    if (isUnderway && session.plan.isEmpty() && session.seed == project.work->emptySeed)
        return Words::tr("“%1” has no document yet: no command takes the session on without one.")
            .arg(printable(project.titleOf(session.seed)));
    return Words::tr("The state of the session does not say which command is next.");
}

const DoubtfulAttachment *activeDoubt(const ProjectEntry &project)
{
    const auto isOfActive = [&](const DoubtfulAttachment &doubt) {
        return project.active && doubt.session == project.active->session.id;
    };
    const auto found = std::find_if(project.doubts.begin(), project.doubts.end(), isOfActive);
    return found == project.doubts.end() ? nullptr : &*found;
}

QString doubtWords(const ProjectEntry &project, const DoubtfulAttachment &doubt)
{
    return Words::tr("“%1” was attached shortly after the switch from “%2”. Does it belong here?")
        .arg(printable(project.titleOf(doubt.topic)), printable(project.titleOfSession(doubt.before)));
}

QString planLines(const PlanFacts &facts)
{
    QStringList lines;
    if (!facts.status.isEmpty())
        lines << Words::tr("Status: %1").arg(printable(facts.status));
    if (facts.verdict != PlanFacts::Verdict::None) {
        const QString verdict = printable(facts.verdictText);
        lines << (facts.reviewed.isEmpty() ? Words::tr("Review: %1").arg(verdict)
                                           : Words::tr("Review of %1: %2").arg(facts.reviewed, verdict));
    }
    if (facts.blockers && !facts.verdictText.contains(u"blocker", Qt::CaseInsensitive)) // which says it already
        lines << Words::tr("%n blocker(s)", nullptr, *facts.blockers);
    return lines.join(u'\n');
}

QString waitingWords(int agents)
{
    return agents == 1 ? Words::tr("an agent waits for you") : Words::tr("%n agents wait for you", nullptr, agents);
}

int waitingIn(const Snapshot &snapshot)
{
    auto waiting = snapshot.strayCalls.size();
    for (const auto &project : snapshot.projects)
        waiting += project->calls.size();
    return static_cast<int>(waiting);
}

QString ticketsInShort(const TicketCount &count)
{
    if (count.total == 0)
        return {};
    return count.unknown == count.total ? QString::number(count.total)
                                        : QStringLiteral("%1 / %2").arg(count.closed).arg(count.total);
}

QString ticketsInWords(const TicketCount &count, int missing)
{
    if (count.total == 0)
        return {};
    const bool isAnyKnown = count.unknown < count.total;
    QString words = isAnyKnown ? Words::tr("%1 of %n ticket(s) closed", nullptr, count.total).arg(count.closed)
                               : Words::tr("%n ticket(s)", nullptr, count.total);
    if (const int unknown = count.unknown - missing; unknown > 0 && isAnyKnown)
        words = Words::tr("%1, of %2 the status is not known").arg(words).arg(unknown);
    return missing == 0 ? words : Words::tr("%1, %2 missing", "tickets, of which so many").arg(words).arg(missing);
}

AttachmentAnswer moveBackAnswer()
{
    return {Words::tr("Move to…"),
            Words::tr("Proposes the session that was active before, and shows what will change.")};
}

AttachmentAnswer isRightAnswer()
{
    return {Words::tr("It Is Right"), Words::tr("It stays where it is, and is not asked for again.")};
}

QString backlogInWords(const PlanningWork &work, const PlanningSession &session)
{
    const std::vector<Ticket> all = work.ticketsOf(session);
    const auto missing = std::count_if(all.begin(), all.end(), [](const Ticket &ticket) { return ticket.isMissing; });
    const QString tickets = ticketsInWords(work.countOf(session), static_cast<int>(missing));
    return session.backlog || tickets.isEmpty() ? tickets : Words::tr("%1 in the plan's backlog.md").arg(tickets);
}

QStringList looseTopics(const ProjectEntry &project)
{
    if (project.state != ProjectEntry::State::Ready)
        return {}; // what is known of the topics is from before
    QSet<QString> linked;
    const auto add = [&linked](const SessionEntry &entry) {
        const PlanningSession &session = entry.session;
        linked << session.seed << session.plan;
        for (const QString &spike : session.spikes)
            linked << spike;
        if (session.backlog)
            linked << session.backlog->topic;
    };
    if (project.active)
        add(*project.active);
    for (const auto &snapshot : project.snapshots)
        add(*snapshot);
    std::vector<std::tuple<std::size_t, QString, QString>> found;
    for (const Topic &topic : *project.topics) {
        const std::size_t kind = kindOf(topic.id);
        if (topic.exists && !topic.isArchived && kind < kinds.size() && !linked.contains(topic.id))
            found.emplace_back(kind, titleOf(*project.topics, topic.id).toCaseFolded(), topic.id);
    }
    std::sort(found.begin(), found.end());
    QStringList topics;
    for (const auto &each : found)
        topics << std::get<2>(each);
    return topics;
}

QString looseWords(const QStringList &topics)
{
    std::array<int, kinds.size()> counts{};
    for (const QString &topic : topics)
        ++counts.at(kindOf(topic));
    QStringList words;
    for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
        if (counts.at(kind) > 0)
            words << countWords(kind, counts.at(kind));
    }
    return words.isEmpty() ? QString() : Words::tr("%1 without a session").arg(words.join(QStringLiteral(", ")));
}

} // namespace Pointsman
