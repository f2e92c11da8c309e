// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/blockers.h"
#include "planning/planfacts.h"

namespace Pointsman {

/// The last review of a plan.
struct Review
{
    PlanFacts::Verdict verdict = PlanFacts::Verdict::None;
    QString words; ///< of the verdict, as written, without the date
    QString date;  ///< as written; may be empty
    std::optional<Blockers> blockers = {};
};

/// The last one in the notes of reviewers: `lines` are the document's without its front matter.
[[nodiscard]] Review readReview(const QStringList &lines);

/// The review of which only the verdict is known: "FAIL (2 blockers)"; of an empty text none.
[[nodiscard]] Review reviewOf(const QString &verdict);

} // namespace Pointsman
