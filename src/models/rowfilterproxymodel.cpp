// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rowfilterproxymodel.h"

#include "models/roles.h"

#include <QPromise>
#include <QThreadPool>

#include <atomic>

namespace Pointsman {

RowFilterProxyModel::RowFilterProxyModel(QObject *parent)
    : RowSync(parent), m_keys(std::make_shared<std::vector<RowKey>>())
{
    // Connected before anybody else can be: the others already ask for the rows as they are after the signal.
    const auto markStale = [this] { m_isInverseStale = true; };
    connect(this, &QAbstractItemModel::rowsInserted, this, markStale);
    connect(this, &QAbstractItemModel::rowsRemoved, this, markStale);
    connect(this, &QAbstractItemModel::rowsMoved, this, markStale);
    connect(this, &QAbstractItemModel::layoutChanged, this, markStale);
    connect(this, &QAbstractItemModel::modelReset, this, markStale);
    connect(&m_job, &QFutureWatcherBase::finished, this, &RowFilterProxyModel::finishJob);
    m_step.setSingleShot(true);
    connect(&m_step, &QTimer::timeout, this, &RowFilterProxyModel::step);
}

RowFilterProxyModel::~RowFilterProxyModel()
{
    m_job.cancel(); // a running one has its own share of the keys and needs nothing of us
}

void RowFilterProxyModel::setFilterText(const QString &text)
{
    const QStringList words = text.toCaseFolded().simplified().split(u' ', Qt::SkipEmptyParts);
    if (words == m_query.words)
        return;
    m_query.words = words;
    update();
}

void RowFilterProxyModel::setStates(const QSet<int> &states)
{
    if (states == m_query.states)
        return;
    m_query.states = states;
    update();
}

void RowFilterProxyModel::setSeed(const QString &seed)
{
    if (seed == m_query.seed)
        return;
    m_query.seed = seed;
    update();
}

void RowFilterProxyModel::sort(int column, Qt::SortOrder order)
{
    if (column == m_sortColumn && order == m_query.order)
        return;
    m_query.isSorted = column >= 0;
    m_query.order = order;
    if (std::exchange(m_sortColumn, column) != column)
        m_nextSortKey = 0;
    update();
}

RowKey RowFilterProxyModel::makeKey(int sourceRow) const
{
    const QModelIndex index = sourceModel()->index(sourceRow, 0);
    const QVariant state = index.data(StateRole);
    return {.filterText = index.data(FilterTextRole).toString(),
            .seed = index.data(SeedRole).toString(),
            .state = state.isValid() ? state.toInt() : -1,
            .isPinned = index.data(PinnedRole).toBool(),
            .sort = makeSortKey(sourceRow)};
}

SortKey RowFilterProxyModel::makeSortKey(int sourceRow) const
{
    return m_sortColumn < 0 ? SortKey() : SortKey::of(sourceModel()->index(sourceRow, m_sortColumn).data(SortRole));
}

/// The keys, copied where a job still reads them.
std::vector<RowKey> &RowFilterProxyModel::writableKeys()
{
    if (m_keys.use_count() > 1)
        m_keys = std::make_shared<std::vector<RowKey>>(*m_keys);
    // use_count() alone orders nothing: what a finished job read, it read before.
    std::atomic_thread_fence(std::memory_order_acquire);
    return *m_keys;
}

/// Makes at the most so many of the keys that are missing or stale; whether some are left.
bool RowFilterProxyModel::makeKeys(int most)
{
    const int count = static_cast<int>(m_keys->size());
    if (m_nextKey == count && !m_nextSortKey)
        return false;
    std::vector<RowKey> &keys = writableKeys();
    for (; m_nextKey < count; ++m_nextKey) {
        if (keys[m_nextKey].isFresh)
            continue;
        if (most-- == 0)
            return true;
        keys[m_nextKey] = makeKey(m_nextKey);
    }
    for (; m_nextSortKey && *m_nextSortKey < count; ++*m_nextSortKey) {
        if (most-- == 0)
            return true;
        keys[*m_nextSortKey].sort = makeSortKey(*m_nextSortKey);
    }
    m_nextSortKey.reset();
    return false;
}

/// Brings what is shown in line with keys and query: at once where that is quick, else soon, and once for all changes
/// that come in one go.
void RowFilterProxyModel::update()
{
    m_job.cancel();
    m_job.setFuture({}); // its result would be of rows that no longer are
    m_isPending = true;
    const int count = static_cast<int>(m_keys->size());
    if (count > synchronousRows)
        return m_step.start();
    makeKeys(2 * count);
    show(selectRows(*m_keys, m_query));
    settle();
}

void RowFilterProxyModel::step()
{
    if (!m_isPending)
        return; // done at once meanwhile, for the table has become small
    if (!makeKeys(keysAtOnce))
        return startJob();
    if (m_rows.empty() && m_nextKey <= keysAtOnce)
        show(selectRows(*m_keys, m_query)); // something to look at while the others come
    m_step.start();
}

void RowFilterProxyModel::startJob()
{
    const auto promise = std::make_shared<QPromise<RowSelection>>();
    m_job.setFuture(promise->future());
    QThreadPool::globalInstance()->start(
        [promise, keys = std::shared_ptr<const std::vector<RowKey>>(m_keys), query = m_query] {
            promise->start();
            promise->addResult(selectRows(*keys, query, [&] { return promise->isCanceled(); }));
            promise->finish();
        });
}

void RowFilterProxyModel::finishJob()
{
    if (m_job.isCanceled() || m_job.future().resultCount() != 1)
        return;
    show(m_job.result());
    settle();
}

void RowFilterProxyModel::show(RowSelection selection)
{
    m_perState = std::move(selection.perState);
    m_total = selection.total;
    syncRows(
        m_rows, std::move(selection.rows), [](int row) { return row; }, std::equal_to<>());
}

void RowFilterProxyModel::settle()
{
    m_step.stop();
    m_isPending = false;
    Q_EMIT settled();
}

QModelIndex RowFilterProxyModel::mapToSource(const QModelIndex &proxyIndex) const
{
    if (!proxyIndex.isValid() || !sourceModel())
        return {};
    return sourceModel()->index(m_rows[proxyIndex.row()], proxyIndex.column());
}

QModelIndex RowFilterProxyModel::mapFromSource(const QModelIndex &sourceIndex) const
{
    if (!sourceIndex.isValid() || sourceIndex.row() >= std::ssize(*m_keys))
        return {};
    const int row = proxyRows()[sourceIndex.row()];
    return row < 0 ? QModelIndex() : createIndex(row, sourceIndex.column());
}

const std::vector<int> &RowFilterProxyModel::proxyRows() const
{
    if (m_isInverseStale) {
        m_proxyRows.assign(m_keys->size(), -1);
        for (int row = 0; row < std::ssize(m_rows); ++row)
            m_proxyRows[m_rows[row]] = row;
        m_isInverseStale = false;
    }
    return m_proxyRows;
}

QModelIndex RowFilterProxyModel::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex RowFilterProxyModel::parent(const QModelIndex & /*child*/) const
{
    return {};
}

int RowFilterProxyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RowFilterProxyModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !sourceModel() ? 0 : sourceModel()->columnCount();
}

bool RowFilterProxyModel::hasChildren(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_rows.empty();
}

QVariant RowFilterProxyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    // The base class asks through the first row, which need not be there. Rows have no headings.
    return orientation == Qt::Horizontal && sourceModel() ? sourceModel()->headerData(section, orientation, role)
                                                          : QVariant();
}

} // namespace Pointsman
