// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/mission.h"

#include "base/ids.h"
#include "files/documentrules.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Pointsman {

namespace {

constexpr std::array<std::string_view, 6> requiredKeys{"mission_id", "mission_run_id", "participant_id",
                                                       "role",       "joined_at",      "last_activity_at"};
constexpr std::array<std::string_view, 2> timeKeys{"joined_at", "last_activity_at"};
constexpr qsizetype participantIdLength = 26;

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::Mission)
};

QString latin1(std::string_view key)
{
    return QString::fromLatin1(key.data(), static_cast<qsizetype>(key.size()));
}

std::optional<Misunderstanding> examine(const JsonObject &state, std::string_view key)
{
    using Kind = Misunderstanding::Kind;
    const JsonValue *value = state.find(key);
    if (!value)
        return Misunderstanding{Kind::Missing, Words::tr("%1 is missing").arg(latin1(key))};
    if (!value->string())
        return Misunderstanding{Kind::Mistyped, Words::tr("%1 is %2, not text").arg(latin1(key), valueInWords(*value))};
    const bool isTime = std::find(timeKeys.begin(), timeKeys.end(), key) != timeKeys.end();
    if (isTime && !PythonTime::parse(stringAt(state, key)))
        return Misunderstanding{Kind::UnreadableTime,
                                Words::tr("%1 is %2, no time").arg(latin1(key), valueInWords(*value))};
    return {};
}

QString temporalError(const JsonObject &state)
{
    const auto joined = PythonTime::parse(stringAt(state, "joined_at"));
    const auto active = PythonTime::parse(stringAt(state, "last_activity_at"));
    if (!joined || !active || joined->moment() <= active->moment())
        return {};
    return QStringLiteral("Temporal violation: joined_at (%1) > last_activity_at (%2)")
        .arg(joined->spacedText(), active->spacedText());
}

QString participantError(const JsonObject &state)
{
    const QString id = stringAt(state, "participant_id");
    return isParticipantId(id) ? QString() : QStringLiteral("Invalid participant_id format: ") + printable(id);
}

QString roleError(const JsonObject &state)
{
    const QString role = stringAt(state, "role");
    if (role.trimmed().isEmpty())
        return QStringLiteral("Invalid role: role label is empty");
    if (canonicalRoles().contains(role))
        return {};
    return QStringLiteral("Invalid role: '%1' not in canonical taxonomy (%2)")
        .arg(printable(role), canonicalRoles().join(u", "));
}

QString focusError(const JsonObject &state)
{
    const JsonValue *focus = state.find("focus");
    if (!focus || focus->isNull() || hasFocusForm(stringAt(state, "focus")))
        return {};
    const QString shown = focus->string() ? printable(stringAt(state, "focus")) : typeInWords(*focus);
    return QStringLiteral("Invalid focus format: %1 (expected wp:<id>, step:<id>, or none)").arg(shown);
}

} // namespace

Mission Mission::fromJson(const JsonObject &state)
{
    // Named one by one, so that a secret cannot come along.
    const QString focus = stringAt(state, "focus");
    return {.id = stringAt(state, "mission_id"),
            .runId = stringAt(state, "mission_run_id"),
            .participantId = stringAt(state, "participant_id"),
            .role = stringAt(state, "role"),
            .joinedAt = stringAt(state, "joined_at"),
            .lastActivityAt = stringAt(state, "last_activity_at"),
            .isDriving = stringAt(state, "drive_intent") == u"active",
            .focus = focus == u"none" ? QString() : focus,
            .serviceUrl = stringAt(state, "saas_api_url")};
}

std::vector<Misunderstanding> misunderstood(const JsonObject &state)
{
    std::vector<Misunderstanding> result;
    for (const std::string_view key : requiredKeys) {
        if (auto found = examine(state, key))
            result.push_back(*std::move(found));
    }
    return result;
}

QStringList misunderstandings(const JsonObject &state)
{
    QStringList words;
    for (const Misunderstanding &found : misunderstood(state))
        words.append(found.words);
    return words;
}

QStringList canonicalRoles()
{
    return {QStringLiteral("developer"), QStringLiteral("observer"), QStringLiteral("reviewer"),
            QStringLiteral("stakeholder")};
}

bool isParticipantId(QStringView text)
{
    return text.size() == participantIdLength && std::all_of(text.begin(), text.end(), [](QChar c) {
               const char16_t upper = c >= u'a' && c <= u'z' ? c.unicode() - (u'a' - u'A') : c.unicode();
               const bool isDigit = upper >= u'0' && upper <= u'9';
               const bool isLetter = upper >= u'A' && upper <= u'Z';
               return isDigit || (isLetter && upper != u'I' && upper != u'L' && upper != u'O' && upper != u'U');
           });
}

bool hasFocusForm(QStringView text)
{
    return text == u"none" || text.startsWith(u"wp:") || text.startsWith(u"step:");
}

bool hasFocusTarget(QStringView text)
{
    return text == u"none" || (hasFocusForm(text) && !text.mid(text.indexOf(u':') + 1).trimmed().isEmpty());
}

QStringList integrityErrors(const JsonObject &state)
{
    QStringList errors{temporalError(state), participantError(state), roleError(state), focusError(state)};
    errors.removeAll(QString());
    return errors;
}

} // namespace Pointsman
