// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/rowdelegate.h"

namespace Pointsman {

/// Lists of what happened: headings in bold, with the picture of what is wrong there; what is not seen yet has a mark
/// and is bold.
class HistoryDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace Pointsman
