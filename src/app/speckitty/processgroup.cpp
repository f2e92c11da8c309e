// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/speckitty/processgroup.h"

#include <QProcess>

#include <csignal>
#include <unistd.h>

namespace Pointsman {

void startInOwnSession(QProcess &process)
{
    process.setChildProcessModifier([] { becomeSessionLeader(); });
}

void becomeSessionLeader() noexcept
{
    ::setsid();
    // An ignored or blocked signal would be inherited, and the program could not be ended by it.
    for (const int number : {SIGHUP, SIGINT, SIGTERM, SIGPIPE})
        ::signal(number, SIG_DFL);
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

void signalGroup(qint64 leader, int signal)
{
    // 0 and 1 would mean our own group and everything.
    if (leader > 1)
        ::kill(-static_cast<pid_t>(leader), signal);
}

void endNow(QProcess &process, qint64 leader)
{
    signalGroup(leader, SIGKILL);
    if (process.state() == QProcess::NotRunning)
        return;
    process.kill();
    // Takes its end, which a killed process reaches within milliseconds.
    process.waitForFinished(1000);
}

} // namespace Pointsman
