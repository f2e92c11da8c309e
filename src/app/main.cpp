// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demoworkspace.h"
#include "app/instance/busactivation.h"
#include "app/instance/runninginstance.h"
#include "app/shell/commandline.h"
#include "app/shell/program.h"
#include "app/widgets/icons.h"
#include "base/leftbehind.h"
#include "base/quitonsignals.h"
#include "base/translations.h"
#include "files/platform.h"
#include "history/journal.h"
#include "workspace/agentcalls.h"
#include "workspace/doubtsfile.h"
#include "workspace/firstseenfile.h"

#include <QApplication>
#include <QFile>
#include <QTemporaryDir>

using namespace Pointsman;

namespace {

/// How long a second start waits for the first to do what it asks for.
constexpr std::chrono::seconds patienceWithFirst(10);

/// The demo's places below `folder`, its projects listed; nothing, with the reason told, where it cannot be made.
std::optional<ProgramPlaces> demoPlaces(const QString &folder)
{
    const auto demo = createDemoWorkspace(folder);
    if (!demo) {
        CommandLine::tellFailure(demo.error().message);
        return {};
    }
    // What is found by the state folder alone, notes of operations and replaced files, is the demo's own as well.
    qputenv("XDG_STATE_HOME", QFile::encodeName(folder + QStringLiteral("/state")));
    const ProgramPlaces places{demo->configFolder + QStringLiteral("/settings.ini"),
                               demo->configFolder + QStringLiteral("/projects.json"),
                               demo->missionHome,
                               folder + QStringLiteral("/no-spec-kitty"), // a real one would work on the real home
                               Journal::defaultFile(),
                               demo->configFolder + QStringLiteral("/ignored.json"),
                               defaultFirstSeenFile(),
                               AgentCalls::defaultFolder(),
                               demo->configFolder + QStringLiteral("/marks.json"),
                               defaultDoubtsFile()};
    ProjectRegistry registry(places.projectsFile);
    for (const Project &project : demo->projects) {
        if (const auto added = registry.add(project.path); !added)
            CommandLine::tellFailure(added.error().message);
    }
    return places;
}

/// What holds with a display and without.
void name(QCoreApplication &application)
{
    QCoreApplication::setApplicationName(QStringLiteral("pointsman"));
    QCoreApplication::setApplicationVersion(QStringLiteral(POINTSMAN_VERSION));
    installTranslations(application);
    followSpokenLanguage();
}

int tellWords(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    name(application);
    CommandLine().process(application);
    return 0;
}

int run(QApplication &application, const Call &call)
{
    CommandLine commandLine;
    commandLine.process(application);
    quitOnSignals(application);

    ProgramPlaces places = ProgramPlaces::usual();
    std::optional<QTemporaryDir> demoFolder;
    const auto isEmpty = [&] {
        return ProjectRegistry(places.projectsFile).load().value_or(std::vector<Project>()).empty() &&
               commandLine.folders().isEmpty();
    };
    if (commandLine.wantsDemo() || (commandLine.wantsDemoIfEmpty() && isEmpty())) {
        demoFolder.emplace();
        const auto found = demoPlaces(demoFolder->path());
        if (!found)
            return 1;
        places = *found;
    }

    // A demo never meets the user's own program.
    RunningInstance instance(demoFolder ? demoFolder->path() + QStringLiteral("/run") : RunningInstance::usualFolder());
    const auto answer = instance.claimOrHandOver(call, patienceWithFirst);
    if (!answer)
        return CommandLine::tellFailure(answer.error().message);
    if (*answer)
        return (*answer)->isEmpty() ? 0 : CommandLine::tellFailure(**answer);
    if (commandLine.wantsToQuit())
        return 0; // there was none to end

    Program program(places);
    QObject::connect(&instance, &RunningInstance::called, &program, &Program::takeCall);
    if (!demoFolder) {
        new BusActivation(QDBusConnection::sessionBus(), std::bind_front(&Program::takeCall, &program), &program);
    }
    program.begin(commandLine);
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    Platform::keepMemoryPrivate();
    if (CommandLine::asksForWords(argc, argv))
        return tellWords(argc, argv);

    Call call = Call::own(); // QApplication takes the token away
    QApplication application(argc, argv);
    call.arguments = QApplication::arguments().mid(1); // without those that are Qt's
    name(application);
    QApplication::setApplicationDisplayName(QStringLiteral("Pointsman"));
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.pointsman.pointsman"));
    QApplication::setWindowIcon(programIcon());
    return endProcess(run(application, call));
}
