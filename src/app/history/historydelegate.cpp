// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/historydelegate.h"

#include "app/widgets/labels.h"
#include "models/roles.h"

namespace Pointsman {

void HistoryDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    RowDelegate::initStyleOption(option, index);
    if (!index.flags().testFlag(Qt::ItemIsSelectable)) {
        option->font = boldFont(option->font);
        setSeverityLook(option, index);
    } else if (index.column() == 0) {
        setUnseenLook(option, index);
    }
}

} // namespace Pointsman
