// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nouns.h"

#include "context.h"
#include "workspace/agentcalls.h"
#include "workspace/projectdirectory.h"
#include "workspace/projectregistry.h"

#include <QDir>

namespace Pointsman {

namespace {

/// The listed project that uses the command's knowledge directory; else the current directory, which may be below a
/// listed one. A knowledge directory that cannot be used is no reason not to call.
QString folderOf(const Context &context)
{
    const auto directory = context.knowledgeDirectory();
    const auto projects = ProjectRegistry(ProjectRegistry::defaultFile()).load();
    if (directory && projects) {
        for (const Project &project : *projects) {
            const auto own = knowledgeDirectoryOf(project);
            if (own && own->path() == directory->path())
                return project.path;
        }
    }
    return cleanFolder(QDir::currentPath());
}

Result<Answer> notify(const Context &context, bool isDone, const QString &message)
{
    const QString folder = folderOf(context);
    const AgentCalls calls(AgentCalls::defaultFolder());
    const auto terminal = terminalProcess();
    const auto answer = [&folder](const QString &text) {
        return Answer{JsonObject{{"project", folder}}, text.arg(shown(folder))};
    };
    if (!isDone) {
        return calls.add({{}, folder, message, systemClock()(), terminal}).map([&] {
            return answer(QStringLiteral("%1 waits for its user"));
        });
    }
    return calls.takeBack(folder, terminal).map([&](bool wasReported) {
        return answer(wasReported ? QStringLiteral("%1 no longer waits for its user")
                                  : QStringLiteral("nothing was reported for %1 from here"));
    });
}

} // namespace

void addNotify(const Command &program)
{
    const Command noun = program.word(
        "notify", "tell the window that an agent waits for its user, or that it no longer does",
        "For the hooks of agents. The project of the current directory is then the first in the window, in the tray "
        "and in the quick switcher, with a notification, until --done is called from the same terminal, the user has "
        "seen to it, or the terminal is gone. The window need not run. Where nothing was reported, nothing is known.");
    const Value needsInput = noun.flag("--needs-input", "an agent waits for its user");
    const Value done = noun.flag("--done", "it no longer does");
    const Value message = noun.option("--message", "TEXT", "what it waits for, in a few words");
    noun.example("pointsman-cli notify --needs-input --message 'May I run the tests?'")
        .example("pointsman-cli notify --done");
    noun.runs([=](Context &context) { return notify(context, done.isGiven(), message.text()); },
              [=] {
                  if (needsInput.isGiven() == done.isGiven())
                      return QStringLiteral("Say either --needs-input or --done");
                  return done.isGiven() && message.isGiven() ? QStringLiteral("--message goes with --needs-input")
                                                             : QString();
              });
}

} // namespace Pointsman
