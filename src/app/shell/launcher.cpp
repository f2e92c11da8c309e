// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/launcher.h"

#include "app/shell/appsettings.h"
#include "base/ids.h"
#include "workspace/workspace.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDesktopServices>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QUrl>

#include <array>

namespace Pointsman {

namespace {

// In this order the first that is installed; all take the folder that they are started in.
constexpr std::array terminals{
    "x-terminal-emulator", "konsole", "gnome-terminal", "kgx",  "xfce4-terminal", "mate-terminal", "lxterminal",
    "qterminal",           "kitty",   "alacritty",      "foot", "wezterm",        "xterm"};

QString firstTerminal()
{
    for (const char *name : terminals) {
        if (const QString program = QStandardPaths::findExecutable(QString::fromLatin1(name)); !program.isEmpty())
            return program;
    }
    return {};
}

/// The command split into arguments first, then the placeholder replaced, so that blanks in a path stay in it.
Result<void> start(const QString &command, QLatin1StringView placeholder, const QString &path, const QString &folder)
{
    QStringList arguments = QProcess::splitCommand(command);
    if (arguments.isEmpty())
        return failure(ErrorCode::Refused, Launcher::tr("The command under Edit, Preferences is empty."));
    const QString program = arguments.takeFirst();
    for (QString &argument : arguments)
        argument.replace(placeholder, path);
    if (!command.contains(placeholder) && path != folder)
        arguments << path;
    if (!QProcess::startDetached(program, arguments, folder)) {
        return failure(ErrorCode::System,
                       Launcher::tr("%1 could not be started. Is it installed? The command is under Edit, Preferences.")
                           .arg(program));
    }
    return {};
}

} // namespace

Launcher::Launcher(const AppSettings &settings, Workspace &workspace, QObject *parent)
    : QObject(parent), m_settings(settings), m_workspace(workspace)
{
}

void Launcher::openInEditor(const QString &file)
{
    const QString what = tr("Open in Editor");
    if (const QString command = m_settings.editorCommand(); !command.isEmpty())
        return run(what, [=] { return start(command, QLatin1StringView("%f"), file, QFileInfo(file).path()); });
    openByDesktop(what,
                  {ErrorCode::System,
                   tr("No program is set up to open %1. Set an editor under Edit, Preferences.").arg(printable(file)),
                   file});
}

void Launcher::openTerminal(const QString &folder)
{
    run(tr("Terminal Here"), [folder, own = m_settings.terminalCommand()]() -> Result<void> {
        const QString command = own.isEmpty() ? firstTerminal() : own;
        if (command.isEmpty())
            return failure(ErrorCode::Absent, tr("No terminal program was found. Set one under Edit, Preferences."));
        if (!QFileInfo(folder).isDir())
            return failure(ErrorCode::Absent, tr("The folder %1 is not there.").arg(printable(folder)), folder);
        return start(command, QLatin1StringView("%d"), folder, folder);
    });
}

/// Starts a program on a worker: it is waited for until it is in its folder.
void Launcher::run(const QString &what, std::function<Result<void>()> work)
{
    m_workspace.readInBackground(this, std::move(work), [this, what](const Result<void> &result) {
        if (!result)
            Q_EMIT failed(what, result.error());
    });
}

void Launcher::openFolder(const QString &folder)
{
    const auto find = [folder] {
        const QFileInfo info(folder);
        return info.isDir() ? folder : info.path();
    };
    m_workspace.readInBackground(this, find, [this](const QString &path) {
        openByDesktop(tr("Show Folder"),
                      {ErrorCode::System,
                       tr("No file manager could be opened for %1. Install one, or copy the path to go there yourself.")
                           .arg(printable(path)),
                       path});
    });
}

/// Opens the path of `error` in the program that the desktop has for it; where it has none, `error` is told.
void Launcher::openByDesktop(const QString &what, const Error &error)
{
    // Qt starts the same program, but does not hear that it found none.
    m_workspace.readInBackground(
        this, [] { return QStandardPaths::findExecutable(QStringLiteral("xdg-open")); },
        [this, what, error](const QString &opener) { open(opener, what, error); });
}

void Launcher::open(const QString &opener, const QString &what, const Error &error)
{
    const auto fail = [this, what, error] { Q_EMIT failed(what, error); };
    if (opener.isEmpty()) {
        if (!QDesktopServices::openUrl(QUrl::fromLocalFile(error.path)))
            fail();
        return;
    }
    auto *process = new QProcess(this);
    process->setStandardOutputFile(QProcess::nullDevice());
    process->setStandardErrorFile(QProcess::nullDevice());
    connect(process, &QProcess::finished, this, [process, fail](int code, QProcess::ExitStatus status) {
        process->deleteLater();
        if (code != 0 && status == QProcess::NormalExit)
            fail();
    });
    connect(process, &QProcess::errorOccurred, this, [process, fail](QProcess::ProcessError problem) {
        if (problem != QProcess::FailedToStart)
            return;
        process->deleteLater();
        fail();
    });
    process->start(opener, {error.path});
}

void Launcher::showInFileManager(const QString &path)
{
    m_workspace.readInBackground(
        this, [path] { return QFileInfo::exists(path); },
        [this, path](bool isThere) {
            if (isThere && QDBusConnection::sessionBus().isConnected())
                selectInFileManager(path);
            else
                openFolder(path);
        });
}

/// The file manager's own interface selects the file; where there is none, its folder is opened.
void Launcher::selectInFileManager(const QString &path)
{
    auto call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.FileManager1"), QStringLiteral("/org/freedesktop/FileManager1"),
        QStringLiteral("org.freedesktop.FileManager1"), QStringLiteral("ShowItems"));
    call << QStringList{QUrl::fromLocalFile(path).toString()} << QString();
    auto *answer = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer, path] {
        answer->deleteLater();
        if (answer->isError())
            openFolder(path);
    });
}

} // namespace Pointsman
