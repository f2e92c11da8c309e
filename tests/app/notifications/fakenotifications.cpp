// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notifications/fakenotifications.h"

#include <QUuid>

namespace Pointsman::Test {

FakeNotifications::FakeNotifications(const QString &busAddress, QStringList abilities)
    : m_connectionName(QUuid::createUuid().toString())
    , m_bus(QDBusConnection::connectToBus(busAddress, m_connectionName))
    , m_abilities(std::move(abilities))
{
    m_bus.registerObject(QStringLiteral("/org/freedesktop/Notifications"), this,
                         QDBusConnection::ExportScriptableContents);
    m_bus.registerService(QStringLiteral("org.freedesktop.Notifications"));
}

FakeNotifications::~FakeNotifications()
{
    QDBusConnection::disconnectFromBus(m_connectionName);
}

quint32 FakeNotifications::Notify(const QString & /*program*/, quint32 replaced, const QString &icon,
                                  const QString &title, const QString &text, const QStringList &actions,
                                  const QVariantMap &hints, int /*time*/)
{
    const quint32 id = replaced ? replaced : ++m_last;
    m_shown.push_back({id, replaced, icon, title, text, actions, hints});
    return id;
}

void FakeNotifications::CloseNotification(quint32 id)
{
    m_closed << id;
    Q_EMIT NotificationClosed(id, 3);
}

void FakeNotifications::invoke(quint32 id, const QString &key, const QString &activationToken)
{
    if (!activationToken.isEmpty())
        Q_EMIT ActivationToken(id, activationToken);
    Q_EMIT ActionInvoked(id, key);
}

void FakeNotifications::expire(quint32 id)
{
    Q_EMIT NotificationClosed(id, 1);
}

} // namespace Pointsman::Test
