// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/sessioncommands.h"

#include "context.h"
#include "describe.h"
#include "json/secrets.h"

namespace Pointsman {

namespace {

Answer started(const StartedSession &change)
{
    JsonValue previous;
    JsonValue archivedTo;
    QString text = QStringLiteral("Started %1").arg(field(change.session, "session_id"));
    if (change.previous) {
        previous = withoutSecrets(*change.previous);
        archivedTo = change.archivedTo;
        text += QStringLiteral("\nArchived %1").arg(field(*change.previous, "session_id"));
    }
    return {
        JsonObject{{"session", withoutSecrets(change.session)}, {"previous", previous}, {"archived_to", archivedTo}},
        text};
}

} // namespace

void addSessionStart(const Command &session)
{
    const Command verb = session.word("start", "archive the active session, if there is one, and start a new one",
                                      "An id that is taken already moves on to the next free second.");
    const Value seed = verb.argument("SEED", "the seed's topic id");
    const Value at = verb.option("--at", "TIME", "when it was created, YYYY-MM-DDTHH:MM:SSZ; now by default");
    verb.example("pointsman-cli session start seed-checkout")
        .example("pointsman-cli session start seed-checkout --at 2026-02-06T12:00:00Z")
        .example("pointsman-cli session start -- -a-seed-that-begins-with-a-dash");
    verb.changes([=](Context &context) {
        return TopicId::parse(seed.text()).and_then([&](const TopicId &id) {
            return at.time().and_then([&](std::optional<UtcTime> time) {
                return onPlanningStore(context.planning(), [&](PlanningStore &store) {
                    return store.start(id, time).map([&](const StartedSession &change) {
                        context.wrote(store, change.files);
                        return started(change);
                    });
                });
            });
        });
    });
}

} // namespace Pointsman
