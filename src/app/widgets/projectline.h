// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/icons.h"
#include "models/projectmodel.h"

#include <QStyleOptionViewItem>

/// What stands where in a line of the Now page, for the ProjectDelegate that paints it.
namespace Pointsman::ProjectLine {

using Column = ProjectModel::Column;

inline constexpr int padding = 8;
inline constexpr int pictureSize = 16;

[[nodiscard]] ProjectNeed needOf(const QModelIndex &index);
[[nodiscard]] WayOut wayOutOf(const QModelIndex &index);
/// A column's words, fit to be shown.
[[nodiscard]] QString wordsOf(const QModelIndex &index, Column column);
/// Whether the status is a chip rather than words.
[[nodiscard]] bool isChip(const QModelIndex &index);

/// What the line's button says; empty: it has none.
[[nodiscard]] QString buttonWords(WayOut wayOut);
[[nodiscard]] Icon buttonIcon(WayOut wayOut);
[[nodiscard]] QString buttonTip(const QModelIndex &index);

/// Too narrow for all columns with words: the status has no column of its own then, and the button no words.
[[nodiscard]] bool isNarrow(const QStyleOptionViewItem &option);
/// As wide as the longest of the buttons, so that the columns beside them are the same in all lines.
[[nodiscard]] QRect buttonRect(const QStyleOptionViewItem &option);
/// Where a column's words stand in the line, mirrored where one reads from the right.
[[nodiscard]] QRect cellRect(const QStyleOptionViewItem &option, Column column);
/// Where the status stands: in a narrow line a chip takes the place of the way; words, for which there is no place, go
/// below the session's title.
[[nodiscard]] QRect statusRect(const QStyleOptionViewItem &option, const QModelIndex &index);
/// Whether the stations are drawn.
[[nodiscard]] bool hasWay(const QStyleOptionViewItem &option, const QModelIndex &index);
/// The session's words may go on where no stations are drawn.
[[nodiscard]] QRect sessionRect(const QStyleOptionViewItem &option, const QModelIndex &index);

} // namespace Pointsman::ProjectLine
