// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace Pointsman {

/// A detail with its marks, the name at `name.x()`, `name.y()` letters long, cut as far as the whole is wider than
/// `width`.
struct SwitcherDetail
{
    QString text;
    QList<int> marks;

    [[nodiscard]] SwitcherDetail fitted(QPoint name, const QFontMetrics &metrics, int width) const;
};

/// A line of the switcher: picture, title, and its kind, project and state at the trailing edge; the letters that match
/// the query are bold and in the accent's colour.
class SwitcherDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace Pointsman
