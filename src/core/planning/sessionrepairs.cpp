// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/sessionrepairs.h"

#include <algorithm>

namespace Pointsman {

namespace {

void removeRepetitions(JsonValue *list)
{
    if (!list || !list->array())
        return;
    JsonArray kept;
    for (JsonValue &value : *list->array()) {
        const bool isText = value.string() != nullptr;
        const bool isSuperfluous =
            isText && (value.string()->empty() || std::find(kept.begin(), kept.end(), value) != kept.end());
        if (!isSuperfluous)
            kept.push_back(std::move(value));
    }
    *list->array() = std::move(kept);
}

} // namespace

JsonObject withDemandedState(JsonObject session, SessionPlace place)
{
    const PlanningSession read = PlanningSession::fromJson(session);
    const bool isFine = place == SessionPlace::Active
                            ? read.state == SessionState::Active
                            : read.state == SessionState::Archived || read.state == SessionState::Completed;
    if (!isFine)
        session.set("state", stateDemandedBy(place, read));
    return session;
}

JsonObject withSchemaOne(JsonObject session)
{
    const JsonValue *version = session.find("schema_version");
    if (version && version->boolean() && *version->boolean())
        session.set("schema_version", 1);
    return session;
}

JsonObject withoutRepetitions(JsonObject session)
{
    removeRepetitions(session.find("spikes"));
    if (JsonValue *backlog = session.find("backlog"); backlog && backlog->object())
        removeRepetitions(backlog->object()->find("tickets"));
    return session;
}

} // namespace Pointsman
