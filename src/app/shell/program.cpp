// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/program.h"

#include "app/shell/commandline.h"
#include "app/shell/mainwindow.h"
#include "base/ids.h"
#include "files/intent.h"
#include "history/journal.h"
#include "workspace/agentcalls.h"
#include "workspace/doubtsfile.h"
#include "workspace/firstseenfile.h"
#include "workspace/ignoredissues.h"
#include "workspace/marksfile.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QScreen>

namespace Pointsman {

namespace {

/// Where one run leaves word for the next.
QString abandonedChanges()
{
    return QStringLiteral("abandoned-changes");
}

/// What the user is to know of a half that stays.
QString leftWords(const Interruption &what)
{
    const QString words =
        Program::tr("What its files are to be is not certain: another program has changed one of them since, or one "
                    "held a secret. Nothing was taken back. Look at these: %1")
            .arg(what.left.join(u", "));
    return what.canBeUndone ? words + u'\n' + Program::tr("That half can be undone (Edit › Undo).") : words;
}

} // namespace

ProgramPlaces ProgramPlaces::usual()
{
    return {defaultSettingsFile(),
            ProjectRegistry::defaultFile(),
            {},
            {},
            Journal::defaultFile(),
            IgnoredIssues::defaultFile(),
            defaultFirstSeenFile(),
            AgentCalls::defaultFolder(),
            MarksFile::defaultFile(),
            defaultDoubtsFile(),
            Intent::defaultFolder()};
}

Program::Program(const ProgramPlaces &places, QObject *parent)
    : QObject(parent)
    , m_settings(places.settingsFile)
    , m_tool(places.specKittyProgram)
    , m_workspace(MissionHome(places.missionHome), systemClock(),
                  {.history = places.historyFile,
                   .ignored = places.ignoredFile,
                   .firstSeen = places.firstSeenFile,
                   .calls = places.callsFolder,
                   .intents = places.intentsFolder,
                   .marks = places.marksFile,
                   .doubts = places.doubtsFile})
    , m_launcher(m_settings, m_workspace)
    , m_projects(ProjectRegistry(places.projectsFile), m_workspace)
    , m_undoing(m_workspace, m_notices)
{
    applyTheme(m_settings.theme());
    connect(&m_settings, &AppSettings::themeChanged, this, &applyTheme);
    m_workspace.setLimits(m_settings.ruleLimits());
    connect(&m_settings, &AppSettings::ruleLimitsChanged, &m_workspace, &Workspace::setLimits);
    const Services services{systemClock(), m_workspace, m_projects, m_settings,
                            m_prompts,     m_launcher,  m_notices,  m_undoing};
    m_window = std::make_unique<MainWindow>(services, m_tool);
    m_window->resize(m_window->size().boundedTo(m_window->screen()->availableSize()));
    m_presence = std::make_unique<WindowPresence>(services, *m_window);
    m_requests = std::make_unique<Requests>(services, *m_window);
    m_desktop = std::make_unique<Desktop>(services, *m_window, *m_presence, *m_requests);
    connect(m_window.get(), &MainWindow::quitRequested, m_presence.get(), &WindowPresence::quit);
    tellTroubles();
}

Program::~Program() = default;

/// What went wrong before and beside the window.
void Program::tellTroubles()
{
    connect(&m_workspace, &Workspace::interrupted, this, [this](const Interruption &what) {
        if (!what.takenBack.isEmpty()) {
            m_notices.post({MessageKind::Warning,
                            tr("An operation that was interrupted has been taken back."),
                            tr("These files are again as they were before it: %1").arg(what.takenBack.join(u", ")),
                            {}});
        }
        if (!what.left.isEmpty())
            m_notices.post({MessageKind::Warning, tr("An operation was interrupted half way."), leftWords(what), {}});
    });
    connect(&m_workspace, &Workspace::historyTroubled, this, [this](const QString &words) {
        m_notices.post({.kind = MessageKind::Warning,
                        .lead = tr("The history is not complete."),
                        .text = words,
                        .actions = {},
                        .key = words});
    });
    connect(&m_workspace, &Workspace::historyRecovered, &m_notices, &Notices::withdraw);
    connect(&m_workspace, &Workspace::ignoringTroubled, this, [this](const QString &words) {
        m_notices.post({MessageKind::Warning, tr("No finding is hidden for now."), words, {}});
    });
    connect(&m_workspace, &Workspace::marksTroubled, this, [this](const QString &words) {
        m_notices.post({MessageKind::Error, tr("Your names and notes could not be read."), words, {}});
    });
    connect(&m_launcher, &Launcher::failed, &m_notices, [this](const QString &what, const Error &error) {
        const auto copy = [path = error.path] { QGuiApplication::clipboard()->setText(path); };
        m_notices.post(
            {MessageKind::Error, tr("%1: not done.").arg(what), error.message, {{tr("Copy Path"), copy}}, true});
    });
    connect(&m_workspace, &Workspace::changesAbandoned, &m_settings,
            [this](const QStringList &labels) { m_settings.remember(abandonedChanges(), labels.join(u'\n')); });
    connect(&m_settings, &AppSettings::notWritten, this, [this](const QString &words) {
        m_notices.post({MessageKind::Warning, tr("The preferences cannot be kept."), words, {}});
    });
    connect(&m_projects, &ProjectList::damaged, this, [this](const Error &error, const QString &keptAs) {
        const QString kept =
            tr("It is kept as %1, and a new list begins. Add the projects again; or mend that file, end "
               "Pointsman and put it back as %2.")
                .arg(keptAs, error.path);
        m_notices.post({MessageKind::Error,
                        tr("The list of projects could not be understood."),
                        keptAs.isEmpty() ? error.message : kept,
                        {}});
    });
}

/// Only now: before the window is shown it would be told beside it too.
void Program::tellOfLastRun()
{
    if (const QString labels = m_settings.remembered(abandonedChanges()); !labels.isEmpty()) {
        m_settings.remember(abandonedChanges(), {});
        m_notices.post({MessageKind::Warning,
                        tr("Pointsman ended before a disk answered."),
                        tr("Not done, or not known to be: %1.").arg(labels.split(u'\n').join(u"; ")),
                        {}});
    }
    if (m_settings.setAsideTo().isEmpty())
        return;
    m_notices.post({MessageKind::Warning,
                    tr("The settings could not be read."),
                    tr("They were set aside as %1; the usual ones hold.").arg(m_settings.setAsideTo()),
                    {}});
}

void Program::begin(const CommandLine &wishes)
{
    if (wishes.isPlain() ? !m_settings.startHidden() : wishes.wantsWindow())
        m_presence->show();
    else
        m_presence->waitForTray();
    tellOfLastRun();
    carryOut(wishes, [this](const QString &refusal) {
        if (refusal.isEmpty())
            return;
        CommandLine::tellFailure(refusal);
        m_presence->show(); // where the message is
    });
}

void Program::takeCall(const Call &call, const RunningInstance::Answer &answer)
{
    CommandLine wishes;
    if (const auto understood = wishes.parse(call); !understood)
        return answer(understood.error().message);
    if (wishes.wantsToQuit()) {
        answer({});
        return m_presence->quit();
    }
    if (wishes.wantsWindow())
        m_presence->show(call.activationToken);
    carryOut(wishes, answer);
}

void Program::carryOut(const CommandLine &wishes, const RunningInstance::Answer &answer)
{
    if (wishes.wantsSwitcher())
        m_desktop->openSwitcher();
    if (wishes.wantsWarnings())
        m_window->showWarnings();
    const auto switchMission = [this, mission = wishes.mission(), answer](const QString &refusal) {
        if (!refusal.isEmpty() || mission.isEmpty())
            answer(refusal);
        else
            m_requests->switchMission(mission, answer);
    };
    if (wishes.session().isEmpty()) {
        m_window->addProjects(wishes.folders(), switchMission);
    } else {
        m_requests->resume(wishes.session(), wishes.folders(), switchMission);
    }
}

} // namespace Pointsman
