// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/columnfit.h"

#include "app/widgets/rowdelegate.h"
#include "app/widgets/tableheader.h"
#include "models/cellwords.h"

#include <QAbstractItemView>
#include <QAbstractProxyModel>
#include <QEvent>
#include <QScopedValueRollback>
#include <QTimer>

#include <algorithm>
#include <numeric>

namespace Pointsman {

namespace {

constexpr int mostRowsMeasured = 100;

} // namespace

ColumnFit::ColumnFit(QAbstractItemView *view, TableHeader *header, ColumnPlan plan, const QList<int> &pulled)
    : QObject(view)
    , m_view(view)
    , m_header(header)
    , m_plan(std::move(plan))
    , m_pulled(pulled.size() == qsizetype(m_plan.columns.size()) ? pulled
                                                                 : QList<int>(qsizetype(m_plan.columns.size()), 0))
    , m_words(qsizetype(m_plan.columns.size()), 0)
    , m_lookSoon(new QTimer(this))
{
    measure();
    m_lookSoon->setSingleShot(true);
    m_lookSoon->setInterval(0); // once for all rows that change together
    m_lookSoon->callOnTimeout(this, &ColumnFit::look);
    const QAbstractItemModel *model = view->model();
    connect(model, &QAbstractItemModel::dataChanged, this, &ColumnFit::takeChange);
    const auto takeRows = [this](const QModelIndex & /*parent*/, int first) { takeChangeFrom(first, true); };
    connect(model, &QAbstractItemModel::rowsInserted, this, takeRows);
    connect(model, &QAbstractItemModel::rowsRemoved, this, takeRows);
    connect(model, &QAbstractItemModel::modelReset, this, [this] { takeChangeFrom(0, true); });
    view->installEventFilter(this);
    view->viewport()->installEventFilter(this);
    // The header's own stretching lays out later, when it is too late to tell what the user has changed.
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setStretchLastSection(false);
    connect(header, &QHeaderView::sectionResized, this, &ColumnFit::takeWidth);
    connect(header, &QHeaderView::sortIndicatorChanged, this, [this] {
        measure(); // the title with the arrow takes more
        fit();
    });
}

void ColumnFit::measure()
{
    m_typical.clear();
    m_least.clear();
    for (const ColumnPlan::Column &column : m_plan.columns) {
        const int title = m_header->titleWidth(int(m_typical.size()));
        const auto widthOf = [&](const QString &text) {
            return std::max(title, RowDelegate::widthOf(text, column.hasPicture, m_view, column.isBold));
        };
        m_typical << widthOf(column.typical);
        m_least << widthOf(column.least);
    }
}

int ColumnFit::wantedOf(int column) const
{
    return m_pulled.at(column) > 0 ? m_pulled.at(column) : m_typical.at(column);
}

int ColumnFit::leastOf(int column) const
{
    const bool isNeverCut = m_plan.columns.at(size_t(column)).isNeverCut;
    const int words = isNeverCut ? std::min(m_words.at(column), m_typical.at(column)) : 0;
    return std::min(wantedOf(column), std::max(m_least.at(column), words));
}

bool ColumnFit::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange))
        measure();
    else if (watched == m_view && event->type() == QEvent::Show)
        takeChangeFrom(0, true);
    else if (watched != m_view && event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(watched, event);
}

QList<int> ColumnFit::shownColumns() const
{
    QList<int> columns;
    for (int column = 0; column < m_typical.size(); ++column) {
        if (!m_header->isSectionHidden(column))
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
        const bool isFirst = m_plan.isStretchedFirst && column == m_plan.stretched;
        const int first = isFirst ? std::clamp(m_words.at(column), leastOf(column), wantedOf(column)) : leastOf(column);
        wanted += isFirst ? first : wantedOf(column);
        least += first;
    }
    const double share = wanted > least ? std::clamp(double(room - least) / (wanted - least), 0.0, 1.0) : 1.0;
    for (const int column : columns) {
        if (column != m_plan.stretched)
            m_header->resizeSection(column, leastOf(column) + int(share * (wantedOf(column) - leastOf(column))));
    }
    stretch();
    follow();
}

/// Gives the columns with longer words what the stretched one does not need for its own, or has beyond the usual.
void ColumnFit::follow()
{
    const int kept = std::min(wantedOf(m_plan.stretched), m_words.at(m_plan.stretched));
    int spare = m_header->sectionSize(m_plan.stretched) - std::max(leastOf(m_plan.stretched), kept);
    for (const int column : shownColumns()) {
        const int size = m_header->sectionSize(column);
        const int given = std::min(spare, m_words.at(column) - size);
        if (column == m_plan.stretched || m_pulled.at(column) > 0 || given <= 0)
            continue;
        m_header->resizeSection(column, size + given);
        spare -= given;
    }
    stretch();
}

/// What is below the rows that are measured has no say in a width, only in whether a column is empty.
void ColumnFit::takeChangeFrom(int row, bool isOfWords)
{
    m_areWordsOld = m_areWordsOld || (isOfWords && row < mostRowsMeasured);
    m_empty.reset();
    if (m_areWordsOld || !m_leftOut.isEmpty())
        m_lookSoon->start();
}

