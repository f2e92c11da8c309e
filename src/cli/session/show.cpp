// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/sessioncommands.h"

#include "context.h"
#include "planning/sessiontransaction.h"

namespace Pointsman {

namespace {

Result<Answer> showActive(const PlanningStore &store)
{
    return store.loadActive().and_then([&](const std::optional<JsonObject> &document) -> Result<Answer> {
        if (!document)
            return tl::unexpected(noActiveSession(store.directory()));
        return sessionAnswer(*document);
    });
}

} // namespace

void addSessionShow(const Command &session)
{
    const Command verb = session.word("show", "show a session",
                                      "Without SNAPSHOT the active one; with it the one in sessions/ of that id.");
    const Value id =
        verb.argument("SNAPSHOT", "the session's id, seed@YYYY-MM-DDTHH-MM-SSZ, or its file's name without .json",
                      Command::Needed::No);
    verb.example("pointsman-cli session show")
        .example("pointsman-cli --json session show seed-search@2026-01-20T08-00-00Z");
    verb.runs([=](Context &context) -> Result<Answer> {
        if (!id.isGiven())
            return onPlanningStore(context.planning(), showActive);
        return onPlanningStore(context.planning(), [&](const PlanningStore &store) {
            return store.findArchived(id.text()).map(sessionAnswer);
        });
    });
}

} // namespace Pointsman
