// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtGlobal>

#include <memory>

class QProcess;

namespace Pointsman {

/// A terminal that a program can be run on, 100 by 30 characters: many ask their questions on a terminal only.
class PseudoTerminal
{
    Q_DISABLE_COPY_MOVE(PseudoTerminal)

public:
    /// Nothing where the system has none left.
    [[nodiscard]] static std::unique_ptr<PseudoTerminal> open();
    ~PseudoTerminal();

    /// Makes this the controlling terminal and the three standard streams of what `process` starts. Before the start.
    void attachTo(QProcess &process) const;
    /// After the start: only the program holds its side then, and its end is seen here.
    void closeProgramSide();

    /// Our side, to be watched for reading. Never blocks.
    [[nodiscard]] int descriptor() const { return m_ours; }
    /// What the program has written and nobody has read, at most 64 KiB at a time; empty: nothing for now, or the end.
    [[nodiscard]] QByteArray read();
    /// As if typed; false where the program's side is gone.
    bool write(const QByteArray &bytes);
    /// False while the program reads a password.
    [[nodiscard]] bool isEchoing() const;

private:
    PseudoTerminal(int ours, int theirs) : m_ours(ours), m_theirs(theirs) {}

    int m_ours;
    int m_theirs;
};

} // namespace Pointsman
