// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/handover.h"

#include <QObject>

#include <functional>
#include <mutex>

namespace Pointsman {

/// Hands calls from workers to the thread of an object, and throws them away once it is closed: a job may outlive the
/// workspace that asked for it, for example on a disk that hangs.
class Mailbox
{
public:
    explicit Mailbox(QObject *receiver) : m_receiver(receiver) {}

    /// From any thread: `call` will run on the receiver's.
    void post(std::function<void()> call)
    {
        const std::lock_guard lock(m_mutex);
        if (!m_receiver)
            return;
        const HandOver over;
        QMetaObject::invokeMethod(
            m_receiver,
            [call = std::move(call)] {
                takeOver();
                call();
            },
            Qt::QueuedConnection);
    }

    /// Nobody wants answers any more.
    [[nodiscard]] bool isClosed()
    {
        const std::lock_guard lock(m_mutex);
        return !m_receiver;
    }

    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_receiver = nullptr;
    }

private:
    std::mutex m_mutex;
    QObject *m_receiver;
};

} // namespace Pointsman
