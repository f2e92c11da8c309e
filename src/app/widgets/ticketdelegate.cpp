// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/ticketdelegate.h"

#include "models/ticketmodel.h"

namespace Pointsman {

void TicketDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    RowDelegate::initStyleOption(option, index);
    if (index.column() != static_cast<int>(TicketModel::Column::Status))
        return;
    switch (static_cast<TicketModel::Stage>(index.data(StateRole).toInt())) {
    case TicketModel::Stage::Closed:
        return setLook(option, Icon::Completed, Tone::Ok);
    case TicketModel::Stage::InProgress:
        return setLook(option, Icon::Active, Tone::Accent);
    case TicketModel::Stage::Open:
        return setLook(option, Icon::Archived, Tone::Muted);
    case TicketModel::Stage::Other:
    case TicketModel::Stage::Unknown:
        return setLook(option, Icon::Unknown, Tone::Muted);
    case TicketModel::Stage::Missing:
        return setLook(option, Icon::Warning, Tone::Error);
    }
}

} // namespace Pointsman
