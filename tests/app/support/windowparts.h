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
#include "workspace/projectlist.h"
#include "workspace/workspace.h"

namespace Pointsman::Test {

/// All that a main window works with, over what lies below `folder`: `config/projects.json` lists the projects, `home`
/// has the missions. There is no spec-kitty.
template <typename PromptsType = Prompts, typename LauncherType = Launcher>
struct WindowParts
{
    WindowParts(const QString &folder, const Clock &usedClock, const WorkspaceFiles &files)
        : clock(usedClock)
        , settings(folder + QStringLiteral("/config/settings.ini"))
        , tool(QStringLiteral("/nonexistent/spec-kitty"))
        , workspace(MissionHome(folder + QStringLiteral("/home")), clock, files)
        , launcher(settings, workspace)
        , projects(ProjectRegistry(folder + QStringLiteral("/config/projects.json")), workspace)
        , undoing(workspace, notices)
    {
    }

    [[nodiscard]] Services services()
    {
        return {clock, workspace, projects, settings, prompts, launcher, notices, undoing};
    }

    /// Whether all that is listed has been read.
    [[nodiscard]] bool isRead() const
    {
        const SnapshotPtr snapshot = workspace.snapshot();
        return projects.isLoaded() && !snapshot->isLoading() && !snapshot->missions->homePath.isEmpty();
    }

    Clock clock;
    AppSettings settings;
    Notices notices;
    PromptsType prompts;
    SpecKittyTool tool;
    Workspace workspace;
    LauncherType launcher;
    ProjectList projects;
    Undoing undoing;
};

} // namespace Pointsman::Test
