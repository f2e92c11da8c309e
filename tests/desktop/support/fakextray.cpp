// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/support/fakextray.h"

#include <cstdlib>
#include <memory>
#include <xcb/xcb.h>

namespace Pointsman::Test {

namespace {

struct Freed
{
    void operator()(void *answer) const { std::free(answer); }
};
template <typename Answer>
using Owned = std::unique_ptr<Answer, Freed>;

} // namespace

FakeXTray::FakeXTray(const VirtualDesktop &desktop)
    : m_connection(xcb_connect(desktop.display().toLatin1().constData(), nullptr))
{
    if (xcb_connection_has_error(m_connection) != 0)
        qFatal("test set-up failed: no display %s", qPrintable(desktop.display()));
    const xcb_screen_t *screen = xcb_setup_roots_iterator(xcb_get_setup(m_connection)).data;
    m_window = xcb_generate_id(m_connection);
    xcb_create_window(m_connection, XCB_COPY_FROM_PARENT, m_window, screen->root, 0, 0, 1, 1, 0,
                      XCB_WINDOW_CLASS_INPUT_OUTPUT, XCB_COPY_FROM_PARENT, 0, nullptr);
    m_request = atom("_NET_SYSTEM_TRAY_OPCODE");
    const quint32 selection = atom("_NET_SYSTEM_TRAY_S0");
    xcb_set_selection_owner(m_connection, m_window, selection, XCB_CURRENT_TIME);
    announce(screen->root, selection);
}

FakeXTray::~FakeXTray()
{
    xcb_disconnect(m_connection);
}

quint32 FakeXTray::atom(const QByteArray &name) const
{
    const auto cookie = xcb_intern_atom(m_connection, 0, static_cast<uint16_t>(name.size()), name.constData());
    const Owned<xcb_intern_atom_reply_t> answer(xcb_intern_atom_reply(m_connection, cookie, nullptr));
    return answer ? answer->atom : 0;
}

void FakeXTray::announce(quint32 root, quint32 selection) const
{
    xcb_client_message_event_t event = {};
    event.response_type = XCB_CLIENT_MESSAGE;
    event.format = 32;
    event.window = root;
    event.type = atom("MANAGER");
    event.data.data32[1] = selection;
    event.data.data32[2] = m_window;
    xcb_send_event(m_connection, 0, root, XCB_EVENT_MASK_STRUCTURE_NOTIFY, reinterpret_cast<const char *>(&event));
    xcb_flush(m_connection);
}

int FakeXTray::icons()
{
    constexpr quint32 requestDock = 0;
    while (const auto event = Owned<xcb_generic_event_t>(xcb_poll_for_event(m_connection))) {
        if ((event->response_type & 0x7f) != XCB_CLIENT_MESSAGE)
            continue;
        const auto *told = reinterpret_cast<const xcb_client_message_event_t *>(event.get());
        m_icons += told->type == m_request && told->data.data32[1] == requestDock ? 1 : 0;
    }
    return m_icons;
}

} // namespace Pointsman::Test
