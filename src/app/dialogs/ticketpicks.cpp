// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/ticketpicks.h"

#include <QCoreApplication>

#include <algorithm>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::TicketPicks)
};

} // namespace

void TicketPicks::setChecked(const QStringList &ids)
{
    const auto note = [&](const QString &id, bool otherwise) {
        if (ids.contains(id) == otherwise)
            m_choices.remove(id);
        else
            m_choices[id] = !otherwise;
    };
    for (const Ticket &ticket : m_tickets)
        note(ticket.id, ticket.isInBacklog);
    for (const QString &id : m_added)
        m_choices[id] = ids.contains(id);
}

void TicketPicks::add(const QString &id)
{
    if (!isAdded(id))
        m_added << id;
    m_choices[id] = true;
}

std::vector<Candidate> TicketPicks::candidates() const
{
    std::vector<Candidate> candidates;
    const auto append = [&](bool fromBacklog) {
        for (const Ticket &ticket : m_tickets) {
            if (ticket.isInBacklog == fromBacklog) {
                candidates.push_back({ticket.id,
                                      ticket.title.isEmpty() ? ticket.id : ticket.title,
                                      fromBacklog ? Words::tr("in the backlog") : QString(),
                                      {},
                                      isChecked(ticket)});
            }
        }
    };
    append(true);
    for (const QString &id : m_added) {
        const bool isRead =
            std::any_of(m_tickets.begin(), m_tickets.end(), [&id](const Ticket &ticket) { return ticket.id == id; });
        if (!isRead)
            candidates.push_back({id, id, Words::tr("added"), {}, m_choices.value(id, true)});
    }
    append(false);
    return candidates;
}

bool TicketPicks::isAdded(const QString &id) const
{
    return m_added.contains(id);
}

} // namespace Pointsman
