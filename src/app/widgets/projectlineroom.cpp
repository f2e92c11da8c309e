// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How a line of the Now page shares its own room, where the columns that all lines share leave a word cut.
#include "app/widgets/projectline.h"

#include "app/widgets/firstparts.h"
#include "app/widgets/labels.h"
#include "app/widgets/marksigns.h"

#include <QStyle>

#include <algorithm>
#include <array>
#include <numeric>

namespace Pointsman::ProjectLine {

namespace {

constexpr qsizetype mostMeasured = 500; // letters; no screen shows more of them in a line

/// Where a column begins and ends in a line.
struct Span
{
    int left = 0;
    int end = 0;
};
using Widths = ProjectColumns::Widths;
using Spans = std::array<Span, std::size_t(ProjectModel::columns)>;

/// What the line leaves its columns; the room of a button that other lines have is free.
int roomEnd(const QStyleOptionViewItem &option, const ProjectColumns &columns, const QModelIndex &index)
{
    int buttons = 0;
    if (wayOutOf(index) != WayOut::Nothing)
        buttons += columns.button + columnGap;
    if (hasTerminalBeside(wayOutOf(index)))
        buttons += pictureSize + iconMargin + buttonGap;
    return contentRect(option).right() + 1 - buttons;
}

/// What each column's words get in this line: as much of the shared width as they need; and of what the others leave
/// first what happened last and who did it, then why the project needs its user, the title, how far it is, all of what
/// happened, and the name.
Widths widthsOf(const Widths &needs, const ProjectColumns &columns, int room, int usualChange)
{
    Widths widths{};
    std::transform(needs.begin(), needs.end(), columns.widths.begin(), widths.begin(),
                   [](int needed, int shared) { return std::min(needed, shared); });
    int rest = room - std::accumulate(widths.begin(), widths.end(), 0);
    const auto widen = [&](Column column, int most) {
        Widths goal{};
        goal.at(std::size_t(column)) = std::min(most, needs.at(std::size_t(column)));
        rest = widenTowards(widths, goal, rest);
    };
    widen(Column::LastChange, usualChange);
    for (const Column column : {Column::Status, Column::Session, Column::Stations, Column::LastChange, Column::Name})
        widen(column, room);
    return widths;
}

/// Each column begins as near to its shared place as the room of the others allows, and ends where the next one begins.
Spans placed(const Widths &widths, const ProjectColumns &columns, int start, int end)
{
    Spans spans;
    int latest = end + columnGap;
    for (std::size_t column = spans.size(); column-- > 0;) {
        latest -= widths.at(column) > 0 ? widths.at(column) + columnGap : 0;
        spans.at(column).left = latest;
    }
    int shared = start;
    int earliest = start;
    Span *before = nullptr;
    for (std::size_t column = 0; column < spans.size(); ++column) {
        Span &span = spans.at(column);
        span.left = std::min(std::max(shared, earliest), span.left);
        span.end = span.left;
        shared += columns.widths.at(column) > 0 ? columns.widths.at(column) + columnGap : 0;
        if (widths.at(column) == 0)
            continue;
        earliest = span.left + widths.at(column) + columnGap;
        if (before)
            before->end = span.left - columnGap;
        before = &span;
    }
    if (before)
        before->end = end;
    return spans;
}

/// The columns as all lines share them; what this line leaves empty is for those of its words that need more.
Spans spansOf(const QStyleOptionViewItem &option, const ProjectColumns &columns, const QModelIndex &index)
{
    Widths needs{};
    int gaps = -columnGap;
    for (int column = 0; column < ProjectModel::columns; ++column) {
        const bool isOfOther = columns.isNarrow && static_cast<Column>(column) == Column::Status; // below the title
        const int needed =
            isOfOther ? 0 : wordsWidth(option.font, index, static_cast<Column>(column), columns.isNarrow);
        needs.at(std::size_t(column)) = needed;
        gaps += needed > 0 ? columnGap : 0;
    }
    const int start = contentRect(option).left();
    const int end = roomEnd(option, columns, index);
    const int usualChange = usualChangeLetters * QFontMetrics(option.font).averageCharWidth();
    return placed(widthsOf(needs, columns, end - start - gaps, usualChange), columns, start, end);
}

} // namespace

int wordsWidth(const QFont &font, const QModelIndex &index, Column column, bool isNarrow)
{
    const QFontMetrics normal(font);
    const QFontMetrics bold(boldFont(font));
    const QFontMetrics small(scaledFont(font, smallScale));
    // A fraction of a pixel less, and it is cut.
    const auto inOne = [](const QString &words, const QFontMetrics &metrics) {
        return words.isEmpty() ? 0 : metrics.horizontalAdvance(words.left(mostMeasured)) + 2;
    };
    const auto inTwo = [](const QString &words, const QFontMetrics &metrics) {
        return words.isEmpty() ? 0 : roomInTwoLines(words.left(mostMeasured), metrics) + 2;
    };
    const auto ofLines = [&](const QStringList &lines) {
        return lines.size() == 1 ? inTwo(lines.front(), small)
                                 : std::max(inOne(lines.value(0), small), inOne(lines.value(1), small));
    };
    const QString words = wordsOf(index, column);
    switch (column) {
    case Column::Name:
        return nameIndentOf(index) + inTwo(words, bold) + markSignsWidth(index.data(MarkSignsRole).toInt());
    case Column::Session: {
        const QString below = isNarrow ? wordsOf(index, Column::Status) : QString();
        if (below.isEmpty())
            return inTwo(words, normal);
        const int status = chipTone(index) ? inOne(below, bold) + bold.height() : inOne(below, small);
        return std::max(inOne(words, normal), status);
    }
    case Column::Stations: {
        if (!hasWay(index))
            return ofLines(wayLinesOf(index));
        const int picture = wayPictureWidth(normal.height());
        return isNarrow ? std::max(picture + inOne(index.data(TicketsRole).toString(), small),
                                   inOne(narrowWayLine(index), small))
                        : picture + ofLines(wayLinesOf(index));
    }
    case Column::Status:
        return chipTone(index) && !words.isEmpty() ? inOne(words, bold) + bold.height() : inTwo(words, small);
    case Column::LastChange: { // how long ago it was is not broken
        const QStringList lines = changeLinesOf(index);
        return std::max(inOne(lines.value(0), small), inOne(lines.value(1), small));
    }
    }
    Q_UNREACHABLE();
}

QRect cellRect(const QStyleOptionViewItem &option, const ProjectColumns &columns, const QModelIndex &index,
               Column column)
{
    const QRect content = contentRect(option);
    if (column == Column::Status && columns.isNarrow) { // below the title
        const QRect session = cellRect(option, columns, index, Column::Session);
        return session.adjusted(0, session.height() / 2, 0, 0);
    }
    const Span span = spansOf(option, columns, index).at(std::size_t(column));
    return QStyle::visualRect(option.direction, option.rect,
                              QRect(span.left, content.top(), span.end - span.left, content.height()));
}

} // namespace Pointsman::ProjectLine
