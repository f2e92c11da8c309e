// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/support/virtualdesktop.h"

struct xcb_connection_t;

namespace Pointsman::Test {

/// A panel of the old tray protocol: the owner of _NET_SYSTEM_TRAY_S0 on a desktop's display, which notes who wants to
/// be shown. It is gone with the end of this object.
class FakeXTray
{
    Q_DISABLE_COPY_MOVE(FakeXTray)

public:
    explicit FakeXTray(const VirtualDesktop &desktop);
    ~FakeXTray();

    /// How many icons have asked to be shown so far.
    [[nodiscard]] int icons();

private:
    [[nodiscard]] quint32 atom(const QByteArray &name) const;
    void announce(quint32 root, quint32 selection) const;

    xcb_connection_t *m_connection;
    quint32 m_window = 0;
    quint32 m_request = 0; // an atom
    int m_icons = 0;
};

} // namespace Pointsman::Test
