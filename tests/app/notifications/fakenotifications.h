// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

#include <deque>

namespace Pointsman::Test {

/// A notification server (org.freedesktop.Notifications) that shows nothing and writes down what it was to show. It is
/// on the bus until it ends.
class FakeNotifications final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FakeNotifications)
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Shown
    {
        quint32 id = 0;
        quint32 replaced = 0;
        QString icon;
        QString title;
        QString text;
        QStringList actions; ///< key, label, key, …
        QVariantMap hints;
    };

    FakeNotifications(const QString &busAddress, QStringList abilities);
    ~FakeNotifications() override;

    [[nodiscard]] const std::deque<Shown> &shown() const { return m_shown; }
    [[nodiscard]] const QList<quint32> &closed() const { return m_closed; }
    /// The user clicks an action of it.
    void invoke(quint32 id, const QString &key, const QString &activationToken = {});
    /// It goes by itself.
    void expire(quint32 id);

    static inline const QStringList usualAbilities{QStringLiteral("actions"), QStringLiteral("body"),
                                                   QStringLiteral("body-markup")};

public Q_SLOTS:
    [[nodiscard]] Q_SCRIPTABLE QStringList GetCapabilities() const { return m_abilities; }
    Q_SCRIPTABLE quint32 Notify(const QString &program, quint32 replaced, const QString &icon, const QString &title,
                                const QString &text, const QStringList &actions, const QVariantMap &hints, int time);
    Q_SCRIPTABLE void CloseNotification(quint32 id);

Q_SIGNALS:
    Q_SCRIPTABLE void ActionInvoked(quint32 id, const QString &key);
    Q_SCRIPTABLE void ActivationToken(quint32 id, const QString &token);
    Q_SCRIPTABLE void NotificationClosed(quint32 id, quint32 reason);

private:
    QString m_connectionName;
    QDBusConnection m_bus;
    QStringList m_abilities;
    std::deque<Shown> m_shown;
    QList<quint32> m_closed;
    quint32 m_last = 6; ///< numbers of other programs' notifications
};

} // namespace Pointsman::Test
