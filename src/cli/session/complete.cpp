// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/sessioncommands.h"

#include "context.h"

namespace Pointsman {

void addSessionComplete(const Command &session)
{
    const Command verb = session.word("complete", "finish the active session with its backlog",
                                      "The session goes to sessions/ with state completed; none is active then.");
    const Value topic = verb.option("--topic", "PLAN", "the topic that the backlog belongs to", Command::Needed::Yes);
    const Value backlog = verb.option("--backlog", "PATH", "the backlog document, relative to the knowledge directory",
                                      Command::Needed::Yes);
    const Value tickets = verb.list("--ticket", "ID", "a ticket; may be given several times");
    verb.example("pointsman-cli session complete --topic plan-checkout \\")
        .example("    --backlog topics/plan-checkout/backlog.md --ticket ab-1 --ticket ab-2");
    verb.changes([=](Context &context) {
        return TopicId::parse(topic.text()).and_then([&](const TopicId &id) {
            return onPlanningStore(context.planning(), [&](PlanningStore &store) {
                return store.complete(id, backlog.text(), tickets.all()).map([&](const SessionChange &change) {
                    context.wrote(store, change.files);
                    return sessionAnswer(change.session);
                });
            });
        });
    });
}

} // namespace Pointsman
