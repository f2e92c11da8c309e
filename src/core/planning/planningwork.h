// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/planfacts.h"
#include "planning/planningsession.h"
#include "planning/tickets.h"

#include <QHash>

namespace Pointsman {

/// How many tickets there are and how many are done.
struct TicketCount
{
    int closed = 0;
    int total = 0;
    int unknown = 0; ///< whose status is not known: they have no file, or it says none
    bool operator==(const TicketCount &) const = default;
};

/// What the documents of a project say about the plans and tickets that its sessions link.
struct PlanningWork
{
    QHash<QString, PlanFacts> plans;      ///< by topic id; those whose document could be read
    QHash<QString, Ticket> tickets;       ///< by id; those of files that no backlog names as well
    QHash<QString, QStringList> backlogs; ///< the ids in the rows of a topic's `backlog.md`, by topic id
    QStringList unnamed;                  ///< the ids of the files that no backlog names, in their order
    QString emptySeed;                    ///< of the active session, where it has no plan and its folder no document

    /// The tickets of a session: those of its backlog, or while it has none those of its plan's `backlog.md`. One that
    /// nothing is known of has only its id.
    [[nodiscard]] std::vector<Ticket> ticketsOf(const PlanningSession &session) const;
    /// Those that no backlog names and that a dependency or a parent links to a session's tickets, also by others.
    [[nodiscard]] std::vector<Ticket> relatedTo(const PlanningSession &session) const;
    /// Those that no backlog names and that nothing links to one that a backlog names.
    [[nodiscard]] std::vector<Ticket> others() const;
    /// How many of ticketsOf() there are, and how many of them are done.
    [[nodiscard]] TicketCount countOf(const PlanningSession &session) const;
    bool operator==(const PlanningWork &) const = default;

private:
    [[nodiscard]] QStringList linkedWith(QStringList ids) const;
};

} // namespace Pointsman
