// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/switcher/globalshortcut.h"

#include "app/switcher/keysymbols.h"
#include "app/switcher/portalshortcut.h"
#include "app/widgets/labels.h"

#include <QDBusServiceWatcher>

namespace Pointsman {

namespace {

QString shown(const QKeySequence &keys)
{
    return keys.toString(QKeySequence::NativeText);
}

/// Where a user binds a command to keys, as the desktop says it itself.
QString byHandWords()
{
    const QString desktop = qEnvironmentVariable("XDG_CURRENT_DESKTOP").toLower();
    const QString command = QStringLiteral("pointsman --switch");
    if (desktop.contains(u"gnome")) {
        return GlobalShortcut::tr(
                   "Bind the command “%1” in Settings > Keyboard > View and Customize Shortcuts > Custom "
                   "Shortcuts.")
            .arg(command);
    }
    if (desktop.contains(u"kde"))
        return GlobalShortcut::tr("Bind the command “%1” in System Settings > Shortcuts > Add New > Command.")
            .arg(command);
    if (desktop.contains(u"sway"))
        return GlobalShortcut::tr("Add the line “%1” to ~/.config/sway/config.")
            .arg(QStringLiteral("bindsym Mod4+k exec ") + command);
    return GlobalShortcut::tr("Bind the command “%1” to keys in the desktop's keyboard settings.").arg(command);
}

QString offWords()
{
    return GlobalShortcut::tr("No keys open it from anywhere.") + u' ' + byHandWords();
}

/// Why these keys are not asked for; empty: they may be.
QString whyNot(const QKeySequence &keys)
{
    if (keys.count() > 1)
        return GlobalShortcut::tr("Only one combination of keys can be taken, not several one after the other.");
    const Qt::KeyboardModifiers held = keys[0].keyboardModifiers();
    const bool isFunctionKey = keys[0].key() >= Qt::Key_F1 && keys[0].key() <= Qt::Key_F35;
    if (!isFunctionKey && !(held & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)))
        return GlobalShortcut::tr("%1 would be taken from every program: add Ctrl, Alt or Meta.").arg(shown(keys));
    return {};
}

} // namespace

GlobalShortcut::GlobalShortcut(QObject *parent)
    : QObject(parent), m_words(offWords()), m_portal(new PortalShortcut(this)), m_grab(new X11KeyGrab(this))
{
    connect(m_portal, &PortalShortcut::bound, this, &GlobalShortcut::takePortalKeys);
    connect(m_portal, &PortalShortcut::absent, this, &GlobalShortcut::grab);
    connect(m_portal, &PortalShortcut::refused, this, [this] {
        m_isAsking = false;
        m_isPortals = false;
        set(State::Refused, tr("The desktop did not give the keys.") + u' ' + byHandWords());
    });
    connect(m_portal, &PortalShortcut::activated, this, &GlobalShortcut::openFor);
    // Queued: a window is not opened from within the handling of an event of the display.
    connect(m_grab, &X11KeyGrab::pressed, this, &GlobalShortcut::activated, Qt::QueuedConnection);
    connect(
        m_grab, &X11KeyGrab::changed, this,
        [this](X11KeyGrab::Outcome outcome) {
            if (!m_sequence.isEmpty())
                takeOutcome(outcome);
        },
        Qt::QueuedConnection);

    auto *watcher = new QDBusServiceWatcher(PortalShortcut::serviceName(), QDBusConnection::sessionBus(),
                                            QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceRegistered, this, [this] {
        if (!m_sequence.isEmpty() && m_state != State::Bound && !m_isAsking)
            ask();
    });
    connect(watcher, &QDBusServiceWatcher::serviceUnregistered, this, [this] {
        // Whether it comes back by itself or not: asking tells.
        if (m_isPortals)
            ask();
    });
}

GlobalShortcut::~GlobalShortcut() = default;

QKeySequence GlobalShortcut::suggestion()
{
    return {Qt::META | Qt::Key_K};
}

void GlobalShortcut::set(State state, const QString &words)
{
    if (m_state == state && m_words == words)
        return;
    m_state = state;
    m_words = words;
    Q_EMIT stateChanged();
}

void GlobalShortcut::setSequence(const QKeySequence &sequence)
{
    if (sequence == m_sequence)
        return;
    m_sequence = sequence;
    m_isAsking = false;
    m_isPortals = false;
    m_portal->release();
    m_grab->release();
    if (sequence.isEmpty()) {
        set(State::Off, offWords());
        return;
    }
    const QString reason = whyNot(sequence);
    if (reason.isEmpty())
        ask();
    else
        set(State::Refused, reason);
}

void GlobalShortcut::ask()
{
    m_isAsking = true;
    m_isPortals = false;
    m_grab->release();
    set(State::ByHand, tr("The desktop was asked for %1 and has not answered yet.").arg(shown(m_sequence)));
    m_portal->bind(portalTriggerOf(m_sequence[0]), tr("Quick switch"));
}

void GlobalShortcut::takePortalKeys(const QString &keys)
{
    m_isAsking = false;
    m_isPortals = true;
    set(State::Bound, keys.isEmpty()
                          ? tr("The desktop knows the quick switcher; its keys are set in the desktop's settings.")
                          : tr("The desktop opens the quick switcher by %1.").arg(printableShort(keys)));
}

void GlobalShortcut::grab()
{
    m_isAsking = false;
    if (X11KeyGrab::isPossible())
        takeOutcome(m_grab->grab(m_sequence[0]));
    else
        set(State::ByHand, tr("A program cannot take keys here.") + u' ' + byHandWords());
}

void GlobalShortcut::takeOutcome(X11KeyGrab::Outcome outcome)
{
    switch (outcome) {
    case X11KeyGrab::Outcome::Grabbed:
        set(State::Bound, tr("%1 opens the quick switcher from anywhere.").arg(shown(m_sequence)));
        return;
    case X11KeyGrab::Outcome::Taken:
        set(State::Refused, tr("Another program has %1 already: choose other keys.").arg(shown(m_sequence)));
        return;
    case X11KeyGrab::Outcome::NoSuchKey:
        set(State::Refused, tr("This keyboard cannot give %1: choose other keys.").arg(shown(m_sequence)));
        return;
    }
    Q_UNREACHABLE();
}

void GlobalShortcut::openFor(const QString &token)
{
    // From here Qt takes it for the next window that asks to come to the front.
    if (!token.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
    Q_EMIT activated();
}

} // namespace Pointsman
