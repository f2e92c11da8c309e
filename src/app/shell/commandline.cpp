// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/commandline.h"

#include "app/instance/call.h"

#include <QDir>

#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace Pointsman {

CommandLine::CommandLine()
    : m_demo(QStringLiteral("demo"), tr("Show a demonstration workspace in a temporary folder."))
    , m_demoIfEmpty(QStringLiteral("demo-if-empty"), tr("Show the demonstration where no project is listed."))
    , m_show(QStringLiteral("show"), tr("Show the window, of the running program where there is one."))
    , m_hidden(QStringLiteral("hidden"), tr("Start in the tray, without showing the window."))
    , m_switch(QStringLiteral("switch"), tr("Open the quick switcher."))
    , m_warnings(QStringLiteral("warnings"), tr("Show the page of warnings."))
    , m_switchMission(QStringLiteral("switch-mission"), tr("Make a mission the active one."), QStringLiteral("ID"))
    , m_resume(QStringLiteral("resume"), tr("Make a session the active one of its project."), QStringLiteral("ID"))
    , m_quit(QStringLiteral("quit"), tr("End the running program."))
    , m_folder(QDir::currentPath())
{
    m_parser.setApplicationDescription(
        tr("Planning sessions and missions of all your projects, live in one window. Where Pointsman is running "
           "already, that one does what is asked for."));
    m_parser.addHelpOption();
    m_parser.addVersionOption();
    m_parser.addOptions(
        {m_demo, m_demoIfEmpty, m_show, m_hidden, m_switch, m_warnings, m_switchMission, m_resume, m_quit});
    m_parser.addPositionalArgument(QStringLiteral("DIR"),
                                   tr("Projects to add to the list; with --resume, where the session is."),
                                   QStringLiteral("[DIR…]"));
}

bool CommandLine::asksForWords(int argc, char *argv[])
{
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument == "--")
            return false; // what follows are folders
        if (argument == "-h" || argument == "--help" || argument == "--help-all" || argument == "-v" ||
            argument == "--version")
            return true;
    }
    return false;
}

int CommandLine::tellFailure(const QString &words)
{
    std::fprintf(stderr, "pointsman: %s\n", qUtf8Printable(words));
    return 1;
}

void CommandLine::process(const QCoreApplication &application)
{
    m_parser.process(application);
    if (const QString words = problem(); !words.isEmpty())
        std::exit(tellFailure(words));
}

QString CommandLine::problem() const
{
    for (const QCommandLineOption &option : {m_switchMission, m_resume}) {
        if (m_parser.isSet(option) && m_parser.value(option).trimmed().isEmpty())
            return tr("--%1 needs an ID.").arg(option.names().constFirst());
    }
    const bool isMore = m_parser.optionNames().size() > 1 || !m_parser.positionalArguments().isEmpty();
    return m_parser.isSet(m_quit) && isMore ? tr("--quit goes alone.") : QString();
}

Result<void> CommandLine::parse(const Call &call)
{
    m_folder = call.folder;
    const bool isParsed = m_parser.parse(QStringList(QCoreApplication::applicationName()) + call.arguments);
    const QString words = isParsed ? problem() : m_parser.errorText();
    return words.isEmpty() ? Result<void>() : failure(ErrorCode::Refused, words);
}

bool CommandLine::isPlain() const
{
    return m_parser.optionNames().isEmpty() && m_parser.positionalArguments().isEmpty();
}

bool CommandLine::wantsWindow() const
{
    const bool isOther = wantsSwitcher() || isHidden() || !mission().isEmpty() || !session().isEmpty();
    return m_parser.isSet(m_show) || wantsWarnings() || !isOther;
}

QStringList CommandLine::folders() const
{
    QStringList folders;
    for (const QString &folder : m_parser.positionalArguments())
        folders << QDir::cleanPath(QDir(m_folder).absoluteFilePath(folder));
    return folders;
}

} // namespace Pointsman
