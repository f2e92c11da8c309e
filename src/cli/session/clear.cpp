// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/sessioncommands.h"

#include "context.h"

namespace Pointsman {

void addSessionClear(const Command &session)
{
    const Command verb = session.word("clear", "take the active session away without keeping a snapshot",
                                      "Prints whether there was one. To keep it, use session archive.");
    verb.example("pointsman-cli session clear");
    verb.changes([](Context &context) {
        return onPlanningStore(context.planning(), [&](PlanningStore &store) {
            // Whatever cannot be understood is refused by the store, with its own reason.
            const auto active = store.loadActive();
            const bool isThere = active && *active;
            const KnowledgeDirectory &directory = store.directory();
            const auto kept =
                isThere ? context.recording().keepFirst(directory.path(), directory.activeSession()) : Result<void>();
            return kept.and_then([&] { return store.clearActive(); }).map([&](const FileChanges &files) {
                context.wrote(store, files);
                return Answer{!files.empty(), files.empty() ? QStringLiteral("No session was active")
                                                            : QStringLiteral("Removed the active session")};
            });
        });
    });
}

} // namespace Pointsman
