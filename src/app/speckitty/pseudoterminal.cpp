// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/speckitty/pseudoterminal.h"

#include "app/speckitty/processgroup.h"

#include <QProcess>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

namespace Pointsman {

namespace {

constexpr winsize windowSize{30, 100, 0, 0};
constexpr int readSize = 64 * 1024;

int openProgramSide(int ours)
{
    std::array<char, 128> name{};
    if (::grantpt(ours) != 0 || ::unlockpt(ours) != 0 || ::ptsname_r(ours, name.data(), name.size()) != 0)
        return -1;
    return ::open(name.data(), O_RDWR | O_NOCTTY | O_CLOEXEC);
}

} // namespace

std::unique_ptr<PseudoTerminal> PseudoTerminal::open()
{
    const int ours = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
    if (ours < 0)
        return nullptr;
    const int theirs = openProgramSide(ours);
    if (theirs < 0) {
        ::close(ours);
        return nullptr;
    }
    ::ioctl(theirs, TIOCSWINSZ, &windowSize);
    return std::unique_ptr<PseudoTerminal>(new PseudoTerminal(ours, theirs));
}

PseudoTerminal::~PseudoTerminal()
{
    closeProgramSide();
    ::close(m_ours);
}

void PseudoTerminal::attachTo(QProcess &process) const
{
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.setChildProcessModifier([theirs = m_theirs] {
        becomeSessionLeader();
        ::ioctl(theirs, TIOCSCTTY, 0);
        for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
            ::dup2(theirs, stream);
    });
}

void PseudoTerminal::closeProgramSide()
{
    if (m_theirs >= 0)
        ::close(m_theirs);
    m_theirs = -1;
}

QByteArray PseudoTerminal::read()
{
    QByteArray bytes(readSize, Qt::Uninitialized);
    ssize_t count = 0;
    do {
        count = ::read(m_ours, bytes.data(), static_cast<size_t>(bytes.size()));
    } while (count < 0 && errno == EINTR);
    bytes.truncate(qMax<qsizetype>(0, count));
    return bytes;
}

bool PseudoTerminal::write(const QByteArray &bytes)
{
    qsizetype written = 0;
    while (written < bytes.size()) {
        const ssize_t count = ::write(m_ours, bytes.constData() + written, static_cast<size_t>(bytes.size() - written));
        if (count < 0 && errno != EINTR)
            return false;
        written += qMax<ssize_t>(0, count);
    }
    return true;
}

bool PseudoTerminal::isEchoing() const
{
    termios settings{};
    return ::tcgetattr(m_ours, &settings) != 0 || (settings.c_lflag & ECHO) != 0;
}

} // namespace Pointsman
