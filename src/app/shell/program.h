// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/appsettings.h"
#include "app/shell/launcher.h"
#include "app/shell/notices.h"
#include "app/shell/prompts.h"
#include "app/speckitty/speckittytool.h"
#include "missions/missionhome.h"
#include "workspace/projectlist.h"

#include <memory>

namespace Pointsman {

class MainWindow;

/// Where one running program keeps and finds its things; the demo has others than the user's own.
struct ProgramPlaces
{
    QString settingsFile;
    QString projectsFile;
    QString missionHome;        ///< empty: `~/.spec-kitty`
    QString specKittyProgram;   ///< empty: the one on PATH
    QString historyFile;        ///< empty: no history is kept
    QString ignoredFile = {};   ///< the findings that the user ignores
    QString firstSeenFile = {}; ///< when each finding was seen first

    [[nodiscard]] static ProgramPlaces usual();
};

/// The parts of the running program, in the order in which they need each other.
class Program final : public QObject
{
    Q_OBJECT

public:
    explicit Program(const ProgramPlaces &places, QObject *parent = nullptr);
    ~Program() override;

    [[nodiscard]] MainWindow &window() { return *m_window; }
    void addProjects(const QStringList &folders);

private:
    AppSettings m_settings;
    Notices m_notices;
    Prompts m_prompts;
    Launcher m_launcher;
    SpecKittyTool m_tool;
    Workspace m_workspace;
    ProjectList m_projects;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace Pointsman
