// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison/comparisondelegate.h"

#include "app/widgets/theme.h"
#include "models/comparisonmodel.h"
#include "models/roles.h"

#include <QApplication>

namespace Pointsman {

namespace {

constexpr int padding = 8;

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
    // The cell's room less the margins that paint() leaves, for the lines are broken to it.
    QStyleOptionViewItem narrower = option;
    narrower.rect.setWidth(option.rect.width() - padding);
    return RowDelegate::sizeHint(narrower, index) + QSize(padding, padding);
}

void ComparisonDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    RowDelegate::initStyleOption(option, index);
    option->text = displayText(index.data(), option->locale); // the model has made it printable, line by line
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
