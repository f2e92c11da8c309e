// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/switcher/x11keygrab.h"

#include "app/switcher/keysymbols.h"

#include <QGuiApplication>

#include <algorithm>
#include <cstdlib>
#include <memory>

#include <xcb/xcb.h>

namespace Pointsman {

namespace {

using namespace QNativeInterface;

constexpr quint32 symbolOfNumLock = 0xff7f;
constexpr quint32 symbolOfScrollLock = 0xff14;
constexpr quint32 symbolsOfAlt[] = {0xffe9, 0xffea};
constexpr quint32 symbolsOfSuper[] = {0xffeb, 0xffec};
constexpr quint16 heldModifiers =
    XCB_MOD_MASK_SHIFT | XCB_MOD_MASK_CONTROL | XCB_MOD_MASK_1 | XCB_MOD_MASK_2 | XCB_MOD_MASK_3 | XCB_MOD_MASK_4;

// The keyboard extension's events have their kind in their second byte; of these two the layout is another one then.
constexpr quint8 newKeyboard = 0;
constexpr quint8 newMap = 1;

struct Freed
{
    void operator()(void *memory) const { std::free(memory); }
};
template <typename Reply>
using Owned = std::unique_ptr<Reply, Freed>;

/// What each key of the keyboard means, and which of them are modifiers.
class KeyboardMap
{
public:
    explicit KeyboardMap(xcb_connection_t *connection) : m_first(xcb_get_setup(connection)->min_keycode)
    {
        const int count = xcb_get_setup(connection)->max_keycode - m_first + 1;
        m_symbols.reset(xcb_get_keyboard_mapping_reply(
            connection, xcb_get_keyboard_mapping(connection, m_first, static_cast<quint8>(count)), nullptr));
        m_modifiers.reset(xcb_get_modifier_mapping_reply(connection, xcb_get_modifier_mapping(connection), nullptr));
    }

    /// The key that gives the symbol, rather without Shift than with it; 0: none does.
    [[nodiscard]] quint8 codeOf(quint32 symbol) const
    {
        if (!m_symbols)
            return 0;
        const int columns = m_symbols->keysyms_per_keycode;
        const int count = xcb_get_keyboard_mapping_keysyms_length(m_symbols.get());
        const xcb_keysym_t *symbols = xcb_get_keyboard_mapping_keysyms(m_symbols.get());
        for (int column = 0; column < columns; ++column) {
            for (int at = column; at < count; at += columns) {
                if (symbols[at] == symbol)
                    return static_cast<quint8>(m_first + at / columns);
            }
        }
        return 0;
    }

    /// The modifier that the key of one of the symbols is; `usual` where none is one.
    template <std::size_t Count>
    [[nodiscard]] quint16 maskOf(const quint32 (&symbols)[Count], quint16 usual) const
    {
        for (const quint32 symbol : symbols) {
            if (const quint16 mask = maskOf(codeOf(symbol)))
                return mask;
        }
        return usual;
    }

