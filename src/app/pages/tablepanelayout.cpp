// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The columns of a table: how wide they are, which are shown, and what is remembered of that.
#include "app/pages/tablepane.h"

#include "app/shell/appsettings.h"
#include "app/widgets/tableheader.h"

#include <QHeaderView>
#include <QMenu>
#include <QTimer>

namespace Pointsman {

namespace {

constexpr QLatin1StringView widthsSuffix("-pulled");

QByteArray bytesOf(const QList<int> &widths)
{
    QByteArrayList numbers;
    for (const int width : widths)
        numbers << QByteArray::number(width);
    return numbers.join(' ');
}

/// What bytesOf() made; empty where a number is not a usable width.
QList<int> widthsOf(const QByteArray &bytes)
{
    QList<int> widths;
    for (const QByteArray &number : bytes.split(' ')) {
        const int width = number.toInt();
        if (width < 0 || width > QWIDGETSIZE_MAX)
            return {};
        widths << width;
    }
    return widths;
}

} // namespace

/// Also when the window closes. The destructor would be too late: the model has gone by then, and the header's layout
/// with it.
void TablePane::hideEvent(QHideEvent *event)
{
    if (m_saveSoon->isActive()) {
        m_saveSoon->stop();
        saveLayout();
    }
    QWidget::hideEvent(event);
}

void TablePane::setDefaultLayout(int sortColumn, Qt::SortOrder order, const ColumnPlan &plan)
{
    QHeaderView *header = m_view->horizontalHeader();
    m_hasLayout = header->restoreState(m_settings.layout(m_layoutName));
    m_view->sortByColumn(m_hasLayout ? header->sortIndicatorSection() : sortColumn,
                         m_hasLayout ? header->sortIndicatorOrder() : order);
    m_fit = new ColumnFit(m_view, static_cast<TableHeader *>(header), plan,
                          widthsOf(m_settings.layout(m_layoutName + widthsSuffix)));
    m_saveSoon->stop();
}

void TablePane::hideAtFirst(int column)
{
    if (!m_hasLayout)
        m_view->setColumnHidden(column, true);
}

void TablePane::showHeaderMenu(const QPoint &position)
{
    QHeaderView *header = m_view->horizontalHeader();
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("columnsMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const QString title = m_model->headerData(column, Qt::Horizontal).toString();
        const bool isLeftOut = m_fit && m_fit->leftOut().contains(column);
        QAction *action = menu->addAction(isLeftOut ? tr("%1 (no room now)").arg(title) : title);
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        // The last visible column cannot be hidden: there would be no header to bring any back.
        action->setEnabled(header->isSectionHidden(column) || header->count() - header->hiddenSectionCount() > 1);
        connect(action, &QAction::toggled, this, [this, header, column](bool isShown) {
            header->setSectionHidden(column, !isShown);
            m_saveSoon->start();
        });
    }
    menu->popup(header->mapToGlobal(position));
}

/// The columns' layout; the filters are remembered with it.
void TablePane::saveLayout()
{
    if (!m_fit)
        return;
    m_settings.setLayout(m_layoutName, m_fit->headerState());
    m_saveSoon->stop(); // taking the header's state shows columns for a moment, which looks like a change
    m_settings.setLayout(m_layoutName + widthsSuffix, bytesOf(m_fit->pulled()));
    rememberFilters();
}

} // namespace Pointsman
