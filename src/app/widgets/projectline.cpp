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

/// Each line no longer than anybody sees: all of them are measured for each painting.
QStringList shortLines(const QString &words)
{
    QStringList lines = words.split(u'\n');
    std::transform(lines.begin(), lines.end(), lines.begin(), [](const QString &line) { return printableShort(line); });
    return lines;
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
    return shortLines(index.data(WayWordsRole).toString());
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
    return shortLines(index.data(ChangeLinesRole).toString());
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

QRect contentRect(const QStyleOptionViewItem &option)
{
    const QRect rect(option.rect.left(), option.rect.top(), option.rect.width(), contentHeight(option.font));
    return rect.adjusted(padding, 2, -padding, -2);
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
