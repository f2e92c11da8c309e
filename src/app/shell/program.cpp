// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/program.h"

#include "app/shell/mainwindow.h"
#include "base/ids.h"
#include "files/intent.h"
#include "history/journal.h"
#include "workspace/firstseenfile.h"
#include "workspace/ignoredissues.h"

namespace Pointsman {

ProgramPlaces ProgramPlaces::usual()
{
    return {defaultSettingsFile(),        ProjectRegistry::defaultFile(), {}, {}, Journal::defaultFile(),
            IgnoredIssues::defaultFile(), defaultFirstSeenFile()};
}

Program::Program(const ProgramPlaces &places, QObject *parent)
    : QObject(parent)
    , m_settings(places.settingsFile)
    , m_launcher(m_settings)
    , m_tool(places.specKittyProgram)
    , m_workspace(MissionHome(places.missionHome), systemClock(),
                  {places.historyFile, places.ignoredFile, places.firstSeenFile})
    , m_projects(ProjectRegistry(places.projectsFile), m_workspace)
{
    applyTheme(m_settings.theme());
    connect(&m_settings, &AppSettings::themeChanged, this, &applyTheme);
    m_workspace.setLimits(m_settings.ruleLimits());
    connect(&m_settings, &AppSettings::ruleLimitsChanged, &m_workspace, &Workspace::setLimits);
    m_window = std::make_unique<MainWindow>(
        Services{systemClock(), m_workspace, m_projects, m_settings, m_prompts, m_launcher, m_notices}, m_tool);
    if (!m_settings.setAsideTo().isEmpty()) {
        m_notices.post({MessageKind::Warning,
                        tr("The settings could not be read."),
                        tr("They were set aside as %1; the usual ones hold.").arg(m_settings.setAsideTo()),
                        {}});
    }
    m_workspace.readInBackground(
        this, [] { return settleInterrupted(Intent::defaultFolder()); },
        [this](const QStringList &restored) {
            if (restored.isEmpty())
                return;
            m_notices.post({MessageKind::Warning,
                            tr("An operation that was interrupted has been taken back."),
                            tr("These files are again as they were before it: %1").arg(restored.join(u", ")),
                            {}});
        });
    connect(&m_workspace, &Workspace::historyTroubled, this, [this](const QString &words) {
        m_notices.post({MessageKind::Warning, tr("The history is not complete."), words, {}});
    });
    connect(&m_workspace, &Workspace::ignoringTroubled, this, [this](const QString &words) {
        m_notices.post({MessageKind::Warning, tr("No finding is ignored for now."), words, {}});
    });
    connect(&m_projects, &ProjectList::damaged, this, [this](const Error &error, const QString &keptAs) {
        const QString kept = keptAs.isEmpty() ? QString() : tr(" It was kept as %1 and a new list begun.").arg(keptAs);
        m_notices.post({MessageKind::Error, tr("The list of projects could not be read."), error.message + kept, {}});
    });
}

Program::~Program() = default;

void Program::addProjects(const QStringList &folders)
{
    m_window->addProjects(folders);
}

} // namespace Pointsman
