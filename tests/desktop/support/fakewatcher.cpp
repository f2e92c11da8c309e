// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/support/fakewatcher.h"

#include <QDBusMessage>
#include <QUuid>

namespace Pointsman::Test {

FakeWatcher::FakeWatcher(const VirtualDesktop &desktop, bool hasHost)
    : m_connectionName(QUuid::createUuid().toString()), m_hasHost(hasHost)
{
    QDBusConnection bus = desktop.newConnection(m_connectionName);
    m_leaving.setConnection(bus);
    m_leaving.setWatchMode(QDBusServiceWatcher::WatchForUnregistration);
    connect(&m_leaving, &QDBusServiceWatcher::serviceUnregistered, this, [this](const QString &service) {
        m_leaving.removeWatchedService(service);
        if (m_items.removeAll(service) > 0)
            Q_EMIT StatusNotifierItemUnregistered(service);
    });
    const bool isThere =
        bus.registerObject(QStringLiteral("/StatusNotifierWatcher"), this,
                           QDBusConnection::ExportScriptableContents | QDBusConnection::ExportAllProperties) &&
        bus.registerService(QStringLiteral("org.kde.StatusNotifierWatcher"));
    if (!isThere)
        qFatal("test set-up failed: no watcher: %s", qPrintable(bus.lastError().message()));
}

FakeWatcher::~FakeWatcher()
{
    QDBusConnection::disconnectFromBus(m_connectionName);
}

void FakeWatcher::addHost()
{
    m_hasHost = true;
    Q_EMIT StatusNotifierHostRegistered();
}

void FakeWatcher::RegisterStatusNotifierItem(const QString &service)
{
    // Some register the path of their item; the sender is the service then.
    const QString item = service.startsWith(u'/') ? message().service() : service;
    if (m_items.contains(item))
        return;
    m_items << item;
    m_leaving.addWatchedService(item);
    Q_EMIT StatusNotifierItemRegistered(item);
}

void FakeWatcher::RegisterStatusNotifierHost(const QString &)
{
    addHost();
}

} // namespace Pointsman::Test
