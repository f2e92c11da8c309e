// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"
#include "planning/planningstore.h"

namespace Pointsman {

// Each describes one verb of `session` to the parser.
void addSessionActive(const Command &session);
void addSessionShow(const Command &session);
void addSessionList(const Command &session);
void addSessionLatest(const Command &session);
void addSessionStart(const Command &session);
void addSessionResume(const Command &session);
void addSessionArchive(const Command &session);
void addSessionAddSpike(const Command &session);
void addSessionSetPlan(const Command &session);
void addSessionComplete(const Command &session);
void addSessionMove(const Command &session);
void addSessionSave(const Command &session);
void addSessionClear(const Command &session);
void addSessionId(const Command &session);
void addSessionParse(const Command &session);

/// The answer that is a session's document, without its secrets, and its fields in words.
[[nodiscard]] Answer sessionAnswer(const JsonObject &document);

/// Runs `operation` on the store of the command's knowledge directory.
template <typename Operation>
[[nodiscard]] Result<Answer> onPlanningStore(const Result<PlanningStore> &store, Operation operation)
{
    return Result<PlanningStore>(store).and_then(
        [&](PlanningStore planning) -> Result<Answer> { return operation(planning); });
}

} // namespace Pointsman
