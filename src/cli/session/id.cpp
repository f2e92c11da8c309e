// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/sessioncommands.h"

#include "context.h"

namespace Pointsman {

void addSessionId(const Command &session)
{
    const Command verb = session.word("id", "print the session id of a seed and a time").plumbing();
    const Value seed = verb.argument("SEED", "the seed's topic id");
    const Value at = verb.option("--at", "TIME", "YYYY-MM-DDTHH:MM:SSZ; now by default");
    verb.example("pointsman-cli session id seed-checkout --at 2026-02-06T12:00:00Z");
    verb.runs([=](Context &) {
        return TopicId::parse(seed.text()).and_then([&](const TopicId &topic) {
            return at.time().and_then([&](std::optional<UtcTime> time) {
                const SessionId id(topic, time.value_or(UtcTime(systemClock()())));
                // Read back, because seed and time together can be too long for a file name.
                return SessionId::parse(id.text()).map([](const SessionId &checked) {
                    return Answer{checked.text(), shown(checked.text())};
                });
            });
        });
    });
}

} // namespace Pointsman
