// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historycommands.h"

namespace Pointsman {

void addHistoryRestore(const Command &history)
{
    const Command verb =
        history.word("restore", "put the content of a version back into its file",
                     "What the file holds now is kept in the history first, so that undo brings it back. Secrets stay "
                     "as they are in the file now. Prints the path of the file.");
    const Value number = verb.argument("VERSION", "the number of a version");
    verb.example("pointsman-cli history restore 42");
    verb.changes([=](Context &context) {
        return namedVersion(context, number).and_then([&](const NamedVersion &named) {
            const Version &version = named.version;
            return restoreVersion(*named.journal, version.id, requestOf(context, WhereChangedSince::Refuse))
                .map([&](const TakenBack &done) {
                    const QString path = context.naming()(version.path);
                    return Answer{JsonObject{{"path", path}}, shown(path), noticesOf(done)};
                });
        });
    });
}

} // namespace Pointsman
