// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/historian.h"

#include "base/ids.h"
#include "compare/documentsentence.h"
#include "files/readfile.h"

#include <QFileInfo>
#include <QPointer>
#include <QSemaphore>
#include <QSet>

#include <algorithm>
#include <deque>
#include <numeric>

namespace Pointsman {

using namespace std::chrono_literals;

namespace {

/// A command line records what it did within this time after its write.
constexpr auto grace = 750ms;
constexpr int patienceAtTheEndMs = 1000;
/// So often in a row another program may hold the history before that is told.
constexpr int refusalsBeforeWords = 3;
/// Of a damaged history, which nobody waits for.
constexpr int versionsAtATime = 200;
constexpr qint64 mostUnwrittenBytes = 64LL * 1'048'576;

bool isShownAs(const std::optional<DoneOperation> &before, const std::optional<DoneOperation> &after)
{
    if (!before || !after)
        return before.has_value() == after.has_value();
    return before->id == after->id && before->label == after->label && before->store == after->store;
}

/// Where documents were when they were looked at last.
Result<QSet<QString>> foldersOfDocuments(Journal &journal, const QString &store)
{
    return journal.filesThere(store).map([](const QStringList &paths) {
        QSet<QString> folders;
        for (const QString &path : paths) {
            if (isDocument(path))
                folders.insert(QFileInfo(path).path());
        }
        return folders;
    });
}

/// In the order in which they were written, which is the one that the history tells them in: all were seen at once.
/// `closedSince` is when somebody had looked in an earlier run, where it is known, and `folders` at what documents.
std::vector<Observation> observationsOf(const SeenFiles &seen, std::optional<Moment> closedSince,
                                        const QSet<QString> &folders)
{
    std::vector<Observation> observations;
    observations.reserve(seen.files.size());
    std::vector<SeenFile> files = seen.files;
    std::sort(files.begin(), files.end(), [](const SeenFile &a, const SeenFile &b) {
        return a.modifiedNs != b.modifiedNs ? a.modifiedNs < b.modifiedNs : a.path < b.path;
    });
    const auto isSince = [&](qint64 ns) {
        const std::chrono::nanoseconds time(ns);
        return closedSince && time >= closedSince->time_since_epoch() && time <= seen.time.time_since_epoch();
    };
    // What is older may only have been out of sight then, and a time that lies ahead says nothing. But beside what was
    // in sight a name that came since is new, as old as what was moved there may be.
    const auto isOfSince = [&](const SeenFile &file) {
        return isSince(file.modifiedNs) || (isSince(file.changedNs) && folders.contains(QFileInfo(file.path).path()));
    };
    for (const SeenFile &file : files)
        observations.push_back({seen.store,
                                file.path,
                                file.bytes,
                                seen.time,
                                seen.since,
                                {},
                                isOfSince(file) ? closedSince : std::nullopt});
    return observations;
}

/// What the history has of a store and what went while nobody looked.
Result<void> addGone(Journal &journal, const SeenFiles &seen, std::vector<Observation> &observations)
{
    return journal.filesThere(seen.store).map([&](const QStringList &known) {
        QSet<QString> there;
        for (const SeenFile &file : seen.files)
            there.insert(file.path);
        for (const QString &path : known) {
            const auto content = there.contains(path) ? FileContent() : readFile(path);
            if (!content && content.error().kind == ReadProblem::Kind::Missing)
                observations.push_back({seen.store, path, {}, seen.time, {}, {}, {}});
        }
    });
}

Result<void> write(Journal &journal, const SeenFiles &seen)
{
    const QString watch = seen.watch.isEmpty() ? seen.store : seen.watch;
    const auto looked = seen.isFirstLook ? journal.lookedAt(watch) : std::optional<Moment>();
    if (!looked)
        return tl::unexpected(looked.error());
    const auto folders =
        *looked && !seen.watch.isEmpty() ? foldersOfDocuments(journal, seen.store) : Result<QSet<QString>>();
    if (!folders)
        return tl::unexpected(folders.error());
    std::vector<Observation> observations = observationsOf(seen, *looked, *folders);
    if (!seen.since && seen.watch.isEmpty()) {
        if (const auto added = addGone(journal, seen, observations); !added)
            return added;
    }
    return journal.observe(observations)
        .and_then([&] { return seen.isBeginning ? journal.beginReading(seen.store) : Result<void>(); })
        .and_then([&] {
            return journal.lookedAt(watch).and_then([&](const std::optional<Moment> &known) {
                // A history that was replaced meanwhile is told of a look at all files by the next run.
                return seen.since && !known ? Result<void>() : journal.setLookedAt({watch}, seen.time);
            });
        })
        .and_then([&] { return seen.since ? Result<void>() : journal.setLooking({watch}, true); });
}

/// Only of those that this history knows of.
void markLookedAt(Journal &journal, const QStringList &stores, Moment now)
{
    QStringList known;
    for (const QString &store : stores) {
        if (const auto looked = journal.lookedAt(store); looked && *looked)
            known << store;
    }
    // It only narrows down when something happened.
    (void)journal.setLookedAt(known, now).and_then([&] { return journal.setLooking(known, false); });
}

constexpr qint64 bytesBeside = 200;

qint64 bytesIn(const std::optional<QByteArray> &content)
{
    return content ? content->size() : 0;
}

qint64 bytesIn(const SeenFiles &seen)
{
    return std::accumulate(seen.files.begin(), seen.files.end(), bytesBeside, [](qint64 sum, const SeenFile &file) {
        return sum + file.path.size() * qint64(sizeof(QChar)) + bytesIn(file.bytes);
    });
}

qint64 bytesIn(const NewOperation &operation)
{
    const auto &files = operation.files;
    return std::accumulate(files.begin(), files.end(), bytesBeside, [](qint64 sum, const FileChange &file) {
        return sum + file.path.size() * qint64(sizeof(QChar)) + bytesIn(file.before) + bytesIn(file.after);
    });
}

bool isThere(const QString &store)
{
    return QFileInfo(store).isDir();
}

/// Whether a store has gone since, or come back: of one that is on no list nobody else would tell.
bool isOutdated(const UndoState &state)
{
    return (state.undoable && !isThere(state.undoable->store)) ||
           (state.undoPassedOver && isThere(state.undoPassedOver->store)) ||
           (state.redoPassedOver && isThere(state.redoPassedOver->store));
}

/// The last operation of those whose store is there, and what would come before it, were its store there.
struct NextOperation
{
    std::optional<DoneOperation> operation;
    std::optional<DoneOperation> passedOver;
};

/// `last` answers with the last one in some stores.
template <typename Last>
Result<NextOperation> nextOf(const Last &last, const QStringList &stores)
{
    return last(stores).and_then([&](const std::optional<DoneOperation> &anywhere) -> Result<NextOperation> {
        if (!anywhere || isThere(anywhere->store))
            return NextOperation{anywhere, {}};
        QStringList there;
        std::copy_if(stores.begin(), stores.end(), std::back_inserter(there), &isThere);
        return last(there).map([&](const std::optional<DoneOperation> &next) { return NextOperation{next, anywhere}; });
    });
}

} // namespace

/// In the order in which they happened, since a version is told from the one before it. What the window did comes
/// first: what was seen of it meanwhile is then known.
struct Historian::Unwritten
{
    std::deque<NewOperation> operations;
    std::deque<std::pair<QString, QString>> moves; ///< of folders, from and to
    std::deque<SeenFiles> looks;

