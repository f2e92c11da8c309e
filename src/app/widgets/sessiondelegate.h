// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/rowdelegate.h"

namespace Pointsman {

/// Cells of a SessionModel: the state with its picture, the warnings with the worst one's, and a hole where the session
/// names what is not there.
class SessionDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    /// What a plan says of itself has its parts behind commas.
    [[nodiscard]] bool isCutBetweenWords(const QModelIndex &index) const override;
    /// How many of the session's documents are not read yet.
    [[nodiscard]] Badge badgeOf(const QModelIndex &index) const override;

private:
    static void setMissingLook(QStyleOptionViewItem *option);
};

} // namespace Pointsman
