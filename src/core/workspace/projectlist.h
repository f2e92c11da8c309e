// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/directorywatcher.h"
#include "workspace/projectregistry.h"
#include "workspace/workspace.h"

#include <QTimer>

#include <deque>
#include <functional>

namespace Pointsman {

/// Keeps the workspace's projects equal to the registry's, whoever writes it, and changes the registry off the window's
/// thread.
class ProjectList final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProjectList)

public:
    ProjectList(ProjectRegistry registry, Workspace &workspace, QObject *parent = nullptr);

    /// Gets the project concerned, on the window's thread.
    using Done = std::function<void(const Result<Project> &)>;

    void add(const QString &folder, Done done);
    void remove(const QString &folder, Done done);
    void putBack(const Project &project, std::size_t place, Done done);
    void rename(const QString &folder, const QString &name, Done done);
    void relocate(const QString &folder, const QString &newFolder, ProjectFolder which, Done done);

    /// Whether the list has been read once: before that nobody knows whether there are projects.
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }

Q_SIGNALS:
    /// The list was read and is another one than before.
    void loaded();
    /// The list's file cannot be understood; it was renamed to `keptAs` and an empty list goes on, or, where `keptAs`
    /// is empty, it still stands there.
    void damaged(const Pointsman::Error &error, const QString &keptAs);

private:
    /// Reads or writes the registry off this thread, one after another in the order of the calls: what is added first
    /// stands first, and no older reading comes after a newer one.
    template <typename Work, typename Receive>
    void inTurn(Work work, Receive receive);
    void load();
    void change(std::function<Result<Project>(ProjectRegistry &)> change, Done done);

    ProjectRegistry m_registry;
    Workspace &m_workspace;
    DirectoryWatcher m_watcher;
    QTimer m_loadAgain;
    std::vector<Project> m_projects;           ///< as last read
    std::deque<std::function<void()>> m_turns; ///< the first one is under way
    bool m_isLoaded = false;
};

} // namespace Pointsman
