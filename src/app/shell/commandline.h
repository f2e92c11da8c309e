// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QCoreApplication>

namespace Pointsman {

struct Call;

/// What the window's program is started with.
class CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::CommandLine)

public:
    /// Needs an application, whose translations its words use.
    CommandLine();

    /// Whether --help or --version is among the arguments: these are answered without a display.
    [[nodiscard]] static bool asksForWords(int argc, char *argv[]);
    /// Tells on standard error what went wrong; the exit status that goes with it.
    static int tellFailure(const QString &words);
    /// Reads the application's arguments; ends the process for --help, --version and what is not understood.
    void process(const QCoreApplication &application);
    /// Reads those of a call that another process made; Refused where they are not understood.
    [[nodiscard]] Result<void> parse(const Call &call);

    [[nodiscard]] bool wantsDemo() const { return m_parser.isSet(m_demo); }
    [[nodiscard]] bool wantsDemoIfEmpty() const { return m_parser.isSet(m_demoIfEmpty); }
    [[nodiscard]] bool wantsToQuit() const { return m_parser.isSet(m_quit); }
    [[nodiscard]] bool wantsSwitcher() const { return m_parser.isSet(m_switch); }
    [[nodiscard]] bool wantsWarnings() const { return m_parser.isSet(m_warnings); }
    /// Without a window, as long as nothing calls for one.
    [[nodiscard]] bool isHidden() const { return m_parser.isSet(m_hidden); }
    /// Whether nothing is asked for in particular.
    [[nodiscard]] bool isPlain() const;
    /// Whether the window is wanted: it is asked for, or nothing is that can do without it.
    [[nodiscard]] bool wantsWindow() const;
    /// The mission to switch to; empty: none.
    [[nodiscard]] QString mission() const { return m_parser.value(m_switchMission); }
    /// The session to make active; empty: none.
    [[nodiscard]] QString session() const { return m_parser.value(m_resume); }
    /// Absolute, as seen from the folder in which the call was made.
    [[nodiscard]] QStringList folders() const;

private:
    /// What the parser alone does not see; empty: nothing.
    [[nodiscard]] QString problem() const;

    QCommandLineOption m_demo;
    QCommandLineOption m_demoIfEmpty;
    QCommandLineOption m_show;
    QCommandLineOption m_hidden;
    QCommandLineOption m_switch;
    QCommandLineOption m_warnings;
    QCommandLineOption m_switchMission;
    QCommandLineOption m_resume;
    QCommandLineOption m_quit;
    QCommandLineParser m_parser;
    QString m_folder;
};

} // namespace Pointsman
