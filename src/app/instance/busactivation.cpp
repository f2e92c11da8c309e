// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/instance/busactivation.h"

#include "base/ids.h"

#include <QDBusMessage>
#include <QDir>
#include <QGuiApplication>
#include <QUrl>

namespace Pointsman {

namespace {

/// What lets a window come to the front, under the names of Wayland and of X11.
QByteArray tokenIn(const QVariantMap &platformData)
{
    const QString token = platformData.value(QStringLiteral("activation-token")).toString();
    return (token.isEmpty() ? platformData.value(QStringLiteral("desktop-startup-id")).toString() : token).toUtf8();
}

} // namespace

BusActivation::BusActivation(QDBusConnection bus, Handler handler, QObject *parent)
    : QDBusAbstractAdaptor(parent), m_bus(std::move(bus)), m_handler(std::move(handler))
{
    const QString name = QGuiApplication::desktopFileName();
    // The object first: who waits for the name calls as soon as it is there.
    m_bus.registerObject(u'/' + QString(name).replace(u'.', u'/'), parent, QDBusConnection::ExportAdaptors);
    m_bus.registerService(name);
}

void BusActivation::Activate(const QVariantMap &platformData, const QDBusMessage &message)
{
    pass({QStringLiteral("--show")}, platformData, message);
}

void BusActivation::Open(const QStringList &uris, const QVariantMap &platformData, const QDBusMessage &message)
{
    QStringList arguments{QStringLiteral("--show"), QStringLiteral("--")};
    for (const QString &uri : uris) {
        const QString folder = QUrl(uri).toLocalFile();
        if (folder.isEmpty())
            return refuse(message, tr("%1 is no folder of this computer.").arg(printable(uri)));
        arguments << folder;
    }
    pass(arguments, platformData, message);
}

/// The actions are those of the desktop entry.
void BusActivation::ActivateAction(const QString &name, const QVariantList & /*parameter*/,
                                   const QVariantMap &platformData, const QDBusMessage &message)
{
    if (name == u"quick-switch")
        pass({QStringLiteral("--switch")}, platformData, message);
    else if (name == u"warnings")
        pass({QStringLiteral("--warnings")}, platformData, message);
    else
        refuse(message, tr("There is no action %1.").arg(printable(name)));
}

void BusActivation::pass(const QStringList &arguments, const QVariantMap &platformData, const QDBusMessage &message)
{
    message.setDelayedReply(true);
    m_handler({QDir::currentPath(), arguments, tokenIn(platformData)}, [this, message](const QString &refusal) {
        if (!refusal.isEmpty())
            return refuse(message, refusal);
        m_bus.send(message.createReply());
    });
}

void BusActivation::refuse(const QDBusMessage &message, const QString &words)
{
    message.setDelayedReply(true);
    m_bus.send(message.createErrorReply(QDBusError::Failed, words));
}

} // namespace Pointsman
