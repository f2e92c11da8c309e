// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/projectline.h"

#include "app/widgets/firstparts.h"
#include "app/widgets/labels.h"
#include "app/widgets/marksigns.h"
#include "app/widgets/stations.h"
#include "base/ids.h"
#include "models/workwords.h"

#include <QApplication>
#include <QStyle>

#include <algorithm>
#include <array>
#include <numeric>

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

/// The columns as all lines share them; what one line leaves empty is for the words of that line that need more. Each
/// begins as near to its shared place as that allows, and ends where the next one begins.
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
    const Widths widths = widthsOf(needs, columns, end - start - gaps, usualChange);

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

bool hasLeader(const QModelIndex &index)
{
    return !index.data(SubtitleRole).toString().isEmpty();
}

int nameIndentOf(const QModelIndex &index)
{
    return nameIndent + (hasLeader(index) ? leaderIndent : 0);
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

int wordsWidth(const QFont &font, const QModelIndex &index, Column column, bool isNarrow)
{
    const QFontMetrics normal(font);
    const QFontMetrics bold(boldFont(font));
    const QFontMetrics small(scaledFont(font, smallScale));
    // A fraction of a pixel less, and it is cut.
    const auto inOne = [](const QString &words, const QFontMetrics &metrics) {
        return words.isEmpty() ? 0 : metrics.horizontalAdvance(words) + 2;
    };
    const auto inTwo = [](const QString &words, const QFontMetrics &metrics) {
        return words.isEmpty() ? 0 : roomInTwoLines(words, metrics) + 2;
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
