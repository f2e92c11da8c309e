// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace Pointsman {

/// What a plan's document says about how far the plan is.
struct PlanFacts
{
    /// What the last review found.
    enum class Verdict
    {
        None, ///< there was no review
        Pass,
        Fail,
        Other ///< `verdictText` says it in words of its own
    };

    QString status; ///< as written; empty: it has none
    Verdict verdict = Verdict::None;
    QString verdictText; ///< as written, without the date
    QString reviewed;    ///< the review's date as written; may be empty
    /// How many things the last review and the front matter name as blockers; nothing: neither has a list of them.
    std::optional<int> blockers;

    /// Its status says so, or the last review failed it for blockers and it was not approved.
    [[nodiscard]] bool isBlocked() const;
    /// It was consulted or revised, and nobody has approved or blocked it.
    [[nodiscard]] bool awaitsApproval() const;
    bool operator==(const PlanFacts &) const = default;
};

/// Reads `plan.md`: `status` of its front matter, and below a heading with the word review the last of the forms
/// `- 2026-02-06: FAIL`, `### 2026-02-06 FAIL`, `Verdict: FAIL`, `- [x] FAIL` and of a table's rows (notestables.h),
/// with what stands open under its `Blockers:`. `blockers` of the front matter (a number or a list) count as well, each
/// one once; its `verdict` counts where the notes have none. Of another form than PASS and FAIL the words are kept, and
/// so is a status of another form.
[[nodiscard]] PlanFacts readPlanFacts(const QString &document);

/// "blocked, 2 blockers", "approved", "draft, review: PASS|FAIL"; printable, empty where nothing is known.
[[nodiscard]] QString planWords(const PlanFacts &facts);

} // namespace Pointsman
