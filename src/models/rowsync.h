// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QHash>

#include <algorithm>
#include <functional>
#include <iterator>
#include <numeric>
#include <vector>

namespace Pointsman {

/// Adds to a model the keyed merge of its rows: what leaves, comes, moves or changes is announced exactly, and never by
/// a reset, so that selection, current row, scroll position and expanded branches survive a reload.
///
/// The work is linear in the number of rows but for the search for the fewest moves (n log n). Each signal by which
/// rows come, go or move costs the views one pass over the rows; so where there would be more than a few of them, rows
/// are brought together by one layout change and then come or go as one range. One change covers all that changed where
/// that is a good part of the rows.
template <typename Model>
class RowSync : public Model
{
public:
    using Model::Model;

protected:
    /// Makes `rows`, the children of `parent`, what `next` is. `keyOf` gives a row's hashable key, which no other row
    /// of the same list has; `isSame` whether two rows with one key look the same.
    template <typename Row, typename KeyOf, typename IsSame>
    void syncRows(std::vector<Row> &rows, std::vector<Row> next, KeyOf keyOf, IsSame isSame,
                  const QModelIndex &parent = {})
    {
        const bool areSameRows = std::equal(rows.begin(), rows.end(), next.begin(), next.end(),
                                            [&](const Row &a, const Row &b) { return keyOf(a) == keyOf(b); });
        if (!areSameRows)
            arrange(rows, next, keyOf, parent);
        updateRows(rows, std::move(next), isSame, parent);
    }

    /// Takes out the rows for which `isDoomed` holds.
    template <typename Row, typename Predicate>
    void removeRowsIf(std::vector<Row> &rows, Predicate isDoomed, const QModelIndex &parent = {})
    {
        removeAt(
            rows, [&](int i) { return isDoomed(rows[i]); }, parent);
    }

private:
    struct Range
    {
        int first, last;
    };

    // More than that many separate ranges or moves cost the views more than one layout change does.
    static constexpr int maximumRanges = 64;
    static constexpr int maximumMoves = 4;
    // A change of all rows costs who has made something of each what it made; so far fewer are told one by one.
    static constexpr int rowsForEachChange = 200;

    template <typename Container>
    static int size(const Container &container)
    {
        return static_cast<int>(container.size());
    }

    template <typename Row, typename Predicate>
    void removeAt(std::vector<Row> &rows, Predicate isDoomed, const QModelIndex &parent)
    {
        auto ranges = rangesOf(size(rows), isDoomed);
        if (size(ranges) > maximumRanges) {
            std::vector<int> order(rows.size());
            std::iota(order.begin(), order.end(), 0);
            const auto doomed = std::stable_partition(order.begin(), order.end(), std::not_fn(isDoomed));
            const int first = static_cast<int>(doomed - order.begin());
            permute(rows, order, parent);
            ranges = {{first, size(rows) - 1}};
        }
        for (auto range = ranges.rbegin(); range != ranges.rend(); ++range) {
            this->beginRemoveRows(parent, range->first, range->last);
            rows.erase(rows.begin() + range->first, rows.begin() + range->last + 1);
            this->endRemoveRows();
        }
    }

    /// Where the first, the second and so on of `few` is among `many`, as far as they follow each other there in the
    /// same order; as many as `few` where all of them do.
    template <typename IsSame>
    static std::vector<int> placesInOrder(int few, int many, IsSame isSame)
    {
        std::vector<int> places;
        for (int place = 0; place < many && size(places) < few; ++place) {
            if (isSame(size(places), place))
                places.push_back(place);
        }
        return places;
    }

