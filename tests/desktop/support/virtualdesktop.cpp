// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/support/virtualdesktop.h"

#include <QDBusInterface>
#include <QDBusMetaType>
#include <QElapsedTimer>
#include <QFile>
#include <QUuid>

#include <csignal>
#include <sys/prctl.h>

namespace Pointsman::Test {

namespace {

constexpr int patience = 20'000; // milliseconds; a loaded machine takes its time

/// What is on it, or is started by it, the test has put there.
constexpr char busSettings[] = R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=%1/bus</listen>
  <servicedir>%1/services</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
)";

/// The first line that `process` prints; empty, with the reason told, where none comes.
QByteArray firstLine(QProcess &process)
{
    QElapsedTimer timer;
    timer.start();
    while (!process.canReadLine() && process.state() != QProcess::NotRunning && timer.elapsed() < patience)
        process.waitForReadyRead(100);
    const QByteArray line = process.readLine().trimmed();
    if (line.isEmpty())
        qWarning("%s does not start: %s %s", qPrintable(process.program()), qPrintable(process.errorString()),
                 process.readAllStandardError().constData());
    return line;
}

void end(QProcess &process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!process.waitForFinished(patience)) {
        process.kill();
        process.waitForFinished();
    }
}

} // namespace

void endWithTest(QProcess &process)
{
    process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
}

VirtualDesktop::VirtualDesktop() : m_connectionName(QUuid::createUuid().toString())
{
    for (QProcess *process : {&m_display, &m_windowManager, &m_bus})
        endWithTest(*process);
}

VirtualDesktop::~VirtualDesktop()
{
    QDBusConnection::disconnectFromBus(m_connectionName);
    end(m_windowManager);
    end(m_bus);
    end(m_display);
}

bool VirtualDesktop::start()
{
    return startDisplay() && startWindowManager() && startBus();
}

bool VirtualDesktop::startDisplay()
{
    m_display.start(QStringLiteral("Xvfb"),
                    {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"), QStringLiteral("0"),
                     QStringLiteral("1280x900x24"), QStringLiteral("-nolisten"), QStringLiteral("tcp"),
                     QStringLiteral("-noreset")});
    const QByteArray number = firstLine(m_display);
    m_displayName = u':' + QString::fromLatin1(number);
    return !number.isEmpty();
}

bool VirtualDesktop::startWindowManager()
{
    m_windowManager.setProcessEnvironment(environment(m_tree));
    // It runs this command once it manages the windows.
    m_windowManager.start(QStringLiteral("openbox"), {QStringLiteral("--startup"), QStringLiteral("echo ready")});
    return !firstLine(m_windowManager).isEmpty();
}

bool VirtualDesktop::startBus()
{
    const QString settings = QStringLiteral("bus.conf");
    m_tree.makeFolder(QStringLiteral("services"));
    m_tree.write(settings, QString::fromLatin1(busSettings).arg(m_tree.path({})).toUtf8());
    m_bus.start(QStringLiteral("dbus-daemon"),
                {QStringLiteral("--nofork"), QStringLiteral("--nopidfile"), QStringLiteral("--nosyslog"),
                 QStringLiteral("--print-address=1"), QStringLiteral("--config-file=") + m_tree.path(settings)});
    m_address = QString::fromLatin1(firstLine(m_bus));
    return !m_address.isEmpty() && newConnection(m_connectionName).isConnected();
}

QProcessEnvironment VirtualDesktop::environment(const TemporaryTree &tree) const
{
    QProcessEnvironment environment;
    const auto set = [&](const char *name, const QString &value) {
        environment.insert(QString::fromLatin1(name), value);
    };
    const auto setFolder = [&](const char *name, const char *folder) {
        tree.makeFolder(QString::fromLatin1(folder));
        set(name, tree.path(QString::fromLatin1(folder)));
    };
    setFolder("HOME", "home");
    setFolder("XDG_CONFIG_HOME", "config");
    setFolder("XDG_STATE_HOME", "state");
    setFolder("XDG_CACHE_HOME", "cache");
    setFolder("XDG_DATA_HOME", "data");
    setFolder("XDG_RUNTIME_DIR", "run");
    setFolder("TMPDIR", "tmp");
    // Of another mode Qt makes one of its own in the temporary folder.
    QFile::setPermissions(tree.path(QStringLiteral("run")), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    set("PATH", qEnvironmentVariable("PATH"));
    set("TZ", QStringLiteral("UTC"));
    set("LC_ALL", QStringLiteral("C.UTF-8"));
    set("DISPLAY", m_displayName);
    set("DBUS_SESSION_BUS_ADDRESS", m_address);
    set("QT_QPA_PLATFORM", QStringLiteral("xcb"));
    for (const char *name : {"ASAN_OPTIONS", "UBSAN_OPTIONS"}) {
        if (qEnvironmentVariableIsSet(name))
            set(name, qEnvironmentVariable(name));
    }
    return environment;
}

QDBusConnection VirtualDesktop::bus() const
{
    return QDBusConnection(m_connectionName);
}

QDBusConnection VirtualDesktop::newConnection(const QString &name) const
{
    return QDBusConnection::connectToBus(m_address, name);
}

bool VirtualDesktop::makeStartable(const QString &service, const QString &command, const TemporaryTree &tree) const
{
    m_tree.write(QStringLiteral("services/") + service + QStringLiteral(".service"),
                 QStringLiteral("[D-BUS Service]\nName=%1\nExec=%2\n").arg(service, command).toUtf8());
    using Variables = QMap<QString, QString>;
    qDBusRegisterMetaType<Variables>();
    Variables variables;
    const QProcessEnvironment environment = this->environment(tree);
    for (const QString &name : environment.keys())
        variables.insert(name, environment.value(name));
    QDBusInterface daemon(QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
                          QStringLiteral("org.freedesktop.DBus"), bus());
    return daemon.call(QStringLiteral("UpdateActivationEnvironment"), QVariant::fromValue(variables)).type() ==
               QDBusMessage::ReplyMessage &&
           daemon.call(QStringLiteral("ReloadConfig")).type() == QDBusMessage::ReplyMessage;
}

QByteArray VirtualDesktop::run(const QString &tool, const QStringList &arguments) const
{
    QProcess process;
    process.setProcessEnvironment(environment(m_tree));
    process.start(tool, arguments);
    const bool succeeded =
        process.waitForFinished(patience) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    return succeeded ? process.readAllStandardOutput().trimmed() : QByteArray();
}

QList<QByteArray> VirtualDesktop::windows(const QString &windowClass) const
{
    const QByteArray ids = run(QStringLiteral("xdotool"), {QStringLiteral("search"), QStringLiteral("--onlyvisible"),
                                                           QStringLiteral("--class"), windowClass});
    return ids.isEmpty() ? QList<QByteArray>() : ids.split('\n');
}

} // namespace Pointsman::Test
