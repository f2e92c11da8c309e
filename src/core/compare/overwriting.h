// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/merge.h"

namespace Pointsman {

/// What became of a change of ours in a document that another program has written since.
struct Overwriting
{
    enum class Verdict
    {
        Stands,     ///< it is there, or was changed by somebody who had read it
        ApplyAgain, ///< overwritten from an older reading: merged() of `merge` has both
        Conflict,   ///< it is gone, and only the user can tell whether it should be
    };
    Verdict verdict = Verdict::Stands;
    /// Base is as it was before our change, mine as we left it, theirs as it is now. Nothing where it stands.
    std::optional<Merge> merge = {};
};

/// Judges our change from `before` to `ours` by what stands now (reliability.md 8.8). `later` is what we changed
/// ourselves since: it counts no longer, neither as lost nor as another program's.
///
/// Where one part of the change is there, its writer had read it, and what else it did was meant. Where all of it is
/// as it was before and something else is not, the writer had an older reading. Another value in the same field, and a
/// document that is as it was before in all but its times, can be either.
[[nodiscard]] Overwriting judgeOverwriting(const JsonObject &before, JsonObject ours, const JsonObject &present,
                                           const Differences &later = {});

} // namespace Pointsman
