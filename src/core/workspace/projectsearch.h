// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <functional>

namespace Pointsman {

/// Folders more levels than this below the start are not looked into.
inline constexpr int defaultSearchDepth = 4;

/// What a search has found.
struct FoundProjects
{
    QStringList folders;
    bool isLimited = false; ///< there are folders, not of a project below the start, that are too deep to look into
};

/// Finds the projects (folders with a `.tf/knowledge`) at and below `folder`, at most `depth` levels down, those within
/// other projects too. Hidden folders, links and folders of dependencies (`node_modules`, `target`, …) are skipped.
/// `goOn` gets each folder that is looked into and the number found so far; false ends the search.
[[nodiscard]] FoundProjects findProjects(const QString &folder, int depth,
                                         const std::function<bool(const QString &folder, int found)> &goOn);

} // namespace Pointsman
