// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/sessioncommands.h"

#include "context.h"

namespace Pointsman {

void addSessionLatest(const Command &session)
{
    const Command verb = session.word("latest", "show the newest snapshot of a seed");
    const Value seed = verb.argument("SEED", "the seed's topic id");
    verb.example("pointsman-cli session latest seed-search");
    verb.runs([=](Context &context) {
        return TopicId::parse(seed.text()).and_then([&](const TopicId &id) {
            return onPlanningStore(context.planning(), [&](const PlanningStore &store) {
                return store.latestForSeed(id).map(sessionAnswer);
            });
        });
    });
}

} // namespace Pointsman
