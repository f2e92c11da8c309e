// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/support/virtualdesktop.h"

#include <QDBusContext>
#include <QDBusServiceWatcher>

namespace Pointsman::Test {

/// A panel as tray items see it: org.kde.StatusNotifierWatcher on a desktop's bus, with introspection, without which Qt
/// takes it for none, and with the items that were registered. It leaves the bus with the end of this object.
class FakeWatcher final : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FakeWatcher)
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
    Q_PROPERTY(QStringList RegisteredStatusNotifierItems READ items)
    Q_PROPERTY(bool IsStatusNotifierHostRegistered READ hasHost)
    Q_PROPERTY(int ProtocolVersion READ protocolVersion)

public:
    /// Takes the name at once. A watcher without a host is one whose panel shows no tray.
    explicit FakeWatcher(const VirtualDesktop &desktop, bool hasHost = true);
    ~FakeWatcher() override;

    /// The bus names of the items that are there, in the order in which they came.
    [[nodiscard]] QStringList items() const { return m_items; }
    [[nodiscard]] bool hasHost() const { return m_hasHost; }
    [[nodiscard]] int protocolVersion() const { return 0; }
    /// A panel begins to show the tray.
    void addHost();

public Q_SLOTS:
    Q_SCRIPTABLE void RegisterStatusNotifierItem(const QString &service);
    Q_SCRIPTABLE void RegisterStatusNotifierHost(const QString &service);

Q_SIGNALS:
    Q_SCRIPTABLE void StatusNotifierItemRegistered(const QString &service);
    Q_SCRIPTABLE void StatusNotifierItemUnregistered(const QString &service);
    Q_SCRIPTABLE void StatusNotifierHostRegistered();

private:
    QString m_connectionName;
    QDBusServiceWatcher m_leaving;
    QStringList m_items;
    bool m_hasHost;
};

} // namespace Pointsman::Test
