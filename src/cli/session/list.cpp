// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/sessioncommands.h"

#include "context.h"
#include "describe.h"
#include "json/secrets.h"

namespace Pointsman {

namespace {

Answer listed(const std::vector<JsonObject> &documents)
{
    JsonArray array;
    QStringList lines;
    for (const JsonObject &document : documents) {
        array.push_back(withoutSecrets(document));
        lines += sessionLine(document);
    }
    return {array, lines.join(u'\n')};
}

} // namespace

void addSessionList(const Command &session)
{
    const Command verb = session.word("list", "list the snapshots, newest first",
                                      "Archived and completed sessions. The active session is not among them.");
    const Value seed = verb.option("--seed", "SEED", "only those of this seed");
    verb.example("pointsman-cli session list --seed seed-search");
    verb.runs([=](Context &context) -> Result<Answer> {
        std::optional<TopicId> only;
        if (seed.isGiven()) {
            const auto parsed = TopicId::parse(seed.text());
            if (!parsed)
                return tl::unexpected(parsed.error());
            only = *parsed;
        }
        return onPlanningStore(context.planning(), [&](const PlanningStore &store) -> Result<Answer> {
            return listed(store.listArchived(only));
        });
    });
}

} // namespace Pointsman
