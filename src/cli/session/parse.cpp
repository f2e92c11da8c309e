// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/sessioncommands.h"

#include "context.h"

namespace Pointsman {

void addSessionParse(const Command &session)
{
    const Command verb = session.word("parse", "print the seed and the time of a session id").plumbing();
    const Value id = verb.argument("SESSION", "a session's id");
    verb.example("pointsman-cli session parse seed-checkout@2026-02-06T12-00-00Z");
    verb.runs([=](Context &) {
        return SessionId::parse(id.text()).map([](const SessionId &parsed) {
            return Answer{JsonObject{{"seed_id", parsed.seed().text()}, {"timestamp", parsed.created().text()}},
                          shown(parsed.seed().text()) + u' ' + parsed.created().text()};
        });
    });
}

} // namespace Pointsman
