// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tray/statusnotifierhost.h"
#include "app/tray/xtrayowner.h"

#include <QTimer>

namespace Pointsman {

/// Finds out whether a panel is there that shows tray icons. It makes no call of QSystemTrayIcon: at the first one
/// Qt 6.4 decides between the two protocols once for all, and a program that started before the panel would never have
/// an icon (on Wayland), or one of the old protocol.
class TrayHost final : public QObject
{
    Q_OBJECT

public:
    enum class Protocol
    {
        None,
        StatusNotifier, ///< over the session bus
        XEmbed          ///< the old one, over X
    };

    explicit TrayHost(const QDBusConnection &bus = QDBusConnection::sessionBus(), QObject *parent = nullptr);

    /// Begins to look, and goes on as long as this lives.
    void look();
    /// The protocol that was decided for; None until found().
    [[nodiscard]] Protocol protocol() const { return m_protocol; }
    /// Whether a panel of the protocol decided for is there now.
    [[nodiscard]] bool isThere() const;
    /// Why there is no tray at this moment, one sentence with the way out where there is one; empty where there is.
    [[nodiscard]] QString whyNot() const;

Q_SIGNALS:
    /// The first panel is there, and it is decided which protocol holds: now a QSystemTrayIcon may be made. Once.
    void found();
    /// isThere() or whyNot() is another.
    void changed();

private:
    void takeAnswer();
    void follow();
    void decideFor(Protocol protocol);

    StatusNotifierHost m_notifierHost;
    XTrayOwner m_xOwner;
    QTimer m_grace;
    int m_answers = 0;
    Protocol m_protocol = Protocol::None;
};

} // namespace Pointsman
