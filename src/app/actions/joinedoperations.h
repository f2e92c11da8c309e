// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/historyposition.h"
#include "app/widgets/messagebar.h"

#include <map>
#include <vector>

namespace Pointsman {

/// Operations of the history, in several places, that are one step to the user. Where one of them is in the way, a part
/// of them is taken, and the next step goes on with what remains.
class JoinedOperation
{
public:
    /// The last operations of the history, which are called `label`; `places` says where each was done, in their order.
    JoinedOperation(int id, const QString &label, const QStringList &places, qint64 last);

    [[nodiscard]] int id() const { return m_id; }
    /// Of the message that tells of a part.
    [[nodiscard]] QString messageKey() const;
    /// Whether `operation` is the next of them on this way.
    [[nodiscard]] bool isNext(UndoWay way, qint64 operation) const;
    [[nodiscard]] bool hasSeveralPlaces() const;

    /// What undo or redo calls what is next of it.
    [[nodiscard]] QString label(UndoWay way) const;
    /// The same for the next operation alone.
    [[nodiscard]] QString partLabel(UndoWay way) const;
    /// That this way goes on with what remains; empty: all of it does.
    [[nodiscard]] QString goesOn(UndoWay way) const;
    /// What is in the way of the next operation, and which ones were not tried for it.
    [[nodiscard]] QStringList reasons(UndoWay way, const QString &reason) const;
    /// Which ones were not taken and are steps of their own now, since one is passed over; empty: none.
    [[nodiscard]] QString apart(UndoWay way) const;
    /// Tells which parts were taken on this way, and why others were not.
    [[nodiscard]] Message toldInPart(UndoWay way, const QStringList &reasons) const;

    /// The last of them has its number by now.
    void setWritten(qint64 last);
    /// An operation that was next on this way and is now on the other one has changed sides, whoever took that step;
    /// whether one has.
    [[nodiscard]] bool follow(UndoWay way, const HistoryPosition &history);

private:
    /// Those of them that are next on one way; known by the first.
    struct Part
    {
        qint64 next = 0;
        QStringList places = {}; ///< of the operations, the next one last
        QStringList apart = {};
    };

    int m_id;
    QString m_label;
    std::map<UndoWay, Part> m_parts;
};

/// All that were joined in this run.
class JoinedOperations
{
public:
    explicit JoinedOperations(const HistoryPosition &history);

    /// The last operations of the history are one step from now on.
    void join(const QStringList &places, const QString &label);
    /// Finds out which operations have changed sides; the keys of the messages that are past with it.
    [[nodiscard]] QStringList follow();

    /// The one of which an operation is next on this way; null: the next one is none of them.
    [[nodiscard]] const JoinedOperation *next(UndoWay way) const;
    /// Null: there is none of this number.
    [[nodiscard]] const JoinedOperation *find(int id) const;

private:
    const HistoryPosition &m_history;
    std::vector<JoinedOperation> m_joined;
};

} // namespace Pointsman
