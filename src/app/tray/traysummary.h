// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cellwords.h"
#include "workspace/snapshot.h"

namespace Pointsman {

/// What the tray's icon says of a snapshot, and its tool tip in words.
struct TraySummary
{
    IssueCounts counts;
    int waiting = 0;           ///< in how many projects agents have reported that they wait
    bool isWatchingAll = true; ///< no project is gone or refused, and all changes are announced by the system
    QString words;             ///< lines of plain text without any markup, each at most 100 characters long

    [[nodiscard]] static TraySummary of(const Snapshot &snapshot);

    /// Nothing where there is no finding above a note.
    [[nodiscard]] std::optional<Severity> worst() const;
    /// The findings of the worst severity, as the navigator's badges count them; 0: none.
    [[nodiscard]] int count() const { return counts.errors > 0 ? counts.errors : counts.warnings; }
    bool operator==(const TraySummary &) const = default;
};

} // namespace Pointsman
