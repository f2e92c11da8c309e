// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ticketmodel.h"

#include "base/ids.h"
#include "models/cellwords.h"
#include "models/headerwords.h"

namespace Pointsman {

TicketModel::Stage TicketModel::stageOf(const Ticket &ticket)
{
    const auto is = [&](QStringView status) { return ticket.status.compare(status, Qt::CaseInsensitive) == 0; };
    return ticket.isClosed()                                                ? Stage::Closed
           : is(u"in_progress") || is(u"in-progress") || is(u"in progress") ? Stage::InProgress
           : is(u"open")                                                    ? Stage::Open
           : !ticket.status.isEmpty()                                       ? Stage::Other
           : ticket.isMissing                                               ? Stage::Missing
                                                                            : Stage::Unknown;
}

void TicketModel::setTickets(std::vector<Ticket> tickets, const std::vector<Ticket> &linked)
{
    m_linked.clear();
    for (const Ticket &ticket : linked)
        m_linked.insert(ticket.id);
    tickets.insert(tickets.end(), linked.begin(), linked.end());
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
    case StateRole:
        return static_cast<int>(stageOf(ticket));
    case PathRole:
        return ticket.path;
    default:
        return {};
    }
}

QString TicketModel::displayText(const Ticket &ticket, Column column) const
{
    switch (column) {
    case Column::Id:
        return printable(ticket.id);
    case Column::Title:
        return ticket.title.isEmpty() ? QString(noneSign) : printable(ticket.title);
    case Column::Status:
        switch (stageOf(ticket)) {
        case Stage::Closed:
            return tr("closed");
        case Stage::InProgress:
            return tr("in progress");
        case Stage::Open:
            return tr("open");
        case Stage::Other:
            return printable(ticket.status);
        case Stage::Unknown:
            return noneSign;
        case Stage::Missing:
            return tr("missing");
        }
        Q_UNREACHABLE();
    case Column::Dependencies:
        return printable(ticket.dependencies.join(QStringLiteral(", ")));
    }
    Q_UNREACHABLE();
}

QString TicketModel::toolTip(const Ticket &ticket, Column column) const
{
    switch (column) {
    case Column::Id:
    case Column::Title: {
        QStringList lines{printable(ticket.title), printable(ticket.path)};
        if (m_linked.contains(ticket.id))
            lines << tr("No backlog names it. A dependency or its parent links it with these tickets.");
        if (!ticket.parent.isEmpty())
            lines << tr("A part of %1").arg(printable(ticket.parent) + titleOf(ticket.parent));
        lines.removeAll(QString());
        return lines.join(u'\n');
    }
    case Column::Status:
        if (stageOf(ticket) == Stage::Missing)
            return tr("It has no file in .tickets and stands in no backlog.md. Finish the session with its tickets "
                      "anew, or put the ticket back.");
        return ticket.path.isEmpty()               ? tr("It has no file in .tickets, so its status is not known.")
               : stageOf(ticket) == Stage::Unknown ? tr("Its file says no status.")
                                                   : QString();
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
        case Column::Id:
            return {tr("ID"), tr("As others name it that depend on it. A double click opens the ticket")};
        case Column::Title:
            return {tr("Ticket"), tr("What the ticket is about. A double click opens it")};
        case Column::Status:
            return {tr("Status"), tr("As the ticket's file says: open, in_progress, closed")};
        case Column::Dependencies:
            return {tr("Depends On"), tr("The tickets that have to be done before")};
        }
        Q_UNREACHABLE();
    });
}

} // namespace Pointsman
