// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/undoing.h"
#include "app/shell/appsettings.h"
#include "app/shell/desktop.h"
#include "app/shell/launcher.h"
#include "app/shell/notices.h"
#include "app/shell/prompts.h"
#include "app/shell/requests.h"
#include "app/shell/windowpresence.h"
#include "app/speckitty/speckittytool.h"
#include "missions/missionhome.h"
#include "workspace/projectlist.h"

#include <memory>

namespace Pointsman {

class CommandLine;
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
    QString callsFolder = {};   ///< what agents report
    QString marksFile = {};     ///< the names, notes and pins of the user's own
    QString doubtsFile = {};    ///< what may be attached to the wrong session
    QString intentsFolder = {}; ///< the notes of operations that may have been interrupted

    [[nodiscard]] static ProgramPlaces usual();
};

/// The parts of the running program, in the order in which they need each other.
class Program final : public QObject
{
    Q_OBJECT

public:
    explicit Program(const ProgramPlaces &places, QObject *parent = nullptr);
    ~Program() override;

    /// Does what the program's own start asks for.
    void begin(const CommandLine &wishes);
    /// Does what a second start asks for, and answers it.
    void takeCall(const Call &call, const RunningInstance::Answer &answer);

private:
    void tellTroubles();
    void tellOfLastRun();
    void carryOut(const CommandLine &wishes, const RunningInstance::Answer &answer);

    AppSettings m_settings;
    Notices m_notices;
    Prompts m_prompts;
    SpecKittyTool m_tool;
    Workspace m_workspace;
    Launcher m_launcher;
    ProjectList m_projects;
    Undoing m_undoing;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<WindowPresence> m_presence;
    std::unique_ptr<Requests> m_requests;
    std::unique_ptr<Desktop> m_desktop;
};

} // namespace Pointsman
