// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/leftbehind.h"

#include <cstdio>
#include <cstdlib>
#include <unistd.h>
#include <utility>

namespace Pointsman {

namespace {

void endAtOnce(int status, void *)
{
    std::fflush(nullptr);
    ::_exit(status);
}

bool isOneLeftBehind = false;

} // namespace

void leaveThreadBehind()
{
    // Called before whatever was registered so far: the destructors of static objects, Qt's own among them.
    if (!std::exchange(isOneLeftBehind, true))
        ::on_exit(&endAtOnce, nullptr);
}

int endProcess(int status)
{
    if (isOneLeftBehind)
        endAtOnce(status, nullptr);
    return status;
}

} // namespace Pointsman
