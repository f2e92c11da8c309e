// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/textdifference.h"

#include <algorithm>

namespace Pointsman {

namespace {

using Kind = TextLine::Kind;

// The table of the longest common part has the product of both lengths as its size.
constexpr qsizetype largestTable = 4'000'000;

QStringList linesOf(const QString &text)
{
    QStringList lines = text.split(u'\n');
    if (lines.last().isEmpty())
        lines.removeLast(); // the end of the last line begins no other
    return lines;
}

void add(std::vector<TextLine> &result, Kind kind, const QStringList &lines)
{
    for (const QString &line : lines)
        result.push_back({kind, line});
}

/// The middle, where the texts differ, by the longest common subsequence.
void addMiddle(std::vector<TextLine> &result, const QStringList &before, const QStringList &after)
{
    const qsizetype rows = before.size();
    const qsizetype columns = after.size();
    const qsizetype width = columns + 1;
    std::vector<int> common(static_cast<std::size_t>((rows + 1) * width), 0);
    for (qsizetype i = rows - 1; i >= 0; --i) {
        for (qsizetype j = columns - 1; j >= 0; --j) {
            common[i * width + j] = before.at(i) == after.at(j)
                                        ? common[(i + 1) * width + j + 1] + 1
                                        : std::max(common[(i + 1) * width + j], common[i * width + j + 1]);
        }
    }
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < rows && j < columns) {
        if (before.at(i) == after.at(j)) {
            result.push_back({Kind::Same, before.at(i)});
            ++i;
            ++j;
        } else if (common[(i + 1) * width + j] >= common[i * width + j + 1]) {
            result.push_back({Kind::Removed, before.at(i++)});
        } else {
            result.push_back({Kind::Added, after.at(j++)});
        }
    }
    add(result, Kind::Removed, before.mid(i));
    add(result, Kind::Added, after.mid(j));
}

} // namespace

std::vector<TextLine> textDifference(const QString &before, const QString &after)
{
    return lineDifference(linesOf(before), linesOf(after));
}

std::vector<TextLine> lineDifference(const QStringList &old, const QStringList &now)
{
    const qsizetype shorter = std::min(old.size(), now.size());
    qsizetype head = 0;
    while (head < shorter && old.at(head) == now.at(head))
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && old.at(old.size() - 1 - tail) == now.at(now.size() - 1 - tail))
        ++tail;
    const QStringList oldMiddle = old.mid(head, old.size() - head - tail);
    const QStringList nowMiddle = now.mid(head, now.size() - head - tail);
    std::vector<TextLine> result;
    add(result, Kind::Same, old.first(head));
    if (oldMiddle.size() * nowMiddle.size() <= largestTable) {
        addMiddle(result, oldMiddle, nowMiddle);
    } else {
        add(result, Kind::Removed, oldMiddle);
        add(result, Kind::Added, nowMiddle);
    }
    add(result, Kind::Same, old.last(tail));
    return result;
}

} // namespace Pointsman
