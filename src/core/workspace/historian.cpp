// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/historian.h"

#include "history/gitorigin.h"

#include <QPointer>
#include <QSemaphore>

namespace Pointsman {

using namespace std::chrono_literals;

namespace {

/// A command line records what it did within this time after its write.
constexpr auto grace = 1s;
constexpr int patienceAtTheEndMs = 1000;

/// Whether nobody would see a difference; what is not written yet has no number.
bool isShownAs(const std::optional<DoneOperation> &before, const std::optional<DoneOperation> &after)
{
    if (!before || !after)
        return before.has_value() == after.has_value();
    const bool isSameNumber = before->id == after->id || before->id == 0;
    return isSameNumber && before->label == after->label && before->store == after->store;
}

std::vector<Observation> observationsOf(const SeenFiles &seen)
{
    const QString git = seen.since ? gitWordsBetween(seen.store, *seen.since, seen.time) : QString();
    const Origin origin = git.isEmpty() ? Origin() : Origin{Origin::Kind::Git, git};
    std::vector<Observation> observations;
    observations.reserve(seen.files.size());
    for (const SeenFile &file : seen.files)
        observations.push_back({seen.store, file.path, file.bytes, seen.time, seen.since, origin});
    return observations;
}

} // namespace

std::optional<UndoState> undoStateOf(Journal &journal, const QStringList &stores)
{
    const auto undoable = journal.undoable(stores);
    const auto redoable = journal.redoable(stores);
    return undoable && redoable ? std::optional(UndoState{*undoable, *redoable}) : std::nullopt;
}

Historian::Historian(QString file, Clock clock, QThreadPool &pool, std::shared_ptr<Mailbox> mailbox)
    : m_file(std::move(file)), m_clock(std::move(clock)), m_mailbox(std::move(mailbox)), m_queue(pool)
{
    m_grace.setSingleShot(true);
    m_grace.callOnTimeout(this, [this] { writeSeen(); });
}

void Historian::setStores(const QStringList &stores)
{
    const auto known = m_stores.size();
    m_stores += stores;
    m_stores.removeDuplicates();
    if (m_stores.size() != known)
        post([](Journal &) { return Result<void>(); });
}

void Historian::record(const QString &label, const QString &store, const FileChanges &files)
{
    if (m_file.isEmpty())
        return;
    const NewOperation operation{{Origin::Kind::Window, {}}, label, store, files, m_clock(), {}, 0};
    DoneOperation done;
    done.label = label;
    done.store = store;
    setUndoState({done, {}});
    post([operation](Journal &journal) { return journal.record(operation).map([](qint64) {}); });
}

void Historian::see(const SeenFiles &seen)
{
    if (m_file.isEmpty() || seen.files.empty())
        return;
    m_seen.push_back(seen);
    if (!m_grace.isActive())
        m_grace.start(grace);
}

void Historian::writeSeen()
{
    if (m_seen.empty())
        return;
    post([all = std::exchange(m_seen, {})](Journal &journal) -> Result<void> {
        for (const SeenFiles &seen : all) {
            const auto known = journal.observe(observationsOf(seen)).and_then([&] {
                return journal.setLookedAt({seen.store}, seen.time);
            });
            if (!known)
                return known;
        }
        return {};
    });
}

void Historian::setUndoState(const UndoState &state)
{
    const bool isSame = isShownAs(m_state.undoable, state.undoable) && isShownAs(m_state.redoable, state.redoable);
    m_state = state;
    if (!isSame)
        Q_EMIT undoStateChanged();
}

void Historian::whenWritten(std::function<void()> next)
{
    m_queue.post([mailbox = m_mailbox, next = std::move(next)] { mailbox->post(next); });
}

void Historian::post(Work work)
{
    if (m_file.isEmpty())
        return;
    ++m_waiting;
    m_queue.post(
        [self = QPointer(this), mailbox = m_mailbox, file = m_file, stores = m_stores, work = std::move(work)] {
            // Opened for each job: a connection belongs to one thread, and the pool has several.
            const auto journal = Journal::open(file);
            const Result<void> result = journal ? work(**journal) : tl::unexpected(journal.error());
            const auto state = result ? undoStateOf(**journal, stores) : std::nullopt;
            mailbox->post([self, result, notice = journal ? (*journal)->notice() : QString(), state] {
                if (self)
                    self->told(result, notice, state);
            });
        });
}

void Historian::told(const Result<void> &result, const QString &notice, const std::optional<UndoState> &state)
{
    --m_waiting;
    // An answer from before something that is still to be written knows less than we do.
    if (state && m_waiting == 0)
        setUndoState(*state);
    if (result)
        Q_EMIT written();
    const QString trouble = result ? notice : result.error().message;
    // The same trouble again is no news.
    if (std::exchange(m_lastTrouble, trouble) != trouble && !trouble.isEmpty())
        Q_EMIT troubled(trouble);
}

void Historian::finish()
{
    if (m_file.isEmpty())
        return;
    writeSeen();
    const auto written = std::make_shared<QSemaphore>();
    m_queue.post([written, file = m_file, stores = m_stores, now = m_clock()] {
        if (const auto journal = Journal::open(file))
            (void)(*journal)->setLookedAt(stores, now); // it only narrows down when something happened
        written->release();
    });
    (void)written->tryAcquire(1, patienceAtTheEndMs);
}

} // namespace Pointsman
