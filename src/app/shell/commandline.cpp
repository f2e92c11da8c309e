// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/commandline.h"

#include <string_view>

namespace Pointsman {

CommandLine::CommandLine()
    : m_demo(QStringLiteral("demo"), tr("Show a demonstration workspace in a temporary folder."))
    , m_demoIfEmpty(QStringLiteral("demo-if-empty"), tr("Show the demonstration where no project is listed."))
{
    m_parser.setApplicationDescription(tr("Planning sessions and missions of all your projects, live in one window."));
    m_parser.addHelpOption();
    m_parser.addVersionOption();
    m_parser.addOptions({m_demo, m_demoIfEmpty});
    m_parser.addPositionalArgument(QStringLiteral("DIR"), tr("Projects to add to the list."), QStringLiteral("[DIR…]"));
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

void CommandLine::process(const QCoreApplication &application)
{
    m_parser.process(application);
}

} // namespace Pointsman
