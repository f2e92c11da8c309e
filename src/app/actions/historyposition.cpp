// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/historyposition.h"

#include "workspace/workspace.h"

#include <algorithm>

namespace Pointsman {

HistoryPosition::HistoryPosition(const Workspace &workspace) : m_workspace(workspace) {}

std::optional<DoneOperation> HistoryPosition::next(UndoWay way) const
{
    auto operation = way == UndoWay::Back ? m_workspace.undoable() : m_workspace.redoable();
    if (operation && operation->id == 0)
        operation->id = operation->applied = operation->undone = notWrittenYet;
    return operation;
}

qint64 HistoryPosition::nextId(UndoWay way) const
{
    const auto operation = next(way);
    return operation ? operation->id : 0;
}

qint64 HistoryPosition::lastDone() const
{
    const auto undoable = next(UndoWay::Back);
    return undoable ? undoable->applied : 0;
}

qint64 HistoryPosition::lastUndone() const
{
    const auto redoable = next(UndoWay::Again);
    return redoable ? redoable->undone : 0;
}

QString HistoryPosition::label(UndoWay way) const
{
    return way == UndoWay::Back ? m_workspace.undoLabel() : m_workspace.redoLabel();
}

QString HistoryPosition::passedOver(UndoWay way) const
{
    return way == UndoWay::Back ? m_workspace.undoPassedOver() : m_workspace.redoPassedOver();
}

bool HistoryPosition::hasNew() const
{
    return nextId(UndoWay::Back) > m_newest;
}

/// It is the newest one, unless it was taken back as soon as it was written.
qint64 HistoryPosition::justWritten() const
{
    const qint64 newest = nextId(UndoWay::Back);
    const qint64 redoable = nextId(UndoWay::Again);
    return redoable > std::max(newest, m_newest) ? redoable : newest;
}

void HistoryPosition::follow()
{
    m_newest = std::max({m_newest, nextId(UndoWay::Back), nextId(UndoWay::Again)});
}

} // namespace Pointsman
