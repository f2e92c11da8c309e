// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QCoreApplication>

namespace Pointsman {

/// What the window's program is started with.
class CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::CommandLine)

public:
    /// Needs an application, whose translations its words use.
    CommandLine();

    /// Whether --help or --version is among the arguments: these are answered without a display.
    [[nodiscard]] static bool asksForWords(int argc, char *argv[]);
    /// Reads the application's arguments; ends the process for --help, --version and what is not understood.
    void process(const QCoreApplication &application);

    [[nodiscard]] bool wantsDemo() const { return m_parser.isSet(m_demo); }
    [[nodiscard]] bool wantsDemoIfEmpty() const { return m_parser.isSet(m_demoIfEmpty); }
    [[nodiscard]] QStringList folders() const { return m_parser.positionalArguments(); }

private:
    QCommandLineOption m_demo;
    QCommandLineOption m_demoIfEmpty;
    QCommandLineParser m_parser;
};

} // namespace Pointsman
