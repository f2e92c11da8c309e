// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/missionoperations.h"

#include "missions/mission.h"

#include <QCoreApplication>

#include <algorithm>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::MissionStore)
};

tl::unexpected<Error> refused(const QString &message)
{
    return failure(ErrorCode::Refused, message);
}

QString text(const JsonValue &value)
{
    return value.string() ? QString::fromStdString(*value.string()) : QString();
}

/// A text value as it may stand in a message, another one by its type.
QString shown(const JsonValue &value)
{
    return value.string() ? u'"' + printable(text(value)) + u'"' : typeInWords(value);
}

bool hasControlCharacters(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

Result<void> checkFocus(const JsonValue &value)
{
    const bool isFine =
        value.isNull() || (value.string() && hasFocusTarget(text(value)) && !hasControlCharacters(text(value)));
    if (isFine)
        return {};
    return refused(Words::tr("Invalid focus format: %1 (expected wp:<id>, step:<id>, or none). Nothing was changed.")
                       .arg(value.string() ? printable(text(value)) : typeInWords(value)));
}

Result<void> checkDriveIntent(const JsonValue &value)
{
    if (text(value) == u"active" || text(value) == u"inactive")
        return {};
    return refused(
        Words::tr("Invalid drive intent: %1 (expected active or inactive). Nothing was changed.").arg(shown(value)));
}

Result<void> checkRole(const JsonValue &value)
{
    if (canonicalRoles().contains(text(value)))
        return {};
    return refused(Words::tr("Invalid role: %1 (expected one of %2). Nothing was changed.")
                       .arg(shown(value), canonicalRoles().join(u", ")));
}

Result<void> checkLastActivity(const JsonValue &value)
{
    if (PythonTime::parse(text(value)))
        return {};
    return refused(
        Words::tr("Invalid time for last_activity_at: %1 (expected an ISO time such as 2026-02-15T13:12:20.111712). "
                  "Nothing was changed.")
            .arg(shown(value)));
}

Result<void> checkField(const std::string &key, const JsonValue &value)
{
    if (key == "focus")
        return checkFocus(value);
    if (key == "drive_intent")
        return checkDriveIntent(value);
    if (key == "role")
        return checkRole(value);
    if (key == "last_activity_at")
        return checkLastActivity(value);
    return refused(Words::tr("Invalid session field: %1\nThe fields that can be set are focus, drive_intent, role and "
                             "last_activity_at. Nothing was changed.")
                       .arg(printable(QString::fromStdString(key))));
}

} // namespace

Result<void> checkUpdateFields(const JsonObject &fields)
{
    for (const auto &[key, value] : fields.members()) {
        if (const auto checked = checkField(key, value); !checked)
            return checked;
    }
    return {};
}

Result<void> checkComparable(const JsonObject &state, const JsonObject &fields)
{
    const auto joined = PythonTime::parse(stringAt(state, "joined_at"));
    const auto given = PythonTime::parse(stringAt(fields, "last_activity_at"));
    if (!joined || !given || joined->isNaive() == given->isNaive())
        return {};
    return refused(
        (joined->isNaive()
             ? Words::tr("Invalid time for last_activity_at: %1. joined_at has no offset from UTC, and spec-kitty "
                         "cannot compare the two: give local time without one. Nothing was changed.")
             : Words::tr("Invalid time for last_activity_at: %1. joined_at has an offset from UTC, and spec-kitty "
                         "cannot compare the two: give it with one, such as +00:00. Nothing was changed."))
            .arg(shown(*fields.find("last_activity_at"))));
}

JsonObject updatedState(JsonObject state, const JsonObject &fields, Moment now)
{
    const auto joined = PythonTime::parse(stringAt(state, "joined_at"));
    const bool isNaive = !joined || joined->isNaive();
    state.set("last_activity_at", (isNaive ? PythonTime::naiveLocal(now) : PythonTime::withLocalOffset(now)).text());
    for (const auto &[key, value] : fields.members())
        state.set(key, value);
    // Any form that Python reads is taken; it is written as Python writes it.
    if (const JsonValue *given = fields.find("last_activity_at")) {
        if (const auto time = PythonTime::parse(text(*given)))
            state.set("last_activity_at", time->text());
    }
    return state;
}

Result<std::optional<MissionId>> activeMissionIn(const JsonObject &pointer, const QString &path)
{
    const auto broken = [&](const QString &cause) {
        return failure(
            ErrorCode::Invalid,
            Words::tr("The active-mission pointer %1 cannot be understood: %2. Correct the file or move it aside; "
                      "pointsman-cli doctor says more.")
                .arg(printable(path), cause),
            path);
    };
    const JsonValue *value = pointer.find("active_mission_id");
    if (!value || value->isNull())
        return std::nullopt;
    if (!value->string())
        return broken(Words::tr("active_mission_id is %1, not text").arg(typeInWords(*value)));
    auto id = MissionId::parse(text(*value));
    if (!id)
        return broken(Words::tr("active_mission_id is no name of a folder"));
    return *std::move(id);
}

JsonObject switchedPointer(JsonObject pointer, const MissionId &id, Moment now)
{
    pointer.set("active_mission_id", id.text());
    // The pointer has no `joined_at` to go by: naive, as spec-kitty always writes it.
    pointer.set("last_switched_at", PythonTime::naiveLocal(now).text());
    return pointer;
}

JsonObject clearedPointer(JsonObject pointer)
{
    pointer.set("active_mission_id", nullptr);
    return pointer;
}

JsonObject withCanonicalRole(JsonObject state)
{
    const QString role = stringAt(state, "role").trimmed().toLower();
    if (canonicalRoles().contains(role))
        state.set("role", role);
    return state;
}

} // namespace Pointsman
