// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tray/xtrayowner.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QTimer>

#include <chrono>
#include <cstdlib>
#include <memory>
#include <xcb/xcb.h>

namespace Pointsman {

namespace {

using namespace std::chrono_literals;

// An answer that is asked for now has come by then, so that nobody waits for the server; were it not there yet, taking
// it would wait for it.
constexpr auto answerTime = 50ms;

struct Freed
{
    void operator()(void *answer) const { std::free(answer); }
};
template <typename Answer>
using Owned = std::unique_ptr<Answer, Freed>;

/// The number of the screen that the program is on, as Qt takes it.
int screenNumber()
{
    char *host = nullptr;
    int display = 0;
    int screen = 0;
    if (xcb_parse_display(nullptr, &host, &display, &screen) == 0)
        return 0;
    std::free(host);
    return screen;
}

unsigned askForAtom(xcb_connection_t *connection, const QByteArray &name)
{
    return xcb_intern_atom(connection, 0, static_cast<uint16_t>(name.size()), name.constData()).sequence;
}

quint32 atom(xcb_connection_t *connection, unsigned cookie)
{
    const Owned<xcb_intern_atom_reply_t> answer(xcb_intern_atom_reply(connection, {cookie}, nullptr));
    return answer ? answer->atom : 0;
}

} // namespace

XTrayOwner::XTrayOwner(QObject *parent) : QObject(parent)
{
    if (const auto *x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>())
        m_connection = x11->connection();
}

XTrayOwner::~XTrayOwner()
{
    if (QCoreApplication::instance())
        QCoreApplication::instance()->removeNativeEventFilter(this);
}

void XTrayOwner::look()
{
    if (!m_connection) {
        QTimer::singleShot(0, this, &XTrayOwner::looked);
        return;
    }
    m_managerCookie = askForAtom(m_connection, QByteArrayLiteral("MANAGER"));
    m_selectionCookie = askForAtom(m_connection, "_NET_SYSTEM_TRAY_S" + QByteArray::number(screenNumber()));
    xcb_flush(m_connection);
    QTimer::singleShot(answerTime, this, &XTrayOwner::takeAtoms);
}

void XTrayOwner::takeAtoms()
{
    m_manager = atom(m_connection, m_managerCookie);
    m_selection = atom(m_connection, m_selectionCookie);
    // Qt has asked for the events of the root window already, for its own tray icons.
    QCoreApplication::instance()->installNativeEventFilter(this);
    askForOwner();
}

void XTrayOwner::askForOwner()
{
    const unsigned cookie = xcb_get_selection_owner(m_connection, m_selection).sequence;
    xcb_flush(m_connection);
    QTimer::singleShot(answerTime, this, [this, cookie] { takeOwner(cookie); });
}

void XTrayOwner::takeOwner(unsigned cookie)
{
    const Owned<xcb_get_selection_owner_reply_t> answer(xcb_get_selection_owner_reply(m_connection, {cookie}, nullptr));
    const quint32 owner = answer ? answer->owner : 0;
    if (owner != 0) {
        // Its end is told to those who ask for it, as Qt itself does.
        const uint32_t events = XCB_EVENT_MASK_STRUCTURE_NOTIFY;
        xcb_change_window_attributes(m_connection, owner, XCB_CW_EVENT_MASK, &events);
        xcb_flush(m_connection);
    }
    setOwner(owner);
    Q_EMIT looked();
}

void XTrayOwner::setOwner(quint32 owner)
{
    const bool wasThere = isThere();
    m_owner = owner;
    if (isThere() != wasThere)
        Q_EMIT changed();
}

bool XTrayOwner::nativeEventFilter(const QByteArray &type, void *message, qintptr * /*result*/)
{
    if (type != "xcb_generic_event_t")
        return false;
    const auto *event = static_cast<const xcb_generic_event_t *>(message);
    const int kind = event->response_type & 0x7f;
    if (kind == XCB_CLIENT_MESSAGE) {
        const auto *told = reinterpret_cast<const xcb_client_message_event_t *>(event);
        if (told->type == m_manager && told->data.data32[1] == m_selection)
            askForOwner();
    } else if (kind == XCB_DESTROY_NOTIFY) {
        const auto *gone = reinterpret_cast<const xcb_destroy_notify_event_t *>(event);
        if (gone->window == m_owner)
            setOwner(0);
    }
    return false;
}

} // namespace Pointsman
