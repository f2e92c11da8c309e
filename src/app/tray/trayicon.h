// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tray/trayhost.h"
#include "app/tray/traymenu.h"
#include "app/tray/traysummary.h"

#include <memory>

class QSystemTrayIcon;

namespace Pointsman {

/// The program's icon in the tray, from the first moment on that a panel shows one; without a panel everything else
/// works, and whyNot() says why there is none.
class TrayIcon final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrayIcon)

public:
    /// Looks for a panel from now on.
    explicit TrayIcon(QObject *parent = nullptr);
    ~TrayIcon() override;

    void setSnapshot(const SnapshotPtr &snapshot);

    /// Its menu, whose signals tell what was chosen.
    [[nodiscard]] TrayMenu &menu() { return m_menu; }

    /// Whether the icon can be seen now, so that a window may be hidden behind it.
    [[nodiscard]] bool isThere() const { return m_icon && m_host.isThere(); }
    /// Why not, one sentence for the settings; empty where it is there.
    [[nodiscard]] QString whyNot() const { return m_host.whyNot(); }

    /// Lets the panel show a message, where nothing better can; false where no icon is there to show it.
    bool showMessage(const QString &title, const QString &text);

Q_SIGNALS:
    /// The icon was clicked: the window shall be shown, or hidden.
    void toggleRequested();
    void messageClicked();
    /// isThere() is another.
    void presenceChanged(bool isThere);
    /// whyNot() may be another.
    void whyNotChanged();

private:
    void makeIcon();
    void showSummary();
    void tellPresence();

    TrayHost m_host;
    TrayMenu m_menu;
    TraySummary m_summary;
    std::unique_ptr<QSystemTrayIcon> m_icon;
    bool m_wasThere = false;
};

} // namespace Pointsman
