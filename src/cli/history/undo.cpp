// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later

// undo and redo
#include "history/historycommands.h"

#include "nouns.h"

namespace Pointsman {

namespace {

using Step = Result<TakenBack> (*)(Journal &, const QStringList &, const Request &);

Answer told(const TakenBack &done, const QString &words, const Context::Naming &named)
{
    JsonArray paths;
    QStringList lines{words.arg(shown(done.label))};
    QStringList changed;
    for (const FileChange &file : done.files)
        changed << named(file.renamedTo.isEmpty() ? file.path : file.renamedTo);
    changed.removeDuplicates();
    for (const QString &path : changed) {
        paths.emplace_back(path);
        lines += QStringLiteral("  ") + shown(path);
    }
    return {JsonObject{{"operation", done.label}, {"paths", std::move(paths)}}, lines.join(u'\n'), noticesOf(done)};
}

void addStep(const Command &noun, Step step, const QString &words)
{
    const Value merge = noun.flag("--merge", "where a file was changed since, keep both changes if they touch "
                                             "different fields or lines");
    noun.changes([=](Context &context) {
        return storesOf(context).and_then([&](const QStringList &stores) {
            return context.recording().openExistingToWrite().and_then([&](const std::unique_ptr<Journal> &journal) {
                const auto whereChanged = merge.isGiven() ? WhereChangedSince::Merge : WhereChangedSince::Refuse;
                return step(*journal, stores, requestOf(context, whereChanged)).map([&](const TakenBack &done) {
                    return told(done, words, context.naming());
                });
            });
        });
    });
}

} // namespace

void addUndo(const Command &program)
{
    const Command noun =
        program.word("undo", "take back what Pointsman did last in this project or the missions",
                     "The window's operations too. All files of an operation go back as one. Where another program "
                     "has changed one of them since, nothing is done (status 4), and what would be lost is told.");
    addStep(noun, &undoLatest, QStringLiteral("Taken back: %1"));
    noun.example("pointsman-cli undo").example("pointsman-cli undo --merge");
}

void addRedo(const Command &program)
{
    const Command noun = program.word("redo", "make again what undo took back last",
                                      "Possible until something new is done. Where another program has changed a file "
                                      "since, nothing is done (status 4), and what would be lost is told.");
    addStep(noun, &redoLatest, QStringLiteral("Done again: %1"));
    noun.example("pointsman-cli redo");
}

} // namespace Pointsman
