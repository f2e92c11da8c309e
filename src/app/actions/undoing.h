// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/joinedoperations.h"
#include "app/actions/ownchanges.h"
#include "files/guardedfile.h"

#include <QObject>

namespace Pointsman {

class Notices;

/// What Ctrl+Z takes back: whatever was done last. Changes of state files are in the history, which both programs write
/// and which outlives them; changes of Pointsman's own files are kept here, for this run, and stand in one order with
/// those.
class Undoing final : public QObject
{
    Q_OBJECT

public:
    Undoing(Workspace &workspace, Notices &notices);

    /// Puts down what was done right now; what had been taken back before can no longer be done again.
    void add(OwnChange change);
    /// Puts down what was done right now and cannot be taken back, for this `reason`. When its turn comes undo says so,
    /// and what it will take back next: the user goes on to that knowingly, or not at all.
    void addForGood(const QString &label, const QString &reason);

    /// The last operations of the history were one thing to the user, which is called `label`, and are taken back and
    /// done again as one. `places` says where each was done, in their order. Where one of them is in the way, the user
    /// is told how far it went, and the next step goes on with what remains.
    void join(const QStringList &places, const QString &label);

    /// What undo() would take back or redo() do again; empty: nothing.
    [[nodiscard]] QString undoLabel() const { return label(UndoWay::Back); }
    [[nodiscard]] QString redoLabel() const { return label(UndoWay::Again); }
    /// Which later change they pass over, since its project is not there; empty: none.
    [[nodiscard]] QString undoPassesOver() const { return m_own.passedOver(UndoWay::Back); }
    [[nodiscard]] QString redoPassesOver() const { return m_own.passedOver(UndoWay::Again); }
    /// Why they cannot be done right now, although there is something; empty: nothing is against it.
    [[nodiscard]] QString whyNoUndo() const { return whyNot(UndoWay::Back); }
    [[nodiscard]] QString whyNoRedo() const { return whyNot(UndoWay::Again); }
    /// Takes the last change back and tells what came of it; and the other way round.
    void undo() { step(UndoWay::Back); }
    void redo() { step(UndoWay::Again); }
    /// Undo in a message, of the change that would be taken back now: where another one is the last by the time it is
    /// clicked, it says so and takes nothing back. Empty where nothing can be taken back. And the same for redo.
    [[nodiscard]] std::vector<MessageAction> undoActions() { return actions(UndoWay::Back); }
    [[nodiscard]] std::vector<MessageAction> redoActions() { return actions(UndoWay::Again); }

    /// The same for the next operation of the history alone: of a step in several places it is a part.
    [[nodiscard]] QString undoPartLabel() const { return partLabel(UndoWay::Back); }
    [[nodiscard]] QString redoPartLabel() const { return partLabel(UndoWay::Again); }
    /// That undo, or redo, goes on with what remains of a step that was taken in part; empty: nothing of one remains.
    [[nodiscard]] QString undoGoesOn() const { return goesOn(UndoWay::Back); }
    [[nodiscard]] QString redoGoesOn() const { return goesOn(UndoWay::Again); }

    /// Whether undo or redo was refused since a file was changed, and not since the history is in use.
    [[nodiscard]] bool isChangedSince(const Error &error) const;

Q_SIGNALS:
    void changed();

private:
    /// Which change the next step is about, so that it can be known again.
    struct Next
    {
        QString label;
        bool isOwn;
        qint64 operation; ///< its number in the history; 0: a change of our own
    };

    [[nodiscard]] std::optional<Next> next(UndoWay way) const;
    [[nodiscard]] QString label(UndoWay way) const;
    [[nodiscard]] QString whyNot(UndoWay way) const;
    [[nodiscard]] QString partLabel(UndoWay way) const;
    [[nodiscard]] QString goesOn(UndoWay way) const;
    void step(UndoWay way);
    void stepOwn(UndoWay way);
    void stepInHistory(UndoWay way, const QString &label, int joined, const FileChanges &before);
    void refuse(UndoWay way, const QString &label, int joined, const Error &error);
    void tell(UndoWay way, const QString &label, const QString &passedOver);
    void tellPart(UndoWay way, const JoinedOperation &joined, const QStringList &reasons);
    [[nodiscard]] QString reasonOf(const Error &error) const;
    [[nodiscard]] std::vector<MessageAction> actions(UndoWay way);
    void follow();
    void followNames();

    Workspace &m_workspace;
    Notices &m_notices;
    HistoryPosition m_history;
    OwnChanges m_own;
    JoinedOperations m_joined;
    std::pair<QString, QString> m_labels; ///< as they were when names were looked at last
};

} // namespace Pointsman
