// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"

namespace Pointsman {

/// What all findings of one rule have in common. The rules of a kind of file stand together in one constexpr table or
/// list; each has one small function beside it that looks and calls makeIssue().
struct IssueRule
{
    QLatin1StringView code; ///< stable, kebab-case: scripts and "hide this warning" go by it
    Severity severity;
    /// What ticketflow or spec-kitty will do, one sentence: QT_TRANSLATE_NOOP("Pointsman::Rules", "…"). Null where
    /// it depends on the file and is handed to makeIssue().
    const char *consequence = nullptr;
    RepairKind repair = RepairKind::None;
};

/// What a rule looked at.
struct IssueSubject
{
    SubjectKind kind;
    QString name; ///< the session or mission id, the file name where there is none
    QString path; ///< absolute
};

/// The finding of `rule` on `subject`: `message` is one translated sentence with the actual values, foreign text in it
/// made printable(). A `consequence` that is not empty stands in for the rule's own.
[[nodiscard]] Issue makeIssue(const IssueRule &rule, const IssueSubject &subject, const QString &message,
                              const QString &consequence = {});

} // namespace Pointsman
