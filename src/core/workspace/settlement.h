// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/overwritten.h"
#include "workspace/historian.h"

#include <QHash>
#include <QSet>

#include <chrono>

namespace Pointsman {

/// Settles what another program has written over from an older reading (reliability.md 8.8): our change is made again
/// where that is meant without a doubt, else it is shown until the user has decided. What the command line did counts
/// as well, and what happened while no window was open. Lives on the window's thread, judges on workers.
class Settlement final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Settlement)

public:
    using Job = std::function<Result<TakenBack>(Journal &)>;
    using Done = std::function<void(const Result<FileChanges> &)>;
    /// Runs the job on the queue of a store, after what waits there, and looks at the store. `label` says what it does.
    using Run = std::function<void(const QString &store, const QString &label, Job job, Done done)>;

    Settlement(Historian &historian, Clock clock, std::shared_ptr<Mailbox> mailbox, Run run);

    /// What waits for a decision, the oldest first.
    [[nodiscard]] const std::vector<Overwritten> &open() const { return m_open; }
    // What the user was shown is decided, and nothing else: Conflict where it is not so any more, and open() then has
    // what is.
    /// Makes our change again.
    void applyAgain(const Overwritten &shown, Done done);
    /// Writes what the user made of both.
    void write(qint64 operation, const FileChange &merged, Done done);
    void keepTheirs(const Overwritten &shown, Done done);

    /// As long as somebody has what it answers, something of ours may be written in the store and not in the history
    /// yet, and nothing is judged there.
    [[nodiscard]] std::shared_ptr<void> hold(const QString &store);

Q_SIGNALS:
    void openChanged();
    void appliedAgain(const Pointsman::Overwritten &what);

private:
    void release(const QString &store);
    void decide(qint64 operation, const QString &label, Job job, Done done);
    void examine(const QString &store);
    void examineSoon(const QString &store);
    void take(const QString &store, const std::vector<Overwritten> &found);
    void settle(const Overwritten &found);
    [[nodiscard]] bool isStillWritten(const Overwritten &found);
    [[nodiscard]] bool mayApply(const Overwritten &found);
    void insist(const Overwritten &found);
    void show(const Overwritten &found);
    void drop(qint64 operation);
    [[nodiscard]] std::vector<Overwritten>::iterator find(qint64 operation);

    Historian &m_historian;
    Clock m_clock;
    std::shared_ptr<Mailbox> m_mailbox;
    Run m_run;
    std::vector<Overwritten> m_open;
    QSet<qint64> m_decided;
    QHash<qint64, int> m_waits; ///< how often an operation was looked at while its file was being written
    QHash<QString, std::vector<std::chrono::steady_clock::time_point>> m_applied; ///< by file
    QHash<QString, int> m_held;                                                   ///< how often, by store
    QSet<QString> m_unexamined; ///< stores that were to be judged meanwhile
};

} // namespace Pointsman
