// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/projectmodel.h"

#include <QFont>

#include <array>

class QAbstractItemModel;

namespace Pointsman {

/// How the lines of the Now page share their width, the same for all of them: a column gets what the longest of its
/// words need. Where that is too much the least needed give way first; where it is far too much the line is narrow: the
/// status stands below the session's title, plan and tickets below the stations, and buttons have no words.
struct ProjectColumns
{
    using Widths = std::array<int, ProjectModel::columns>;

    /// For lines of that width with the rows of `model`, a ProjectModel or one with its roles.
    [[nodiscard]] static ProjectColumns of(const QAbstractItemModel &model, const QFont &font, int width);

    bool isNarrow = false;
    int button = 0;           ///< the width of the button at the end of each line
    bool hasTerminal = false; ///< some line has a terminal's button beside another
    Widths widths{};
};

} // namespace Pointsman
