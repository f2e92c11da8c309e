// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/rowdelegate.h"

namespace Pointsman {

/// Cells of an IssueModel (the severity with its picture) or of a MissionModel (a dot for the active one, and the
/// warnings with the worst one's picture).
class SeverityDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    static void setIgnoredLook(QStyleOptionViewItem *option);
};

} // namespace Pointsman
