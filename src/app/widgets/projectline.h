// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/icons.h"
#include "app/widgets/projectcolumns.h"
#include "models/projectmodel.h"

#include <QStyleOptionViewItem>

/// What stands where in a line of the Now page, for the ProjectDelegate that paints it.
namespace Pointsman::ProjectLine {

using Column = ProjectModel::Column;

inline constexpr int padding = 8;
inline constexpr int columnGap = padding * 3 / 2;
inline constexpr int pictureSize = 16;
inline constexpr int nameIndent = pictureSize + 2 * padding;
inline constexpr int leaderIndent = pictureSize; ///< more of it below a line of the same repository
inline constexpr int iconMargin = 16;            ///< of a button with a picture only
inline constexpr int wordsMargin = 24;           ///< of one with words
inline constexpr int buttonGap = 4;
inline constexpr qreal smallScale = 0.9;
/// Letters: how long ago something happened, and who usually did it ("another program").
inline constexpr int usualChangeLetters = 26;

/// The buttons that a line may have.
enum class LineButton
{
    WayOut,
    Terminal, ///< beside another way out
    MoveBack, ///< what may be attached wrongly
    IsRight
};

[[nodiscard]] ProjectNeed needOf(const QModelIndex &index);
[[nodiscard]] WayOut wayOutOf(const QModelIndex &index);
/// A column's words, fit to be shown.
[[nodiscard]] QString wordsOf(const QModelIndex &index, Column column);
/// The colour of the chip that says the status; nothing where words say it.
[[nodiscard]] std::optional<Tone> chipTone(const QModelIndex &index);
/// Whether the line stands below one of the same repository because of that one.
[[nodiscard]] bool hasLeader(const QModelIndex &index);
/// Where the name begins in its column.
[[nodiscard]] int nameIndentOf(const QModelIndex &index);
/// What the agents that wait say, the newest first.
[[nodiscard]] QStringList agentWordsOf(const QModelIndex &index);
/// What the user is asked about an attachment; empty: nothing.
[[nodiscard]] QString questionOf(const QModelIndex &index);
/// Whether the line has stations.
[[nodiscard]] bool hasWay(const QModelIndex &index);
/// What stands beside the stations or in their place; at least one line.
[[nodiscard]] QStringList wayLinesOf(const QModelIndex &index);
/// What stands below the stations in a narrow line, where the tickets stand beside them.
[[nodiscard]] QString narrowWayLine(const QModelIndex &index);
/// How much of its column the picture of the stations takes.
[[nodiscard]] int wayPictureWidth(int textHeight);
/// What changed last, then who did it and when; at least one line.
[[nodiscard]] QStringList changeLinesOf(const QModelIndex &index);

/// What the line's button says; empty: it has none.
[[nodiscard]] QString buttonWords(WayOut wayOut);
[[nodiscard]] QString buttonWords(const QModelIndex &index, LineButton button);
[[nodiscard]] Icon buttonIcon(WayOut wayOut);
[[nodiscard]] QString buttonTip(const QModelIndex &index, LineButton button);
/// Whether a terminal is offered as well.
[[nodiscard]] bool hasTerminalBeside(WayOut wayOut);
[[nodiscard]] QList<LineButton> buttonsOf(const QModelIndex &index);

/// The same in the lines that it needs in a line so wide: up to three where one agent says something, else one for each
/// of the first three, and how many more there are.
[[nodiscard]] QStringList agentLinesOf(const QFont &font, const QModelIndex &index, int lineWidth);

/// All of the line but what stands below its columns.
[[nodiscard]] QRect contentRect(const QStyleOptionViewItem &option);
/// Of a line so wide, with all that stands below its columns.
[[nodiscard]] int lineHeight(const QFont &font, const QModelIndex &index, int lineWidth);
[[nodiscard]] QRect buttonRect(const QStyleOptionViewItem &option, const ProjectColumns &columns,
                               const QModelIndex &index, LineButton button);
/// How much room a column's words need in their line, in the two lines that it is high; 0: nothing stands there.
[[nodiscard]] int wordsWidth(const QFont &font, const QModelIndex &index, Column column, bool isNarrow);
/// Where a column's words stand in the line, mirrored where one reads from the right. They begin at the same place in
/// all lines, and end where the next words of their own line begin.
[[nodiscard]] QRect cellRect(const QStyleOptionViewItem &option, const ProjectColumns &columns,
                             const QModelIndex &index, Column column);
/// Where an agent's words stand, below all columns.
[[nodiscard]] QRect agentWordsRect(const QStyleOptionViewItem &option, const QModelIndex &index);
/// Where the question is asked, below all that.
[[nodiscard]] QRect questionRect(const QStyleOptionViewItem &option, const ProjectColumns &columns,
                                 const QModelIndex &index);

} // namespace Pointsman::ProjectLine
