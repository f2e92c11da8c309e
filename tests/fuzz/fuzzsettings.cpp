// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzztargets.h"

#include "app/shell/appsettings.h"
#include "planning/knowledgedirectory.h"
#include "workspace/firstseenfile.h"
#include "workspace/ignoredissues.h"
#include "workspace/marksfile.h"
#include "workspace/projectregistry.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace Pointsman::Fuzz {

namespace {

/// The values of a file that may hold anything are values that the program can work with.
void checkPreferences(const QString &file)
{
    const AppSettings settings(file);
    promise(settings.theme() <= Theme::Dark);
    promise(settings.closeAction() <= CloseAction::Minimise);
    for (const auto kind :
         {NotificationKind::ActiveChanged, NotificationKind::SessionCompleted, NotificationKind::NewError})
        (void)settings.isNotified(kind);
    (void)settings.editorCommand();
    (void)settings.terminalCommand();
    (void)settings.startHidden();
    (void)settings.globalShortcut();
    (void)settings.searchFolders();
    (void)settings.layout(QStringLiteral("window"));
    (void)settings.remembered(QStringLiteral("page"));
    promise(settings.ruleLimits() == settings.ruleLimits());
}

void checkProjects(const QString &file)
{
    const auto projects = ProjectRegistry(file).load();
    if (!projects) {
        promise(!projects.error().message.isEmpty());
        return;
    }
    for (const Project &project : *projects)
        promise(QDir::isAbsolutePath(project.path));
}

/// Names and notes are never longer than what can be shown, whatever stands in the file.
void checkMarks(const QString &file)
{
    const auto all = MarksFile(file).load();
    if (!all) {
        promise(!all.error().message.isEmpty());
        return;
    }
    for (const auto &marks : *all) {
        for (const Mark &mark : *marks) {
            promise(mark.name.size() <= MarksFile::longestName && !mark.name.contains(u'\n'));
            promise(mark.note.size() <= MarksFile::longestNote);
        }
    }
}

/// A project's own settings never lead its knowledge directory out of it.
void checkKnowledgeDirectory(const QString &project)
{
    if (const auto directory = knowledgeDirectoryOfProject(project))
        promise(directory->path() == project || directory->path().startsWith(project + u'/'));
}

} // namespace

/// The first byte says which of our files it is.
void settings(const QByteArray &bytes)
{
    static const QTemporaryDir folder;
    static const bool isMade = QDir(folder.path()).mkpath(QStringLiteral(".tf/config"));
    promise(isMade);
    if (bytes.isEmpty())
        return;
    const int kind = static_cast<unsigned char>(bytes[0]) % 6;
    const QString path =
        folder.filePath(kind == 4 ? QStringLiteral(".tf/config/settings.json") : QStringLiteral("file"));
    QFile file(path);
    promise(file.open(QIODevice::WriteOnly) && file.write(bytes.sliced(1)) >= 0);
    file.close();
    if (kind == 0)
        checkPreferences(path);
    else if (kind == 1)
        checkProjects(path);
    else if (kind == 2)
        (void)IgnoredIssues(path).load();
    else if (kind == 3)
        (void)readFirstSeen(path);
    else if (kind == 5)
        checkMarks(path);
    else
        checkKnowledgeDirectory(folder.path());
    for (const QFileInfo &aside : QDir(folder.path()).entryInfoList({QStringLiteral("file*")}, QDir::Files))
        QFile::remove(aside.filePath());
}

} // namespace Pointsman::Fuzz
