// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "untilinterrupted.h"

#include "base/translations.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <csignal>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Pointsman {

namespace {

// A signal handler may do no more than write to a pipe; it can reach nothing but a global.
int signalPipe[2] = {-1, -1};

void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(signalPipe[1], &byte, 1);
}

void catchSignals()
{
    if (::pipe2(signalPipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
    // A reader that is gone is told by the failing write.
    action.sa_handler = SIG_IGN;
    ::sigaction(SIGPIPE, &action, nullptr);
}

bool isPipe(int descriptor)
{
    struct stat status = {};
    return ::fstat(descriptor, &status) == 0 && (S_ISFIFO(status.st_mode) || S_ISSOCK(status.st_mode));
}

int argumentCount = 0;

} // namespace

UntilInterrupted::UntilInterrupted()
{
    catchSignals();
    // QCoreApplication warns of a locale that is not UTF-8; what is printed here depends on none.
    qputenv("LC_ALL", "C.UTF-8");
    m_application = std::make_unique<QCoreApplication>(argumentCount, nullptr);
    installTranslations(*m_application);
    m_signals = std::make_unique<QSocketNotifier>(signalPipe[0], QSocketNotifier::Read);
    QObject::connect(m_signals.get(), &QSocketNotifier::activated, m_application.get(), &QCoreApplication::quit);
    // The writing end of a pipe is never readable, but it is when the reading end has been closed.
    if (isPipe(STDOUT_FILENO)) {
        m_reader = std::make_unique<QSocketNotifier>(STDOUT_FILENO, QSocketNotifier::Read);
        QObject::connect(m_reader.get(), &QSocketNotifier::activated, m_application.get(), &QCoreApplication::quit);
    }
}

UntilInterrupted::~UntilInterrupted() = default;

void UntilInterrupted::run()
{
    QCoreApplication::exec();
}

} // namespace Pointsman
