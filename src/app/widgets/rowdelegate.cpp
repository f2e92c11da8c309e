// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/rowdelegate.h"

#include "app/widgets/firstparts.h"
#include "app/widgets/labels.h"
#include "app/widgets/marksigns.h"
#include "models/cellwords.h"
#include "models/roles.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace Pointsman {

namespace {

constexpr int rowPadding = 7;
constexpr int cellPictureSize = 16;
constexpr int cellMargin = 4;

/// With its own direction, that of its first letter: numbers, dates and names of files would be turned round.
QString isolated(const QString &text)
{
    return QChar(0x2068) + text + QChar(0x2069);
}

} // namespace

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    const Badge badge = badgeOf(index);
    const int beside = markSignsWidth(index.data(MarkSignsRole).toInt()) +
                       (badge.text.isEmpty() ? 0 : badgeSize(badge, option.font).width() + cellMargin);
    return {size.width() + beside + 2 * cellMargin, qMax(size.height(), rowHeight(option.fontMetrics))};
}

void RowDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QPalette colors = QApplication::palette();
    option->text = printableShort(option->text.replace(u'\n', u' '));
    option->palette.setColor(QPalette::Highlight, selectionGround(colors));
    option->palette.setColor(QPalette::HighlightedText, toneColor(colors, Tone::Text));
    option->state &= ~QStyle::State_HasFocus;
    option->decorationSize = QSize(cellPictureSize, cellPictureSize);
}

/// With room at both edges, so that a number at the trailing edge does not touch the text of the next column; the
/// cell's ground goes all the way.
void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
    cell.rect.adjust(cellMargin, 0, -cellMargin, 0);
    if (const Badge badge = badgeIn(cell, index); !badge.text.isEmpty()) {
        paintBadge(painter, cell.rect, badge, option.font, cell.direction);
        leaveRoom(cell, badge);
    }
    if (const int signs = index.data(MarkSignsRole).toInt(); signs != 0)
        paintMarkSigns(painter, cell.rect, signs, cell.direction);
    cell.rect = besideSigns(cell, index);
    if (isCutBetweenWords(index))
        cell.text = firstParts(cell.text, cell.fontMetrics, textRoom(cell));
    if (cell.direction == Qt::RightToLeft)
        cell.text = isolated(cell.text);
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    if (cell.state & QStyle::State_Selected && cell.widget && cell.widget->hasFocus()) {
        // Lines along the row say that the focus is here.
        painter->setPen(toneColor(QApplication::palette(), Tone::Accent));
        painter->drawLine(option.rect.topLeft(), option.rect.topRight());
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
}

/// How wide a text can be that is not cut.
int RowDelegate::textRoom(const QStyleOptionViewItem &cell)
{
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    const QRect text = style->subElementRect(QStyle::SE_ItemViewItemText, &cell, cell.widget);
    return text.width() - 2 * (textIndent(style) - cellMargin);
}

/// Without text where it would take more than half of the cell.
Badge RowDelegate::badgeIn(const QStyleOptionViewItem &cell, const QModelIndex &index) const
{
    Badge badge = badgeOf(index);
    return 2 * badgeSize(badge, cell.font).width() > cell.rect.width() ? Badge() : badge;
}

void RowDelegate::leaveRoom(QStyleOptionViewItem &cell, const Badge &badge)
{
    const int room = badgeSize(badge, cell.font).width() + cellMargin;
    if (cell.direction == Qt::LeftToRight)
        cell.rect.setRight(cell.rect.right() - room);
    else
        cell.rect.setLeft(cell.rect.left() + room);
}

/// The room that the signs behind a title leave.
QRect RowDelegate::besideSigns(const QStyleOptionViewItem &cell, const QModelIndex &index)
{
    const int taken = markSignsWidth(index.data(MarkSignsRole).toInt());
    return QStyle::visualRect(cell.direction, cell.rect, cell.rect.adjusted(0, 0, -taken, 0));
}

bool RowDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                              const QModelIndex &index)
{
    QStyleOptionViewItem cell = option;
    cell.rect.adjust(cellMargin, 0, -cellMargin, 0);
    return QStyledItemDelegate::editorEvent(event, model, cell, index);
}

bool RowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                            const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.rect.adjust(cellMargin, 0, -cellMargin, 0);
    if (const Badge badge = badgeIn(cell, index); !badge.text.isEmpty())
        leaveRoom(cell, badge);
    cell.rect = besideSigns(cell, index);
    if (cell.fontMetrics.horizontalAdvance(cell.text) <= textRoom(cell))
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString tip = index.data(Qt::ToolTipRole).toString();
    QToolTip::showText(event->globalPos(), tip.contains(cell.text) ? tip : joinedToolTips(plainToolTip(cell.text), tip),
                       view->viewport(), view->visualRect(index));
    return true;
}

int RowDelegate::widthOf(const QString &text, bool hasPicture, const QWidget *view, bool isBold)
{
    QStyleOptionViewItem cell;
    cell.initFrom(view);
    cell.font = isBold ? boldFont(view->font()) : view->font();
    cell.fontMetrics = QFontMetrics(cell.font);
    cell.text = text;
    cell.features = QStyleOptionViewItem::HasDisplay;
    cell.decorationSize = QSize(cellPictureSize, cellPictureSize);
    if (hasPicture)
        cell.features |= QStyleOptionViewItem::HasDecoration;
    return view->style()->sizeFromContents(QStyle::CT_ItemViewItem, &cell, QSize(), view).width() + 2 * cellMargin;
}

int RowDelegate::rowHeight(const QFontMetrics &metrics)
{
    return metrics.height() + rowPadding;
}

int RowDelegate::textIndent(const QStyle *style)
{
    return cellMargin + style->pixelMetric(QStyle::PM_FocusFrameHMargin) + 1;
}

void RowDelegate::setLook(QStyleOptionViewItem *option, Icon picture, Tone tone)
{
    option->icon = icon(picture, tone);
    option->features |= QStyleOptionViewItem::HasDecoration;
    const QColor color = toneColor(QApplication::palette(), tone);
    option->palette.setColor(QPalette::Text, color);
    option->palette.setColor(QPalette::HighlightedText, color);
}

void RowDelegate::setSeverityLook(QStyleOptionViewItem *option, const QModelIndex &index)
{
    const QVariant severity = index.data(SeverityRole);
    if (severity.isValid())
        setLook(option, severityIcon(static_cast<Severity>(severity.toInt())),
                severityTone(static_cast<Severity>(severity.toInt())));
}

void RowDelegate::setUnseenLook(QStyleOptionViewItem *option, const QModelIndex &index)
{
    if (!index.data(UnseenRole).toBool())
        return;
    option->icon = icon(Icon::Unseen, Tone::Accent);
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->font = boldFont(option->font);
    option->fontMetrics = QFontMetrics(option->font);
}

} // namespace Pointsman
