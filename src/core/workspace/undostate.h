// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/journal.h"

namespace Pointsman {

/// What can be taken back and made again.
struct UndoState
{
    std::optional<DoneOperation> undoable;
    std::optional<DoneOperation> redoable;
    // What would come before them, were its store there.
    std::optional<DoneOperation> undoPassedOver = {};
    std::optional<DoneOperation> redoPassedOver = {};
    /// Journal::passedOver()
    std::optional<DoneOperation> undoLacking = {};
};

/// Both states as the history says them, of those stores that are there; nothing where it cannot be read. For workers.
[[nodiscard]] std::optional<UndoState> undoStateOf(Journal &journal, const QStringList &stores);

/// Whether they say the same to the user.
[[nodiscard]] bool isShownAs(const UndoState &before, const UndoState &after);

/// Whether a store has gone since, or come back: of one that is on no list nobody else would tell.
[[nodiscard]] bool isOutdated(const UndoState &state);

} // namespace Pointsman
