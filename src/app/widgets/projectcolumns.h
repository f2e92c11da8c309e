// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/projectmodel.h"

#include <QFont>

#include <array>

class QAbstractItemModel;

namespace Pointsman {

/// How the lines of the Now page share their width, the same for all of them: a column gets what the longest of its
/// words need. Where that is too much, who changed something last and why a project needs its user are read first, then
/// titles; where it is far too much the line is narrow: the status stands below the session's title, plan and tickets
/// below the stations, and buttons have no words.
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

/// Widens columns towards `goal` by what is left of `rest`: where that is too little, each in proportion to what it
/// lacks. What is left then.
[[nodiscard]] int widenTowards(ProjectColumns::Widths &widths, const ProjectColumns::Widths &goal, int rest);

} // namespace Pointsman
