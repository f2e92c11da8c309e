// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QString>

/// What the notes of reviewers are known by, in prose, lists and tables: parts of expressions. Labels are looked for
/// without regard to case.
namespace Pointsman::ReviewForms {

/// "Verdict", "Final result", "Review status": what stands behind it says what a review found. What a plan or a ticket
/// is at is called status as well, so that one counts only where a verdict stands behind it.
inline constexpr QLatin1StringView label("(?:(?:final|overall|review)\\s+)?(?:verdict|result|status)");

/// "Blocker", "Open blockers"; what is captured is the sign of several.
inline constexpr QLatin1StringView blockers("(?:open\\s+)?blocker(s)?");

/// PASS or FAIL and no longer word, and not the form that is not filled in; a sign may stand before it.
inline constexpr QLatin1StringView verdict("(?:\\p{So}\\x{FE0F}?\\s*)?(?:PASS|FAIL)(?![|/\\w])");

/// `text` without the marks of its emphasis.
[[nodiscard]] inline QString plain(QString text)
{
    static const QRegularExpression emphasis(QStringLiteral("[*`]+"));
    return text.remove(emphasis).trimmed();
}

} // namespace Pointsman::ReviewForms
