// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

class QCoreApplication;
class QSocketNotifier;

namespace Pointsman {

/// An event loop for a command that goes on until SIGINT, SIGTERM or the end of whoever reads its standard output.
class UntilInterrupted
{
public:
    UntilInterrupted();
    ~UntilInterrupted();
    UntilInterrupted(const UntilInterrupted &) = delete;
    UntilInterrupted &operator=(const UntilInterrupted &) = delete;

    /// Returns when it is over.
    void run();

private:
    std::unique_ptr<QCoreApplication> m_application;
    std::unique_ptr<QSocketNotifier> m_reader;
};

} // namespace Pointsman
