// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/projectsearch.h"

#include "files/listdirectory.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <string_view>

namespace Pointsman {

namespace {

bool isSkipped(const DirectoryEntry &entry)
{
    static constexpr std::array<std::string_view, 10> dependencies{
        "node_modules", "target",        "build",       "dist",        "vendor",
        "venv",         "site-packages", "third_party", "__pycache__", "bower_components"};
    const std::string_view name(entry.name.constData(), static_cast<std::size_t>(entry.name.size()));
    return !entry.isDirectory() || name.starts_with('.') || std::ranges::find(dependencies, name) != dependencies.end();
}

struct Search
{
    const QString &start;
    const std::function<bool(const QString &, int)> &goOn;
    FoundProjects found = {};

    /// False once the search has been ended.
    bool lookInto(const QString &folder, int depth, bool isInProject = false)
    {
        if (!goOn(folder, static_cast<int>(found.folders.size())))
            return false;
        if (QFileInfo(folder + QStringLiteral("/.tf/knowledge")).isDir()) {
            found.folders << folder;
            isInProject = folder != start; // a folder of projects may be one itself
        }
        // What is deep in a project is its own, as a rule, and there is nearly always some.
        if (depth == 0 && (found.isLimited || isInProject))
            return true;
        const auto entries = listDirectory(folder);
        if (depth == 0) {
            found.isLimited = !std::all_of(entries.begin(), entries.end(), isSkipped);
            return true;
        }
        const QString inside = folder.endsWith(u'/') ? folder : folder + u'/'; // the root ends with one
        return std::all_of(entries.begin(), entries.end(), [&](const DirectoryEntry &entry) {
            return isSkipped(entry) || lookInto(inside + QFile::decodeName(entry.name), depth - 1, isInProject);
        });
    }
};

} // namespace

FoundProjects findProjects(const QString &folder, int depth, const std::function<bool(const QString &, int)> &goOn)
{
    Search search{folder, goOn};
    search.lookInto(folder, depth);
    return search.found;
}

} // namespace Pointsman
