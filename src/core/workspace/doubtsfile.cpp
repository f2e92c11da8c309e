// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/doubtsfile.h"

#include "files/guardedfile.h"
#include "files/statedocument.h"
#include "files/statefolder.h"
#include "json/jsonwriter.h"

namespace Pointsman {

namespace {

std::optional<Moment> momentAt(const JsonObject &object, std::string_view key)
{
    const auto time = UtcTime::parse(stringAt(object, key));
    return time ? std::optional(time->moment()) : std::nullopt;
}

JsonArray arrayAt(const JsonObject &object, std::string_view key)
{
    const JsonValue *value = object.find(key);
    return value && value->array() ? *value->array() : JsonArray();
}

std::optional<DoubtfulAttachment> doubtIn(const JsonValue &value)
{
    const auto switched = value.object() ? momentAt(*value.object(), "switched") : std::nullopt;
    const auto attached = value.object() ? momentAt(*value.object(), "attached") : std::nullopt;
    if (!switched || !attached)
        return {};
    return DoubtfulAttachment{stringAt(*value.object(), "topic"), stringAt(*value.object(), "session"),
                              stringAt(*value.object(), "before"), *switched, *attached};
}

DoubtPlace placeIn(const JsonObject &object)
{
    DoubtPlace place{stringAt(object, "active"), stringAt(object, "before"), {}, momentAt(object, "switched"), {}};
    for (const JsonValue &topic : arrayAt(object, "known")) {
        if (topic.string())
            place.known << QString::fromStdString(*topic.string());
    }
    for (const JsonValue &value : arrayAt(object, "doubts")) {
        if (const auto doubt = doubtIn(value); doubt && place.doubts.size() < AttachmentDoubts::mostKept)
            place.doubts.push_back(*doubt);
    }
    return place;
}

JsonObject valueOf(const DoubtPlace &place)
{
    JsonArray known;
    for (const QString &topic : place.known)
        known.emplace_back(topic);
    JsonArray doubts;
    for (const DoubtfulAttachment &doubt : place.doubts) {
        doubts.emplace_back(JsonObject{{"topic", doubt.topic},
                                       {"session", doubt.session},
                                       {"before", doubt.before},
                                       {"switched", UtcTime(doubt.switched).text()},
                                       {"attached", UtcTime(doubt.attached).text()}});
    }
    return {{"active", place.active},
            {"before", place.before},
            {"known", std::move(known)},
            {"switched", place.switched ? JsonValue(UtcTime(*place.switched).text()) : JsonValue()},
            {"doubts", std::move(doubts)}};
}

} // namespace

QString defaultDoubtsFile()
{
    return stateFolder() + QStringLiteral("/attachments.json");
}

DoubtPlaces readDoubts(const QString &file)
{
    DoubtPlaces places;
    const StateDocument document = readStateDocument(file);
    const JsonValue *projects = document.root ? document.root->find("projects") : nullptr;
    if (!projects || !projects->object())
        return places;
    for (const auto &[path, value] : projects->object()->members()) {
        if (value.object())
            places.insert(QString::fromStdString(path), placeIn(*value.object()));
    }
    return places;
}

Result<void> writeDoubts(const QString &file, const DoubtPlaces &places)
{
    QStringList paths = places.keys();
    paths.sort();
    JsonObject projects;
    for (const QString &path : paths)
        projects.members().emplace_back(path.toStdString(), valueOf(places.value(path)));
    const QByteArray bytes = pythonJson(JsonObject{{"version", 1}, {"projects", std::move(projects)}}) + '\n';
    return editFile(file, FileMode::KeepOrPrivate,
                    [&](const auto &) -> Result<std::optional<QByteArray>> { return bytes; })
        .map([](const auto &) {});
}

} // namespace Pointsman
