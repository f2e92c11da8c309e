// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/switcher/switcherdelegate.h"

#include "app/switcher/switchermodel.h"
#include "app/widgets/labels.h"
#include "app/widgets/theme.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace Pointsman {

namespace {

constexpr int padding = 8;
constexpr int pictureSize = 16;
constexpr qreal detailShare = 0.5; ///< of the line's width, at least where the title leaves it

/// A text on one line with some of its letters marked.
struct MarkedText
{
    QString text;
    QList<int> marks;
    QFont font;
    QColor color;
    QColor markColor;
};

/// Cut to `width` as if all of it were bold, so that it fits however much is.
QString cut(const MarkedText &marked, int width)
{
    return QFontMetrics(boldFont(marked.font)).elidedText(marked.text, Qt::ElideRight, width);
}

void layOut(QTextLayout &layout, const MarkedText &marked, Qt::LayoutDirection direction)
{
    QTextCharFormat format;
    format.setForeground(marked.markColor);
    format.setFont(boldFont(marked.font));
    QList<QTextLayout::FormatRange> formats;
    for (const int mark : marked.marks) {
        if (mark < layout.text().size())
            formats.append({mark, 1, format});
    }
    layout.setFormats(formats);
    QTextOption option;
    option.setTextDirection(direction);
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
}

/// Paints it at the leading or trailing edge of `rect`; the width that it took.
int paintText(QPainter *painter, const QRect &rect, const MarkedText &marked, Qt::LayoutDirection direction,
              bool isTrailing)
{
    QTextLayout layout(cut(marked, rect.width()), marked.font);
    layOut(layout, marked, direction);
    const int width = qRound(layout.boundingRect().width() + 0.5);
    const Qt::Alignment edge = isTrailing ? Qt::AlignRight : Qt::AlignLeft;
    const QSize size(width, qRound(layout.boundingRect().height()));
    const QRect place = QStyle::alignedRect(direction, edge | Qt::AlignVCenter, size, rect);
    painter->setPen(marked.color);
    layout.draw(painter, place.topLeft());
    return width;
}

} // namespace

SwitcherDetail SwitcherDetail::fitted(QPoint name, const QFontMetrics &metrics, int width) const
{
    const int excess = metrics.horizontalAdvance(text) - width;
    if (excess <= 0 || name.y() <= 0)
        return *this;
    const QString whole = text.mid(name.x(), name.y());
    const int least = metrics.horizontalAdvance(u'…');
    const QString shorter =
        metrics.elidedText(whole, Qt::ElideRight,
                           std::max(least, metrics.horizontalAdvance(whole) - excess - metrics.averageCharWidth() / 2));
    const auto kept = name.x() + shorter.size() - 1; // letters before the ellipsis
    const auto shift = shorter.size() - whole.size();
    SwitcherDetail cut{QString(text).replace(name.x(), name.y(), shorter), {}};
    for (const int mark : marks) {
        if (mark < kept)
            cut.marks << mark;
        else if (mark >= name.x() + name.y())
            cut.marks << static_cast<int>(mark + shift);
    }
    return cut;
}

QSize SwitcherDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    return {0, std::max(option.fontMetrics.height(), pictureSize) + 2 * padding - 2};
}

void SwitcherDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QPalette palette = QApplication::palette();
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool isAvailable = index.data(SwitcherModel::AvailableRole).toBool();
    const Qt::LayoutDirection direction = option.direction;
    painter->save();
    if (isSelected) {
        painter->fillRect(option.rect, selectionGround(palette));
        // A bar at the edge, so that the row is not told by its ground alone.
        painter->fillRect(QStyle::alignedRect(direction, Qt::AlignLeft, QSize(3, option.rect.height()), option.rect),
                          toneColor(palette, Tone::Accent));
    }
    QRect rect = option.rect.adjusted(padding, 0, -padding, 0);
    const QRect picture =
        QStyle::alignedRect(direction, Qt::AlignLeft | Qt::AlignVCenter, QSize(pictureSize, pictureSize), rect);
    index.data(Qt::DecorationRole)
        .value<QIcon>()
        .paint(painter, picture, Qt::AlignCenter, isAvailable ? QIcon::Normal : QIcon::Disabled);
    rect = QStyle::visualRect(direction, rect, rect.adjusted(pictureSize + padding, 0, 0, 0));

    const QColor accent = toneColor(palette, Tone::Accent);
    const QColor muted = toneColor(palette, Tone::Muted);
    const int titleRoom =
        QFontMetrics(boldFont(option.font)).horizontalAdvance(index.data(Qt::DisplayRole).toString()) + 3 * padding;
    const int detailRoom = std::max(qRound(rect.width() * detailShare), rect.width() - titleRoom);
    const SwitcherDetail fitted = SwitcherDetail{index.data(SwitcherModel::DetailRole).toString(),
                                                 index.data(SwitcherModel::DetailMarksRole).value<QList<int>>()}
                                      .fitted(index.data(SwitcherModel::DetailNameRole).toPoint(),
                                              QFontMetrics(boldFont(option.font)), detailRoom);
    const MarkedText detail{fitted.text, fitted.marks, option.font,
                            isSelected && isAvailable ? toneColor(palette, Tone::Text) : muted, accent};
    const QRect detailRect = QStyle::alignedRect(direction, Qt::AlignRight, QSize(detailRoom, rect.height()), rect);
    const int taken = paintText(painter, detailRect, detail, direction, true) + 2 * padding;
    const QRect titleRect =
        QStyle::alignedRect(direction, Qt::AlignLeft, QSize(rect.width() - taken, rect.height()), rect);
    const MarkedText title{index.data(Qt::DisplayRole).toString(),
                           index.data(SwitcherModel::MarksRole).value<QList<int>>(), option.font,
                           isAvailable ? toneColor(palette, Tone::Text) : muted, accent};
    paintText(painter, titleRect, title, direction, false);
    painter->restore();
}

} // namespace Pointsman
