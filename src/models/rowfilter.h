// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QStringList>
#include <QVariant>

#include <functional>
#include <vector>

namespace Pointsman {

/// One cell's SortRole in a form that compares quickly: numbers before texts, and what is missing last in either
/// order.
struct SortKey
{
    enum class Kind
    {
        Number,
        Text,
        Missing
    };
    Kind kind = Kind::Missing;
    qint64 number = 0;
    QString text;

    [[nodiscard]] static SortKey of(const QVariant &value);
    bool operator==(const SortKey &) const = default;
};

/// All that filtering and ordering have to know of one row.
struct RowKey
{
    QString filterText;
    QString seed;
    int state = -1;
    bool isPinned = false; ///< before the others, in whichever order
    SortKey sort;
    bool isMade = true;  ///< else nothing is known of the row, and it is not shown
    bool isFresh = true; ///< else the row has changed since
    bool operator==(const RowKey &) const = default;
};

/// Which rows are wanted and in which order.
struct RowQuery
{
    QStringList words; ///< folded; all of them must be in the filter text
    QSet<int> states;  ///< empty: all
    QString seed;      ///< empty: all
    bool isSorted = false;
    Qt::SortOrder order = Qt::AscendingOrder;
};

struct RowSelection
{
    std::vector<int> rows;    ///< in order
    QHash<int, int> perState; ///< how many rows of each state pass all but the filter by state
    int total = 0;            ///< the sum of them
};

/// The rows that pass, equal ones in the order of the source. Pure, so it may run on any thread; what it returns once
/// `isAbandoned` is true means nothing.
[[nodiscard]] RowSelection selectRows(
    const std::vector<RowKey> &keys, const RowQuery &query,
    const std::function<bool()> &isAbandoned = [] { return false; });

} // namespace Pointsman
