// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/columnfit.h"

#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QTableView>

#include <algorithm>
#include <numeric>

namespace Pointsman {

namespace {

QList<int> pixels(const QTableView &view, QList<int> characters)
{
    const int unit = view.fontMetrics().averageCharWidth();
    for (int &width : characters)
        width *= unit;
    return characters;
}

} // namespace

ColumnFit::ColumnFit(QTableView *view, const ColumnPlan &plan, const QList<int> &wanted)
    : QObject(view)
    , m_view(view)
    , m_wanted(wanted.size() == plan.wanted.size() ? wanted : pixels(*view, plan.wanted))
    , m_least(pixels(*view, plan.least))
    , m_stretched(plan.stretched)
    , m_firstToGo(plan.firstToGo)
{
    view->viewport()->installEventFilter(this);
    // The header's own stretching lays out later, when it is too late to tell what the user has changed.
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    connect(view->horizontalHeader(), &QHeaderView::sectionResized, this, &ColumnFit::takeWidth);
}

bool ColumnFit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(watched, event);
}

QList<int> ColumnFit::shownColumns() const
{
    QList<int> columns;
    for (int column = 0; column < m_wanted.size(); ++column) {
        if (!m_view->isColumnHidden(column))
            columns << column;
    }
    return columns;
}

void ColumnFit::fit()
{
    const QScopedValueRollback fitting(m_isFitting, true);
    const int room = m_view->viewport()->width();
    showAll();
    leaveOut(room);
    int wanted = 0;
    int least = 0;
    const QList<int> columns = shownColumns();
    for (const int column : columns) {
        wanted += column == m_stretched ? leastOf(column) : m_wanted.at(column);
        least += leastOf(column);
    }
    const double share = wanted > least ? std::clamp(double(room - least) / (wanted - least), 0.0, 1.0) : 1.0;
    for (const int column : columns) {
        if (column != m_stretched)
            m_view->setColumnWidth(column, leastOf(column) + int(share * (m_wanted.at(column) - leastOf(column))));
    }
    stretch();
}

void ColumnFit::stretch()
{
    int others = 0;
    for (const int column : shownColumns())
        others += column == m_stretched ? 0 : m_view->columnWidth(column);
    m_view->setColumnWidth(m_stretched, std::max(leastOf(m_stretched), m_view->viewport()->width() - others));
}

void ColumnFit::showAll()
{
    for (const int column : std::exchange(m_leftOut, {}))
        m_view->setColumnHidden(column, false);
}

void ColumnFit::leaveOut(int room)
{
    const QList<int> columns = shownColumns();
    int least = std::accumulate(columns.begin(), columns.end(), 0,
                                [this](int sum, int column) { return sum + leastOf(column); });
    for (const int column : std::as_const(m_firstToGo)) {
        if (least <= room)
            return;
        if (!columns.contains(column))
            continue;
        least -= leastOf(column);
        m_leftOut << column;
        m_view->setColumnHidden(column, true);
    }
}

/// The user has pulled a column's edge, or shown or hidden one: its width is 0 then, before or now. One that they show
/// is left out no more.
void ColumnFit::takeWidth(int column, int before, int now)
{
    if (m_isFitting)
        return;
    if (before == 0) {
        m_firstToGo.removeAll(column);
        m_leftOut.removeAll(column);
    }
    if (before == 0 || now == 0) {
        // The header counts a column as hidden only after it has told so.
        QMetaObject::invokeMethod(this, &ColumnFit::fit, Qt::QueuedConnection);
        return;
    }
    if (column != m_stretched)
        m_wanted[column] = now;
    const QScopedValueRollback fitting(m_isFitting, true);
    stretch();
}

QByteArray ColumnFit::headerState()
{
    const QScopedValueRollback fitting(m_isFitting, true);
    const QList<int> leftOut = m_leftOut;
    showAll();
    QByteArray state = m_view->horizontalHeader()->saveState();
    for (const int column : leftOut)
        m_view->setColumnHidden(column, true);
    m_leftOut = leftOut;
    return state;
}

} // namespace Pointsman
