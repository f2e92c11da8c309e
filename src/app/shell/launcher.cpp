// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/launcher.h"

#include "app/shell/appsettings.h"
#include "base/ids.h"

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

Launcher::Launcher(const AppSettings &settings, QObject *parent) : QObject(parent), m_settings(settings) {}

Result<void> Launcher::openInEditor(const QString &file)
{
    if (!m_settings.editorCommand().isEmpty())
        return start(m_settings.editorCommand(), QLatin1StringView("%f"), file, QFileInfo(file).path());
    openByDesktop(tr("Open in Editor"),
                  {ErrorCode::System,
                   tr("No program is set up to open %1. Set an editor under Edit, Preferences.").arg(printable(file)),
                   file});
    return {};
}

Result<void> Launcher::openTerminal(const QString &folder)
{
    const QString command = m_settings.terminalCommand().isEmpty() ? firstTerminal() : m_settings.terminalCommand();
    if (command.isEmpty())
        return failure(ErrorCode::Absent, tr("No terminal program was found. Set one under Edit, Preferences."));
    if (!QFileInfo(folder).isDir())
        return failure(ErrorCode::Absent, tr("The folder %1 is not there.").arg(printable(folder)), folder);
    return start(command, QLatin1StringView("%d"), folder, folder);
}

Result<void> Launcher::openFolder(const QString &folder)
{
    const QFileInfo info(folder);
    const QString path = info.isDir() ? folder : info.path();
    openByDesktop(tr("Show Folder"),
                  {ErrorCode::System,
                   tr("No file manager could be opened for %1. Install one, or copy the path to go there yourself.")
                       .arg(printable(path)),
                   path});
    return {};
}

/// Opens the path of `error` in the program that the desktop has for it; where it has none, `error` is told.
void Launcher::openByDesktop(const QString &what, const Error &error)
{
    const auto fail = [this, what, error] { Q_EMIT failed(what, error); };
    // Qt starts the same program, but does not hear that it found none.
    const QString opener = QStandardPaths::findExecutable(QStringLiteral("xdg-open"));
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

Result<void> Launcher::showInFileManager(const QString &path)
{
    // The file manager's own interface selects the file; where there is none, its folder is opened.
    auto call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.FileManager1"), QStringLiteral("/org/freedesktop/FileManager1"),
        QStringLiteral("org.freedesktop.FileManager1"), QStringLiteral("ShowItems"));
    call << QStringList{QUrl::fromLocalFile(path).toString()} << QString();
    if (!QFileInfo::exists(path) || !QDBusConnection::sessionBus().isConnected())
        return openFolder(path);
    auto *answer = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer, path] {
        answer->deleteLater();
        if (answer->isError())
            (void)openFolder(path); // tells itself
    });
    return {};
}

} // namespace Pointsman
