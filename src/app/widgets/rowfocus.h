// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemView>

namespace Pointsman {

/// Lets a list or table that gets the focus by a key have a selected row. Qt alone makes the first row the current one
/// then without selecting it: nobody sees where the focus is, and on what the actions work.
class RowFocus final : public QObject
{
    Q_OBJECT

public:
    /// Belongs to `view`.
    explicit RowFocus(QAbstractItemView *view);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAbstractItemView *m_view;
};

} // namespace Pointsman
