// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rowfilter.h"

#include <algorithm>

namespace Pointsman {

namespace {

bool matches(const RowKey &key, const RowQuery &query)
{
    return key.isMade && (query.seed.isEmpty() || key.seed == query.seed) &&
           std::all_of(query.words.begin(), query.words.end(),
                       [&key](const QString &word) { return key.filterText.contains(word); });
}

/// Below zero, zero or above it; both are there.
int compare(const SortKey &a, const SortKey &b)
{
    if (a.kind != b.kind)
        return a.kind < b.kind ? -1 : 1;
    if (a.kind == SortKey::Kind::Text)
        return a.text.compare(b.text);
    return a.number < b.number ? -1 : int(a.number > b.number);
}

bool isBefore(const SortKey &a, const SortKey &b, Qt::SortOrder order)
{
    const bool isMissingA = a.kind == SortKey::Kind::Missing;
    const bool isMissingB = b.kind == SortKey::Kind::Missing;
    if (isMissingA || isMissingB)
        return !isMissingA;
    return order == Qt::AscendingOrder ? compare(a, b) < 0 : compare(a, b) > 0;
}

} // namespace

SortKey SortKey::of(const QVariant &value)
{
    if (!value.isValid())
        return {};
    if (value.typeId() == QMetaType::QString)
        return {.kind = Kind::Text, .number = 0, .text = value.toString()};
    return {.kind = Kind::Number, .number = value.toLongLong(), .text = {}};
}

RowSelection selectRows(const std::vector<RowKey> &keys, const RowQuery &query,
                        const std::function<bool()> &isAbandoned)
{
    RowSelection selection;
    for (int row = 0; row < std::ssize(keys); ++row) {
        const RowKey &key = keys[row];
        if (!matches(key, query))
            continue;
        ++selection.perState[key.state];
        ++selection.total;
        if (query.states.isEmpty() || query.states.contains(key.state))
            selection.rows.push_back(row);
    }
    if (query.isSorted && !isAbandoned()) {
        std::stable_sort(selection.rows.begin(), selection.rows.end(),
                         [&](int a, int b) { return isBefore(keys[a].sort, keys[b].sort, query.order); });
    }
    std::stable_partition(selection.rows.begin(), selection.rows.end(), [&](int row) { return keys[row].isPinned; });
    return selection;
}

} // namespace Pointsman
