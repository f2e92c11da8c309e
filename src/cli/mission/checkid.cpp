// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mission/missioncommands.h"

#include "context.h"
#include "missions/mission.h"

namespace Pointsman {

namespace {

constexpr int checkFailed = static_cast<int>(ErrorCode::Invalid);

} // namespace

void addMissionCheckId(const Command &mission)
{
    const Command verb = mission
                             .word("check-id", "tell whether a participant id has the right form",
                                   "26 characters of Crockford's base 32. Prints true, or false with status 3.")
                             .plumbing();
    const Value id = verb.argument("ULID", "a participant id");
    verb.example("pointsman-cli mission check-id 01HXN8K3M9PQRSTVWXYZ654321");
    verb.runs([=](Context &) -> Result<Answer> {
        const bool isValid = isParticipantId(id.text());
        return Answer{
            isValid, isValid ? QStringLiteral("true") : QStringLiteral("false"), {}, false, isValid ? 0 : checkFailed};
    });
}

} // namespace Pointsman
