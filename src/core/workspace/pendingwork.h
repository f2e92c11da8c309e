// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/mailbox.h"
#include "base/moment.h"
#include "base/result.h"

#include <QHash>
#include <QTimer>

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace Pointsman {

struct Snapshot;

/// A change that the user has asked for, shared by the window and the worker that makes it: whoever comes first
/// decides whether it is written or cancelled.
class PendingChange
{
    Q_DISABLE_COPY_MOVE(PendingChange)

public:
    PendingChange(QString key, QString label, Moment since)
        : m_key(std::move(key)), m_label(std::move(label)), m_since(since)
    {
    }

    /// The project's path; empty: it is one of the missions.
    [[nodiscard]] const QString &key() const { return m_key; }
    /// What it does: "Switch to seed-x".
    [[nodiscard]] const QString &label() const { return m_label; }
    /// When it was asked for.
    [[nodiscard]] Moment since() const { return m_since; }
    /// It can no longer be cancelled.
    [[nodiscard]] bool isWriting() const { return m_state == State::Writing; }

    /// For the worker, before it writes anything: whether it may. It may not where the change was cancelled.
    [[nodiscard]] bool begin() { return advance(State::Writing); }
    /// For the worker: what there was to write is written, or was refused.
    void finish() { m_state = State::Done; }
    /// Whether that came first: then nothing will ever be written.
    [[nodiscard]] bool cancel() { return advance(State::Cancelled); }

private:
    enum class State
    {
        Waiting, ///< in its queue, or for what is looked at before
        Writing,
        Done,
        Cancelled
    };
    bool advance(State next)
    {
        State waiting = State::Waiting;
        return m_state.compare_exchange_strong(waiting, next);
    }

    QString m_key;
    QString m_label;
    Moment m_since;
    std::atomic<State> m_state = State::Waiting;
};

/// What a change does and where: "Switch to seed-x, in shop".
[[nodiscard]] QString placedLabel(const PendingChange &change, const Snapshot &snapshot);

/// A store that has been looked at for longer than a moment without an answer.
struct PendingLook
{
    QString key;
    Moment shown; ///< what is known of it is of then
};

/// What is under way on the disks of the stores, so that the window can tell of what hangs. Lives on the window's
/// thread; while nothing is under way no timer runs.
class PendingWork final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PendingWork)

public:
    using Change = std::shared_ptr<PendingChange>;
    /// What takes longer is told.
    static constexpr std::chrono::milliseconds toldAfter{2000};

    PendingWork(Clock clock, std::shared_ptr<Mailbox> mailbox, std::chrono::milliseconds patience = toldAfter);

    /// Puts down a change; `cancelled` is called where cancel() takes it back.
    [[nodiscard]] Change add(const QString &key, const QString &label, std::function<void()> cancelled);
    /// For the change's worker: says that it begins to write, or nothing where it was cancelled and may not.
    [[nodiscard]] std::function<Result<void>()> beginning(const Change &change);
    /// The change has its answer; false where it was cancelled before, and has had it.
    bool end(const Change &change);
    /// Takes a change back that has not begun to write. One that has cannot be; then nothing happens.
    void cancel(const Change &change);
    /// At the end: what was not made, or not to its end. What had not begun never will.
    [[nodiscard]] std::vector<Change> abandon();

    void lookBegun(const QString &key);
    void lookEnded(const QString &key);
    /// Its store is none any more, or a new one.
    void forget(const QString &key);

    /// What takes long, in the order in which it was asked for.
    [[nodiscard]] std::vector<Change> overdue() const;
    /// Stores whose disk does not answer, where that is no change's trouble and something of them is shown: others are
    /// shown as being read.
    [[nodiscard]] std::vector<PendingLook> overdueLooks() const;
    /// Why no other change of the store is to be asked for now; empty: nothing is against it.
    /// Against one that is called `label` is also that the same was asked for just now, as by a click too many.
    [[nodiscard]] QString whyNot(const QString &key, const QString &label = {}) const;

Q_SIGNALS:
    /// Something takes long, does no longer, or its state is another one.
    void changed();

private:
    using Time = std::chrono::steady_clock::time_point;
    struct Wait
    {
        Time since = std::chrono::steady_clock::now();
        bool isTold = false;
    };
    struct Entry
    {
        Change change;
        std::function<void()> cancelled;
        Wait wait;
    };

    [[nodiscard]] std::vector<Wait *> waits();
    [[nodiscard]] std::optional<Entry> take(const Change &change);
    [[nodiscard]] bool isTold(const Change &change) const;
    void endLook(const QString &key);
    void startTimer();
    void ended(const Wait &wait);

    Clock m_clock;
    std::shared_ptr<Mailbox> m_mailbox;
    std::chrono::milliseconds m_patience;
    QTimer m_timer{this}; ///< runs until the next one is overdue
    std::vector<Entry> m_changes;
    std::map<QString, Wait> m_looks;
    QHash<QString, Moment> m_shown; ///< when a store was looked at to the end
};

} // namespace Pointsman
