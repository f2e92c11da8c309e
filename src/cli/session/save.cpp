// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/sessioncommands.h"

#include "context.h"
#include "inputdocument.h"

namespace Pointsman {

void addSessionSave(const Command &session)
{
    const Command verb = session.word("save", "make a document the active session",
                                      "It replaces an active session of any id; updated is set to now. Prints the "
                                      "path of the file.");
    const Value file = verb.argument("FILE", "a session document; standard input by default", Command::Needed::No);
    verb.example("pointsman-cli session save draft.json")
        .example("jq '.title = \"Search\"' session.json | pointsman-cli session save");
    verb.changes([=](Context &context) {
        return onPlanningStore(context.planning(), [&](PlanningStore &store) {
            return readInputDocument(file).and_then([&](const JsonObject &document) {
                // What another document replaces is nowhere else; without a history it is replaced all the same.
                const KnowledgeDirectory &directory = store.directory();
                context.recording().keepIfPossible(directory.path(), directory.activeSession());
                return store.saveActive(document)
                    .map([&](const SessionChange &change) {
                        context.wrote(store, change.files);
                        const QString path = store.directory().activeSession();
                        return Answer{JsonObject{{"path", path}}, shown(path)};
                    })
                    .map_error([&](const Error &error) { return namingDocument(error, file); });
            });
        });
    });
}

} // namespace Pointsman
