// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mission/missioncommands.h"

#include "base/ids.h"
#include "context.h"

#include <QRegularExpression>

namespace Pointsman {

namespace {

tl::unexpected<Error> badValue(const QString &message)
{
    return failure(ErrorCode::Refused, message + QStringLiteral(" Nothing was changed."));
}

Result<JsonValue> focusOf(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A(wp|step):[^\\s\\p{C}][^\\p{C}]*\\z"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    if (text == u"none")
        return JsonValue();
    if (form.match(text).hasMatch())
        return JsonValue(text);
    return badValue(
        QStringLiteral("Invalid focus format: %1 (expected wp:<id>, step:<id>, or none).").arg(printable(text)));
}

Result<JsonValue> driveOf(const QString &text)
{
    if (text == u"active" || text == u"inactive")
        return JsonValue(text);
    return badValue(QStringLiteral("Invalid drive intent: %1 (expected active or inactive).").arg(printable(text)));
}

Result<JsonValue> roleOf(const QString &text)
{
    if (!text.trimmed().isEmpty() && printable(text) == text)
        return JsonValue(text);
    return badValue(QStringLiteral("Invalid role: \"%1\" (expected a label such as developer, reviewer, observer or "
                                   "stakeholder).")
                        .arg(printable(text)));
}

/// A time in any form that spec-kitty can read, written as Python writes it.
Result<JsonValue> timeOf(const QString &text)
{
    if (const auto time = PythonTime::parse(text))
        return JsonValue(time->text());
    return badValue(QStringLiteral("Invalid time for last_activity_at: %1. Expected an ISO time, for example "
                                   "2026-02-06T12:00:00.")
                        .arg(printable(text)));
}

Result<JsonValue> checkedField(const QString &key, const QString &text)
{
    if (key == u"focus")
        return focusOf(text);
    if (key == u"drive_intent")
        return driveOf(text);
    if (key == u"role")
        return roleOf(text);
    if (key == u"last_activity_at")
        return timeOf(text);
    return badValue(
        QStringLiteral("Invalid session field: %1. Fields that can be set are focus, drive_intent, role and "
                       "last_activity_at.")
            .arg(printable(key)));
}

Result<void> setField(JsonObject &fields, const QString &key, const QString &text)
{
    return checkedField(key, text).map([&](const JsonValue &value) { fields.set(key.toStdString(), value); });
}

Result<JsonObject> namedFields(const Value &focus, const Value &drive, const Value &settings)
{
    JsonObject fields;
    Result<void> result;
    if (focus.isGiven())
        result = setField(fields, QStringLiteral("focus"), focus.text());
    if (result && drive.isGiven())
        result = setField(fields, QStringLiteral("drive_intent"), drive.text());
    for (const QString &setting : settings.all()) {
        if (!result)
            break;
        const qsizetype equals = setting.indexOf(u'=');
        if (equals < 1)
            result = badValue(QStringLiteral("Invalid --set %1: expected KEY=VALUE.").arg(printable(setting)));
        else
            result = setField(fields, setting.left(equals), setting.mid(equals + 1));
    }
    return result.map([&] { return fields; });
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
    const Value drive = verb.option("--drive", "DRIVE", "whether you are changing it now: active or inactive");
    const Value settings = verb.list("--set", "KEY=VALUE", "focus, drive_intent, role or last_activity_at");
    verb.example("pointsman-cli mission update --focus wp:WP03 --drive active")
        .example("pointsman-cli mission update mission-abc-123 --set role=reviewer");
    verb.runs([=](Context &context) {
        return namedFields(focus, drive, settings).and_then([&](const JsonObject &fields) {
            MissionStore store = context.missions();
            return resolvedMission(store, id).and_then([&](const MissionId &resolved) {
                return store.update(resolved, fields).map([](const MissionChange &change) {
                    return missionAnswer(change.state);
                });
            });
        });
    });
}

} // namespace Pointsman
