// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/badge.h"

#include <QStyledItemDelegate>

namespace Pointsman {

/// Cells as all our tables have them: a little air above and below, a selection that is a tint so that coloured words
/// stay readable on it, foreign text made printable, and behind a title the signs of the user's own marks.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Where the text did not fit, the tool tip begins with all of it.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    /// The width in pixels of a cell of `view` in which `text`, behind a picture or not, is not cut.
    [[nodiscard]] static int widthOf(const QString &text, bool hasPicture, const QWidget *view, bool isBold = false);
    /// The height of a row without a picture that is higher.
    [[nodiscard]] static int rowHeight(const QFontMetrics &metrics);
    /// How far from a cell's edge its text begins.
    [[nodiscard]] static int textIndent(const QStyle *style);

protected:
    /// A check box is where paint() shows it.
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

    /// The badge behind the cell's text; one without text is none. A narrow cell has no room for it.
    [[nodiscard]] virtual Badge badgeOf(const QModelIndex &) const { return {}; }

    /// Whether the cell's text has parts behind commas: one that is cut is cut there, where a part has room.
    [[nodiscard]] virtual bool isCutBetweenWords(const QModelIndex &) const { return false; }

    /// The cell's text in the colour of `tone`, with a picture of the same before it.
    static void setLook(QStyleOptionViewItem *option, Icon picture, Tone tone);
    /// The worst severity of the row: its picture and colour, where there is one.
    static void setSeverityLook(QStyleOptionViewItem *option, const QModelIndex &index);
    /// A mark and bold text, where the row tells of a change that the user has not seen yet.
    static void setUnseenLook(QStyleOptionViewItem *option, const QModelIndex &index);

private:
    [[nodiscard]] Badge badgeIn(const QStyleOptionViewItem &cell, const QModelIndex &index) const;
    [[nodiscard]] static int textRoom(const QStyleOptionViewItem &cell);
    static void leaveRoom(QStyleOptionViewItem &cell, const Badge &badge);
    [[nodiscard]] static QRect besideSigns(const QStyleOptionViewItem &cell, const QModelIndex &index);
};

} // namespace Pointsman
