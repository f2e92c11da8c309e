// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/version.h"

#include <limits>

namespace Pointsman {

class Workspace;

/// The two ways through what was done.
enum class UndoWay
{
    Back,
    Again
};

[[nodiscard]] constexpr UndoWay opposite(UndoWay way)
{
    return way == UndoWay::Back ? UndoWay::Again : UndoWay::Back;
}

/// Where undo and redo stand in the history. What was done last is known before it is written.
class HistoryPosition
{
public:
    /// Stands for the number of an operation that has none yet: newer than all others.
    static constexpr qint64 notWrittenYet = std::numeric_limits<qint64>::max();

    explicit HistoryPosition(const Workspace &workspace);

    /// The operation whose turn it is on this way, of all stores that are there; nothing where there is none.
    [[nodiscard]] std::optional<DoneOperation> next(UndoWay way) const;
    /// Its number; 0: there is none.
    [[nodiscard]] qint64 nextId(UndoWay way) const;
    /// DoneOperation::applied of the one that was done last: what was made again was done then, whichever number it got
    /// first. 0: there is none.
    [[nodiscard]] qint64 lastDone() const;
    /// DoneOperation::undone of the one that was taken back last. 0: none can be done again.
    [[nodiscard]] qint64 lastUndone() const;
    /// What the user calls it, and which later one this way passes over, since its project is not there; may be empty.
    [[nodiscard]] QString label(UndoWay way) const;
    [[nodiscard]] QString passedOver(UndoWay way) const;

    [[nodiscard]] bool isWritten() const { return nextId(UndoWay::Back) != notWrittenYet; }
    /// Whether something was done since follow().
    [[nodiscard]] bool hasNew() const;
    /// The number of what was not written when this was followed last and is now.
    [[nodiscard]] qint64 justWritten() const;
    /// Takes note of where undo and redo stand now; to be called when all is written.
    void follow();

private:
    const Workspace &m_workspace;
    qint64 m_newest = 0; ///< of all operations seen
};

} // namespace Pointsman
