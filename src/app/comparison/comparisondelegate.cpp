// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison/comparisondelegate.h"

#include "app/widgets/theme.h"
#include "models/comparisonmodel.h"
#include "models/roles.h"

#include <QApplication>

namespace Pointsman {

namespace {

constexpr int padding = 7;

Tone toneOf(ComparisonModel::Mark mark)
{
    switch (mark) {
    case ComparisonModel::Mark::None:
        return Tone::Text;
    case ComparisonModel::Mark::Removed:
        return Tone::Error;
    case ComparisonModel::Mark::Added:
        return Tone::Ok;
    case ComparisonModel::Mark::Open:
        return Tone::Warning;
    }
    Q_UNREACHABLE();
}

} // namespace

QSize ComparisonDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize(padding, padding);
}

void ComparisonDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QPalette colors = QApplication::palette();
    const Tone tone = toneOf(static_cast<ComparisonModel::Mark>(index.data(StateRole).toInt()));
    option->palette.setColor(QPalette::Text, toneColor(colors, tone));
    option->palette.setColor(QPalette::Highlight, selectionGround(colors));
    option->palette.setColor(QPalette::HighlightedText, toneColor(colors, tone));
    option->features |= QStyleOptionViewItem::WrapText;
    option->textElideMode = Qt::ElideNone;
    option->displayAlignment = Qt::AlignLeading | Qt::AlignVCenter;
    if (tone != Tone::Text)
        option->backgroundBrush = toneGround(colors, tone);
}

} // namespace Pointsman
