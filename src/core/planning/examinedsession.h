// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/planningrules.h"

namespace Pointsman {

/// The document that the rules of a session look at.
struct ExaminedSession
{
    const JsonObject &root;
    const PlanningSession &session;
    SessionPlace place;

    [[nodiscard]] bool isText(std::string_view key) const
    {
        const JsonValue *value = root.find(key);
        return value && value->string();
    }
};

/// What the values of a session of schema 1 have against them.
void lookAtValues(const ExaminedSession &examined, const IssueSubject &subject, Issues &issues);

/// What the place of a backlog's file has against it.
void lookForBacklogsFile(const Backlog &backlog, const PlanningSurroundings &surroundings, const IssueSubject &subject,
                         Issues &issues);

[[nodiscard]] IssueRules backlogFileRules();

/// Whether a path that is relative to the knowledge directory leads out of it, by its words alone; out and back in
/// again counts as out.
[[nodiscard]] bool leadsOut(const QString &relativePath);

/// Whether a path begins with a drive's letter or has backslashes, as one of Windows does.
[[nodiscard]] bool isOfWindows(const QString &path);

/// Whether text has control characters, which no path and no id should have.
[[nodiscard]] bool hasControls(const QString &text);

} // namespace Pointsman
