// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tray/statusnotifierhost.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QTimer>

namespace Pointsman {

namespace {

constexpr int patience = 5'000; // milliseconds; a watcher that hangs is none

constexpr QLatin1StringView service("org.kde.StatusNotifierWatcher");
constexpr QLatin1StringView watcherPath("/StatusNotifierWatcher");

} // namespace

StatusNotifierHost::StatusNotifierHost(QDBusConnection bus, QObject *parent)
    : QObject(parent), m_bus(std::move(bus)), m_watcher(service, m_bus, QDBusServiceWatcher::WatchForOwnerChange)
{
    connect(&m_watcher, &QDBusServiceWatcher::serviceRegistered, this, &StatusNotifierHost::ask);
    connect(&m_watcher, &QDBusServiceWatcher::serviceUnregistered, this, [this] { set(false, false); });
    for (const char *signal : {"StatusNotifierHostRegistered", "StatusNotifierHostUnregistered"})
        m_bus.connect(service, watcherPath, service, QString::fromLatin1(signal), this, SLOT(ask()));
}

void StatusNotifierHost::look()
{
    if (m_bus.isConnected())
        ask();
    else
        QTimer::singleShot(0, this, &StatusNotifierHost::looked);
}

void StatusNotifierHost::ask()
{
    QDBusMessage question = QDBusMessage::createMethodCall(
        service, watcherPath, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    question << QString(service) << QStringLiteral("IsStatusNotifierHostRegistered");
    question.setAutoStartService(false);
    const auto *call = new QDBusPendingCallWatcher(m_bus.asyncCall(question, patience), this);
    connect(call, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *finished) {
        const QDBusPendingReply<QDBusVariant> answer = *finished;
        finished->deleteLater();
        set(!answer.isError(), !answer.isError() && answer.value().variant().toBool());
        Q_EMIT looked();
    });
}

void StatusNotifierHost::set(bool hasWatcher, bool isThere)
{
    if (hasWatcher == m_hasWatcher && isThere == m_isThere)
        return;
    m_hasWatcher = hasWatcher;
    m_isThere = isThere;
    Q_EMIT changed();
}

} // namespace Pointsman
