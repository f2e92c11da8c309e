// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/instance/runninginstance.h"

#include <QDBusAbstractAdaptor>
#include <QDBusConnection>
#include <QVariantMap>

class QDBusMessage;

namespace Pointsman {

/// The program as the desktop calls it over the session bus (org.freedesktop.Application, by the name of the desktop
/// entry): the same calls as those of a second start. The methods are called by the bus alone.
class BusActivation final : public QDBusAbstractAdaptor
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Application")

public:
    /// Takes a call as RunningInstance::called() does; what is refused becomes the bus's error.
    using Handler = std::function<void(const Call &, const RunningInstance::Answer &)>;

    /// Listens to `bus` on behalf of `parent`. Where the name is taken, by the same user's program on another display,
    /// that one stays the one who is called.
    BusActivation(QDBusConnection bus, Handler handler, QObject *parent);

public Q_SLOTS:
    // Their names and those of their arguments' types are the specification's.
    void Activate(const QVariantMap &platformData, const QDBusMessage &message);
    void Open(const QStringList &uris, const QVariantMap &platformData, const QDBusMessage &message);
    void ActivateAction(const QString &name, const QVariantList &parameter, const QVariantMap &platformData,
                        const QDBusMessage &message);

private:
    void pass(const QStringList &arguments, const QVariantMap &platformData, const QDBusMessage &message);
    void refuse(const QDBusMessage &message, const QString &words);

    QDBusConnection m_bus;
    Handler m_handler;
};

} // namespace Pointsman
