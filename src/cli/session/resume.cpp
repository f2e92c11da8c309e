// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/sessioncommands.h"

#include "context.h"
#include "describe.h"

namespace Pointsman {

namespace {

Answer resumed(const SessionChange &change)
{
    Answer answer = sessionAnswer(change.session);
    if (change.files.empty())
        answer.notices += QStringLiteral("%1 is the active session already. Nothing was changed.")
                              .arg(stringAt(change.session, "session_id"));
    return answer;
}

} // namespace

void addSessionResume(const Command &session)
{
    const Command verb =
        session.word("resume", "make a snapshot the active session again",
                     "The session that is active now is archived first. Resuming the active one changes nothing.");
    const Value id = verb.argument("SNAPSHOT_OR_SEED", "a session's id, else a seed whose newest snapshot is taken");
    verb.example("pointsman-cli session resume seed-search")
        .example("pointsman-cli session resume seed-search@2026-01-20T08-00-00Z");
    verb.changes([=](Context &context) {
        return onPlanningStore(context.planning(), [&](PlanningStore &store) {
            return store.resume(id.text()).map([&](const SessionChange &change) {
                context.wrote(store, change.files);
                return resumed(change);
            });
        });
    });
}

} // namespace Pointsman