/// Nor have columns whose words no width follows.
void ColumnFit::takeChange(const QModelIndex &from, const QModelIndex &to)
{
    const auto haveAnySay = [this](int first, int last) {
        int column = first;
        while (column <= last && !haveWordsASay(column))
            ++column;
        return column <= last;
    };
    const bool isStretched = from.column() <= m_plan.stretched && m_plan.stretched <= to.column();
    takeChangeFrom(from.row(), haveAnySay(from.column(), to.column()) ||
                                   (isStretched && haveAnySay(0, static_cast<int>(m_plan.columns.size()) - 1)));
}

/// Where nobody sees the table, it is measured when it is shown.
void ColumnFit::look()
{
    if (!m_view->isVisible())
        return;
    const bool areWordsOthers = std::exchange(m_areWordsOld, false) && measureWords();
    if (areWordsOthers || (!m_leftOut.isEmpty() && goingOrder() != m_order))
        fit();
}

/// Whether something else came out than before.
bool ColumnFit::measureWords()
{
    QList<int> words(m_words.size(), 0);
    for (int column = 0; column < words.size(); ++column) {
        if (haveWordsASay(column))
            words[column] = widthOfWords(column);
    }
    if (std::any_of(words.begin(), words.end(), [](int width) { return width > 0; }))
        words[m_plan.stretched] = widthOfWords(m_plan.stretched);
    return std::exchange(m_words, words) != words;
}

int ColumnFit::widthOfWords(int column) const
{
    const QAbstractItemModel *model = m_view->model();
    int width = 0;
    for (int row = 0; row < std::min(model->rowCount(), mostRowsMeasured); ++row)
        width = std::max(width, m_view->sizeHintForIndex(model->index(row, column)).width());
    return width;
}

void ColumnFit::stretch()
{
    int others = 0;
    for (const int column : shownColumns())
        others += column == m_plan.stretched ? 0 : m_header->sectionSize(column);
    // Where no column is left that could go, its words are cut rather than the last column.
    const int least = std::min(leastOf(m_plan.stretched), m_header->titleWidth(m_plan.stretched));
    m_header->resizeSection(m_plan.stretched, std::max(least, m_view->viewport()->width() - others));
}

void ColumnFit::showAll()
{
    for (const int column : std::exchange(m_leftOut, {}))
        m_header->setSectionHidden(column, false);
}

void ColumnFit::leaveOut(int room)
{
    const QList<int> columns = shownColumns();
    int least = std::accumulate(columns.begin(), columns.end(), 0,
                                [this](int sum, int column) { return sum + leastOf(column); });
    if (least <= room)
        return;
    m_order = goingOrder();
    for (const int column : std::as_const(m_order)) {
        if (least <= room)
            return;
        if (!columns.contains(column))
            continue;
        least -= leastOf(column);
        m_leftOut << column;
        m_header->setSectionHidden(column, true);
    }
}

/// What a filter hides counts as well, so that no column comes or goes while somebody types into it.
bool ColumnFit::isEmpty(int column) const
{
    const auto *filter = qobject_cast<const QAbstractProxyModel *>(m_view->model());
    const QAbstractItemModel *model = filter ? filter->sourceModel() : m_view->model();
    const auto says = [&](int row) {
        const QModelIndex index = model->index(row, column);
        const QString text = index.data().toString();
        return (!text.isEmpty() && text != noneSign) || index.data(Qt::DecorationRole).isValid();
    };
    int row = 0;
    while (row < model->rowCount() && !says(row))
        ++row;
    return row == model->rowCount();
}

/// Columns that say nothing in any row go first, the one that the table is sorted by goes last.
QList<int> ColumnFit::goingOrder()
{
    if (!m_empty) {
        m_empty.emplace();
        for (int column = 0; column < m_typical.size() && m_view->model()->rowCount() > 0; ++column) {
            if (column != m_plan.stretched && isEmpty(column))
                *m_empty << column;
        }
    }
    QList<int> order = *m_empty;
    for (const int column : std::as_const(m_plan.firstToGo)) {
        if (!order.contains(column))
            order << column;
    }
    const int sorted = m_header->sortIndicatorSection();
    if (order.removeAll(sorted) > 0)
        order << sorted;
    for (const int column : std::as_const(m_plan.lastToGo)) {
        if (!order.contains(column))
            order << column;
    }
    order.removeIf([this](int column) { return m_kept.contains(column); });
    return order;
}

/// The user has pulled a column's edge, or shown or hidden one: its width is 0 then, before or now. One that they show
/// is left out no more.
void ColumnFit::takeWidth(int column, int before, int now)
{
    if (m_isFitting)
        return;
    if (before == 0) {
        m_kept << column;
        m_leftOut.removeAll(column);
    }
    if (before == 0 || now == 0) {
        // The header counts a column as hidden only after it has told so.
        QMetaObject::invokeMethod(this, &ColumnFit::fit, Qt::QueuedConnection);
        return;
    }
    if (column != m_plan.stretched)
        m_pulled[column] = now;
    const QScopedValueRollback fitting(m_isFitting, true);
    stretch();
}

QByteArray ColumnFit::headerState()
{
    const QScopedValueRollback fitting(m_isFitting, true);
    const QList<int> leftOut = m_leftOut;
    showAll();
    QByteArray state = m_header->saveState();
    for (const int column : leftOut)
        m_header->setSectionHidden(column, true);
    m_leftOut = leftOut;
    return state;
}

} // namespace Pointsman
