// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractNativeEventFilter>
#include <QObject>

struct xcb_connection_t;

namespace Pointsman {

/// Whether a panel of the old tray protocol is on the X display: an owner of the selection _NET_SYSTEM_TRAY_Sn. Told
/// live, without waiting for the server. Without X there never is one.
class XTrayOwner final : public QObject, public QAbstractNativeEventFilter
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(XTrayOwner)

public:
    explicit XTrayOwner(QObject *parent = nullptr);
    ~XTrayOwner() override;

    /// Begins to look; looked() says that the first answer is there.
    void look();
    [[nodiscard]] bool isThere() const { return m_owner != 0; }

    bool nativeEventFilter(const QByteArray &type, void *message, qintptr *result) override;

Q_SIGNALS:
    void looked();
    void changed();

private:
    void takeAtoms();
    void askForOwner();
    void takeOwner(unsigned cookie);
    void setOwner(quint32 owner);

    xcb_connection_t *m_connection = nullptr;
    unsigned m_managerCookie = 0, m_selectionCookie = 0;
    quint32 m_manager = 0, m_selection = 0; // atoms
    quint32 m_owner = 0;                    // a window
};

} // namespace Pointsman
