// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/mailbox.h"
#include "files/platform.h"
#include "history/takeback.h"
#include "workspace/serialqueue.h"
#include "workspace/undostate.h"
#include "workspace/unwritten.h"

#include <QTimer>

#include <memory>

namespace Pointsman {

/// What undoing or redoing answers with.
struct UndoAnswer
{
    Result<FileChanges> files;
    std::optional<UndoState> state; ///< as the history says it afterwards
    QString notice = {};            ///< what there is to tell of the history itself
};

/// Writes the history for the window, on a queue of its own, so that no write and no snapshot waits for it: what the
/// window did at once, what was seen a moment later, since the program that did it may tell more of it. Lives on the
/// window's thread.
class Historian final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Historian)

public:
    /// `file` is the history's; empty: none is kept, and nothing can be undone.
    Historian(QString file, Clock clock, WorkerPool &pool, std::shared_ptr<Mailbox> mailbox);

    [[nodiscard]] const QString &file() const { return m_file; }
    /// The stores whose operations can be undone here; those that were named before stay, so that taking a project off
    /// the list is not mistaken for a change of what was done last.
    void setStores(const QStringList &stores);
    [[nodiscard]] const QStringList &stores() const { return m_stores; }

    void setExamine(Unwritten::Examine examine);
    /// Runs `work` on a worker, with the history as it is after all that was recorded so far.
    using Work = std::function<Result<void>(Journal &)>;
    void consult(Work work) { writeWaiting(std::move(work)); }

    /// What is known of a folder is known of another from now on: it was moved.
    void followFolder(const QString &from, const QString &to);
    /// Asks once more what can be undone: a store is there again, or no more.
    void reconsider() { writeWaiting(); }

    /// For a worker, while this may have gone already: hands what an operation has changed over to be written. The
    /// label says what it does: "Switch to seed-x".
    using Keep = std::function<void(const FileChanges &)>;
    [[nodiscard]] Keep keeping(const QString &label, const QString &store) const;
    /// What a worker has handed over can be undone.
    void record(const QString &label, const QString &store);
    void see(const SeenFiles &seen);

    /// Finds out whether a store has gone or come back, whether another program has begun the history anew, and begins
    /// it anew where somebody who read it has found it damaged; to be called now and then.
    void look();

    /// As far as it is known: what was recorded last counts already.
    [[nodiscard]] const UndoState &undoState() const { return m_state; }
    void setUndoState(const UndoState &state);
    /// Calls `next` on the window's thread when all that was recorded so far is in the history, or with the reason why
    /// it is not.
    void whenWritten(std::function<void(const Result<void> &)> next);

    /// Writes down what still waits, for a moment at most.
    void finish();

Q_SIGNALS:
    void undoStateChanged();
    /// The history is another file than before: what it is to know of, it has to be told again.
    void begunAnew();
    /// The history may have something new.
    void written();
    /// The history could not be written or had to begin anew; the program goes on without it.
    void troubled(const QString &words);
    /// What `troubled` said with these words is past.
    void recovered(const QString &words);

private:
    /// Which history it is and how much was written to it.
    struct HistoryState
    {
        qint64 born = 0;    ///< Journal::born()
        qint64 entries = 0; ///< Journal::entriesGiven()
    };
    [[nodiscard]] static Result<HistoryState> stateOf(Journal &journal);
    void writeWaiting(Work after = [](Journal &) { return Result<void>(); });
    void writeSeen();
    void take(const HistoryState &state);
    void salvage();
    void salvaged(const Result<Salvage> &result);
    void told(const Result<void> &result, const QString &notice, const std::optional<UndoState> &state);
    [[nodiscard]] bool isWorthTelling(const Result<void> &result);

    QString m_file;
    Clock m_clock;
    std::shared_ptr<Mailbox> m_mailbox;
    std::shared_ptr<SerialQueue> m_queue; ///< shared with operations that go on
    QTimer m_grace;
    std::vector<SeenFiles> m_seen;
    std::optional<FileStamp> m_looked; ///< the history's file, as it was when look() opened it
    std::optional<HistoryState> m_known;
    std::shared_ptr<Unwritten> m_unwritten; ///< only for jobs of the queue
    int m_refusals = 0;                     ///< how often in a row the history was found in use
    QStringList m_stores;
    QStringList m_watches; ///< what else the time of looking is remembered for
    UndoState m_state;
    QString m_lastTrouble;
    QString m_failure;      ///< why it cannot be written, as it was told
    QStringList m_salvaged; ///< what there is to tell of damaged ones, of the newest last
    int m_waiting = 0;      ///< jobs that have not answered
};

} // namespace Pointsman