    Result<void> write(Journal &journal, const Examine &examine)
    {
        while (!operations.empty()) {
            if (const auto written = journal.record(operations.front()); !written)
                return tl::unexpected(written.error());
            operations.pop_front();
        }
        while (!moves.empty()) { // before the first look at the new place
            if (const auto moved = journal.moveFolder(moves.front().first, moves.front().second); !moved)
                return moved;
            moves.pop_front();
        }
        while (!looks.empty()) {
            const auto then = examine(journal, looks.front());
            if (const auto written = Pointsman::write(journal, looks.front()); !written)
                return written;
            looks.pop_front();
            if (then)
                then();
        }
        return {};
    }

    void add(const NewOperation &operation)
    {
        dropOldest(operations);
        operations.push_back(operation);
    }

    void add(const std::vector<SeenFiles> &news)
    {
        dropOldest(looks);
        looks.insert(looks.end(), news.begin(), news.end());
    }

private:
    /// Of what could not be written the newest is kept.
    template <typename Entry>
    static void dropOldest(std::deque<Entry> &entries)
    {
        qint64 bytes = 0;
        const auto tooMany = std::find_if(entries.rbegin(), entries.rend(), [&](const Entry &entry) {
            bytes += bytesIn(entry);
            return bytes > mostUnwrittenBytes;
        });
        entries.erase(entries.begin(), tooMany.base());
    }
};

std::optional<UndoState> undoStateOf(Journal &journal, const QStringList &stores)
{
    const auto undo = nextOf([&](const QStringList &in) { return journal.undoable(in); }, stores);
    const auto redo = nextOf([&](const QStringList &in) { return journal.redoable(in); }, stores);
    if (!undo || !redo)
        return std::nullopt;
    UndoState state{undo->operation, redo->operation, undo->passedOver, redo->passedOver};
    if (state.redoPassedOver && makesItsStore(journal, *state.redoPassedOver))
        state.redoable = std::exchange(state.redoPassedOver, std::nullopt);
    return state;
}

Historian::Historian(QString file, Clock clock, QThreadPool &pool, std::shared_ptr<Mailbox> mailbox)
    : m_file(std::move(file))
    , m_clock(std::move(clock))
    , m_mailbox(std::move(mailbox))
    , m_queue(pool)
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

void Historian::followFolder(const QString &from, const QString &to)
{
    if (m_file.isEmpty())
        return;
    m_queue.post([unwritten = m_unwritten, from, to] { unwritten->moves.emplace_back(from, to); });
    writeWaiting();
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
    m_queue.post([unwritten = m_unwritten, operation] { unwritten->add(operation); });
    writeWaiting();
}

void Historian::see(const SeenFiles &seen)
{
    if (!seen.watch.isEmpty() && !m_watches.contains(seen.watch))
        m_watches << seen.watch;
    // A first look that finds nothing tells as well: of what is gone, or that all that comes is new.
    const bool saysNothing = seen.files.empty() && !seen.isBeginning && (seen.since || !seen.watch.isEmpty());
    if (m_file.isEmpty() || seen.store.isEmpty() || saysNothing)
        return;
    m_seen.push_back(seen);
    if (!m_grace.isActive())
        m_grace.start(grace);
}

void Historian::writeSeen()
{
    if (m_seen.empty() && m_refusals == 0)
        return;
    m_queue.post([unwritten = m_unwritten, all = std::exchange(m_seen, {})] { unwritten->add(all); });
    writeWaiting();
}

void Historian::setUndoState(const UndoState &state)
{
    const bool isSame = isShownAs(m_state.undoable, state.undoable) && isShownAs(m_state.redoable, state.redoable) &&
                        isShownAs(m_state.undoPassedOver, state.undoPassedOver) &&
                        isShownAs(m_state.redoPassedOver, state.redoPassedOver);
    m_state = state;
    if (!isSame)
        Q_EMIT undoStateChanged();
}

void Historian::whenWritten(std::function<void(const Result<void> &)> next)
{
    m_queue.post(
        [mailbox = m_mailbox, file = m_file, unwritten = m_unwritten, examine = m_examine, next = std::move(next)] {
            const auto written = unwritten->operations.empty()
                                     ? Result<void>()
                                     : Journal::open(file).and_then([&](const std::unique_ptr<Journal> &journal) {
                                           return unwritten->write(*journal, examine);
                                       });
            mailbox->post([next, written] { next(written); });
        });
}

void Historian::look()
{
    if (m_file.isEmpty())
        return;
    m_queue.post([self = QPointer(this), mailbox = m_mailbox, file = m_file, known = m_looked, state = m_state] {
        if (isOutdated(state)) {
            mailbox->post([self] {
                if (self)
                    self->reconsider();
            });
        }
        const auto stamp = Platform::stampOf(file);
        if (!stamp || *stamp == known) // where it is gone the next one who writes begins it
            return;
        const auto journal = Journal::open(file);
        const auto born = journal ? (*journal)->born() : tl::unexpected(journal.error());
        if (!born)
            return;
        mailbox->post([self, stamp = *stamp, born = *born, notice = (*journal)->notice()] {
            if (!self)
                return;
            self->m_looked = stamp;
            if (!notice.isEmpty())
                Q_EMIT self->troubled(notice);
            self->takeBirth(born);
        });
    });
}

void Historian::takeBirth(qint64 born)
{
    const auto before = std::exchange(m_born, born);
    if (before && *before != born)
        Q_EMIT begunAnew();
    if (before != born)
        salvage();
}

/// A piece at a time, so that whatever else there is to write comes in between.
void Historian::salvage()
{
    m_queue.post([self = QPointer(this), mailbox = m_mailbox, file = m_file] {
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
    m_queue.post([self = QPointer(this), mailbox = m_mailbox, file = m_file, stores = m_stores, unwritten = m_unwritten,
                  examine = m_examine, after = std::move(after)] {
        // Opened for each job: a connection belongs to one thread, and the pool has several.
        const auto journal = Journal::open(file);
        const Result<void> result = journal.and_then([&](const std::unique_ptr<Journal> &opened) {
            return unwritten->write(*opened, examine).and_then([&] { return after(*opened); });
        });
        const auto state = result ? undoStateOf(**journal, stores) : std::nullopt;
        const auto born = result ? (*journal)->born() : tl::unexpected(result.error());
        mailbox->post([self, result, notice = journal ? (*journal)->notice() : QString(), state, born] {
            if (!self)
                return;
            if (born)
                self->takeBirth(*born);
            self->told(result, notice, state);
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
    m_queue.post([written, file = m_file, stores = m_stores + m_watches, now = m_clock(), unwritten = m_unwritten,
                  examine = m_examine] {
        if (const auto journal = Journal::open(file)) {
            (void)unwritten->write(**journal,
                                   examine); // what failed before: the last attempt, and nobody is there to be told
            markLookedAt(**journal, stores, now);
        }
        written->release();
    });
    (void)written->tryAcquire(1, patienceAtTheEndMs);
}

} // namespace Pointsman
