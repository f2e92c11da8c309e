// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/planningoperations.h"

#include <QCoreApplication>

#include <algorithm>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::PlanningOperations)
};

tl::unexpected<Error> mistyped(QLatin1StringView field, const QString &found, const QString &expected)
{
    return failure(ErrorCode::Invalid,
                   Words::tr("its field \"%1\" is %2, where %3 is expected").arg(field, found, expected));
}

/// The list of spikes; an empty one where the field is absent, as ticketflow takes it.
Result<JsonArray> spikesOf(const JsonObject &session)
{
    constexpr QLatin1StringView field("spikes");
    const JsonValue *spikes = session.find("spikes");
    if (!spikes)
        return JsonArray();
    if (!spikes->array())
        return mistyped(field, typeInWords(*spikes), Words::tr("a list of topic ids"));
    for (const JsonValue &spike : *spikes->array()) {
        if (!spike.string())
            return mistyped(field, Words::tr("a list with %1 in it").arg(typeInWords(spike)),
                            Words::tr("a list of topic ids"));
    }
    return *spikes->array();
}

} // namespace

JsonObject newSession(const SessionId &id, UtcTime updated)
{
    return {
        {"schema_version", 1},       {"session_id", id.text()}, {"state", "active"},  {"root_seed", id.seed().text()},
        {"spikes", JsonArray()},     {"plan", nullptr},         {"backlog", nullptr}, {"created", id.created().text()},
        {"updated", updated.text()}, {"completed_at", nullptr}};
}

JsonObject touched(JsonObject session, UtcTime now)
{
    session.set("updated", now.text());
    return session;
}

JsonObject archived(JsonObject session, UtcTime now)
{
    session.set("state", "archived");
    return touched(std::move(session), now);
}

JsonObject activated(JsonObject session, UtcTime now)
{
    session.set("state", "active");
    return touched(std::move(session), now);
}

Result<bool> hasSpike(const JsonObject &session, const TopicId &spike)
{
    return spikesOf(session).map([&](const JsonArray &spikes) {
        return std::find(spikes.begin(), spikes.end(), JsonValue(spike.text())) != spikes.end();
    });
}

Result<JsonObject> withSpike(JsonObject session, const TopicId &spike, UtcTime now)
{
    auto spikes = spikesOf(session);
    if (!spikes)
        return tl::unexpected(spikes.error());
    const JsonValue added(spike.text());
    if (std::find(spikes->begin(), spikes->end(), added) != spikes->end())
        return session;
    spikes->push_back(added);
    session.set("spikes", std::move(*spikes));
    return touched(std::move(session), now);
}

Result<JsonObject> withSpikeInPlaceOf(JsonObject session, const TopicId &old, const TopicId &spike, UtcTime now)
{
    auto spikes = spikesOf(session);
    if (!spikes)
        return tl::unexpected(spikes.error());
    const JsonValue gone(old.text());
    const JsonValue added(spike.text());
    const auto place = std::find(spikes->begin(), spikes->end(), gone);
    if (place == spikes->end()) {
        return failure(ErrorCode::Absent,
                       Words::tr("The session does not have the spike \"%1\" any more. Look at it and try again.")
                           .arg(printable(old.text())));
    }
    if (std::find(spikes->begin(), spikes->end(), added) != spikes->end())
        return withoutSpike(std::move(session), old, now);
    *place = added;
    std::erase(*spikes, gone);
    session.set("spikes", std::move(*spikes));
    return touched(std::move(session), now);
}

Result<JsonObject> withoutSpike(JsonObject session, const TopicId &spike, UtcTime now)
{
    auto spikes = spikesOf(session);
    if (!spikes)
        return tl::unexpected(spikes.error());
    std::erase(*spikes, JsonValue(spike.text()));
    session.set("spikes", std::move(*spikes));
    return touched(std::move(session), now);
}

Result<QString> planOf(const JsonObject &session)
{
    const JsonValue *plan = session.find("plan");
    if (!plan || plan->isNull())
        return QString();
    if (!plan->string())
        return mistyped(QLatin1StringView("plan"), typeInWords(*plan), Words::tr("a topic id or null"));
    return QString::fromStdString(*plan->string());
}

JsonObject withPlan(JsonObject session, const TopicId &plan, UtcTime now)
{
    session.set("plan", plan.text());
    return touched(std::move(session), now);
}

JsonObject withoutPlan(JsonObject session, UtcTime now)
{
    session.set("plan", nullptr);
    return touched(std::move(session), now);
}

JsonObject completed(JsonObject session, const TopicId &topic, const QString &backlogMarkdown,
                     const QStringList &tickets, UtcTime now)
{
    JsonArray ids;
    for (const QString &ticket : tickets) {
        if (std::find(ids.begin(), ids.end(), JsonValue(ticket)) == ids.end())
            ids.emplace_back(ticket);
    }
    session.set("backlog",
                JsonObject{{"topic", topic.text()}, {"backlog_md", backlogMarkdown}, {"tickets", std::move(ids)}});
    session.set("state", "completed");
    session.set("completed_at", now.text());
    return touched(std::move(session), now);
}

} // namespace Pointsman
