// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/overwriting.h"

#include <algorithm>

namespace Pointsman {

namespace {

/// One part of a change: a field, or an item that joined or left a set.
struct Count
{
    int standing = 0;
    int lost = 0;
    int other = 0;
};

bool isSame(const JsonValue *value, const std::optional<JsonValue> &wanted)
{
    return value ? wanted && *value == *wanted : !wanted;
}

/// The set at `path`; a field without a value is an empty one.
std::optional<QStringList> setAt(const JsonObject &document, const FieldPath &path)
{
    const JsonValue *value = valueAt(document, path);
    return value && !value->isNull() ? textSet(*value) : QStringList();
}

bool hasItems(const Difference &difference)
{
    return difference.isSet && !(difference.addedItems.isEmpty() && difference.removedItems.isEmpty());
}

void countItems(const Difference &mine, const JsonObject &present, Count &count)
{
    const auto items = setAt(present, mine.path);
    if (!items) {
        ++count.other;
        return;
    }
    for (const QString &item : mine.addedItems)
        ++(items->contains(item) ? count.standing : count.lost);
    for (const QString &item : mine.removedItems)
        ++(items->contains(item) ? count.lost : count.standing);
}

void countField(const Difference &mine, const JsonObject &present, Count &count)
{
    const JsonValue *value = valueAt(present, mine.path);
    if (isSame(value, mine.after))
        ++count.standing;
    else
        ++(isSame(value, mine.before) ? count.lost : count.other);
}

bool isWithin(const FieldPath &path, const FieldPath &outer)
{
    return path.size() >= outer.size() && std::equal(outer.begin(), outer.end(), path.begin());
}

bool isTouched(const FieldPath &path, const Difference &later)
{
    return isWithin(path, later.path) || isWithin(later.path, path);
}

bool isTouched(const FieldPath &path, const Differences &later)
{
    return std::any_of(later.begin(), later.end(), [&](const Difference &each) { return isTouched(path, each); });
}

bool isItemTouched(const QString &item, const FieldPath &path, const Differences &later)
{
    return std::any_of(later.begin(), later.end(), [&](const Difference &each) {
        return each.path == path && (each.addedItems.contains(item) || each.removedItems.contains(item));
    });
}

/// Whether the items of a set can be told apart: nobody touched it as a whole.
bool isBySetItems(const Difference &difference, const Differences &later)
{
    return hasItems(difference) && std::all_of(later.begin(), later.end(), [&](const Difference &each) {
               return !isTouched(difference.path, each) || (each.path == difference.path && hasItems(each));
           });
}

/// Where an item stands again: behind the nearest one that had stood before it. The order of a set is a difference too.
qsizetype placeOf(const QString &item, const QStringList &earlier, const QStringList &items)
{
    for (qsizetype at = earlier.indexOf(item) - 1; at >= 0; --at) {
        if (const qsizetype found = items.indexOf(earlier[at]); found >= 0)
            return found + 1;
    }
    return 0;
}

/// Takes out of a change of a set what `later` has made of its items.
void giveItemsBack(const JsonObject &before, JsonObject &ours, const Difference &mine, const Differences &later)
{
    const QStringList earlier = setAt(before, mine.path).value_or(QStringList());
    QStringList items = setAt(ours, mine.path).value_or(QStringList());
    for (const QString &item : mine.addedItems) {
        if (isItemTouched(item, mine.path, later))
            items.removeAll(item);
    }
    for (const QString &item : mine.removedItems) {
        if (isItemTouched(item, mine.path, later))
            items.insert(placeOf(item, earlier, items), item);
    }
    JsonArray values;
    for (const QString &item : std::as_const(items))
        values.emplace_back(item);
    assignAt(ours, mine.path, JsonValue(std::move(values)));
}

/// `ours` without what `later` has touched again.
void giveBack(const JsonObject &before, JsonObject &ours, const Differences &later)
{
    for (const Difference &mine : differencesBetween(before, ours)) {
        if (isBySetItems(mine, later))
            giveItemsBack(before, ours, mine, later);
        else if (isTouched(mine.path, later))
            assignAt(ours, mine.path, mine.before);
    }
}

/// Whether another program did anything but setting the times of its writing.
bool hasOthersWork(const JsonObject &before, const JsonObject &present, const Differences &later)
{
    const Differences theirs = differencesBetween(before, present);
    return std::any_of(theirs.begin(), theirs.end(), [&](const Difference &each) {
        if (isTimeOfWriting(each.path))
            return false;
        if (!isBySetItems(each, later))
            return !isTouched(each.path, later);
        const QStringList items = each.addedItems + each.removedItems;
        return std::any_of(items.begin(), items.end(),
                           [&](const QString &item) { return !isItemTouched(item, each.path, later); });
    });
}

} // namespace

Overwriting judgeOverwriting(const JsonObject &before, JsonObject ours, const JsonObject &present,
                             const Differences &later)
{
    using Verdict = Overwriting::Verdict;
    giveBack(before, ours, later);
    Count count;
    for (const Difference &mine : differencesBetween(before, ours)) {
        if (isTimeOfWriting(mine.path) || mine.isSecret)
            continue;
        if (hasItems(mine))
            countItems(mine, present, count);
        else
            countField(mine, present, count);
    }
    if (count.standing > 0 || count.lost + count.other == 0)
        return {};
    Merge merge(before, std::move(ours), present);
    const bool isOlderReading = count.other == 0 && hasOthersWork(before, present, later);
    return {isOlderReading && merge.isClean() ? Verdict::ApplyAgain : Verdict::Conflict, std::move(merge)};
}

} // namespace Pointsman
