// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/planningwork.h"

#include <QSet>

namespace Pointsman {

std::vector<Ticket> PlanningWork::ticketsOf(const PlanningSession &session) const
{
    QStringList ids = session.backlog ? session.backlog->tickets : backlogs.value(session.plan);
    ids.removeDuplicates(); // one that is named twice is one ticket
    std::vector<Ticket> found;
    found.reserve(static_cast<std::size_t>(ids.size()));
    for (const QString &id : ids) {
        Ticket unknown{id, {}};
        unknown.isMissing = !tickets.isEmpty(); // else they are kept elsewhere
        found.push_back(tickets.value(id, unknown));
    }
    return found;
}

/// Those of the unnamed that a dependency or a parent links to `ids`, in either direction, and those linked to them.
QStringList PlanningWork::linkedWith(QStringList ids) const
{
    QHash<QString, QStringList> neighbours;
    const auto link = [&neighbours](const QString &a, const QString &b) {
        neighbours[a] << b;
        neighbours[b] << a;
    };
    for (const Ticket &ticket : tickets) {
        for (const QString &id : ticket.dependencies)
            link(ticket.id, id);
        if (!ticket.parent.isEmpty())
            link(ticket.id, ticket.parent);
    }
    const QSet<QString> wanted(unnamed.begin(), unnamed.end());
    QSet<QString> found;
    while (!ids.isEmpty()) {
        for (const QString &id : neighbours.value(ids.takeLast())) {
            if (wanted.contains(id) && !found.contains(id)) {
                found.insert(id);
                ids << id;
            }
        }
    }
    QStringList linked = unnamed;
    linked.removeIf([&found](const QString &id) { return !found.contains(id); });
    return linked;
}

std::vector<Ticket> PlanningWork::relatedTo(const PlanningSession &session) const
{
    QStringList ids;
    for (const Ticket &ticket : ticketsOf(session))
        ids << ticket.id;
    std::vector<Ticket> found;
    for (const QString &id : linkedWith(ids))
        found.push_back(tickets.value(id));
    return found;
}

std::vector<Ticket> PlanningWork::others() const
{
    const QSet<QString> ofFiles(unnamed.begin(), unnamed.end());
    QStringList named = tickets.keys();
    named.removeIf([&ofFiles](const QString &id) { return ofFiles.contains(id); });
    const QStringList list = linkedWith(named);
    const QSet<QString> linked(list.begin(), list.end());
    std::vector<Ticket> found;
    for (const QString &id : unnamed) {
        if (!linked.contains(id))
            found.push_back(tickets.value(id));
    }
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
