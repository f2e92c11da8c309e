// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"
#include "json/jsonvalue.h"

#include <QStringList>

#include <vector>

namespace Pointsman {

/// The local participant's state in one joined mission (formats.md 2), as it is shown. It never holds the token.
struct Mission
{
    QString id;
    QString runId;
    QString participantId;
    QString role;
    QString joinedAt;       ///< as written; PythonTime::parse() reads it
    QString lastActivityAt; ///< as written
    bool isDriving = false; ///< `drive_intent` is active
    QString focus;          ///< empty: none
    QString serviceUrl;     ///< `saas_api_url` of later versions; empty: none

    [[nodiscard]] static Mission fromJson(const JsonObject &state);
    bool operator==(const Mission &) const = default;
};

/// One of the reasons why spec-kitty would not understand a state.
struct Misunderstanding
{
    enum class Kind
    {
        Missing,
        Mistyped,
        UnreadableTime
    };
    Kind kind;
    QString words; ///< one clause that names the key
};

/// Whether spec-kitty would understand the state: its first six keys are there, strings, and both times can be read.
/// The answer is an empty list or each thing that is missing or mistyped, in the order of the keys.
[[nodiscard]] std::vector<Misunderstanding> misunderstood(const JsonObject &state);

/// The words of the same.
[[nodiscard]] QStringList misunderstandings(const JsonObject &state);

/// The roles that spec-kitty's service knows, in the order of its messages.
[[nodiscard]] QStringList canonicalRoles();

/// validate_participant_id: 26 characters of Crockford's base 32, in either case.
[[nodiscard]] bool isParticipantId(QStringView text);

/// Whether a focus is `none` or begins with `wp:` or `step:`; spec-kitty itself asks for no more.
[[nodiscard]] bool hasFocusForm(QStringView text);

/// Whether a focus has that form and names something after the colon.
[[nodiscard]] bool hasFocusTarget(QStringView text);

/// validate_session_integrity: the original's messages, in its order; empty where all is well. `state` must be
/// understood.
[[nodiscard]] QStringList integrityErrors(const JsonObject &state);

} // namespace Pointsman