    /// Where each of `rows` is in `next`, -1 where it is not. What is the same at either end is found without a hash,
    /// and so is the middle where rows have only come or only gone.
    template <typename Row, typename KeyOf>
    static std::vector<int> targetsIn(const std::vector<Row> &next, const std::vector<Row> &rows, KeyOf keyOf)
    {
        const auto isSameRow = [&](int row, int place) { return keyOf(rows[row]) == keyOf(next[place]); };
        const int both = std::min(size(rows), size(next));
        int head = 0;
        while (head < both && isSameRow(head, head))
            ++head;
        int tail = 0;
        while (tail < both - head && isSameRow(size(rows) - 1 - tail, size(next) - 1 - tail))
            ++tail;
        const int before = size(rows) - head - tail;
        const int after = size(next) - head - tail;
        std::vector<int> targets(rows.size(), -1);
        std::iota(targets.begin(), targets.begin() + head, 0);
        std::iota(targets.end() - tail, targets.end(), size(next) - tail);
        const bool haveGone = before > after;
        const auto places =
            haveGone ? placesInOrder(after, before, [&](int i, int j) { return isSameRow(head + j, head + i); })
                     : placesInOrder(before, after, [&](int i, int j) { return isSameRow(head + i, head + j); });
        if (size(places) == std::min(before, after)) {
            for (int i = 0; i < size(places); ++i)
                targets[head + (haveGone ? places[i] : i)] = head + (haveGone ? i : places[i]);
            return targets;
        }
        QHash<std::decay_t<decltype(keyOf(next.front()))>, int> known;
        for (int i = head; i < head + after; ++i)
            known.insert(keyOf(next[i]), i);
        for (int i = head; i < head + before; ++i)
            targets[i] = known.value(keyOf(rows[i]), -1);
        return targets;
    }

    /// Gives `rows` the keys of `next` in its order.
    template <typename Row, typename KeyOf>
    void arrange(std::vector<Row> &rows, const std::vector<Row> &next, KeyOf keyOf, const QModelIndex &parent)
    {
        std::vector<int> targets = targetsIn(next, rows, keyOf);
        removeAt(
            rows, [&](int i) { return targets[i] < 0; }, parent);
        std::erase(targets, -1);
        const auto missing = missingRanges(targets, size(next));
        if (size(missing) > maximumRanges) {
            appendMissing(rows, next, missing, targets, parent);
            permute(rows, sortedOrder(targets), parent);
        } else {
            reorder(rows, targets, parent);
            for (const Range &range : missing)
                insert(rows, range.first, next.begin() + range.first, next.begin() + range.last + 1, parent);
        }
    }

    template <typename Predicate>
    static std::vector<Range> rangesOf(int count, Predicate isIn)
    {
        std::vector<Range> ranges;
        for (int i = 0; i < count; ++i) {
            if (!isIn(i))
                continue;
            if (ranges.empty() || ranges.back().last != i - 1)
                ranges.push_back({i, i});
            else
                ranges.back().last = i;
        }
        return ranges;
    }

    static std::vector<Range> missingRanges(const std::vector<int> &targets, int count)
    {
        std::vector<bool> isThere(static_cast<size_t>(count), false);
        for (const int target : targets)
            isThere[target] = true;
        return rangesOf(count, [&](int i) { return !isThere[i]; });
    }

    /// The rows that can stay while the others move: the longest rising subsequence of `targets`.
    static std::vector<bool> stayingRows(const std::vector<int> &targets)
    {
        std::vector<int> ends; // the row that ends the best subsequence of each length
        std::vector<int> before(targets.size(), -1);
        for (int i = 0; i < size(targets); ++i) {
            const auto place = std::lower_bound(ends.begin(), ends.end(), targets[i],
                                                [&](int row, int target) { return targets[row] < target; });
            before[i] = place == ends.begin() ? -1 : *std::prev(place);
            if (place == ends.end())
                ends.push_back(i);
            else
                *place = i;
        }
        std::vector<bool> stays(targets.size(), false);
        for (int i = ends.empty() ? -1 : ends.back(); i >= 0; i = before[i])
            stays[i] = true;
        return stays;
    }

    /// The rows by rising target, of which no two have the same.
    static std::vector<int> sortedOrder(const std::vector<int> &targets)
    {
        std::vector<int> rowOf;
        for (int i = 0; i < size(targets); ++i) {
            if (targets[i] >= size(rowOf))
                rowOf.resize(static_cast<size_t>(targets[i]) + 1, -1);
            rowOf[targets[i]] = i;
        }
        std::erase(rowOf, -1);
        return rowOf;
    }

