// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/candidatelist.h"
#include "planning/tickets.h"

#include <QHash>

namespace Pointsman {

/// Which tickets a session is to be finished with. What the user has checked or added stays when the tickets are read
/// anew for another backlog; all others are checked where the backlog names them.
class TicketPicks final
{
public:
    void setTickets(std::vector<Ticket> tickets) { m_tickets = std::move(tickets); }
    /// Takes over what is checked in the list that showed candidates().
    void setChecked(const QStringList &ids);
    /// Checks the ticket, which need not be among those that were read.
    void add(const QString &id);

    /// Those of the backlog first, then those that were added, then the others.
    [[nodiscard]] std::vector<Candidate> candidates() const;

private:
    [[nodiscard]] bool isChecked(const Ticket &ticket) const { return m_choices.value(ticket.id, ticket.isInBacklog); }
    [[nodiscard]] bool isAdded(const QString &id) const;

    std::vector<Ticket> m_tickets;
    QStringList m_added;
    QHash<QString, bool> m_choices; ///< where the user decided otherwise than the backlog
};

} // namespace Pointsman
