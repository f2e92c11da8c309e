// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/sessioncommands.h"

#include "context.h"

namespace Pointsman {

void addSessionSetPlan(const Command &session)
{
    const Command verb =
        session.word("set-plan", "attach a plan to the active session", "It replaces the plan that it had.");
    const Value plan = verb.argument("PLAN", "the plan's topic id");
    verb.example("pointsman-cli session set-plan plan-checkout");
    verb.changes([=](Context &context) {
        return TopicId::parse(plan.text()).and_then([&](const TopicId &id) {
            return onPlanningStore(context.planning(), [&](PlanningStore &store) {
                return store.setPlan(id).map([&](const SessionChange &change) {
                    context.wrote(store, change.files);
                    return sessionAnswer(change.session);
                });
            });
        });
    });
}

} // namespace Pointsman
