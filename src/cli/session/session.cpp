// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nouns.h"

#include "describe.h"
#include "session/sessioncommands.h"
#include "json/secrets.h"

namespace Pointsman {

void addSession(const Command &program)
{
    const Command session =
        program.word("session", "Planning sessions of one project",
                     "One session of a project can be active: what agents plan attaches to it. The others are kept as "
                     "snapshots in sessions/ of the knowledge directory. Every change is written atomically, and a "
                     "file that cannot be understood is never written over.");
    addSessionActive(session);
    addSessionShow(session);
    addSessionList(session);
    addSessionLatest(session);
    addSessionStart(session);
    addSessionResume(session);
    addSessionArchive(session);
    addSessionAddSpike(session);
    addSessionSetPlan(session);
    addSessionComplete(session);
    addSessionMove(session);
    addSessionSave(session);
    addSessionClear(session);
    addSessionId(session);
    addSessionParse(session);
    session.example("pointsman-cli session start seed-checkout")
        .example("pointsman-cli session add-spike spike-payment")
        .example("pointsman-cli session resume seed-search")
        .example("pointsman-cli --json session list | jq -r '.[].session_id'");
}

Answer sessionAnswer(const JsonObject &document)
{
    return {withoutSecrets(document), describeSession(document)};
}

} // namespace Pointsman
