// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/flowlayout.h"

#include <QMargins>
#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace Pointsman {

namespace {

/// What an item wants, or what it needs where the line is not that wide.
QSize sizeIn(const QLayoutItem &item, int width)
{
    const QSize hint = item.sizeHint();
    if (hint.width() <= width)
        return hint;
    return {std::max(width, 1), item.hasHeightForWidth() ? item.heightForWidth(std::max(width, 1)) : hint.height()};
}

} // namespace

FlowLayout::FlowLayout(QWidget *parent, int spacing) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

FlowLayout::~FlowLayout()
{
    for (QLayoutItem *item : m_items)
        delete item;
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.push_back(item);
    invalidate();
}

int FlowLayout::count() const
{
    return int(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[size_t(index)] : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    QLayoutItem *item = itemAt(index);
    if (item)
        m_items.erase(m_items.begin() + index);
    invalidate();
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    return arrange(QRect(0, 0, width, 0).marginsRemoved(margins), false) + margins.top() + margins.bottom();
}

QSize FlowLayout::sizeHint() const
{
    QSize size(0, 0);
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = item->sizeHint();
        size = {size.width() + hint.width() + (size.width() > 0 ? spacing() : 0),
                std::max(size.height(), hint.height())};
    }
    return size.grownBy(contentsMargins());
}

QSize FlowLayout::minimumSize() const
{
    QSize size(0, 0);
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->isEmpty() ? QSize() : item->minimumSize());
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    (void)arrange(rect.marginsRemoved(contentsMargins()), true);
}

int FlowLayout::arrange(const QRect &rect, bool apply) const
{
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    std::vector<std::pair<QLayoutItem *, QRect>> row;
    int x = rect.x();
    int y = rect.y();
    const auto endRow = [&] {
        int height = 0;
        for (const auto &[item, place] : row)
            height = std::max(height, place.height());
        for (const auto &[item, place] : row) {
            if (apply)
                item->setGeometry(
                    QStyle::visualRect(direction, rect, place.translated(0, (height - place.height()) / 2)));
        }
        y += row.empty() ? 0 : height + spacing();
        row.clear();
        x = rect.x();
    };
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = sizeIn(*item, rect.width());
        if (x + size.width() > rect.x() + rect.width())
            endRow();
        row.emplace_back(item, QRect(QPoint(x, y), size));
        x += size.width() + spacing();
    }
    endRow();
    return std::max(0, y - rect.y() - spacing());
}

} // namespace Pointsman
