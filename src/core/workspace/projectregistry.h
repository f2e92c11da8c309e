// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "workspace/project.h"

#include <vector>

namespace Pointsman {

enum class ProjectFolder
{
    MustBeThere,
    MayBeGone,
};

/// The list of projects that the window shows and the command line changes, one JSON file of our own. Holds no state:
/// each call reads the file anew, since both programs write it.
class ProjectRegistry
{
public:
    /// `file` is the list's path; its folder is made when the first project is added.
    explicit ProjectRegistry(QString file);

    /// `projects.json` in the user's configuration folder, `$XDG_CONFIG_HOME/pointsman`.
    [[nodiscard]] static QString defaultFile();

    [[nodiscard]] const QString &file() const { return m_file; }

    /// The projects in the user's order; none where there is no file yet. Invalid where it cannot be understood.
    [[nodiscard]] Result<std::vector<Project>> load() const;
    /// Adds the folder, named after it; the entry that is there already where it is listed. Absent where there is no
    /// such folder.
    [[nodiscard]] Result<Project> add(const QString &folder);
    /// Takes the folder off the list; nothing on disk is touched but the list. Absent where it is not listed.
    [[nodiscard]] Result<Project> remove(const QString &folder);
    /// Lists a project that was taken off again, as it was and at its `place` (0 is the first), also where its folder
    /// is not there now. The entry that is there already where it is listed.
    [[nodiscard]] Result<Project> putBack(const Project &project, std::size_t place);
    /// Gives a listed project another name.
    [[nodiscard]] Result<Project> rename(const QString &folder, const QString &name);
    /// Says where a listed project has moved to, or where it had been before.
    [[nodiscard]] Result<Project> relocate(const QString &folder, const QString &newFolder,
                                           ProjectFolder which = ProjectFolder::MustBeThere);
    /// Renames a list that cannot be understood to a kept copy beside it, so that a new one can begin; its path.
    [[nodiscard]] Result<QString> setAside() const;

private:
    template <typename Change>
    Result<Project> change(const QString &folder, Change change);

    QString m_file;
};

/// `folder` absolute and clean, `~` expanded, links not resolved.
[[nodiscard]] QString cleanFolder(const QString &folder);

} // namespace Pointsman
