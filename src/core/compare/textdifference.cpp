// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/textdifference.h"

#include <QHash>

#include <algorithm>
#include <iterator>

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

/// In place of where a line stands: in several places, or in none.
constexpr qsizetype notOnce = -1;

/// A line that stands once in each of two texts, and where.
struct Landmark
{
    qsizetype old;
    qsizetype now;
};

/// Those lines of which the most stand in one order in both.
std::vector<Landmark> landmarksOf(const QStringList &old, const QStringList &now)
{
    const auto placesIn = [](const QStringList &lines) {
        QHash<QString, qsizetype> places;
        for (qsizetype i = 0; i < lines.size(); ++i)
            places.insert(lines.at(i), places.contains(lines.at(i)) ? notOnce : i);
        return places;
    };
    const auto inOld = placesIn(old);
    const auto inNow = placesIn(now);
    struct Link
    {
        Landmark mark;
        std::ptrdiff_t before; ///< in the longest row that ends with it
    };
    std::vector<Link> links;
    std::vector<std::ptrdiff_t> ends; ///< of the rows of each length, the one that ends first in the newer text
    for (qsizetype i = 0; i < old.size(); ++i) {
        const qsizetype place = inNow.value(old.at(i), notOnce);
        if (place == notOnce || inOld.value(old.at(i)) == notOnce)
            continue;
        const auto end = std::lower_bound(ends.begin(), ends.end(), place, [&](std::ptrdiff_t link, qsizetype at) {
            return links[static_cast<std::size_t>(link)].mark.now < at;
        });
        links.push_back({{i, place}, end == ends.begin() ? -1 : *std::prev(end)});
        if (end == ends.end())
            ends.push_back(std::ssize(links) - 1);
        else
            *end = std::ssize(links) - 1;
    }
    std::vector<Landmark> row;
    for (std::ptrdiff_t link = ends.empty() ? -1 : ends.back(); link >= 0;) {
        row.push_back(links[static_cast<std::size_t>(link)].mark);
        link = links[static_cast<std::size_t>(link)].before;
    }
    std::reverse(row.begin(), row.end());
    return row;
}

/// Lays two texts over each other.
class Overlay
{
public:
    [[nodiscard]] std::vector<TextLine> of(const QStringList &old, const QStringList &now)
    {
        addAll(old, now);
        return std::move(m_result);
    }

private:
    void addAll(const QStringList &old, const QStringList &now)
    {
        const qsizetype shorter = std::min(old.size(), now.size());
        qsizetype head = 0;
        while (head < shorter && old.at(head) == now.at(head))
            ++head;
        qsizetype tail = 0;
        while (tail < shorter - head && old.at(old.size() - 1 - tail) == now.at(now.size() - 1 - tail))
            ++tail;
        add(Kind::Same, old.first(head));
        addMiddle(old.mid(head, old.size() - head - tail), now.mid(head, now.size() - head - tail));
        add(Kind::Same, old.last(tail));
    }

    /// What differs at both ends.
    void addMiddle(const QStringList &old, const QStringList &now)
    {
        const qsizetype cells = old.size() * now.size();
        if (cells <= std::min(largestTable, m_cellsLeft)) {
            m_cellsLeft -= cells;
            return addShortestWay(old, now);
        }
        Landmark last{0, 0};
        for (const Landmark &mark : landmarksOf(old, now)) {
            addAll(old.mid(last.old, mark.old - last.old), now.mid(last.now, mark.now - last.now));
            add(Kind::Same, {old.at(mark.old)});
            last = {mark.old + 1, mark.now + 1};
        }
        if (last.old > 0)
            return addAll(old.mid(last.old), now.mid(last.now));
        add(Kind::Removed, old);
        add(Kind::Added, now);
    }

    /// By the longest common subsequence.
    void addShortestWay(const QStringList &before, const QStringList &after)
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
                m_result.push_back({Kind::Same, before.at(i)});
                ++i;
                ++j;
            } else if (common[(i + 1) * width + j] >= common[i * width + j + 1]) {
                m_result.push_back({Kind::Removed, before.at(i++)});
            } else {
                m_result.push_back({Kind::Added, after.at(j++)});
            }
        }
        add(Kind::Removed, before.mid(i));
        add(Kind::Added, after.mid(j));
    }

    void add(Kind kind, const QStringList &lines)
    {
        for (const QString &line : lines)
            m_result.push_back({kind, line});
    }

    std::vector<TextLine> m_result;
    qsizetype m_cellsLeft = 4 * largestTable;
};

} // namespace

std::vector<TextLine> textDifference(const QString &before, const QString &after)
{
    return lineDifference(linesOf(before), linesOf(after));
}

std::vector<TextLine> lineDifference(const QStringList &old, const QStringList &now)
{
    return Overlay().of(old, now);
}

} // namespace Pointsman
