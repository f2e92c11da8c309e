// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/roles.h"
#include "models/rowsync.h"
#include "planning/tickets.h"

namespace Pointsman {

/// The tickets of one session, in the order of its backlog. Answers SortRole and PathRole (its file; empty: none).
class TicketModel final : public RowSync<QAbstractTableModel>
{
    Q_OBJECT

public:
    enum class Column
    {
        Title,
        Status,
        Dependencies
    };
    static constexpr int columns = static_cast<int>(Column::Dependencies) + 1;

    using RowSync::RowSync;

    void setTickets(std::vector<Ticket> tickets);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString displayText(const Ticket &ticket, Column column) const;
    [[nodiscard]] QString toolTip(const Ticket &ticket, Column column) const;
    [[nodiscard]] QString titleOf(const QString &id) const;

    std::vector<Ticket> m_tickets;
};

} // namespace Pointsman
