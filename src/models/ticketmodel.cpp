// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ticketmodel.h"

#include "base/ids.h"
#include "models/cellwords.h"
#include "models/headerwords.h"

namespace Pointsman {

void TicketModel::setTickets(std::vector<Ticket> tickets)
{
    QHash<QString, int> seen;
    std::erase_if(tickets, [&seen](const Ticket &ticket) { return seen[ticket.id]++ > 0; });
    syncRows(
        m_tickets, std::move(tickets), [](const Ticket &ticket) { return ticket.id; }, std::equal_to<>());
}

int TicketModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_tickets.size());
}

int TicketModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant TicketModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Ticket &ticket = m_tickets[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return displayText(ticket, column);
    case Qt::AccessibleTextRole: {
        const QString text = displayText(ticket, column);
        return text.isEmpty() || text == noneSign ? noneWord() : text;
    }
    case Qt::ToolTipRole:
        return plainToolTip(toolTip(ticket, column));
    case SortRole:
        return sortableText(displayText(ticket, column));
    case PathRole:
        return ticket.path;
    default:
        return {};
    }
}

QString TicketModel::displayText(const Ticket &ticket, Column column) const
{
    switch (column) {
    case Column::Title:
        return printable(ticket.title.isEmpty() ? ticket.id : ticket.title);
    case Column::Status:
        return ticket.status.isEmpty() ? QString(noneSign) : printable(ticket.status);
    case Column::Dependencies:
        return printable(ticket.dependencies.join(QStringLiteral(", ")));
    }
    Q_UNREACHABLE();
}

QString TicketModel::toolTip(const Ticket &ticket, Column column) const
{
    switch (column) {
    case Column::Title:
        return printable(ticket.id) + (ticket.path.isEmpty() ? QString() : u'\n' + printable(ticket.path));
    case Column::Status:
        return ticket.path.isEmpty() ? tr("It has no file in .tickets, so its status is not known.") : QString();
    case Column::Dependencies: {
        QStringList lines;
        for (const QString &id : ticket.dependencies)
            lines << printable(id) + titleOf(id);
        return lines.join(u'\n');
    }
    }
    Q_UNREACHABLE();
}

/// What a dependency is, where it is one of these tickets.
QString TicketModel::titleOf(const QString &id) const
{
    const auto found =
        std::find_if(m_tickets.begin(), m_tickets.end(), [&id](const Ticket &ticket) { return ticket.id == id; });
    if (found == m_tickets.end() || found->title.isEmpty())
        return {};
    const QString title = printable(found->title);
    return found->status.isEmpty() ? tr(": %1").arg(title) : tr(": %1 (%2)").arg(title, printable(found->status));
}

QVariant TicketModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return headerOf(section, columns, orientation, role, [](int column) -> HeaderWords {
        switch (static_cast<Column>(column)) {
        case Column::Title:
            return {tr("Ticket"), tr("What the ticket is about; its id is the tool tip. A double click opens it")};
        case Column::Status:
            return {tr("Status"), tr("As the ticket's file says: open, in_progress, closed")};
        case Column::Dependencies:
            return {tr("Depends On"), tr("The tickets that have to be done before")};
        }
        Q_UNREACHABLE();
    });
}

} // namespace Pointsman
