// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractNativeEventFilter>
#include <QKeyCombination>
#include <QObject>

#include <vector>

struct xcb_connection_t;

namespace Pointsman {

/// Keys that the program hears of whatever window has the focus, on X11.
class X11KeyGrab final : public QObject, public QAbstractNativeEventFilter
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(X11KeyGrab)

public:
    enum class Outcome
    {
        Grabbed,
        Taken,    ///< another program has them
        NoSuchKey ///< this keyboard has no such key
    };

    explicit X11KeyGrab(QObject *parent);
    ~X11KeyGrab() override;

    /// Whether the program runs on X11 at all; else nothing here may be called.
    [[nodiscard]] static bool isPossible();
    /// Grabs them, whichever of the locks are on, in place of those before.
    [[nodiscard]] Outcome grab(QKeyCombination keys);
    void release();

    bool nativeEventFilter(const QByteArray &eventType, void *message, qintptr *result) override;

Q_SIGNALS:
    void pressed();
    /// The keyboard's layout has changed, and so has what the grab is worth.
    void changed(Pointsman::X11KeyGrab::Outcome outcome);

private:
    [[nodiscard]] Outcome grabAll();
    void ungrabAll();

    xcb_connection_t *m_connection = nullptr;
    quint32 m_root = 0;
    quint8 m_keyboardEvents = 0; ///< the first of the keyboard extension's; 0: it has none
    QKeyCombination m_keys;
    bool m_isOn = false;
    quint8 m_code = 0; ///< of the key that is grabbed; 0: none
    quint16 m_modifiers = 0;
    std::vector<quint16> m_locks; ///< every set of them
};

} // namespace Pointsman
