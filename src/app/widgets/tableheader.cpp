// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/tableheader.h"

#include "app/widgets/rowdelegate.h"

#include <QPainter>
#include <QStyleOptionHeaderV2>

namespace Pointsman {

TableHeader::TableHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    setTextElideMode(Qt::ElideRight);
    setContextMenuPolicy(Qt::CustomContextMenu);
}

int TableHeader::indent() const
{
    return std::max(0, RowDelegate::textIndent(style()) - style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, this));
}

/// The parts of a section as CE_Header draws them, its label moved in.
void TableHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    if (!rect.isValid())
        return;
    QStyleOptionHeaderV2 option;
    initStyleOption(&option);
    option.rect = rect;
    initStyleOptionForIndex(&option, logicalIndex);
    option.rect = rect;
    painter->save();
    style()->drawControl(QStyle::CE_HeaderSection, &option, painter, this);
    QStyleOptionHeaderV2 label = option;
    label.rect = style()->subElementRect(QStyle::SE_HeaderLabel, &option, this).adjusted(indent(), 0, -indent(), 0);
    label.text = fontMetrics().elidedText(model()->headerData(logicalIndex, Qt::Horizontal).toString(), Qt::ElideRight,
                                          label.rect.width());
    style()->drawControl(QStyle::CE_HeaderLabel, &label, painter, this);
    if (option.sortIndicator != QStyleOptionHeader::None) {
        option.rect = style()->subElementRect(QStyle::SE_HeaderArrow, &option, this);
        style()->drawPrimitive(QStyle::PE_IndicatorHeaderArrow, &option, painter, this);
    }
    painter->restore();
}

/// QHeaderView keeps room for the arrow in every section; only one has it.
QSize TableHeader::sectionSizeFromContents(int logicalIndex) const
{
    QSize size = QHeaderView::sectionSizeFromContents(logicalIndex);
    if (isSortIndicatorShown() && logicalIndex != sortIndicatorSection())
        size.rwidth() -= size.height() + style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, this);
    return size + QSize(2 * indent(), 4);
}

} // namespace Pointsman
