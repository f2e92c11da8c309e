// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demoworkspace.h"
#include "app/shell/commandline.h"
#include "app/shell/mainwindow.h"
#include "app/shell/program.h"
#include "app/widgets/icons.h"
#include "base/quitonsignals.h"
#include "base/translations.h"
#include "files/platform.h"
#include "history/journal.h"
#include "workspace/firstseenfile.h"

#include <QApplication>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>

using namespace Pointsman;

namespace {

/// The demo's places below `folder`, its projects listed; nothing, with the reason told, where it cannot be made.
std::optional<ProgramPlaces> demoPlaces(const QString &folder)
{
    const auto demo = createDemoWorkspace(folder);
    if (!demo) {
        std::fprintf(stderr, "pointsman: %s\n", qUtf8Printable(demo.error().message));
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
                               defaultFirstSeenFile()};
    ProjectRegistry registry(places.projectsFile);
    for (const Project &project : demo->projects) {
        if (const auto added = registry.add(project.path); !added)
            std::fprintf(stderr, "pointsman: %s\n", qUtf8Printable(added.error().message));
    }
    return places;
}

/// What holds with a display and without.
void name(QCoreApplication &application)
{
    QCoreApplication::setApplicationName(QStringLiteral("pointsman"));
    QCoreApplication::setApplicationVersion(QStringLiteral(POINTSMAN_VERSION));
    installTranslations(application);
}

int tellWords(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    name(application);
    CommandLine().process(application);
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    Platform::keepMemoryPrivate();
    if (CommandLine::asksForWords(argc, argv))
        return tellWords(argc, argv);

    QApplication application(argc, argv);
    name(application);
    QApplication::setApplicationDisplayName(QStringLiteral("Pointsman"));
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.pointsman.pointsman"));
    QApplication::setWindowIcon(programIcon());
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

    Program program(places);
    program.addProjects(commandLine.folders());
    program.window().show();
    return QApplication::exec();
}
