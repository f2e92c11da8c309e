// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/temporarytree.h"

#include <QDBusConnection>
#include <QProcess>

namespace Pointsman::Test {

/// A desktop of the test's own: an X display in memory with a window manager, and a session bus on which nothing is
/// started by itself that the test has not named. Nobody else's windows, panels or services are on it. All of it ends
/// with this object, and with the test where that crashes.
class VirtualDesktop
{
    Q_DISABLE_COPY_MOVE(VirtualDesktop)

public:
    VirtualDesktop();
    ~VirtualDesktop();

    /// Starts all three and returns once each takes requests; false, with the reason told, where one does not.
    [[nodiscard]] bool start();

    /// What a program gets that shall run here, with its home, settings and temporary files below `tree`, where this
    /// makes their folders: `home`, `config`, `state`, `cache`, `data`, `run` (0700) and `tmp`.
    [[nodiscard]] QProcessEnvironment environment(const TemporaryTree &tree) const;

    [[nodiscard]] QString display() const { return m_displayName; }
    [[nodiscard]] QString busAddress() const { return m_address; }
    /// The test's own connection to the bus.
    [[nodiscard]] QDBusConnection bus() const;
    /// Another one, for a service that shall come and go; the caller ends it with QDBusConnection::disconnectFromBus().
    [[nodiscard]] QDBusConnection newConnection(const QString &name) const;

    /// Lets the bus start `service` by `command`, with the environment of `tree`, for whoever calls it; false where the
    /// bus refuses.
    [[nodiscard]] bool makeStartable(const QString &service, const QString &command, const TemporaryTree &tree) const;

    /// What a tool like xdotool or xprop, run on this display, prints; empty where it fails.
    [[nodiscard]] QByteArray run(const QString &tool, const QStringList &arguments) const;
    /// The visible windows whose class matches, each an id that xdotool takes.
    [[nodiscard]] QList<QByteArray> windows(const QString &windowClass = QStringLiteral("pointsman")) const;

private:
    [[nodiscard]] bool startDisplay();
    [[nodiscard]] bool startWindowManager();
    [[nodiscard]] bool startBus();

    TemporaryTree m_tree;
    QProcess m_display;
    QProcess m_windowManager;
    QProcess m_bus;
    QString m_displayName;
    QString m_address;
    QString m_connectionName;
};

/// Lets `process`, which is not started yet, end with the test, however that ends.
void endWithTest(QProcess &process);

} // namespace Pointsman::Test
