// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rowfilter.h"
#include "models/rowsync.h"

#include <QAbstractProxyModel>
#include <QFutureWatcher>
#include <QTimer>

#include <memory>
#include <optional>

namespace Pointsman {

/// Filters and orders a flat table whose columns never change. Unlike QSortFilterProxyModel it asks the source for each
/// row's keys (FilterTextRole, StateRole, SeedRole, PinnedRole, and SortRole of the column that orders) once and not at
/// every comparison, and works large tables out on another thread: typing into a filter stays smooth at 100,000 rows.
///
/// What enters, leaves or is put in another order is announced by row signals or one layout change, so that selection
/// and current row survive. Up to synchronousRows rows all is done before a setter returns; above, settled() tells:
/// then the keys are made a few at a time, so that the window goes on, and the rows come when they have theirs.
class RowFilterProxyModel final : public RowSync<QAbstractProxyModel>
{
    Q_OBJECT

public:
    static constexpr int synchronousRows = 2000;
    /// So many keys of a larger table are made before other events have their turn.
    static constexpr int keysAtOnce = 500;

    explicit RowFilterProxyModel(QObject *parent = nullptr);
    ~RowFilterProxyModel() override;

    /// Only rows that have every word of `text` somewhere, in any case.
    void setFilterText(const QString &text);
    /// Only rows whose StateRole is one of `states`; all where it is empty.
    void setStates(const QSet<int> &states);
    /// Only rows whose SeedRole is `seed`; all where it is empty.
    void setSeed(const QString &seed);
    [[nodiscard]] const QSet<int> &states() const { return m_query.states; }

    /// Orders by SortRole of `column`, those that are pinned before the others in either order; equal rows stay in the
    /// source's order, missing values come last. A column below zero means the source's order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    [[nodiscard]] int sortColumn() const { return m_sortColumn; }
    [[nodiscard]] Qt::SortOrder sortOrder() const { return m_query.order; }

    /// How many rows of a state pass all but the filter by state, for the chips.
    [[nodiscard]] int count(int state) const { return m_perState.value(state); }
    /// The sum over all states.
    [[nodiscard]] int total() const { return m_total; }
    /// Whether what is shown is what was last asked for.
    [[nodiscard]] bool isSettled() const { return !m_isPending; }

    void setSourceModel(QAbstractItemModel *model) override;
    [[nodiscard]] QModelIndex mapToSource(const QModelIndex &proxyIndex) const override;
    [[nodiscard]] QModelIndex mapFromSource(const QModelIndex &sourceIndex) const override;
    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// The rows shown and the counts are those that were asked for.
    void settled();

private:
    void followSource();
    void startAnew();
    void forgetSource();
    void insertSourceRows(int first, int last);
    void leaveSourceRows(int first, int last);
    void removeSourceRows(int first, int last);
    void holdSourceRows();
    void releaseSourceRows();
    void changeSourceRows(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles);
    void forwardChange(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles);

    [[nodiscard]] bool changeKeys(int first, int last);
    void startKeysAt(int row);
    [[nodiscard]] RowKey makeKey(int sourceRow) const;
    [[nodiscard]] SortKey makeSortKey(int sourceRow) const;
    [[nodiscard]] std::vector<RowKey> &writableKeys();
    [[nodiscard]] const std::vector<int> &proxyRows() const;

    bool makeKeys(int most);
    void update();
    void step();
    void startJob();
    void finishJob();
    void show(RowSelection selection);
    void settle();

    RowQuery m_query;
    int m_sortColumn = -1;
    std::shared_ptr<std::vector<RowKey>> m_keys; ///< by source row; a running job has it too
    int m_nextKey = 0;                           ///< all before it are fresh
    std::optional<int> m_nextSortKey;            ///< all before it are of the column that orders; nothing: all are
    std::vector<int> m_rows;                     ///< the source row of each row
    mutable std::vector<int> m_proxyRows;        ///< the row of each source row, -1 where it is filtered out
    mutable bool m_isInverseStale = true;
    std::vector<QPersistentModelIndex> m_held; ///< all source rows while the source reorders them
    QHash<int, int> m_perState;
    int m_total = 0;
    QFutureWatcher<RowSelection> m_job;
    QTimer m_step; ///< until nothing is pending
    bool m_isPending = false;
};

} // namespace Pointsman
