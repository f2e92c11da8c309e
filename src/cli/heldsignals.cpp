// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heldsignals.h"

#include <csignal>
#include <initializer_list>
#include <optional>

namespace Pointsman {

namespace {

/// What the process that started this one has blocked stays so.
std::optional<sigset_t> maskBefore;

} // namespace

void holdSignals()
{
    sigset_t held;
    ::sigemptyset(&held);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        ::sigaddset(&held, signal);
    sigset_t before;
    if (::pthread_sigmask(SIG_BLOCK, &held, &before) == 0)
        maskBefore = before;
}

void releaseSignals()
{
    if (maskBefore)
        ::pthread_sigmask(SIG_SETMASK, &*maskBefore, nullptr);
    maskBefore.reset();
}

} // namespace Pointsman
