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

Result<void> openFolderOf(const QString &path)
{
    const QFileInfo info(path);
    if (QDesktopServices::openUrl(QUrl::fromLocalFile(info.isDir() ? path : info.path())))
        return {};
    return failure(ErrorCode::System,
                   Launcher::tr("No file manager could be opened for %1. Is one installed?").arg(printable(path)),
                   path);
}

} // namespace

Launcher::Launcher(const AppSettings &settings, QObject *parent) : QObject(parent), m_settings(settings) {}

Result<void> Launcher::openInEditor(const QString &file)
{
    if (!m_settings.editorCommand().isEmpty())
        return start(m_settings.editorCommand(), QLatin1StringView("%f"), file, QFileInfo(file).path());
    if (QDesktopServices::openUrl(QUrl::fromLocalFile(file)))
        return {};
    return failure(ErrorCode::System,
                   tr("No program is set up to open %1. Set an editor under Edit, Preferences.").arg(printable(file)),
                   file);
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
    return openFolderOf(folder);
}

Result<void> Launcher::showInFileManager(const QString &path)
{
    // The file manager's own interface selects the file; where there is none, its folder is opened.
    auto call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.FileManager1"), QStringLiteral("/org/freedesktop/FileManager1"),
        QStringLiteral("org.freedesktop.FileManager1"), QStringLiteral("ShowItems"));
    call << QStringList{QUrl::fromLocalFile(path).toString()} << QString();
    if (!QFileInfo::exists(path) || !QDBusConnection::sessionBus().isConnected())
        return openFolderOf(path);
    auto *answer = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer, path] {
        answer->deleteLater();
        if (!answer->isError())
            return;
        if (const auto opened = openFolderOf(path); !opened)
            Q_EMIT failed(tr("Show Folder"), opened.error());
    });
    return {};
}

} // namespace Pointsman
