// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

class QDBusMessage;

namespace Pointsman {

/// One thing to tell the user outside of the window. Plain text throughout.
struct Notification
{
    struct Action
    {
        QString key; ///< "default" is a click on the notification itself
        QString label;
    };
    QString title;
    QString text;
    std::vector<Action> actions = {};
};

/// The desktop's notification server (org.freedesktop.Notifications), whenever there is one: it may come later, go, or
/// be another one. Nothing here waits for it. Where there is none, or where it does not answer, `fallback` is called
/// with title and text.
class NotificationServer final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NotificationServer)

public:
    using Fallback = std::function<void(const QString &title, const QString &text)>;

    NotificationServer(const QDBusConnection &bus, Fallback fallback, QObject *parent = nullptr);

    /// Shows it, in the place of the one that has the number `replaced` if that still stands; the number by which it is
    /// known from now on.
    qint64 show(const Notification &notification, qint64 replaced = 0);
    /// Takes it from the screen.
    void close(qint64 number);

Q_SIGNALS:
    /// The user chose something. With `activationToken`, which may be empty, the desktop lets a window come to the
    /// front.
    void actionInvoked(qint64 number, const QString &key, const QString &activationToken);
    /// It is not on the screen any more, or never was.
    void closed(qint64 number);

private Q_SLOTS:
    void takeAction(quint32 id, const QString &key);
    void takeToken(quint32 id, const QString &token);
    void takeClosed(quint32 id, quint32 reason);

private:
    struct Waiting
    {
        qint64 number;
        qint64 replaced;
        Notification notification;
    };

    void askAbilities();
    void send(const Waiting &waiting);
    void fallBack(const Waiting &waiting);
    void forgetServer();
    [[nodiscard]] QDBusMessage call(const QString &method) const;

    QDBusConnection m_bus;
    Fallback m_fallback;
    qint64 m_last = 0;
    std::optional<QStringList> m_abilities; ///< nothing: not known yet
    std::vector<Waiting> m_waiting;         ///< until it is known what the server can do
    QSet<qint64> m_toClose;                 ///< before the server has answered
    QHash<qint64, quint32> m_ids;           ///< the server's own number of each that stands
    QHash<quint32, QString> m_tokens;
};

} // namespace Pointsman
