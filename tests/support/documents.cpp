// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/documents.h"

#include "json/jsonwriter.h"

namespace Pointsman::Test {

namespace {

JsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? JsonValue() : JsonValue(text);
}

} // namespace

QByteArray sessionDocument(const QString &id, const QString &state, const QStringList &spikes, const QString &plan)
{
    JsonArray spikeIds;
    for (const QString &spike : spikes)
        spikeIds.emplace_back(spike);
    const QString seed = id.section(u'@', 0, -2);
    QString created = id.section(u'@', -1);
    created[13] = u':';
    created[16] = u':';
    const bool isCompleted = state == u"completed";
    JsonValue backlog;
    if (isCompleted) {
        backlog = JsonObject{{"topic", plan},
                             {"backlog_md", "topics/" + plan.toStdString() + "/backlog.md"},
                             {"tickets", JsonArray{"pt-1", "pt-2"}}};
    }
    const JsonObject document{{"schema_version", 1},
                              {"session_id", id},
                              {"state", state},
                              {"root_seed", seed},
                              {"spikes", std::move(spikeIds)},
                              {"plan", textOrNull(plan)},
                              {"backlog", backlog},
                              {"created", created},
                              {"updated", created},
                              {"completed_at", isCompleted ? JsonValue(created) : JsonValue()}};
    return pythonJson(document) + '\n';
}

QByteArray missionDocument(const QString &id, const QString &focus, bool isDriving)
{
    return pythonJson(JsonObject{{"mission_id", id},
                                 {"mission_run_id", "01HXN8K3M9PQRSTVWXYZ123456"},
                                 {"participant_id", "01HXN8K3M9PQRSTVWXYZ654321"},
                                 {"role", "developer"},
                                 {"joined_at", "2026-02-01T09:00:00.000120"},
                                 {"last_activity_at", "2026-02-01T09:30:00"},
                                 {"drive_intent", isDriving ? "active" : "inactive"},
                                 {"focus", textOrNull(focus)},
                                 {"session_token", tokenInDocuments},
                                 {"saas_api_url", "https://saas.invalid"}});
}

QByteArray pointerDocument(const QString &id)
{
    return pythonJson(JsonObject{{"active_mission_id", textOrNull(id)}, {"last_switched_at", "2026-02-01T09:00:00"}});
}

} // namespace Pointsman::Test
