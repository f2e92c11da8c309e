// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/projectline.h"

#include "app/widgets/firstparts.h"
#include "app/widgets/labels.h"
#include "app/widgets/stations.h"
#include "base/ids.h"
#include "models/workwords.h"

#include <QApplication>
#include <QStyle>

#include <algorithm>
#include <array>

namespace Pointsman::ProjectLine {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::ProjectDelegate)
};

int buttonHeight(const QFont &font)
{
    return QFontMetrics(font).height() + 12;
}

int contentHeight(const QFont &font)
{
    return 2 * QFontMetrics(font).height() + 16;
}

constexpr int agentWordsIndent = padding + nameIndent;

int agentWordsHeight(const QFont &font, const QStringList &lines)
{
    return lines.isEmpty() ? 0 : int(lines.size()) * QFontMetrics(font).height() + 6;
}

/// All of the line but what stands below its columns.
QRect contentRect(const QStyleOptionViewItem &option)
{
    const QRect rect(option.rect.left(), option.rect.top(), option.rect.width(), contentHeight(option.font));
    return rect.adjusted(padding, 2, -padding, -2);
}

QRect questionRow(const QStyleOptionViewItem &option)
{
    const int height = buttonHeight(option.font);
    return {option.rect.left() + padding + nameIndent, option.rect.bottom() - height - 5,
            option.rect.width() - 2 * padding - nameIndent, height};
}

/// A part of `row` that ends so far before its end.
QRect fromEnd(const QStyleOptionViewItem &option, const QRect &row, int distance, int width, int height)
{
    const QRect rect(row.right() + 1 - distance - width, row.center().y() - height / 2 + 1, width, height);
    return QStyle::visualRect(option.direction, option.rect, rect);
}

int widthOf(const QStyleOptionViewItem &option, const QModelIndex &index, LineButton button)
{
    return QFontMetrics(option.font).horizontalAdvance(buttonWords(index, button)) + wordsMargin;
}

/// Where a column begins and ends in a line.
struct Span
{
    int left = 0;
    int end = 0;
};
using Spans = std::array<Span, std::size_t(ProjectModel::columns)>;

/// Lets a column's words begin further left where they need it and what stands before them leaves room in this line.
void growLeft(Spans &spans, const QFont &font, const QModelIndex &index, Column column)
{
    const auto at = [&spans](Column of) -> Span & { return spans.at(std::size_t(of)); };
    Span &span = at(column);
    int taken = span.left - columnGap;
    for (Column before = column; before != Column::Stations;) {
        before = static_cast<Column>(static_cast<int>(before) - 1);
        const int words = wordsWidth(font, index, before);
        taken = std::min(at(before).end, at(before).left + words);
        if (words > 0)
            break;
    }
    const int left = std::max(taken + columnGap, span.end - wordsWidth(font, index, column));
    for (Column before = Column::Stations; before != column && left < span.left;
         before = static_cast<Column>(static_cast<int>(before) + 1)) {
        at(before).end = std::min(at(before).end, left - columnGap);
        at(before).left = std::min(at(before).left, at(before).end);
    }
    span.left = std::min(span.left, left);
}

/// The columns as all lines share them, but for what one line leaves empty and another column of it needs.
Spans spansOf(const QStyleOptionViewItem &option, const ProjectColumns &columns, const QModelIndex &index)
{
    Spans spans;
    int left = contentRect(option).left();
    for (std::size_t column = 0; column < spans.size(); ++column) {
        const int width = columns.widths.at(column);
        spans.at(column) = {left, left + width};
        left += width > 0 ? width + columnGap : 0;
    }
    if (columns.hasTerminal && !hasTerminalBeside(wayOutOf(index)))
        spans.back().end += pictureSize + iconMargin + buttonGap; // nothing stands there
    if (columns.isNarrow)
        return spans;
    growLeft(spans, option.font, index, Column::LastChange);
    growLeft(spans, option.font, index, Column::Status);
    Span &way = spans.at(std::size_t(Column::Stations));
    if (wordsOf(index, Column::Status).isEmpty())
        way.end = std::max(way.end, std::min(spans.back().left - columnGap,
                                             way.left + wordsWidth(option.font, index, Column::Stations)));
    return spans;
}

} // namespace

ProjectNeed needOf(const QModelIndex &index)
{
    return static_cast<ProjectNeed>(index.data(StateRole).toInt());
}

