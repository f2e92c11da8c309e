// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/picture/lineagetickets.h"

#include "app/widgets/labels.h"
#include "models/ticketmodel.h"

#include <QCoreApplication>
#include <QSet>

#include <array>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::Lineage)
};

using Stage = TicketModel::Stage;
constexpr std::size_t stages = std::size_t(Stage::Missing) + 1;

Stage stageOf(const Ticket &ticket)
{
    return TicketModel::stageOf(ticket);
}

QString headingOf(Stage stage, std::size_t count)
{
    switch (stage) {
    case Stage::Closed:
        return Words::tr("Closed tickets: %1").arg(count);
    case Stage::InProgress:
        return Words::tr("Tickets in progress: %1").arg(count);
    case Stage::Open:
        return Words::tr("Open tickets: %1").arg(count);
    case Stage::Other:
        return Words::tr("Tickets of another status: %1").arg(count);
    case Stage::Unknown:
        return Words::tr("Tickets without a status: %1").arg(count);
    case Stage::Missing:
        return Words::tr("Missing tickets: %1").arg(count);
    }
    Q_UNREACHABLE();
}

LineageItem itemOf(const Ticket &ticket)
{
    const QString id = printableShort(ticket.id);
    LineageItem item{StationState::Reached, ticket.title.isEmpty() ? id : printableShort(ticket.title), id};
    item.isTicket = true;
    item.isUnderWay = stageOf(ticket) == Stage::InProgress;
    item.id = ticket.id;
    item.file = ticket.path;
    if (stageOf(ticket) == Stage::Missing) {
        item.state = StationState::Missing;
        item.caption = Words::tr("the ticket is missing");
        item.tip = Words::tr("The session names it, but it has no file in .tickets and stands in no backlog.md.");
        return item;
    }
    if (stageOf(ticket) == Stage::Other)
        item.caption = Words::tr("%1, %2", "ticket id, status").arg(id, printableShort(ticket.status));
    else if (ticket.path.isEmpty())
        item.caption = Words::tr("%1, no file", "ticket id").arg(id);
    if (!ticket.dependencies.isEmpty())
        item.tip = Words::tr("Depends on %1").arg(printableShort(ticket.dependencies.join(QStringLiteral(", "))));
    if (ticket.path.isEmpty())
        item.tip = Words::tr("It has no file in .tickets.");
    if (stageOf(ticket) != Stage::Closed)
        item.state = StationState::Ahead;
    return item;
}

} // namespace

std::vector<LineageStation> ticketStations(const std::vector<Ticket> &tickets)
{
    std::array<std::vector<LineageItem>, stages> byStage;
    QSet<QString> seen;
    for (const Ticket &ticket : tickets) {
        if (!seen.contains(ticket.id))
            byStage.at(std::size_t(stageOf(ticket))).push_back(itemOf(ticket));
        seen.insert(ticket.id);
    }
    std::vector<LineageStation> stations;
    for (std::size_t stage = 0; stage < stages; ++stage) {
        std::vector<LineageItem> &items = byStage.at(stage);
        if (items.empty())
            continue;
        const StationState state = items.front().state; // that of all of them
        const QString heading = headingOf(Stage(stage), items.size());
        stations.push_back({state, heading, std::move(items)});
    }
    return stations;
}

} // namespace Pointsman
