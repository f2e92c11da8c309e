// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/sessioncommands.h"

#include "context.h"
#include "describe.h"
#include "json/secrets.h"

namespace Pointsman {

namespace {

Answer moved(const QString &topic, const MovedTopic &change)
{
    return {JsonObject{{"from", withoutSecrets(change.from)}, {"to", withoutSecrets(change.to)}},
            QStringLiteral("Moved %1 from %2 to %3")
                .arg(shown(topic), field(change.from, "session_id"), field(change.to, "session_id"))};
}

Result<std::optional<SessionId>> optionalSession(const Value &value)
{
    if (!value.isGiven())
        return std::optional<SessionId>();
    return SessionId::parse(value.text()).map([](const SessionId &id) { return std::optional(id); });
}

} // namespace

void addSessionMove(const Command &session)
{
    const Command verb =
        session.word("move", "move a spike or the plan to another session",
                     "For work that was attached to the wrong session. Both are sessions of the same project, active "
                     "or archived.");
    const Value topic = verb.argument("SPIKE_OR_PLAN", "the topic to move");
    const Value to = verb.option("--to", "SESSION", "the session that gets it", Command::Needed::Yes);
    const Value from = verb.option("--from", "SESSION", "the session that has it; the active one by default");
    verb.example("pointsman-cli session move spike-payment --to seed-search@2026-01-20T08-00-00Z");
    verb.changes([=](Context &context) {
        return TopicId::parse(topic.text()).and_then([&](const TopicId &id) {
            return SessionId::parse(to.text()).and_then([&](const SessionId &target) {
                return optionalSession(from).and_then([&](const std::optional<SessionId> &source) {
                    return onPlanningStore(context.planning(), [&](PlanningStore &store) {
                        return store.moveTopic(id, target, source).map([&](const MovedTopic &change) {
                            context.wrote(store, change.files);
                            return moved(id.text(), change);
                        });
                    });
                });
            });
        });
    });
}

} // namespace Pointsman
