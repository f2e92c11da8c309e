// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/switcher/portalshortcut.h"

#include <QCoreApplication>
#include <QDBusArgument>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QGuiApplication>

namespace Pointsman {

/// An element of the portal's a(sa{sv}).
struct OfferedShortcut
{
    QString id;
    QVariantMap options;
};

static QDBusArgument &operator<<(QDBusArgument &argument, const OfferedShortcut &shortcut)
{
    argument.beginStructure();
    argument << shortcut.id << shortcut.options;
    argument.endStructure();
    return argument;
}

static const QDBusArgument &operator>>(const QDBusArgument &argument, OfferedShortcut &shortcut)
{
    argument.beginStructure();
    argument >> shortcut.id >> shortcut.options;
    argument.endStructure();
    return argument;
}

namespace {

constexpr QLatin1StringView desktopPath("/org/freedesktop/portal/desktop");
constexpr QLatin1StringView shortcutsInterface("org.freedesktop.portal.GlobalShortcuts");
constexpr QLatin1StringView requestInterface("org.freedesktop.portal.Request");
constexpr QLatin1StringView sessionInterface("org.freedesktop.portal.Session");
constexpr QLatin1StringView shortcutId("switch");

const char *takesActivation()
{
    return SLOT(takeActivation(QDBusObjectPath, QString, qulonglong, QVariantMap));
}

QDBusMessage methodOf(const QString &path, const QString &interface, const QString &method)
{
    return QDBusMessage::createMethodCall(PortalShortcut::serviceName(), path, interface, method);
}

bool isError(const QDBusMessage &answer)
{
    return answer.type() == QDBusMessage::ErrorMessage;
}

} // namespace

PortalShortcut::PortalShortcut(QObject *parent) : QObject(parent)
{
    qDBusRegisterMetaType<OfferedShortcut>();
    qDBusRegisterMetaType<QList<OfferedShortcut>>();
}

PortalShortcut::~PortalShortcut()
{
    release();
}

QString PortalShortcut::serviceName()
{
    return QStringLiteral("org.freedesktop.portal.Desktop");
}

void PortalShortcut::call(const QDBusMessage &message, const Answered &answered)
{
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [answered, watcher, this, attempt = m_attempt] {
        watcher->deleteLater();
        if (attempt == m_attempt)
            answered(watcher->reply());
    });
}

