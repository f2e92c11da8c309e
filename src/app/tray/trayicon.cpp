// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tray/trayicon.h"

#include "app/tray/traypicture.h"

#include <QSystemTrayIcon>

namespace Pointsman {

TrayIcon::TrayIcon(QObject *parent) : QObject(parent)
{
    connect(&m_host, &TrayHost::found, this, &TrayIcon::makeIcon);
    connect(&m_host, &TrayHost::changed, this, &TrayIcon::tellPresence);
    m_host.look();
}

TrayIcon::~TrayIcon() = default;

void TrayIcon::setSnapshot(const SnapshotPtr &snapshot)
{
    m_menu.setSnapshot(snapshot);
    const TraySummary summary = TraySummary::of(*snapshot);
    if (summary == m_summary)
        return;
    m_summary = summary;
    showSummary();
}

void TrayIcon::makeIcon()
{
    m_menu.setOverBus(m_host.protocol() == TrayHost::Protocol::StatusNotifier);
    m_icon = std::make_unique<QSystemTrayIcon>();
    m_icon->setContextMenu(&m_menu);
    // Over the bus Qt takes any program's notification that is clicked for ours, and has no message of its own.
    if (m_host.protocol() != TrayHost::Protocol::StatusNotifier)
        connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this, &TrayIcon::messageClicked);
    connect(m_icon.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger)
            Q_EMIT toggleRequested();
    });
    showSummary();
    m_icon->show();
}

void TrayIcon::showSummary()
{
    if (!m_icon)
        return;
    m_icon->setIcon(trayPicture(m_summary));
    m_icon->setToolTip(plainToolTip(m_summary.words));
}

void TrayIcon::tellPresence()
{
    Q_EMIT whyNotChanged();
    if (m_wasThere == isThere())
        return;
    m_wasThere = isThere();
    Q_EMIT presenceChanged(m_wasThere);
}

bool TrayIcon::showMessage(const QString &title, const QString &text)
{
    if (!isThere())
        return false;
    m_icon->showMessage(title, text, trayPicture(m_summary));
    return true;
}

} // namespace Pointsman
