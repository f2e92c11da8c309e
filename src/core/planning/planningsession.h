// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/jsonvalue.h"

#include <QStringList>

#include <optional>

namespace Pointsman {

enum class SessionState
{
    Active,
    Completed,
    Archived,
    Unknown
};

/// What a completed session leads to.
struct Backlog
{
    QString topic;
    QString markdownPath; ///< relative to the knowledge directory
    QStringList tickets;
    bool operator==(const Backlog &) const = default;
};

/// A planning session, schema 1 (formats.md 1), as it is shown: read leniently, so that a field of a wrong type is
/// simply empty here. The rules judge the document itself, and operations work on the document, never on this.
struct PlanningSession
{
    QString id;
    SessionState state = SessionState::Unknown;
    QString stateText; ///< as written
    QString seed;
    QStringList spikes;
    QString plan; ///< empty: none
    std::optional<Backlog> backlog;
    QString created; ///< `YYYY-MM-DDTHH:MM:SSZ` as written; UtcTime::parse() tells whether it is one
    QString updated;
    QString completedAt; ///< empty: none

    [[nodiscard]] static PlanningSession fromJson(const JsonObject &document);
    bool operator==(const PlanningSession &) const = default;
};

/// What ticketflow makes of a document's `schema_version`: it compares with 1 in Python, so 1.0 and true pass there; we
/// accept 1 and 1.0.
[[nodiscard]] bool isSchemaOne(const JsonObject &document);

/// get_active_session_info(): the object that `session active --json` prints.
[[nodiscard]] JsonObject sessionInfo(const JsonObject &document);

} // namespace Pointsman
