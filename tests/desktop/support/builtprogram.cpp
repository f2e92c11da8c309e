// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/support/builtprogram.h"

namespace Pointsman::Test {

BuiltProgram::BuiltProgram(const VirtualDesktop &desktop, const TemporaryTree &tree)
    : m_environment(desktop.environment(tree))
{
    endWithTest(m_process);
}

BuiltProgram::~BuiltProgram()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished();
}

void BuiltProgram::setEnvironment(const QString &name, const QString &value)
{
    m_environment.insert(name, value);
}

bool BuiltProgram::start(const QStringList &arguments)
{
    m_process.setProcessEnvironment(m_environment);
    m_process.start(QStringLiteral(POINTSMAN_PROGRAM), arguments);
    return m_process.waitForStarted();
}

bool BuiltProgram::endedBy(int milliseconds)
{
    return m_process.state() == QProcess::NotRunning || m_process.waitForFinished(milliseconds);
}

} // namespace Pointsman::Test
