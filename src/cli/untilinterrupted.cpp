// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "untilinterrupted.h"

#include "base/quitonsignals.h"
#include "base/translations.h"
#include "heldsignals.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSocketNotifier>

#include <csignal>
#include <sys/stat.h>
#include <unistd.h>

namespace Pointsman {

namespace {

bool isPipe(int descriptor)
{
    struct stat status = {};
    return ::fstat(descriptor, &status) == 0 && (S_ISFIFO(status.st_mode) || S_ISSOCK(status.st_mode));
}

int noArguments = 0;

} // namespace

UntilInterrupted::UntilInterrupted()
{
    // A reader that is gone is told by the failing write.
    std::signal(SIGPIPE, SIG_IGN);
    // QCoreApplication warns of a locale that is not UTF-8; what is printed here depends on none.
    qputenv("LC_ALL", "C.UTF-8");
    m_application = std::make_unique<QCoreApplication>(noArguments, nullptr);
    installTranslations(*m_application, QLocale(QLocale::English)); // the words of the command line are one contract
    quitOnSignals(*m_application);
    releaseSignals();
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
