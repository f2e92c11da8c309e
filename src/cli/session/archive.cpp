// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/sessioncommands.h"

#include "context.h"
#include "inputdocument.h"

namespace Pointsman {

namespace {

Answer archived(const ArchivedSession &change)
{
    return {JsonObject{{"path", change.path}}, shown(change.path)};
}

} // namespace

void addSessionArchive(const Command &session)
{
    const Command verb = session.word("archive", "archive the active session, so that none is active",
                                      "With FILE that document is written to sessions/ as it is, and the active "
                                      "session stays. Prints the path of the snapshot.");
    const Value file = verb.argument("FILE", "a session document; - is standard input", Command::Needed::No);
    verb.example("pointsman-cli session archive").example("pointsman-cli session archive kept-elsewhere.json");
    verb.changes([=](Context &context) {
        return onPlanningStore(context.planning(), [&](PlanningStore &store) -> Result<Answer> {
            const auto kept = [&](const ArchivedSession &change) {
                context.wrote(store, change.files);
                return archived(change);
            };
            if (!file.isGiven())
                return store.archiveActive().map(kept);
            return readInputDocument(file).and_then([&](const JsonObject &document) {
                return store.archiveDocument(document).map(kept).map_error(
                    [&](const Error &error) { return namingDocument(error, file); });
            });
        });
    });
}

} // namespace Pointsman
