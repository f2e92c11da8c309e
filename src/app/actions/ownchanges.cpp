// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/ownchanges.h"

namespace Pointsman {

OwnChanges::OwnChanges(const HistoryPosition &history) : m_history(history) {}

void OwnChanges::add(OwnChange change)
{
    endRedo();
    m_changes[UndoWay::Back].push_back({std::move(change), m_history.lastDone(), m_history.passedOver(UndoWay::Back)});
}

void OwnChanges::endRedo()
{
    m_changes[UndoWay::Again].clear();
}

void OwnChanges::follow()
{
    for (Kept &kept : m_changes[UndoWay::Back])
        kept.after = kept.after == HistoryPosition::notWrittenYet ? m_history.lastDone() : kept.after;
    for (Kept &kept : m_changes[UndoWay::Again])
        kept.undoneAfter =
            kept.undoneAfter == HistoryPosition::notWrittenYet ? m_history.lastUndone() : kept.undoneAfter;
}

const OwnChanges::Kept *OwnChanges::nextKept(UndoWay way) const
{
    const auto own = m_changes.find(way);
    if (own == m_changes.end() || own->second.empty())
        return nullptr;
    const Kept &last = own->second.back();
    const bool isNext =
        way == UndoWay::Back ? m_history.lastDone() <= last.after : m_history.lastUndone() <= last.undoneAfter;
    return isNext ? &last : nullptr;
}

const OwnChange *OwnChanges::next(UndoWay way) const
{
    const Kept *kept = nextKept(way);
    return kept ? &kept->change : nullptr;
}

QString OwnChanges::passedOver(UndoWay way) const
{
    const QString words = m_history.passedOver(way);
    const Kept *kept = nextKept(way);
    return kept && kept->passedOver == words ? QString() : words;
}

void OwnChanges::step(UndoWay way, std::function<void(const OwnChange &, const Result<void> &)> answer)
{
    if (std::exchange(m_isStepping, true))
        return; // the key is held down, and the file is being written
    Kept kept = m_changes[way].back();
    m_changes[way].pop_back();
    const OwnChange::Step &run = way == UndoWay::Back ? kept.change.back : kept.change.again;
    run([this, way, kept, answer = std::move(answer)](const Result<void> &result) mutable {
        m_isStepping = false;
        if (result && way == UndoWay::Again)
            kept.after = m_history.lastDone(); // what was made again before it was done before it
        else if (result)
            kept.undoneAfter = m_history.lastUndone(); // and what was taken back before it comes after it
        // What was changed by others since can never be taken back, nor what has no way at all, and must not bar the
        // way to those before it.
        const bool isForGood = !kept.change.again || (!result && result.error().code == ErrorCode::Conflict);
        if (!isForGood)
            m_changes[result ? opposite(way) : way].push_back(kept);
        answer(kept.change, result);
    });
}

} // namespace Pointsman
