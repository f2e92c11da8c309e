// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How the proxy follows its source; what it shows of it is worked out in rowfilterproxymodel.cpp.
#include "models/roles.h"
#include "models/rowfilterproxymodel.h"

namespace Pointsman {

namespace {

/// Whether a change of these roles can change a row's key.
bool concernsKeys(const QList<int> &roles)
{
    return roles.isEmpty() || std::any_of(roles.begin(), roles.end(), [](int role) {
               return role == FilterTextRole || role == SortRole || role == StateRole || role == SeedRole ||
                      role == PinnedRole;
           });
}

RowKey unmade()
{
    RowKey key;
    key.isMade = key.isFresh = false;
    return key;
}

} // namespace

void RowFilterProxyModel::setSourceModel(QAbstractItemModel *model)
{
    if (model == sourceModel())
        return;
    beginResetModel();
    if (sourceModel())
        sourceModel()->disconnect(this);
    QAbstractProxyModel::setSourceModel(model);
    if (model)
        followSource();
    m_rows.clear();
    startAnew();
    endResetModel();
    update();
}

void RowFilterProxyModel::followSource()
{
    using Model = QAbstractItemModel;
    const Model *source = sourceModel();
    // The sources are flat: a parent is never given.
    connect(source, &Model::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { insertSourceRows(first, last); });
    connect(source, &Model::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { leaveSourceRows(first, last); });
    connect(source, &Model::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { removeSourceRows(first, last); });
    connect(source, &Model::rowsAboutToBeMoved, this, &RowFilterProxyModel::holdSourceRows);
    connect(source, &Model::rowsMoved, this, &RowFilterProxyModel::releaseSourceRows);
    connect(source, &Model::layoutAboutToBeChanged, this, &RowFilterProxyModel::holdSourceRows);
    connect(source, &Model::layoutChanged, this, &RowFilterProxyModel::releaseSourceRows);
    connect(source, &Model::dataChanged, this, &RowFilterProxyModel::changeSourceRows);
    connect(source, &Model::headerDataChanged, this, [this](Qt::Orientation orientation, int first, int last) {
        if (orientation == Qt::Horizontal)
            Q_EMIT headerDataChanged(orientation, first, last);
    });
    connect(source, &Model::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(source, &Model::modelReset, this, [this] {
        m_rows.clear();
        startAnew();
        endResetModel();
        update();
    });
    connect(source, &QObject::destroyed, this, &RowFilterProxyModel::forgetSource);
}

void RowFilterProxyModel::startAnew()
{
    const auto count = static_cast<size_t>(sourceModel() ? sourceModel()->rowCount() : 0);
    m_keys = std::make_shared<std::vector<RowKey>>(count, unmade());
    m_nextKey = 0;
    m_nextSortKey.reset();
    m_isInverseStale = true;
}

void RowFilterProxyModel::forgetSource()
{
    beginResetModel();
    m_rows.clear();
    m_keys = std::make_shared<std::vector<RowKey>>();
    endResetModel();
    update();
}

void RowFilterProxyModel::insertSourceRows(int first, int last)
{
    const int count = last - first + 1;
    std::vector<RowKey> &keys = writableKeys();
    keys.insert(keys.begin() + first, static_cast<size_t>(count), unmade());
    startKeysAt(first);
    for (int &row : m_rows)
        row += row >= first ? count : 0;
    m_isInverseStale = true;
    update();
}

/// Takes the rows out while the source still has them.
void RowFilterProxyModel::leaveSourceRows(int first, int last)
{
    removeRowsIf(m_rows, [first, last](int row) { return row >= first && row <= last; });
}

void RowFilterProxyModel::removeSourceRows(int first, int last)
{
    std::vector<RowKey> &keys = writableKeys();
    keys.erase(keys.begin() + first, keys.begin() + last + 1);
    startKeysAt(first);
    const int count = last - first + 1;
    for (int &row : m_rows)
        row -= row > last ? count : 0;
    m_isInverseStale = true;
    update();
}

/// The source is going to put its rows in another order. Ours stay where they are for now: persistent indexes will tell
/// where each has gone, so no key has to be made again.
void RowFilterProxyModel::holdSourceRows()
{
    m_held.clear();
    m_held.reserve(m_keys->size());
    for (int row = 0; row < std::ssize(*m_keys); ++row)
        m_held.emplace_back(sourceModel()->index(row, 0));
}

void RowFilterProxyModel::releaseSourceRows()
{
    auto keys = std::make_shared<std::vector<RowKey>>(m_held.size());
    for (size_t row = 0; row < m_held.size(); ++row)
        (*keys)[static_cast<size_t>(m_held[row].row())] = (*m_keys)[row];
    for (int &row : m_rows)
        row = m_held[static_cast<size_t>(row)].row();
    m_keys = std::move(keys);
    startKeysAt(0);
    m_held.clear();
    m_isInverseStale = true;
    update();
}

void RowFilterProxyModel::changeSourceRows(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                                           const QList<int> &roles)
{
    const bool isKeyChanged = concernsKeys(roles) && changeKeys(topLeft.row(), bottomRight.row());
    forwardChange(topLeft, bottomRight, roles);
    if (isKeyChanged)
        update();
}

/// Whether a key of these source rows has changed or may have.
bool RowFilterProxyModel::changeKeys(int first, int last)
{
    bool isAnyChanged = false;
    std::vector<RowKey> &keys = writableKeys();
    const bool areMany = last - first >= keysAtOnce && std::ssize(keys) > synchronousRows;
    for (int row = first; row <= last; ++row) {
        if (areMany || !keys[row].isMade) {
            keys[row].isFresh = false;
            isAnyChanged = true;
            continue;
        }
        RowKey key = makeKey(row);
        isAnyChanged = isAnyChanged || key != keys[row];
        keys[row] = std::move(key);
    }
    if (areMany)
        startKeysAt(first);
    return isAnyChanged;
}

/// A key of this source row or of one behind it is missing.
void RowFilterProxyModel::startKeysAt(int row)
{
    m_nextKey = std::min(m_nextKey, row);
    // Which of them are of another column nobody knows once they have moved.
    if (m_nextSortKey)
        m_nextSortKey = 0;
}

void RowFilterProxyModel::forwardChange(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                                        const QList<int> &roles)
{
    std::vector<int> changed;
    for (int row = topLeft.row(); row <= bottomRight.row(); ++row) {
        if (proxyRows()[row] >= 0)
            changed.push_back(proxyRows()[row]);
    }
    std::sort(changed.begin(), changed.end());
    for (auto first = changed.begin(); first != changed.end();) {
        auto last = first;
        while (std::next(last) != changed.end() && *std::next(last) == *last + 1)
            ++last;
        Q_EMIT dataChanged(index(*first, topLeft.column()), index(*last, bottomRight.column()), roles);
        first = std::next(last);
    }
}

} // namespace Pointsman
