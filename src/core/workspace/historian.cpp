// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/historian.h"

#include "base/ids.h"
#include "files/realpath.h"
#include "workspace/unwritten.h"

#include <QPointer>
#include <QSemaphore>

namespace Pointsman {

using namespace std::chrono_literals;

namespace {

/// A command line records what it did within this time after its write.
constexpr auto grace = 750ms;
/// While the first looks at stores come in one after the other, whose reading the history does not slow down.
constexpr auto graceOfFirstLooks = 10s;
constexpr int patienceAtTheEndMs = 1000;
/// So often in a row another program may hold the history before that is told.
constexpr int refusalsBeforeWords = 3;
/// Of a damaged history, which nobody waits for.
constexpr int versionsAtATime = 200;

} // namespace

Historian::Historian(QString file, Clock clock, WorkerPool &pool, std::shared_ptr<Mailbox> mailbox)
    : m_file(std::move(file))
    , m_clock(std::move(clock))
    , m_mailbox(std::move(mailbox))
    , m_queue(std::make_shared<SerialQueue>(pool))
    , m_unwritten(std::make_shared<Unwritten>())
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
        writeWaiting();
}

void Historian::setExamine(Unwritten::Examine examine)
{
    m_queue->post([unwritten = m_unwritten, examine = std::move(examine)] { unwritten->setExamine(examine); });
}

void Historian::followFolder(const QString &from, const QString &to)
{
    if (m_file.isEmpty())
        return;
    m_queue->postOwed([unwritten = m_unwritten, from, to] { unwritten->addMove(realFolder(from), realFolder(to)); });
    writeWaiting();
}

Historian::Keep Historian::keeping(const QString &label, const QString &store) const
{
    if (m_file.isEmpty())
        return [](const FileChanges &) {};
    return [queue = m_queue, unwritten = m_unwritten, clock = m_clock, label, store](const FileChanges &files) {
        if (files.empty())
            return;
        const NewOperation operation{{Origin::Kind::Window, {}}, label, store, files, clock(), {}, 0};
        queue->postOwed([unwritten, operation] { unwritten->add(operation); });
    };
}

void Historian::record(const QString &label, const QString &store)
{
    if (m_file.isEmpty())
        return;
    DoneOperation done;
    done.label = label;
    done.store = store;
    setUndoState({done, {}});
    writeWaiting();
}

void Historian::see(const SeenFiles &seen)
{
    if (!seen.watch.isEmpty() && seen.isBegun && !m_watches.contains(seen.watch))
        m_watches << seen.watch;
    // A first look that finds nothing tells as well: of what is gone, or that all that comes is new.
    const bool saysNothing = seen.files.empty() && !seen.isBeginning && (seen.since || !seen.watch.isEmpty());
    if (m_file.isEmpty() || seen.store.isEmpty() || saysNothing)
        return;
    m_seen.push_back(seen);
    const bool isFirst = !seen.since && m_clock() - m_seen.front().time < graceOfFirstLooks;
    if (!m_grace.isActive() || isFirst)
        m_grace.start(grace);
}

void Historian::writeSeen()
{
    if (m_seen.empty() && m_refusals == 0)
        return;
    m_queue->postOwed([unwritten = m_unwritten, all = std::exchange(m_seen, {})] { unwritten->add(all); });
    writeWaiting();
}

void Historian::setUndoState(const UndoState &state)
{
    const bool isSame = isShownAs(m_state, state);
    m_state = state;
    if (!isSame)
        Q_EMIT undoStateChanged();
}

void Historian::whenWritten(std::function<void(const Result<void> &)> next)
{
    m_queue->post([mailbox = m_mailbox, file = m_file, unwritten = m_unwritten, next = std::move(next)] {
        const auto written = !unwritten->hasOperations()
                                 ? Result<void>()
                                 : Journal::open(file).and_then([&](const std::unique_ptr<Journal> &journal) {
                                       return unwritten->write(*journal);
                                   });
        mailbox->post([next, written] { next(written); });
    });
}

void Historian::look()
{
    if (m_file.isEmpty())
        return;
    m_queue->post([self = QPointer(this), mailbox = m_mailbox, file = m_file, known = m_looked, undo = m_state] {
        if (isOutdated(undo)) {
            mailbox->post([self] {
                if (self)
                    self->reconsider();
            });
        }
        const auto stamp = Platform::stampOf(file);
        if (!stamp || *stamp == known) // where it is gone the next one who writes begins it
            return;
        const auto journal = Journal::open(file);
        const auto state = journal ? stateOf(**journal) : tl::unexpected(journal.error());
        if (!state)
            return;
        mailbox->post([self, stamp = *stamp, state = *state, notice = (*journal)->notice()] {
            if (!self)
                return;
            self->m_looked = stamp;
            if (!notice.isEmpty())
                Q_EMIT self->troubled(notice);
            const bool isNew = self->m_known && self->m_known->entries != state.entries;
            self->take(state);
            if (isNew) // by a command line that left the files as they were, as one that takes back and does again
                self->reconsider();
        });
    });
}

