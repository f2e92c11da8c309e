// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/planningsession.h"

namespace Pointsman {

namespace {

QStringList textsAt(const JsonObject &object, std::string_view key)
{
    QStringList texts;
    const JsonValue *list = object.find(key);
    if (!list || !list->array())
        return texts;
    for (const JsonValue &value : *list->array()) {
        if (value.string())
            texts << QString::fromStdString(*value.string());
    }
    return texts;
}

SessionState stateFrom(const QString &text)
{
    if (text == u"active")
        return SessionState::Active;
    if (text == u"completed")
        return SessionState::Completed;
    if (text == u"archived")
        return SessionState::Archived;
    return SessionState::Unknown;
}

JsonValue valueAt(const JsonObject &object, std::string_view key)
{
    const JsonValue *value = object.find(key);
    return value ? *value : JsonValue();
}

int lengthOfList(const JsonValue &value)
{
    return value.array() ? static_cast<int>(value.array()->size()) : 0;
}

} // namespace

PlanningSession PlanningSession::fromJson(const JsonObject &document)
{
    PlanningSession session;
    session.id = stringAt(document, "session_id");
    session.stateText = stringAt(document, "state");
    session.state = stateFrom(session.stateText);
    session.seed = stringAt(document, "root_seed");
    session.spikes = textsAt(document, "spikes");
    session.plan = stringAt(document, "plan");
    if (const JsonValue *backlog = document.find("backlog"); backlog && backlog->object()) {
        const JsonObject &object = *backlog->object();
        session.backlog =
            Backlog{stringAt(object, "topic"), stringAt(object, "backlog_md"), textsAt(object, "tickets")};
    }
    session.created = stringAt(document, "created");
    session.updated = stringAt(document, "updated");
    session.completedAt = stringAt(document, "completed_at");
    return session;
}

bool isSchemaOne(const JsonObject &document)
{
    const JsonValue *version = document.find("schema_version");
    return version && version->number() && (version->number()->text == "1" || version->number()->text == "1.0");
}

JsonObject sessionInfo(const JsonObject &document)
{
    const JsonValue backlog = valueAt(document, "backlog");
    const JsonValue *tickets = backlog.object() ? backlog.object()->find("tickets") : nullptr;
    // The original asks `is not None`: an empty plan or backlog is one.
    return {{"session_id", valueAt(document, "session_id")},
            {"root_seed", valueAt(document, "root_seed")},
            {"state", valueAt(document, "state")},
            {"spike_count", lengthOfList(valueAt(document, "spikes"))},
            {"has_plan", !valueAt(document, "plan").isNull()},
            {"has_backlog", !backlog.isNull()},
            {"ticket_count", tickets ? lengthOfList(*tickets) : 0},
            {"updated", valueAt(document, "updated")}};
}

} // namespace Pointsman
