// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"
#include "json/jsonvalue.h"

#include <QStringList>

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

/// Whether spec-kitty would understand the state: its first six keys are there, strings, and both times can be read.
/// The answer is an empty list or, in words, each thing that is missing or mistyped.
[[nodiscard]] QStringList misunderstandings(const JsonObject &state);

/// validate_participant_id: 26 characters of Crockford's base 32, in either case.
[[nodiscard]] bool isParticipantId(QStringView text);

/// validate_session_integrity: the original's messages, in its order; empty where all is well. `state` must be
/// understood.
[[nodiscard]] QStringList integrityErrors(const JsonObject &state);

} // namespace Pointsman
