// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/planningstore.h"
#include "support/temporarytree.h"
#include "json/jsonreader.h"
#include "json/jsonwriter.h"

#include <QTest>

namespace Pointsman::Test {

/// A session document as ticketflow lays it out; `more` are further lines, each with its comma at the end.
inline QByteArray sessionText(const char *id, const char *state, const char *time, const char *spikes = "[]",
                              const char *plan = "null")
{
    const QByteArray seed = QByteArray(id).left(QByteArray(id).lastIndexOf('@'));
    return QByteArray("{\n  \"schema_version\": 1,\n  \"session_id\": \"") + id + "\",\n  \"state\": \"" + state +
           "\",\n  \"root_seed\": \"" + seed + "\",\n  \"spikes\": " + spikes + ",\n  \"plan\": " + plan +
           ",\n  \"backlog\": null,\n  \"created\": \"" + time + "\",\n  \"updated\": \"" + time +
           "\",\n  \"completed_at\": null\n}\n";
}

inline JsonObject objectFrom(const QByteArray &text)
{
    const auto read = readJson(text);
    return read && read->value.object() ? *read->value.object() : JsonObject();
}

inline TopicId topic(const char *text)
{
    return TopicId::parse(QString::fromUtf8(text)).value();
}

inline SessionId session(const char *text)
{
    return SessionId::parse(QString::fromUtf8(text)).value();
}

inline PlanningStore storeIn(const TemporaryTree &tree, const char *now = "2026-02-06T12:00:00Z")
{
    return {KnowledgeDirectory(tree.path()), clockAt(QString::fromLatin1(now))};
}

/// Every operation of a store that changes something, by name, on a state that it can work on where the active session
/// is sound.
struct NamedOperation
{
    const char *name;
    std::function<Result<FileChanges>(PlanningStore &)> run;
};

template <typename Answer>
Result<FileChanges> filesOf(Result<Answer> answer)
{
    return std::move(answer).map([](Answer &&done) { return std::move(done.files); });
}

inline std::vector<NamedOperation> changingOperations()
{
    return {
        {"save",
         [](auto &s) {
             return filesOf(s.saveActive(
                 objectFrom(sessionText("seed-s@2026-01-05T08-00-00Z", "active", "2026-01-05T08:00:00Z"))));
         }},
        {"clear", [](auto &s) { return s.clearActive(); }},
        {"archive", [](auto &s) { return filesOf(s.archiveActive()); }},
        {"start", [](auto &s) { return filesOf(s.start(topic("seed-new"))); }},
        {"resume", [](auto &s) { return filesOf(s.resume(QStringLiteral("seed-old@2026-01-01T08-00-00Z"))); }},
        {"add-spike", [](auto &s) { return filesOf(s.addSpike(topic("spike-a"))); }},
        {"replace-spike", [](auto &s) { return filesOf(s.replaceSpike(topic("spike-x"), topic("spike-a"))); }},
        {"detach", [](auto &s) { return filesOf(s.detach(topic("spike-x"))); }},
        {"set-plan", [](auto &s) { return filesOf(s.setPlan(topic("plan-a"))); }},
        {"complete",
         [](auto &s) {
             return filesOf(
                 s.complete(topic("plan-a"), QStringLiteral("topics/plan-a/backlog.md"), {QStringLiteral("t-1")}));
         }},
        {"move",
         [](auto &s) { return filesOf(s.moveTopic(topic("spike-x"), session("seed-old@2026-01-01T08-00-00Z"))); }},
    };
}

} // namespace Pointsman::Test
