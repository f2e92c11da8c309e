// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/sessioncommands.h"

#include "context.h"
#include "describe.h"
#include "planning/planningsession.h"

namespace Pointsman {

void addSessionActive(const Command &session)
{
    const Command verb = session.word("active", "tell which session is active, in short",
                                      "Prints none, and null with --json, where no session is active.");
    verb.example("pointsman-cli session active").example("pointsman-cli --json session active | jq -r .root_seed");
    verb.runs([](Context &context) {
        return onPlanningStore(context.planning(), [](const PlanningStore &store) {
            return store.loadActive().map([](const std::optional<JsonObject> &document) {
                return document ? Answer{sessionInfo(*document), sessionLine(*document)}
                                : Answer{{}, QStringLiteral("none")};
            });
        });
    });
}

} // namespace Pointsman