    [[nodiscard]] quint16 maskOf(quint8 code) const
    {
        if (!m_modifiers || code == 0)
            return 0;
        const int width = m_modifiers->keycodes_per_modifier;
        const xcb_keycode_t *codes = xcb_get_modifier_mapping_keycodes(m_modifiers.get());
        const xcb_keycode_t *end = codes + xcb_get_modifier_mapping_keycodes_length(m_modifiers.get());
        const auto found = std::find(codes, end, code);
        return found == end ? quint16(0) : static_cast<quint16>(1 << ((found - codes) / width));
    }

private:
    quint8 m_first;
    Owned<xcb_get_keyboard_mapping_reply_t> m_symbols;
    Owned<xcb_get_modifier_mapping_reply_t> m_modifiers;
};

quint16 modifiersOf(QKeyCombination keys, const KeyboardMap &map)
{
    const Qt::KeyboardModifiers held = keys.keyboardModifiers();
    quint16 mask = 0;
    if (held & Qt::ShiftModifier)
        mask |= XCB_MOD_MASK_SHIFT;
    if (held & Qt::ControlModifier)
        mask |= XCB_MOD_MASK_CONTROL;
    if (held & Qt::AltModifier)
        mask |= map.maskOf(symbolsOfAlt, XCB_MOD_MASK_1);
    if (held & Qt::MetaModifier)
        mask |= map.maskOf(symbolsOfSuper, XCB_MOD_MASK_4);
    return mask;
}

/// Keys are grabbed with exactly the modifiers that are named, and a lock counts as one.
std::vector<quint16> lockSets(const KeyboardMap &map)
{
    std::vector<quint16> sets{0};
    for (const quint16 lock : {quint16(XCB_MOD_MASK_LOCK), map.maskOf(map.codeOf(symbolOfNumLock)),
                               map.maskOf(map.codeOf(symbolOfScrollLock))}) {
        const std::vector<quint16> without = sets;
        for (const quint16 set : without) {
            if (lock != 0)
                sets.push_back(set | lock);
        }
    }
    return sets;
}

quint8 keyboardEventsOf(xcb_connection_t *connection)
{
    const char name[] = "XKEYBOARD";
    const Owned<xcb_query_extension_reply_t> reply(
        xcb_query_extension_reply(connection, xcb_query_extension(connection, sizeof(name) - 1, name), nullptr));
    return reply && reply->present ? reply->first_event : 0;
}

} // namespace

X11KeyGrab::X11KeyGrab(QObject *parent) : QObject(parent) {}

X11KeyGrab::~X11KeyGrab()
{
    release();
}

bool X11KeyGrab::isPossible()
{
    return qGuiApp->nativeInterface<QX11Application>() != nullptr;
}

X11KeyGrab::Outcome X11KeyGrab::grab(QKeyCombination keys)
{
    release();
    if (!m_connection) {
        m_connection = qGuiApp->nativeInterface<QX11Application>()->connection();
        m_root = xcb_setup_roots_iterator(xcb_get_setup(m_connection)).data->root;
        m_keyboardEvents = keyboardEventsOf(m_connection);
    }
    m_keys = keys;
    m_isOn = true;
    qGuiApp->installNativeEventFilter(this);
    return grabAll();
}

void X11KeyGrab::release()
{
    // The connection may have ended with the application.
    if (!std::exchange(m_isOn, false) || !qGuiApp)
        return;
    qGuiApp->removeNativeEventFilter(this);
    ungrabAll();
}

X11KeyGrab::Outcome X11KeyGrab::grabAll()
{
    const KeyboardMap map(m_connection);
    const auto symbol = keySymbolOf(m_keys.key());
    m_code = symbol ? map.codeOf(*symbol) : 0;
    if (m_code == 0)
        return Outcome::NoSuchKey;
    m_modifiers = modifiersOf(m_keys, map);
    m_locks = lockSets(map);
    std::vector<xcb_void_cookie_t> cookies;
    for (const quint16 locks : m_locks) {
        // Without owner_events: also while a window of ours has the focus it is told as a grab's.
        cookies.push_back(xcb_grab_key_checked(m_connection, 0, m_root, m_modifiers | locks, m_code,
                                               XCB_GRAB_MODE_ASYNC, XCB_GRAB_MODE_ASYNC));
    }
    bool isTaken = false;
    for (const xcb_void_cookie_t cookie : cookies) {
        const Owned<xcb_generic_error_t> error(xcb_request_check(m_connection, cookie));
        isTaken = isTaken || error;
    }
    if (!isTaken)
        return Outcome::Grabbed;
    ungrabAll();
    return Outcome::Taken;
}

void X11KeyGrab::ungrabAll()
{
    const quint8 code = std::exchange(m_code, 0);
    if (code == 0)
        return;
    for (const quint16 locks : m_locks)
        xcb_ungrab_key(m_connection, code, m_root, m_modifiers | locks);
    xcb_flush(m_connection);
}

bool X11KeyGrab::nativeEventFilter(const QByteArray & /*eventType*/, void *message, qintptr * /*result*/)
{
    const auto *event = static_cast<const xcb_generic_event_t *>(message);
    const auto type = static_cast<quint8>(event->response_type & 0x7f);
    if (type == XCB_KEY_PRESS) {
        const auto *key = reinterpret_cast<const xcb_key_press_event_t *>(event);
        quint16 locks = 0;
        for (const quint16 set : m_locks)
            locks |= set;
        if (m_code != 0 && key->event == m_root && key->detail == m_code &&
            (key->state & heldModifiers & ~locks) == m_modifiers)
            Q_EMIT pressed();
        return false; // Qt takes the time of the user's last deed from it
    }
    const bool isNewLayout =
        m_keyboardEvents != 0 && type == m_keyboardEvents && (event->pad0 == newKeyboard || event->pad0 == newMap);
    if (type == XCB_MAPPING_NOTIFY || isNewLayout) {
        ungrabAll();
        Q_EMIT changed(grabAll());
    }
    return false;
}

} // namespace Pointsman
