// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace Pointsman {

/// The rows of a NavigatorModel: headings small and bold; below them a picture, the title, a badge at the far end, and
/// the subtitle as a second line. Made for a tree
/// with an indentation of 0, all headings open and no root decoration.
class NavigatorDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Where the name of a page, or of a project, is painted.
    [[nodiscard]] static QRect nameRect(const QStyleOptionViewItem &option, const QModelIndex &index);
    /// The width in which a page's name is whole beside its badge, whatever that counts up to 99.
    [[nodiscard]] static int widthFor(const QFont &font, const QString &name);

private:
    static void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QString &text);
    static void paintPage(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index);
};

} // namespace Pointsman
