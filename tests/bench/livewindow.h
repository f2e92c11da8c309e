// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/undoing.h"
#include "app/shell/appsettings.h"
#include "app/shell/launcher.h"
#include "app/shell/mainwindow.h"
#include "app/shell/notices.h"
#include "app/shell/prompts.h"
#include "app/speckitty/speckittytool.h"
#include "support/temporarytree.h"
#include "workspace/projectlist.h"
#include "workspace/workspace.h"

#include <QTest>

namespace Pointsman::Test {

/// The main window over what lies below `folder`: `config/projects.json` lists the projects, `home` has the missions,
/// `state` gets the history.
struct LiveWindow
{
    explicit LiveWindow(const QString &folder)
        : settings(folder + QStringLiteral("/config/settings.ini"))
        , launcher(settings)
        , tool(QStringLiteral("/nonexistent/spec-kitty"))
        , workspace(MissionHome(folder + QStringLiteral("/home")), systemClock(),
                    {folder + QStringLiteral("/state/history.sqlite")})
        , projects(ProjectRegistry(folder + QStringLiteral("/config/projects.json")), workspace)
        , undoing(workspace, notices)
        , window({systemClock(), workspace, projects, settings, prompts, launcher, notices, undoing}, tool)
    {
        window.resize(1440, 900);
        window.show();
    }

    /// Comes back when all that is listed has been read and painted.
    void waitForAll()
    {
        const auto isRead = [this] {
            const SnapshotPtr snapshot = workspace.snapshot();
            return projects.isLoaded() && !snapshot->isLoading() && !snapshot->missions->homePath.isEmpty();
        };
        constexpr int patience = 600'000;
        while (!isRead())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, patience);
        QCoreApplication::processEvents();
        window.repaint();
    }

    AppSettings settings;
    Notices notices;
    Prompts prompts;
    Launcher launcher;
    SpecKittyTool tool;
    Workspace workspace;
    ProjectList projects;
    Undoing undoing;
    MainWindow window;
};

/// Lists so many projects, `p0` and so on, and makes the folders of the program's own.
inline void listProjects(const TemporaryTree &tree, int count)
{
    for (const char *folder : {"config", "home", "state"})
        tree.makeFolder(QString::fromLatin1(folder));
    ProjectRegistry registry(tree.path(QStringLiteral("config/projects.json")));
    for (int project = 0; project < count; ++project) {
        if (!registry.add(tree.path(QStringLiteral("p%1").arg(project))))
            qFatal("no project %d", project);
    }
}

} // namespace Pointsman::Test
