// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demoworkspace.h"
#include "app/shell/mainwindow.h"
#include "app/shell/program.h"
#include "app/widgets/icons.h"
#include "base/translations.h"
#include "files/platform.h"
#include "history/journal.h"

#include <QApplication>
#include <QCommandLineParser>
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
                               demo->configFolder + QStringLiteral("/projects.json"), demo->missionHome,
                               folder + QStringLiteral("/no-spec-kitty"), // a real one would work on the real home
                               Journal::defaultFile()};
    ProjectRegistry registry(places.projectsFile);
    for (const Project &project : demo->projects) {
        if (const auto added = registry.add(project.path); !added)
            std::fprintf(stderr, "pointsman: %s\n", qUtf8Printable(added.error().message));
    }
    return places;
}

} // namespace

int main(int argc, char *argv[])
{
    Platform::keepMemoryPrivate();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("pointsman"));
    QApplication::setApplicationDisplayName(QStringLiteral("Pointsman"));
    QApplication::setApplicationVersion(QStringLiteral(POINTSMAN_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.pointsman.pointsman"));
    QApplication::setWindowIcon(programIcon());
    installTranslations(application);

    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "main", "Planning sessions and missions of all your projects, live in one window."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption demo(
        QStringLiteral("demo"),
        QCoreApplication::translate("main", "Show a demonstration workspace in a temporary folder."));
    const QCommandLineOption demoIfEmpty(
        QStringLiteral("demo-if-empty"),
        QCoreApplication::translate("main", "Show the demonstration where no project is listed."));
    parser.addOptions({demo, demoIfEmpty});
    parser.addPositionalArgument(QStringLiteral("DIR"),
                                 QCoreApplication::translate("main", "Projects to add to the list."),
                                 QStringLiteral("[DIR…]"));
    parser.process(application);

    ProgramPlaces places = ProgramPlaces::usual();
    std::optional<QTemporaryDir> demoFolder;
    const auto isEmpty = [&] {
        return ProjectRegistry(places.projectsFile).load().value_or(std::vector<Project>()).empty() &&
               parser.positionalArguments().isEmpty();
    };
    if (parser.isSet(demo) || (parser.isSet(demoIfEmpty) && isEmpty())) {
        demoFolder.emplace();
        const auto found = demoPlaces(demoFolder->path());
        if (!found)
            return 1;
        places = *found;
    }

    Program program(places);
    program.addProjects(parser.positionalArguments());
    program.window().show();
    return QApplication::exec();
}
