// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/planningwork.h"

namespace Pointsman {

std::vector<Ticket> PlanningWork::ticketsOf(const PlanningSession &session) const
{
    QStringList ids = session.backlog ? session.backlog->tickets : backlogs.value(session.plan);
    ids.removeDuplicates(); // one that is named twice is one ticket
    std::vector<Ticket> found;
    found.reserve(static_cast<std::size_t>(ids.size()));
    for (const QString &id : ids)
        found.push_back(tickets.value(id, Ticket{id, {}}));
    return found;
}

TicketCount PlanningWork::countOf(const PlanningSession &session) const
{
    TicketCount count;
    for (const Ticket &ticket : ticketsOf(session)) {
        ++count.total;
        count.closed += ticket.isClosed() ? 1 : 0;
        count.unknown += ticket.status.isEmpty() ? 1 : 0;
    }
    return count;
}

} // namespace Pointsman