void PortalShortcut::bind(const QString &trigger, const QString &description)
{
    release();
    m_trigger = trigger;
    m_description = description;
    // Desktops have other portals without this one. The question also starts a portal that is not there yet.
    QDBusMessage version =
        methodOf(desktopPath, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    version << QString(shortcutsInterface) << QStringLiteral("version");
    call(version, [this](const QDBusMessage &answer) {
        if (isError(answer)) {
            Q_EMIT absent();
            return;
        }
        giveName();
        createSession();
    });
}

/// Outside of a sandbox a portal only guesses whom it talks to; newer ones are told. Older ones do not know the method,
/// and nothing depends on it.
void PortalShortcut::giveName()
{
    const QString name = QGuiApplication::desktopFileName();
    if (name.isEmpty())
        return;
    QDBusMessage registration =
        methodOf(desktopPath, QStringLiteral("org.freedesktop.host.portal.Registry"), QStringLiteral("Register"));
    registration << name << QVariantMap();
    m_bus.asyncCall(registration);
}

/// Where the answer to the next request will come from, which is listened to before it is made; the request is given
/// the last part as its token.
QString PortalShortcut::awaitAnswer(const char *slot)
{
    stopWaiting();
    const QString token = QStringLiteral("pointsman%1").arg(++m_tokens);
    const QString sender = m_bus.baseService().mid(1).replace(u'.', u'_');
    m_request = desktopPath + QStringLiteral("/request/") + sender + u'/' + token;
    m_slot = slot;
    m_bus.connect(serviceName(), m_request, requestInterface, QStringLiteral("Response"), this, slot);
    return token;
}

void PortalShortcut::stopWaiting()
{
    if (const QString request = std::exchange(m_request, {}); !request.isEmpty())
        m_bus.disconnect(serviceName(), request, requestInterface, QStringLiteral("Response"), this, m_slot);
}

void PortalShortcut::createSession()
{
    const QString token = awaitAnswer(SLOT(takeSession(uint, QVariantMap)));
    QDBusMessage create = methodOf(desktopPath, shortcutsInterface, QStringLiteral("CreateSession"));
    create << QVariantMap{{QStringLiteral("handle_token"), token}, {QStringLiteral("session_handle_token"), token}};
    call(create, [this](const QDBusMessage &answer) {
        if (isError(answer))
            Q_EMIT absent();
    });
}

void PortalShortcut::takeSession(uint response, const QVariantMap &results)
{
    stopWaiting();
    const QVariant handle = results.value(QStringLiteral("session_handle"));
    // A string in the portal's own description, a path in some of those that implement it.
    m_session = handle.canConvert<QDBusObjectPath>() && handle.typeId() != QMetaType::QString
                    ? handle.value<QDBusObjectPath>().path()
                    : handle.toString();
    if (response != 0 || m_session.isEmpty()) {
        m_session.clear();
        Q_EMIT absent();
        return;
    }
    m_bus.connect(serviceName(), desktopPath, shortcutsInterface, QStringLiteral("Activated"), this, takesActivation());
    m_bus.connect(serviceName(), m_session, sessionInterface, QStringLiteral("Closed"), this, SLOT(endSession()));
    bindShortcuts();
}

void PortalShortcut::bindShortcuts()
{
    const QString token = awaitAnswer(SLOT(takeShortcuts(uint, QVariantMap)));
    QVariantMap options{{QStringLiteral("description"), m_description}};
    if (!m_trigger.isEmpty())
        options.insert(QStringLiteral("preferred_trigger"), m_trigger);
    QDBusMessage bindCall = methodOf(desktopPath, shortcutsInterface, QStringLiteral("BindShortcuts"));
    bindCall << QVariant::fromValue(QDBusObjectPath(m_session))
             << QVariant::fromValue(QList<OfferedShortcut>{{shortcutId, options}}) << QString()
             << QVariantMap{{QStringLiteral("handle_token"), token}};
    call(bindCall, [this](const QDBusMessage &answer) {
        if (isError(answer)) {
            release();
            Q_EMIT absent();
        }
    });
}

void PortalShortcut::takeShortcuts(uint response, const QVariantMap &results)
{
    stopWaiting();
    if (response != 0) {
        release();
        Q_EMIT refused();
        return;
    }
    QString keys;
    const auto shortcuts =
        qdbus_cast<QList<OfferedShortcut>>(results.value(QStringLiteral("shortcuts")).value<QDBusArgument>());
    for (const OfferedShortcut &shortcut : shortcuts) {
        if (shortcut.id == shortcutId)
            keys = shortcut.options.value(QStringLiteral("trigger_description")).toString();
    }
    Q_EMIT bound(keys);
}

void PortalShortcut::takeActivation(const QDBusObjectPath &session, const QString &id, qulonglong /*time*/,
                                    const QVariantMap &options)
{
    if (session.path() == m_session && id == shortcutId)
        Q_EMIT activated(options.value(QStringLiteral("activation_token")).toString());
}

/// The desktop has taken it back.
void PortalShortcut::endSession()
{
    m_session.clear();
    release();
    Q_EMIT refused();
}

void PortalShortcut::release()
{
    ++m_attempt;
    stopWaiting();
    m_bus.disconnect(serviceName(), desktopPath, shortcutsInterface, QStringLiteral("Activated"), this,
                     takesActivation());
    const QString session = std::exchange(m_session, {});
    if (session.isEmpty())
        return;
    m_bus.disconnect(serviceName(), session, sessionInterface, QStringLiteral("Closed"), this, SLOT(endSession()));
    m_bus.asyncCall(methodOf(session, sessionInterface, QStringLiteral("Close")));
}

} // namespace Pointsman

Q_DECLARE_METATYPE(Pointsman::OfferedShortcut)
