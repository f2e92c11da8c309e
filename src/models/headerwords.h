// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariant>

namespace Pointsman {

/// The title of a column, and what its tool tip says it shows.
struct HeaderWords
{
    QString title;
    QString tip;
};

/// What headerData() of a table answers whose columns have such words; `wordsOf` is asked for columns that are there.
template <typename WordsOf>
[[nodiscard]] QVariant headerOf(int section, int columns, Qt::Orientation orientation, int role, WordsOf wordsOf)
{
    const bool isColumn = orientation == Qt::Horizontal && section >= 0 && section < columns;
    if (!isColumn || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const HeaderWords words = wordsOf(section);
    return role == Qt::DisplayRole ? words.title : words.tip;
}

} // namespace Pointsman
