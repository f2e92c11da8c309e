// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusServiceWatcher>

namespace Pointsman {

/// Whether a panel of the bus's tray protocol is there: org.kde.StatusNotifierWatcher with a host. Told live, without
/// waiting for an answer.
class StatusNotifierHost final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StatusNotifierHost)

public:
    explicit StatusNotifierHost(QDBusConnection bus, QObject *parent = nullptr);

    /// Begins to look; looked() says that the first answer is there.
    void look();
    [[nodiscard]] bool isThere() const { return m_isThere; }
    /// Whether at least the watcher is, with which a panel would register as a host.
    [[nodiscard]] bool hasWatcher() const { return m_hasWatcher; }
    [[nodiscard]] bool hasBus() const { return m_bus.isConnected(); }

Q_SIGNALS:
    void looked();
    void changed();

private Q_SLOTS:
    void ask();

private:
    void set(bool hasWatcher, bool isThere);

    QDBusConnection m_bus;
    QDBusServiceWatcher m_watcher;
    bool m_hasWatcher = false;
    bool m_isThere = false;
};

} // namespace Pointsman