    template <typename Row>
    void reorder(std::vector<Row> &rows, std::vector<int> targets, const QModelIndex &parent)
    {
        if (std::is_sorted(targets.begin(), targets.end()))
            return;
        const std::vector<bool> stays = stayingRows(targets);
        if (std::count(stays.begin(), stays.end(), false) > maximumMoves) {
            permute(rows, sortedOrder(targets), parent);
            return;
        }
        std::vector<int> movers;
        std::vector<int> placed; // the targets of rows that are in order among each other
        for (int i = 0; i < size(targets); ++i)
            (stays[i] ? placed : movers).push_back(targets[i]);
        std::sort(movers.begin(), movers.end());
        for (const int mover : movers) {
            // Behind the one that will be before it: all smaller targets are in order by now.
            const auto after = std::lower_bound(placed.begin(), placed.end(), mover);
            const auto place = [&](int target) {
                return static_cast<int>(std::find(targets.begin(), targets.end(), target) - targets.begin());
            };
            const int to = after == placed.begin() ? 0 : place(*std::prev(after)) + 1;
            move(rows, targets, place(mover), to, parent);
            placed.insert(after, mover);
        }
    }

    template <typename Row>
    void move(std::vector<Row> &rows, std::vector<int> &targets, int from, int to, const QModelIndex &parent)
    {
        if (!this->beginMoveRows(parent, from, from, parent, to))
            return; // it is there already
        const auto rotate = [from, to](auto &list) {
            if (from < to)
                std::rotate(list.begin() + from, list.begin() + from + 1, list.begin() + to);
            else
                std::rotate(list.begin() + to, list.begin() + from, list.begin() + from + 1);
        };
        rotate(rows);
        rotate(targets);
        this->endMoveRows();
    }

    template <typename Row, typename Iterator>
    void insert(std::vector<Row> &rows, int at, Iterator first, Iterator end, const QModelIndex &parent)
    {
        this->beginInsertRows(parent, at, at + static_cast<int>(end - first) - 1);
        rows.insert(rows.begin() + at, first, end);
        this->endInsertRows();
    }

    template <typename Row>
    void appendMissing(std::vector<Row> &rows, const std::vector<Row> &next, const std::vector<Range> &missing,
                       std::vector<int> &targets, const QModelIndex &parent)
    {
        std::vector<Row> added;
        for (const Range &range : missing) {
            added.insert(added.end(), next.begin() + range.first, next.begin() + range.last + 1);
            for (int i = range.first; i <= range.last; ++i)
                targets.push_back(i);
        }
        insert(rows, size(rows), added.begin(), added.end(), parent);
    }

    /// One layout change after which row i is what row `order[i]` was.
    template <typename Row>
    void permute(std::vector<Row> &rows, const std::vector<int> &order, const QModelIndex &parent)
    {
        if (std::is_sorted(order.begin(), order.end()))
            return;
        const QList<QPersistentModelIndex> parents =
            parent.isValid() ? QList{QPersistentModelIndex(parent)} : QList<QPersistentModelIndex>();
        Q_EMIT this->layoutAboutToBeChanged(parents, QAbstractItemModel::VerticalSortHint);
        std::vector<Row> permuted;
        permuted.reserve(rows.size());
        std::vector<int> placeOf(rows.size());
        for (int i = 0; i < size(order); ++i) {
            placeOf[order[i]] = i;
            permuted.push_back(std::move(rows[order[i]]));
        }
        rows = std::move(permuted);
        QModelIndexList before;
        QModelIndexList after;
        for (const QModelIndex &index : this->persistentIndexList()) {
            if (index.parent() != parent)
                continue;
            before << index;
            after << this->index(placeOf[index.row()], index.column(), parent);
        }
        this->changePersistentIndexList(before, after);
        Q_EMIT this->layoutChanged(parents, QAbstractItemModel::VerticalSortHint);
    }

    template <typename Row, typename IsSame>
    void updateRows(std::vector<Row> &rows, std::vector<Row> next, IsSame isSame, const QModelIndex &parent)
    {
        auto changed = rangesOf(size(rows), [&](int i) { return !isSame(rows[i], next[i]); });
        if (size(changed) > std::max(maximumRanges, size(rows) / rowsForEachChange))
            changed = {{changed.front().first, changed.back().last}};
        rows = std::move(next);
        // Through the base, for a list model hides it.
        const int lastColumn = static_cast<const QAbstractItemModel *>(this)->columnCount(parent) - 1;
        for (const Range &range : changed)
            Q_EMIT this->dataChanged(this->index(range.first, 0, parent), this->index(range.last, lastColumn, parent));
    }
};

} // namespace Pointsman
