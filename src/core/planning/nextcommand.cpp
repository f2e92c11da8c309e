// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/nextcommand.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::NextCommand)
};

/// The ids are foreign, and the command is pasted where it is carried out: no blank, quote or other sign that could
/// make it say something else.
std::optional<NextCommand> commandWith(const QString &fact, const QString &command, const QString &id)
{
    static const QRegularExpression plain(QStringLiteral("\\A[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]*\\z"));
    if (!plain.match(id).hasMatch())
        return std::nullopt;
    return NextCommand{fact, command + u' ' + id};
}

bool isStatus(const QString &status, QStringView word)
{
    return status.compare(word, Qt::CaseInsensitive) == 0;
}

/// A ticket in progress, else the first open one that waits for no other.
std::optional<NextCommand> nextTicket(const std::vector<Ticket> &tickets, const PlanningWork &work)
{
    const QString command = QStringLiteral("/tf");
    const auto isClosed = [&](const QString &id) { return work.tickets.value(id).isClosed(); };
    const auto isBegun = [](const Ticket &ticket) { return isStatus(ticket.status, u"in_progress"); };
    const auto isReady = [&](const Ticket &ticket) {
        return isStatus(ticket.status, u"open") &&
               std::all_of(ticket.dependencies.begin(), ticket.dependencies.end(), isClosed);
    };
    if (const auto begun = std::find_if(tickets.begin(), tickets.end(), isBegun); begun != tickets.end())
        return commandWith(Words::tr("%1 is in progress").arg(begun->id), command, begun->id);
    if (const auto ready = std::find_if(tickets.begin(), tickets.end(), isReady); ready != tickets.end())
        return commandWith(Words::tr("%1 is open, and waits for no other ticket").arg(ready->id), command, ready->id);
    return std::nullopt;
}

std::optional<NextCommand> nextOfPlan(const QString &plan, const PlanFacts &facts)
{
    const auto revise = [&](const QString &fact) { return commandWith(fact, QStringLiteral("/tf-plan-revise"), plan); };
    if (isStatus(facts.status, u"revised")) // whatever a review said before that
        return commandWith(Words::tr("The plan was revised, and not reviewed since"), QStringLiteral("/tf-plan-review"),
                           plan);
    if (facts.isBlocked())
        return revise(Words::tr("The plan is blocked"));
    if (isStatus(facts.status, u"draft"))
        return commandWith(Words::tr("The plan is a draft"), QStringLiteral("/tf-plan-consult"), plan);
    if (isStatus(facts.status, u"consulted"))
        return revise(Words::tr("The plan was consulted, and not revised since"));
    if (isStatus(facts.status, u"approved"))
        return commandWith(Words::tr("The plan is approved, and there is no backlog yet"),
                           QStringLiteral("/tf-backlog"), plan);
    return std::nullopt;
}

/// How far it has come is said as well: it need not be the session that agents are at.
std::optional<NextCommand> resumption(const PlanningSession &session, const PlanningWork &work)
{
    const QString plan = planWords(work.plans.value(session.plan));
    return commandWith(plan.isEmpty()
                           ? Words::tr("This session is archived. To go on with it, resume it")
                           : Words::tr("This session is archived, its plan: %1. To go on with it, resume it").arg(plan),
                       QStringLiteral("/tf-seed --resume"), session.id);
}

} // namespace

std::optional<NextCommand> nextCommand(const PlanningSession &session, bool isActive, const PlanningWork &work,
                                       const Topics &topics)
{
    const std::vector<Ticket> tickets = work.ticketsOf(session);
    if (session.backlog || (isActive && !tickets.empty()))
        return nextTicket(tickets, work);
    if (!isActive)
        return session.state == SessionState::Archived ? resumption(session, work) : std::nullopt;
    if (!topics.value(session.plan.isEmpty() ? session.seed : session.plan).exists)
        return std::nullopt;
    if (!session.plan.isEmpty())
        return nextOfPlan(session.plan, work.plans.value(session.plan));
    if (session.seed == work.emptySeed)
        return std::nullopt;
    return commandWith(Words::tr("The session has no plan yet"), QStringLiteral("/tf-plan"), session.seed);
}

} // namespace Pointsman
