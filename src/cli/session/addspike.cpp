// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/sessioncommands.h"

#include "context.h"

namespace Pointsman {

void addSessionAddSpike(const Command &session)
{
    const Command verb = session.word("add-spike", "attach a spike to the active session",
                                      "A spike that is attached already changes nothing.");
    const Value spike = verb.argument("SPIKE", "the spike's topic id");
    verb.example("pointsman-cli session add-spike spike-payment");
    verb.changes([=](Context &context) {
        return TopicId::parse(spike.text()).and_then([&](const TopicId &id) {
            return onPlanningStore(context.planning(), [&](PlanningStore &store) {
                return store.addSpike(id).map([&](const SessionChange &change) {
                    context.wrote(store, change.files);
                    return sessionAnswer(change.session);
                });
            });
        });
    });
}

} // namespace Pointsman
