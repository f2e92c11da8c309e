// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nouns.h"

#include "context.h"
#include "untilinterrupted.h"
#include "workspace/changes.h"
#include "workspace/workspace.h"

#include <QCoreApplication>

namespace Pointsman {

namespace {

JsonObject inJson(const Change &change, const QString &path, const QString &time)
{
    return {{"time", time},
            {"kind", QString(change.kind)},
            {"subject", change.subject},
            {"path", path},
            {"message", change.words}};
}

QString inWords(const Change &change, const QString &time)
{
    return time + u' ' + shown(change.subject) + QStringLiteral(": ") + change.words;
}

/// Prints what happened between `before` and `after`; false where nobody reads it any longer.
Result<bool> tell(const Context &context, const Snapshot &before, const Snapshot &after)
{
    const QString time = UtcTime(systemClock()()).text();
    const auto named = context.naming();
    for (const Change &change : changesBetween(before, after)) {
        const Result<bool> printed =
            context.output().printLine(inJson(change, named(change.path), time), inWords(change, time));
        if (!printed || !*printed)
            return printed;
    }
    return true;
}

/// Until it is interrupted or nobody reads any longer; the failure where the system does not take what it prints.
Result<Answer> watch(const Context &context, const KnowledgeDirectory &directory)
{
    UntilInterrupted application;
    Workspace workspace(context.missionHome(), systemClock());
    // The root folder stands for the project, so that a knowledge directory may appear later.
    workspace.setProjects({{directory.path(), QStringLiteral("/"), directory.path()}});
    SnapshotPtr last = workspace.snapshot();
    Result<bool> told = true;
    QObject::connect(&workspace, &Workspace::snapshotChanged, &workspace, [&](const SnapshotPtr &snapshot) {
        if (told && *told)
            told = tell(context, *std::exchange(last, snapshot), *snapshot);
        if (!told || !*told)
            QCoreApplication::quit();
    });
    application.run();
    return told.map([](bool) {
        Answer answer;
        answer.isStream = true;
        return answer;
    });
}

} // namespace

void addWatch(const Command &program)
{
    const Command noun =
        program.word("watch", "one line for each change of sessions and missions, until interrupted",
                     "Tells what happens from now on, whoever does it. Ends with status 0 on SIGINT, SIGTERM and when "
                     "nobody reads its output any longer; with 5 where its output cannot be written. With --json each "
                     "line is an object with time, kind, subject, "
                     "path and message.");
    noun.example("pointsman-cli watch")
        .example("pointsman-cli --json watch | jq -r 'select(.kind == \"session-started\").path'");
    noun.runsUntilInterrupted([](Context &context) {
        return context.knowledgeDirectory().and_then(
            [&](const KnowledgeDirectory &directory) { return watch(context, directory); });
    });
}

} // namespace Pointsman
