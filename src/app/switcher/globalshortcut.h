// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/switcher/x11keygrab.h"

#include <QKeySequence>

namespace Pointsman {

class PortalShortcut;

/// Keys that open the quick switcher whatever window has the focus: through the desktop's portal where there is one,
/// else by a grab on X11, else by what the user binds in the desktop's own settings.
class GlobalShortcut final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GlobalShortcut)

public:
    enum class State
    {
        Off,     ///< no keys are set
        Bound,   ///< they work
        Refused, ///< they do not: another program has them, the desktop did not want them, they cannot be had
        ByHand   ///< a program cannot take keys here, or the desktop has not answered yet
    };

    explicit GlobalShortcut(QObject *parent = nullptr);
    ~GlobalShortcut() override;

    /// What to propose where the user wants one: the same key as in the window, with the key that desktops keep for
    /// such things and programs leave alone. It is never set unasked.
    [[nodiscard]] static QKeySequence suggestion();

    /// Takes these keys in place of those before; empty: none.
    void setSequence(const QKeySequence &sequence);
    [[nodiscard]] const QKeySequence &sequence() const { return m_sequence; }
    [[nodiscard]] State state() const { return m_state; }
    /// The state in words, with the way out, for the settings.
    [[nodiscard]] QString words() const { return m_words; }

Q_SIGNALS:
    void activated();
    void stateChanged();

private:
    void set(State state, const QString &words);
    void ask();
    void grab();
    void takeOutcome(X11KeyGrab::Outcome outcome);
    void takePortalKeys(const QString &keys);
    void openFor(const QString &token);

    QKeySequence m_sequence;
    State m_state = State::Off;
    QString m_words;
    PortalShortcut *m_portal;
    X11KeyGrab *m_grab;
    bool m_isAsking = false;
    bool m_isPortals = false; ///< the portal has bound it
};

} // namespace Pointsman
