// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the words of a line of the Now page stand in the columns that all lines share, and how much room they need.
#include "app/widgets/projectline.h"

#include "app/widgets/firstparts.h"
#include "app/widgets/labels.h"
#include "app/widgets/marksigns.h"

#include <QStyle>

#include <algorithm>
#include <array>

namespace Pointsman::ProjectLine {

namespace {

constexpr qsizetype mostMeasured = 500; // letters; no screen shows more of them in a line

/// Where a column begins and ends in a line.
struct Span
{
    int left = 0;
    int end = 0;
};
using Spans = std::array<Span, std::size_t(ProjectModel::columns)>;

/// Whether the line has words there; in a narrow one the status stands below the title.
bool isFilled(const QModelIndex &index, Column column, bool isNarrow)
{
    if (column == Column::Stations)
        return hasWay(index) || !wayLinesOf(index).constFirst().isEmpty();
    if (column == Column::Status && isNarrow)
        return false;
    const bool hasStatusBelow = column == Column::Session && isNarrow && !wordsOf(index, Column::Status).isEmpty();
    return hasStatusBelow || !wordsOf(index, column).isEmpty();
}

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

/// Columns begin at the same place in all lines, for the eye that goes down them; where this line has nothing in the
/// next one, or no button, that room is for the words before it.
Spans spansOf(const QStyleOptionViewItem &option, const ProjectColumns &columns, const QModelIndex &index)
{
    Spans spans;
    int left = contentRect(option).left();
    Span *before = nullptr;
    for (std::size_t column = 0; column < spans.size(); ++column) {
        Span &span = spans.at(column);
        span.left = span.end = left;
        const int width = columns.widths.at(column);
        if (width == 0)
            continue;
        if (isFilled(index, static_cast<Column>(column), columns.isNarrow)) {
            if (before)
                before->end = left - columnGap;
            before = &span;
        }
        left += width + columnGap;
    }
    if (before)
        before->end = roomEnd(option, columns, index);
    return spans;
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
    QRect content = contentRect(option);
    const Spans spans = spansOf(option, columns, index);
    Span span = spans.at(std::size_t(column));
    if (column == Column::Status && columns.isNarrow) { // below the title, and below stations that have no words there
        span = spans.at(std::size_t(Column::Session));
        if (hasWay(index) && narrowWayLine(index).isEmpty())
            span.end = spans.at(std::size_t(Column::Stations)).end;
        content.setTop(content.top() + content.height() / 2);
    }
    return QStyle::visualRect(option.direction, option.rect,
                              QRect(span.left, content.top(), span.end - span.left, content.height()));
}

} // namespace Pointsman::ProjectLine
