// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tray/trayhost.h"

namespace Pointsman {

namespace {

using namespace std::chrono_literals;

// A panel that starts brings both protocols, and the old one is often there first.
constexpr auto grace = 1500ms;
constexpr int bothAnswers = 2; // the bus's and X's

} // namespace

TrayHost::TrayHost(const QDBusConnection &bus, QObject *parent) : QObject(parent), m_notifierHost(bus)
{
    m_grace.setSingleShot(true);
    m_grace.setInterval(grace);
    connect(&m_grace, &QTimer::timeout, this, [this] {
        if (m_protocol == Protocol::None && m_xOwner.isThere())
            decideFor(Protocol::XEmbed);
    });
    connect(&m_notifierHost, &StatusNotifierHost::looked, this, &TrayHost::takeAnswer, Qt::SingleShotConnection);
    connect(&m_xOwner, &XTrayOwner::looked, this, &TrayHost::takeAnswer, Qt::SingleShotConnection);
    connect(&m_notifierHost, &StatusNotifierHost::changed, this, &TrayHost::follow);
    connect(&m_xOwner, &XTrayOwner::changed, this, &TrayHost::follow);
}

void TrayHost::look()
{
    m_notifierHost.look();
    m_xOwner.look();
}

void TrayHost::takeAnswer()
{
    ++m_answers;
    if (m_answers < bothAnswers)
        return;
    if (m_xOwner.isThere() && !m_notifierHost.isThere())
        decideFor(Protocol::XEmbed); // this panel has been there before us: it will not bring more
    else
        follow();
}

void TrayHost::follow()
{
    if (m_answers < bothAnswers)
        return;
    if (m_protocol == Protocol::None && m_notifierHost.isThere())
        decideFor(Protocol::StatusNotifier);
    else if (m_protocol == Protocol::None && m_xOwner.isThere())
        m_grace.start();
    else
        Q_EMIT changed();
}

void TrayHost::decideFor(Protocol protocol)
{
    m_protocol = protocol;
    Q_EMIT found();
    Q_EMIT changed();
}

bool TrayHost::isThere() const
{
    switch (m_protocol) {
    case Protocol::StatusNotifier:
        return m_notifierHost.isThere();
    case Protocol::XEmbed:
        return m_xOwner.isThere();
    case Protocol::None:
        return false;
    }
    Q_UNREACHABLE();
}

QString TrayHost::whyNot() const
{
    if (isThere())
        return {};
    if (m_answers < bothAnswers || m_grace.isActive())
        return tr("Looking for a panel that shows tray icons.");
    if (m_protocol != Protocol::None)
        return tr("The panel that showed the icon is gone. The icon comes back with it.");
    if (m_notifierHost.hasWatcher())
        return tr(
            "No panel shows tray icons at the moment, although this desktop can. The icon appears with the panel.");
    if (qEnvironmentVariable("XDG_CURRENT_DESKTOP").contains(QLatin1StringView("GNOME")))
        return tr("GNOME shows tray icons only with an extension, for example AppIndicator Support.");
    if (!m_notifierHost.hasBus())
        return tr("There is no session bus, by which programs reach a panel.");
    return tr("No panel of this desktop shows tray icons. Should one be started, the icon appears in it.");
}

} // namespace Pointsman