Result<Historian::HistoryState> Historian::stateOf(Journal &journal)
{
    return journal.born().and_then([&](qint64 born) {
        return journal.entriesGiven().map([&](qint64 entries) { return HistoryState{born, entries}; });
    });
}

void Historian::take(const HistoryState &state)
{
    const auto before = std::exchange(m_known, state);
    if (before && before->born != state.born)
        Q_EMIT begunAnew();
    if (!before || before->born != state.born)
        salvage();
}

/// A piece at a time, so that whatever else there is to write comes in between.
void Historian::salvage()
{
    m_queue->post([self = QPointer(this), mailbox = m_mailbox, file = m_file] {
        const auto result = Journal::open(file).and_then(
            [](const std::unique_ptr<Journal> &journal) { return journal->salvage(versionsAtATime); });
        mailbox->post([self, result] {
            if (self)
                self->salvaged(result);
        });
    });
}

void Historian::salvaged(const Result<Salvage> &result)
{
    if (!result && result.error().code == ErrorCode::Conflict)
        return QTimer::singleShot(grace, this, [this] { salvage(); });
    if (!result || result->file.isEmpty()) { // what cannot be written is told by who writes; the next run goes on
        for (const QString &words : std::exchange(m_salvaged, {}))
            Q_EMIT troubled(words);
        return;
    }
    salvage();
    if (result->isMore)
        return;
    Q_EMIT written();
    const QString file = printable(result->file);
    if (result->versions > 0) {
        m_salvaged.prepend(tr("%n version(s) were taken over from the damaged history, which stays as %1. What was "
                              "done then can be restored from them, and no longer undone.",
                              nullptr, static_cast<int>(result->versions))
                               .arg(file));
    } else if (result->isNewest) { // what earlier ones had came with it
        m_salvaged.prepend(tr("Nothing could be read of the damaged history, which stays as %1.").arg(file));
    }
}

void Historian::writeWaiting(Work after)
{
    if (m_file.isEmpty())
        return;
    ++m_waiting;
    m_queue->post([self = QPointer(this), mailbox = m_mailbox, file = m_file, stores = m_stores,
                   unwritten = m_unwritten, after = std::move(after)] {
        // Opened for each job: a connection belongs to one thread, and the pool has several.
        const auto journal = Journal::open(file);
        const Result<void> result = journal.and_then([&](const std::unique_ptr<Journal> &opened) {
            return unwritten->write(*opened).and_then([&] { return after(*opened); });
        });
        // What comes after this is news to the next look.
        const auto state = result ? stateOf(**journal) : tl::unexpected(result.error());
        const auto undo = result ? undoStateOf(**journal, stores) : std::nullopt;
        mailbox->post([self, result, notice = journal ? (*journal)->notice() : QString(), undo, state] {
            if (!self)
                return;
            if (state)
                self->take(*state);
            self->told(result, notice, undo);
        });
    });
}

/// That another program holds the history for a while is none: what is to be written waits for the next attempt.
bool Historian::isWorthTelling(const Result<void> &result)
{
    const bool isInUse = !result && result.error().code == ErrorCode::Conflict;
    m_refusals = isInUse ? m_refusals + 1 : 0;
    if (isInUse && !m_grace.isActive())
        m_grace.start(grace);
    return !isInUse || m_refusals >= refusalsBeforeWords;
}

void Historian::told(const Result<void> &result, const QString &notice, const std::optional<UndoState> &state)
{
    --m_waiting;
    // An answer from before something that is still to be written knows less than we do.
    if (state && m_waiting == 0)
        setUndoState(*state);
    if (result)
        Q_EMIT written();
    if (!isWorthTelling(result))
        return;
    const QString trouble = result ? notice : result.error().message;
    if (const QString failure = std::exchange(m_failure, result ? QString() : trouble);
        !failure.isEmpty() && failure != m_failure)
        Q_EMIT recovered(failure);
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
    m_queue->postOwed([written, file = m_file, stores = m_stores + m_watches, now = m_clock(),
                       unwritten = m_unwritten] {
        if (const auto journal = Journal::open(file)) {
            (void)unwritten->write(**journal); // what failed before: the last attempt, and nobody is there to be told
            markLookedAt(**journal, stores, now);
        }
        written->release();
    });
    (void)written->tryAcquire(1, patienceAtTheEndMs);
}

} // namespace Pointsman
