// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mission/missioncommands.h"

#include "base/ids.h"
#include "context.h"
#include "missions/missionoperations.h"

namespace Pointsman {

namespace {

/// The field as the file holds it: no focus is null there. What a field may be is for the store to judge. Refused where
/// it was named before.
Result<void> setField(JsonObject &fields, const QString &key, const QString &text)
{
    if (fields.find(key.toStdString())) {
        return failure(ErrorCode::Refused,
                       QStringLiteral("%1 is named twice, by an option of its own or by --set. Name "
                                      "it once. Nothing was changed.")
                           .arg(printable(key)));
    }
    const bool isNoFocus = key == u"focus" && text == u"none";
    fields.set(key.toStdString(), isNoFocus ? JsonValue() : JsonValue(text));
    return {};
}

Result<JsonObject> namedFields(const Value &focus, const Value &drive, const Value &settings)
{
    JsonObject fields;
    if (focus.isGiven())
        (void)setField(fields, QStringLiteral("focus"), focus.text());
    if (drive.isGiven())
        (void)setField(fields, QStringLiteral("drive_intent"), drive.text());
    for (const QString &setting : settings.all()) {
        const qsizetype equals = setting.indexOf(u'=');
        if (equals < 1) {
            return failure(
                ErrorCode::Refused,
                QStringLiteral("Invalid --set %1: expected KEY=VALUE. Nothing was changed.").arg(printable(setting)));
        }
        if (const auto set = setField(fields, setting.left(equals), setting.mid(equals + 1)); !set)
            return tl::unexpected(set.error());
    }
    return fields;
}

} // namespace

void addMissionUpdate(const Command &mission)
{
    const Command verb = mission.word(
        "update", "change your state in a mission, in the file on this computer",
        "Sets the named fields and the time of the last activity. Your team is not told: for that use spec-kitty "
        "mission focus set and spec-kitty mission drive set. Where nothing is named only the time is set.");
    const Value id = verb.argument("MISSION", "the mission's id; the active mission by default", Command::Needed::No);
    const Value focus = verb.option("--focus", "FOCUS", "what you work on: wp:ID, step:ID or none");
    const Value drive = verb.option("--drive", "active|inactive", "whether you are changing it now");
    const Value settings = verb.list(
        "--set", "KEY=VALUE", "KEY is focus, drive_intent, role or last_activity_at; may be given several times");
    verb.example("pointsman-cli mission update --focus wp:WP03 --drive active")
        .example("pointsman-cli mission update --focus none --drive inactive")
        .example("pointsman-cli mission update mission-abc-123 --set role=reviewer");
    verb.changes([=](Context &context) {
        return namedFields(focus, drive, settings).and_then([&](const JsonObject &fields) {
            // A bad value is refused whether or not there is a mission to set it in.
            if (const auto checked = checkUpdateFields(fields); !checked)
                return Result<Answer>(tl::unexpected(checked.error()));
            MissionStore store = context.missions();
            return resolvedMission(store, id).and_then([&](const MissionId &resolved) {
                return store.update(resolved, fields).map([&](const MissionChange &change) {
                    context.wrote(store, change.files);
                    return missionAnswer(change.state);
                });
            });
        });
    });
}

} // namespace Pointsman