QString wordsOf(const QModelIndex &index, Column column)
{
    return printableShort(index.siblingAtColumn(static_cast<int>(column)).data().toString());
}

WayOut wayOutOf(const QModelIndex &index)
{
    return static_cast<WayOut>(index.data(WayOutRole).toInt());
}

QString buttonWords(WayOut wayOut)
{
    switch (wayOut) {
    case WayOut::Nothing:
        return {};
    case WayOut::Terminal:
        return Words::tr("Terminal Here");
    case WayOut::Start:
        return Words::tr("Start Session…");
    case WayOut::PreviewFix:
        return Words::tr("Preview Fix…");
    case WayOut::ShowWarning:
        return Words::tr("Show Warning");
    case WayOut::Relocate:
        return Words::tr("Relocate…");
    }
    Q_UNREACHABLE();
}

Icon buttonIcon(WayOut wayOut)
{
    switch (wayOut) {
    case WayOut::Nothing:
    case WayOut::Terminal:
        return Icon::Terminal;
    case WayOut::Start:
        return Icon::Start;
    case WayOut::PreviewFix:
        return Icon::Fix;
    case WayOut::ShowWarning:
        return Icon::Warning;
    case WayOut::Relocate:
        return Icon::FolderOpen;
    }
    Q_UNREACHABLE();
}

QString buttonWords(const QModelIndex &index, LineButton button)
{
    switch (button) {
    case LineButton::WayOut:
        return buttonWords(wayOutOf(index));
    case LineButton::Terminal:
        return buttonWords(WayOut::Terminal);
    case LineButton::MoveBack:
        return moveBackAnswer().words;
    case LineButton::IsRight:
        return isRightAnswer().words;
    }
    Q_UNREACHABLE();
}

QString buttonTip(const QModelIndex &index, LineButton button)
{
    const QString place = printable(index.data(ProjectPathRole).toString());
    if (button == LineButton::MoveBack)
        return moveBackAnswer().meaning;
    if (button == LineButton::IsRight)
        return isRightAnswer().meaning;
    switch (button == LineButton::Terminal ? WayOut::Terminal : wayOutOf(index)) {
    case WayOut::Nothing:
        return {};
    case WayOut::Terminal:
        return Words::tr("Opens in %1.").arg(place);
    case WayOut::Start:
        return Words::tr("Asks for a seed; its session is the active one then.");
    case WayOut::PreviewFix:
        return Words::tr("Shows what will change. Nothing is changed yet.");
    case WayOut::ShowWarning:
        return Words::tr("Leads to what is wrong with the active session's file.");
    case WayOut::Relocate:
        return Words::tr("Says where the project's folder is now.");
    }
    Q_UNREACHABLE();
}

std::optional<Tone> chipTone(const QModelIndex &index)
{
    switch (needOf(index)) {
    case ProjectNeed::AgentWaits:
        return Tone::Accent;
    case ProjectNeed::BrokenSession:
    case ProjectNeed::PlanBlocked:
        return Tone::Error;
    case ProjectNeed::PlanAwaits:
    case ProjectNeed::Gone:
        return Tone::Warning;
    case ProjectNeed::Errors:
    case ProjectNeed::Untouched:
    case ProjectNeed::Warnings:
    case ProjectNeed::None:
    case ProjectNeed::NoSession:
    case ProjectNeed::Loading:
        return {};
    }
    Q_UNREACHABLE();
}

QStringList agentWordsOf(const QModelIndex &index)
{
    return printableLines(index.data(AgentWordsRole).toString()).split(u'\n', Qt::SkipEmptyParts);
}

QString questionOf(const QModelIndex &index)
{
    return printableShort(index.data(QuestionRole).toString());
}

bool hasWay(const QModelIndex &index)
{
    return index.data(StationsRole).value<Stations>().has(StationKind::Seed);
}

QStringList wayLinesOf(const QModelIndex &index)
{
    return printableLines(index.data(WayWordsRole).toString()).split(u'\n');
}

QString narrowWayLine(const QModelIndex &index)
{
    const QStringList lines = wayLinesOf(index);
    const bool isTickets = lines.size() == 1 && !index.data(TicketsRole).toString().isEmpty();
    return isTickets ? QString() : lines.first();
}

int wayPictureWidth(int textHeight)
{
    return compactStationsSize(textHeight).width() + padding;
}

QStringList changeLinesOf(const QModelIndex &index)
{
    return printableLines(index.data(ChangeLinesRole).toString()).split(u'\n');
}

