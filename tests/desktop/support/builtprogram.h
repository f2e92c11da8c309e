// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/support/virtualdesktop.h"

namespace Pointsman::Test {

/// The built `pointsman` as a process on a virtual desktop, on a home below a tree. It is killed at the end where it
/// still runs.
class BuiltProgram
{
    Q_DISABLE_COPY_MOVE(BuiltProgram)

public:
    BuiltProgram(const VirtualDesktop &desktop, const TemporaryTree &tree);
    ~BuiltProgram();

    /// Sets a variable for the next start.
    void setEnvironment(const QString &name, const QString &value);
    [[nodiscard]] bool start(const QStringList &arguments = {});
    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }
    /// Whether it has ended by itself, or does within that time.
    [[nodiscard]] bool endedBy(int milliseconds = 20'000);
    [[nodiscard]] QProcess &process() { return m_process; }

private:
    QProcessEnvironment m_environment;
    QProcess m_process;
};

} // namespace Pointsman::Test
