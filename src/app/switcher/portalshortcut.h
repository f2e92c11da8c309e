// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QObject>

#include <functional>

namespace Pointsman {

/// Asks the desktop for a shortcut that opens the quick switcher, through the portal org.freedesktop.portal
/// .GlobalShortcuts. The desktop may ask the user and may bind other keys than those that were proposed.
class PortalShortcut final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PortalShortcut)

public:
    explicit PortalShortcut(QObject *parent);
    ~PortalShortcut() override;

    /// The bus name whose coming and going says whether it is worth asking.
    [[nodiscard]] static QString serviceName();

    /// Asks once more, in place of what was asked before; one of the first three signals answers, unless release()
    /// comes before it. `trigger` is in the portals' form, or empty: then the user chooses.
    void bind(const QString &trigger, const QString &description);
    void release();

Q_SIGNALS:
    /// `keys` as the desktop names them; empty: none yet, the user sets them in the desktop's settings.
    void bound(const QString &keys);
    void absent();  ///< there is no such portal, or it does not work
    void refused(); ///< the user or the desktop did not want it
    /// `token` lets a window come to the front on Wayland; it may be empty.
    void activated(const QString &token);

private Q_SLOTS:
    void takeSession(uint response, const QVariantMap &results);
    void takeShortcuts(uint response, const QVariantMap &results);
    void takeActivation(const QDBusObjectPath &session, const QString &id, qulonglong time, const QVariantMap &options);
    void endSession();

private:
    using Answered = std::function<void(const QDBusMessage &)>;
    void call(const QDBusMessage &message, const Answered &answered);
    void giveName();
    void createSession();
    void bindShortcuts();
    [[nodiscard]] QString awaitAnswer(const char *slot);
    void stopWaiting();

    QDBusConnection m_bus = QDBusConnection::sessionBus();
    QString m_trigger;
    QString m_description;
    QString m_session;            ///< its path; empty: none
    QString m_request;            ///< the path of the request whose answer is awaited
    const char *m_slot = nullptr; ///< that takes it
    int m_attempt = 0;            ///< answers to earlier ones are not wanted any more
    int m_tokens = 0;
};

} // namespace Pointsman