bool hasTerminalBeside(WayOut wayOut)
{
    return wayOut == WayOut::Start || wayOut == WayOut::PreviewFix || wayOut == WayOut::ShowWarning;
}

QList<LineButton> buttonsOf(const QModelIndex &index)
{
    QList<LineButton> buttons;
    if (wayOutOf(index) != WayOut::Nothing)
        buttons << LineButton::WayOut;
    if (hasTerminalBeside(wayOutOf(index)))
        buttons << LineButton::Terminal;
    if (!questionOf(index).isEmpty())
        buttons << LineButton::MoveBack << LineButton::IsRight;
    return buttons;
}

QStringList agentLinesOf(const QFont &font, const QModelIndex &index, int lineWidth)
{
    constexpr int most = 3;
    const int room = lineWidth - agentWordsIndent - padding;
    const QStringList words = agentWordsOf(index);
    if (words.size() == 1)
        return inLines(words.front(), font, room, most);
    QStringList lines;
    for (const QString &ofOne : words.mid(0, most))
        lines << firstWords(ofOne, QFontMetrics(font), room);
    if (const auto more = int(words.size()) - most; more > 0)
        lines << Words::tr("and %n more", nullptr, more);
    return lines;
}

int lineHeight(const QFont &font, const QModelIndex &index, int lineWidth)
{
    return contentHeight(font) + agentWordsHeight(font, agentLinesOf(font, index, lineWidth)) +
           (questionOf(index).isEmpty() ? 0 : buttonHeight(font) + 5);
}

QRect buttonRect(const QStyleOptionViewItem &option, const ProjectColumns &columns, const QModelIndex &index,
                 LineButton button)
{
    const int height = buttonHeight(option.font);
    switch (button) {
    case LineButton::WayOut:
        return fromEnd(option, contentRect(option), 0, columns.button, height);
    case LineButton::Terminal:
        return fromEnd(option, contentRect(option), columns.button + buttonGap, pictureSize + iconMargin, height);
    case LineButton::IsRight:
        return fromEnd(option, questionRow(option), 0, widthOf(option, index, button), height);
    case LineButton::MoveBack: {
        const int distance = widthOf(option, index, LineButton::IsRight) + buttonGap;
        return fromEnd(option, questionRow(option), distance, widthOf(option, index, button), height);
    }
    }
    Q_UNREACHABLE();
}

int wordsWidth(const QFont &font, const QModelIndex &index, Column column)
{
    const QFontMetrics small(scaledFont(font, smallScale));
    const auto widest = [&small](const QStringList &lines) {
        int width = 0;
        for (const QString &line : lines)
            width = std::max(width, small.horizontalAdvance(line) + 2); // a fraction of a pixel less, and it is cut
        return width;
    };
    switch (column) {
    case Column::Name:
    case Column::Session:
        break;
    case Column::Stations:
        return widest(wayLinesOf(index)) + (hasWay(index) ? wayPictureWidth(QFontMetrics(font).height()) : 0);
    case Column::Status: {
        const QString words = wordsOf(index, column);
        if (words.isEmpty())
            return 0;
        const QFontMetrics bold(boldFont(font));
        return chipTone(index) ? bold.horizontalAdvance(words) + 2 + bold.height() : roomInTwoLines(words, small) + 2;
    }
    case Column::LastChange:
        return widest(changeLinesOf(index));
    }
    return 0;
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

QRect agentWordsRect(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    // A little into the room that the columns have below them: what is said belongs to them.
    const int height = agentWordsHeight(option.font, agentLinesOf(option.font, index, option.rect.width()));
    const QRect rect(option.rect.left() + agentWordsIndent, option.rect.top() + contentHeight(option.font) - 3,
                     option.rect.width() - agentWordsIndent - padding, height);
    return QStyle::visualRect(option.direction, option.rect, rect);
}

QRect questionRect(const QStyleOptionViewItem &option, const ProjectColumns &columns, const QModelIndex &index)
{
    const QRect row = questionRow(option);
    const int buttons = buttonRect(option, columns, index, LineButton::MoveBack).width() +
                        buttonRect(option, columns, index, LineButton::IsRight).width() + buttonGap + columnGap;
    return QStyle::visualRect(option.direction, option.rect, row.adjusted(0, 0, -buttons, 0));
}

} // namespace Pointsman::ProjectLine
