// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/planningsession.h"

#include <array>
#include <functional>

namespace Pointsman {

namespace {

/// The text as other sessions that this thread has read have it, where they do: seeds, plans and states come again and
/// again, and most of what thousands of sessions take in memory would be the same few texts.
QString shared(const std::string &text)
{
    struct Known
    {
        std::string text;
        QString converted;
    };
    constexpr std::size_t longest = 64;
    thread_local std::array<Known, 128> known;
    if (text.size() > longest)
        return QString::fromStdString(text);
    Known &candidate = known[std::hash<std::string>()(text) % known.size()];
    if (candidate.text != text)
        candidate = {text, QString::fromStdString(text)};
    return candidate.converted;
}

QString textAt(const JsonObject &object, std::string_view key)
{
    const JsonValue *value = object.find(key);
    return value && value->string() ? shared(*value->string()) : QString();
}

QStringList textsAt(const JsonObject &object, std::string_view key)
{
    QStringList texts;
    const JsonValue *list = object.find(key);
    if (!list || !list->array())
        return texts;
    texts.reserve(static_cast<qsizetype>(list->array()->size()));
    for (const JsonValue &value : *list->array()) {
        if (value.string())
            texts << shared(*value.string());
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
    session.stateText = textAt(document, "state");
    session.state = stateFrom(session.stateText);
    session.seed = textAt(document, "root_seed");
    session.spikes = textsAt(document, "spikes");
    session.plan = textAt(document, "plan");
    if (const JsonValue *backlog = document.find("backlog"); backlog && backlog->object()) {
        const JsonObject &object = *backlog->object();
        session.backlog = Backlog{textAt(object, "topic"), stringAt(object, "backlog_md"), textsAt(object, "tickets")};
    }
    session.created = textAt(document, "created");
    session.updated = textAt(document, "updated");
    session.completedAt = textAt(document, "completed_at");
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
