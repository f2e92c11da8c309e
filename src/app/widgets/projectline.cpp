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

QString agentWordsOf(const QModelIndex &index)
{
    return printableLines(index.data(AgentWordsRole).toString()).simplified();
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
    const QString words = agentWordsOf(index);
    return words.isEmpty() ? QStringList() : inLines(words, font, lineWidth - agentWordsIndent - padding, most);
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

QRect cellRect(const QStyleOptionViewItem &option, const ProjectColumns &columns, const QModelIndex &index,
               Column column)
{
    const QRect content = contentRect(option);
    if (column == Column::Status && columns.isNarrow) { // below the title
        const QRect session = cellRect(option, columns, index, Column::Session);
        return session.adjusted(0, session.height() / 2, 0, 0);
    }
    int left = content.left();
    for (int before = 0; before < static_cast<int>(column); ++before) {
        const int width = columns.widths.at(std::size_t(before));
        left += width > 0 ? width + columnGap : 0;
    }
    int width = columns.widths.at(std::size_t(column));
    if (column == Column::LastChange && columns.hasTerminal && !hasTerminalBeside(wayOutOf(index)))
        width += pictureSize + iconMargin + buttonGap; // nothing stands there
    const QRect rect(left, content.top(), width, content.height());
    return QStyle::visualRect(option.direction, option.rect, rect);
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
