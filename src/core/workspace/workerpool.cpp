// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workerpool.h"

#include <QThreadPool>

#include <cstdio>
#include <cstdlib>
#include <unistd.h>

namespace Pointsman {

namespace {

constexpr int patienceAtTheEndMs = 2000;

void endAtOnce(int status, void *)
{
    std::fflush(nullptr);
    ::_exit(status);
}

bool isOneLeftBehind = false;

} // namespace

void endWorkers(std::unique_ptr<QThreadPool> pool)
{
    if (pool->waitForDone(patienceAtTheEndMs))
        return;
    (void)pool.release();
    isOneLeftBehind = true;
    // Called before whatever was registered so far: the destructors of static objects, Qt's own among them.
    ::on_exit(&endAtOnce, nullptr);
}

int endProcess(int status)
{
    if (isOneLeftBehind)
        endAtOnce(status, nullptr);
    return status;
}

} // namespace Pointsman
