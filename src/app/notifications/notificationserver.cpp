// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notifications/notificationserver.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>

namespace Pointsman {

namespace {

constexpr int patienceMs = 5000;
constexpr int usualTime = -1;
constexpr uchar normalUrgency = 1;

QString service()
{
    return QStringLiteral("org.freedesktop.Notifications");
}

QString path()
{
    return QStringLiteral("/org/freedesktop/Notifications");
}

} // namespace

NotificationServer::NotificationServer(const QDBusConnection &bus, Fallback fallback, QObject *parent)
    : QObject(parent), m_bus(bus), m_fallback(std::move(fallback))
{
    auto *watcher = new QDBusServiceWatcher(service(), m_bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this, &NotificationServer::forgetServer);
    const auto listen = [this](const QString &signal, const char *slot) {
        m_bus.connect(service(), path(), service(), signal, this, slot);
    };
    listen(QStringLiteral("ActionInvoked"), SLOT(takeAction(quint32, QString)));
    listen(QStringLiteral("ActivationToken"), SLOT(takeToken(quint32, QString)));
    listen(QStringLiteral("NotificationClosed"), SLOT(takeClosed(quint32, quint32)));
}

qint64 NotificationServer::show(const Notification &notification, qint64 replaced)
{
    const Waiting waiting{++m_last, replaced, notification};
    if (!m_bus.isConnected()) {
        // Qt answers no call then; and nobody has the number before this returns.
        QMetaObject::invokeMethod(
            this, [this, waiting] { fallBack(waiting); }, Qt::QueuedConnection);
    } else if (m_abilities) {
        send(waiting);
    } else {
        m_waiting.push_back(waiting);
        if (m_waiting.size() == 1)
            askAbilities();
    }
    return waiting.number;
}

void NotificationServer::close(qint64 number)
{
    if (const auto id = m_ids.constFind(number); id != m_ids.cend()) {
        QDBusMessage message = call(QStringLiteral("CloseNotification"));
        message << *id;
        m_bus.send(message);
    } else {
        m_toClose.insert(number); // the server has not said yet what it calls it
    }
}

/// Every time anew after another server has come.
void NotificationServer::askAbilities()
{
    auto *watcher =
        new QDBusPendingCallWatcher(m_bus.asyncCall(call(QStringLiteral("GetCapabilities")), patienceMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QStringList> reply = *watcher;
        if (!reply.isError())
            m_abilities = reply.value();
        for (const Waiting &waiting : std::exchange(m_waiting, {})) {
            if (m_abilities)
                send(waiting);
            else
                fallBack(waiting);
        }
    });
}

void NotificationServer::send(const Waiting &waiting)
{
    const Notification &shown = waiting.notification;
    QStringList actions;
    if (m_abilities->contains(QStringLiteral("actions"))) {
        for (const Notification::Action &action : shown.actions)
            actions << action.key << action.label;
    }
    const bool isMarkup = m_abilities->contains(QStringLiteral("body-markup"));
    const QVariantMap hints{{QStringLiteral("desktop-entry"), QStringLiteral("io.github.pointsman.pointsman")},
                            {QStringLiteral("urgency"), QVariant::fromValue(normalUrgency)}};
    const quint32 replacedId = m_ids.take(waiting.replaced);
    QDBusMessage message = call(QStringLiteral("Notify"));
    message << QStringLiteral("Pointsman") << replacedId << QStringLiteral("io.github.pointsman.pointsman")
            << shown.title << (isMarkup ? shown.text.toHtmlEscaped() : shown.text) << actions << hints << usualTime;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message, patienceMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, waiting] {
        watcher->deleteLater();
        const QDBusPendingReply<quint32> reply = *watcher;
        const bool isToClose = m_toClose.remove(waiting.number);
        if (reply.isError())
            return fallBack(waiting);
        m_ids.insert(waiting.number, reply.value());
        if (isToClose)
            close(waiting.number);
    });
}

void NotificationServer::fallBack(const Waiting &waiting)
{
    if (m_fallback)
        m_fallback(waiting.notification.title, waiting.notification.text);
    Q_EMIT closed(waiting.number);
}

/// Another server knows nothing of what the one before showed.
void NotificationServer::forgetServer()
{
    m_abilities.reset();
    m_tokens.clear();
    const auto shown = std::exchange(m_ids, {});
    for (auto each = shown.keyBegin(); each != shown.keyEnd(); ++each)
        Q_EMIT closed(*each);
}

/// Every program on the bus is told of everybody's notifications.
void NotificationServer::takeAction(quint32 id, const QString &key)
{
    if (const qint64 number = m_ids.key(id))
        Q_EMIT actionInvoked(number, key, m_tokens.take(id));
}

void NotificationServer::takeToken(quint32 id, const QString &token)
{
    if (m_ids.key(id))
        m_tokens.insert(id, token);
}

void NotificationServer::takeClosed(quint32 id, quint32 /*reason*/)
{
    m_tokens.remove(id);
    if (const qint64 number = m_ids.key(id)) {
        m_ids.remove(number);
        Q_EMIT closed(number);
    }
}

QDBusMessage NotificationServer::call(const QString &method) const
{
    return QDBusMessage::createMethodCall(service(), path(), service(), method);
}

} // namespace Pointsman
