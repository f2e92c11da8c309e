// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/roles.h"
#include "models/rowsync.h"
#include "planning/tickets.h"

#include <QSet>

namespace Pointsman {

/// The tickets of one session in the order of its backlog, then those that are linked with them; or other tickets.
/// Answers SortRole, StateRole (of Stage) and PathRole (its file; empty: none).
class TicketModel final : public RowSync<QAbstractTableModel>
{
    Q_OBJECT

public:
    enum class Column
    {
        Id,
        Title,
        Status,
        Dependencies
    };
    static constexpr int columns = static_cast<int>(Column::Dependencies) + 1;

    enum class Stage
    {
        Closed,
        InProgress,
        Open,
        Other,   ///< a word of its own
        Unknown, ///< it has no file, or the file says none
        Missing  ///< it is only named: it has neither a file nor a row in a backlog
    };
    [[nodiscard]] static Stage stageOf(const Ticket &ticket);

    using RowSync::RowSync;

    /// `linked` are no part of the backlog.
    void setTickets(std::vector<Ticket> tickets, const std::vector<Ticket> &linked = {});

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString displayText(const Ticket &ticket, Column column) const;
    [[nodiscard]] QString toolTip(const Ticket &ticket, Column column) const;
    [[nodiscard]] QString titleOf(const QString &id) const;

    std::vector<Ticket> m_tickets;
    QSet<QString> m_linked; ///< the ids of those that no backlog names
};

} // namespace Pointsman
