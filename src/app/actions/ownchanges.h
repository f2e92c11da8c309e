// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/historyposition.h"
#include "base/result.h"

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace Pointsman {

/// A change of Pointsman's own files: the list of projects, names, notes, pins, what is ignored.
struct OwnChange
{
    using Answer = std::function<void(const Result<void> &)>;
    using Step = std::function<void(Answer)>;

    QString label; ///< what was done: "Pin “seed-x”"
    Step back;
    Step again; ///< empty: it cannot be taken back, and `back` answers why
};

/// Takes a step for each value and answers once, when the last one is through: with the first failure where there was
/// one.
template <typename Values, typename Step>
void forEach(const Values &values, const Step &step, const OwnChange::Answer &answer)
{
    const auto told = std::make_shared<Result<void>>();
    for (std::size_t i = 0; i < values.size(); ++i) {
        const bool isLast = i + 1 == values.size();
        step(values[i], [answer, told, isLast](const Result<void> &result) {
            if (told->has_value() && !result)
                *told = result;
            if (isLast)
                answer(*told);
        });
    }
}

/// The changes of Pointsman's own files, which are no operations of the history: kept for this run, in one order with
/// those.
class OwnChanges
{
public:
    explicit OwnChanges(const HistoryPosition &history);

    /// Puts down what was done right now; what had been taken back before can no longer be done again.
    void add(OwnChange change);
    /// An operation of the history was done: it ends what could be done again.
    void endRedo();
    /// Keeps the order when the history has got a number for what was done last.
    void follow();

    /// The one whose turn it is on this way; null: it is an operation of the history, or nothing.
    [[nodiscard]] const OwnChange *next(UndoWay way) const;
    /// Which later operation this way passes over; empty: none, or one that did so already when our own change, whose
    /// turn it is, was made.
    [[nodiscard]] QString passedOver(UndoWay way) const;

    /// Takes the one whose turn it is back, or does it again, and answers; nothing while another one is under way.
    void step(UndoWay way, std::function<void(const OwnChange &, const Result<void> &)> answer);

private:
    struct Kept
    {
        OwnChange change;
        qint64 after;           ///< HistoryPosition::lastDone() before it
        QString passedOver;     ///< what undo would have passed over then
        qint64 undoneAfter = 0; ///< HistoryPosition::lastUndone() before it was taken back
    };

    [[nodiscard]] const Kept *nextKept(UndoWay way) const;

    const HistoryPosition &m_history;
    std::map<UndoWay, std::vector<Kept>> m_changes; ///< by the way on which they are next: the last is
    bool m_isStepping = false;
};

} // namespace Pointsman
