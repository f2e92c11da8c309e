// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/settlement.h"

#include "files/revert.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>

namespace Pointsman {

using namespace std::chrono_literals;
using OverwrittenMark = Journal::OverwrittenMark;
using Verdict = Overwriting::Verdict;

namespace {

/// Who writes it may be about to tell of it, or to write once more.
constexpr auto stillWritten = 300ms;
constexpr int mostWaits = 2;
constexpr std::ptrdiff_t mostTimesApplied = 3;
constexpr int mostAttempts = 16;
/// Whoever judges once more may do so this much later.
constexpr auto judgingTime = 5s;

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::SettlementWords)
};

QString applyingLabel(const Overwritten &what)
{
    return Words::tr("Apply again: %1").arg(what.words);
}

/// Writes the new operation down and what became of the old one.
TakenBack recorded(Journal &journal, const Overwritten &what, const QString &label, FileChanges files, Moment now,
                   OverwrittenMark mark)
{
    TakenBack done;
    done.label = label;
    done.files = std::move(files);
    NewOperation operation;
    operation.origin = {Origin::Kind::Window, {}};
    operation.label = done.label;
    operation.store = what.store;
    operation.files = done.files;
    operation.time = now;
    if (const auto id = journal.record(operation); !id)
        done.notice = id.error().message;
    (void)journal.markOverwritten(what.operation, mark); // it would only be judged once more
    return done;
}

/// Whether both are about one session that is gone, and `later` was done after the other.
bool asksFor(const Overwritten &later, const Overwritten &other)
{
    return later.isGone && other.isGone && later.subject == other.subject && later.operation > other.operation;
}

/// What stands there is as the user wants it, also for what else was done to a session that is gone.
Result<void> decided(Journal &journal, const Overwritten &what)
{
    const auto open = journal.markedOverwritten(OverwrittenMark::Open);
    if (!open)
        return tl::unexpected(open.error());
    for (const qint64 operation : *open) {
        const auto versions = journal.versionsOf(operation);
        if (!versions)
            return tl::unexpected(versions.error());
        const bool isAlike = what.isGone && !versions->empty() && versions->back().store == what.store &&
                             versions->back().subject == what.subject;
        if (!isAlike || operation == what.operation)
            continue;
        if (const auto marked = journal.markOverwritten(operation, OverwrittenMark::Decided); !marked)
            return marked;
    }
    return journal.markOverwritten(what.operation, OverwrittenMark::Decided);
}

/// As it is now; Conflict where that is not what the user was shown.
Result<Overwritten> stillShown(Journal &journal, const Overwritten &shown, Moment now)
{
    return judgeOperation(journal, shown.operation, now)
        .and_then([&](std::optional<Overwritten> judged) -> Result<Overwritten> {
            if (judged && (judged->verdict == Verdict::Stands || isShownAlike(*judged, shown)))
                return std::move(*judged);
            return failure(ErrorCode::Conflict,
                           Words::tr("Another program has written it once more. Look at what stands there now, and "
                                     "choose again."),
                           shown.path);
        });
}

/// Makes the change on the files as they are when it is its turn; nothing is written where it stands by then, and
/// without somebody who was `shown` it where it is not without a doubt.
Result<TakenBack> madeAgain(Journal &journal, qint64 operation, const std::optional<Overwritten> &shown, Moment now)
{
    Error changing{ErrorCode::Conflict, {}, {}};
    for (int i = 0; i < mostAttempts; ++i) {
        const auto judged =
            shown
                ? stillShown(journal, *shown, now).map([](Overwritten each) { return std::optional(std::move(each)); })
                : judgeOperation(journal, operation, now);
        if (!judged)
            return tl::unexpected(judged.error());
        if (!*judged || (*judged)->verdict == Verdict::Stands || (!shown && (*judged)->verdict != Verdict::ApplyAgain))
            return TakenBack();
        if (const auto there = requireStore((*judged)->store); !there)
            return tl::unexpected(there.error());
        auto written = apply((*judged)->again);
        if (written)
            return recorded(journal, **judged, applyingLabel(**judged), std::move(*written), now,
                            OverwrittenMark::None);
        if (written.error().code != ErrorCode::Conflict)
            return tl::unexpected(written.error());
        changing = written.error();
    }
    return tl::unexpected(changing);
}

} // namespace

Settlement::Settlement(Historian &historian, Clock clock, std::shared_ptr<Mailbox> mailbox, Run run)
    : m_historian(historian), m_clock(std::move(clock)), m_mailbox(std::move(mailbox)), m_run(std::move(run))
{
    historian.setExamine([self = QPointer(this), mailbox = m_mailbox,
                          clock = m_clock](Journal &journal, const SeenFiles &seen) -> std::function<void()> {
        if (!seen.watch.isEmpty())
            return {}; // documents, which Pointsman does not write
        LookBefore before{seen.since, true};
        if (!seen.since)
            before = {journal.lookedAt(seen.store).value_or(std::nullopt), false};
        // Where the history cannot be read nothing can be judged; whoever writes to it next tells of that.
        auto found = findOverwritten(journal, seen.store, before, clock());
        if (!found || found->empty())
            return {};
        // Afterwards: what is made again has what was seen behind it in the history.
        return [self, mailbox, store = seen.store, found = std::move(*found)] {
            mailbox->post([self, store, found] {
                if (self)
                    self->take(store, found);
            });
        };
    });
}

std::shared_ptr<void> Settlement::hold(const QString &store)
{
    ++m_held[store];
    // A job that waits may be dropped with its queue, on whichever thread.
    return {nullptr, [self = QPointer(this), mailbox = m_mailbox, store](void *) {
                mailbox->post([self, store] {
                    if (self)
                        self->release(store);
                });
            }};
}

void Settlement::release(const QString &store)
{
    if (--m_held[store] > 0)
        return;
    m_held.remove(store);
    if (m_unexamined.remove(store))
        examine(store);
}

void Settlement::examine(const QString &store)
{
    m_historian.consult([self = QPointer(this), mailbox = m_mailbox, store, now = m_clock()](Journal &journal) {
        return findOverwritten(journal, store, {now - judgingTime, true}, now).map([&](std::vector<Overwritten> found) {
            mailbox->post([self, store, found = std::move(found)] {
                if (self)
                    self->take(store, found);
            });
        });
    });
}

void Settlement::examineSoon(const QString &store)
{
    QTimer::singleShot(stillWritten, this, [this, store] { examine(store); });
}

void Settlement::take(const QString &store, const std::vector<Overwritten> &found)
{
    if (m_held.contains(store)) {
        m_unexamined << store;
        return;
    }
    for (const Overwritten &each : found) {
        if (m_decided.contains(each.operation))
            continue;
        // Whichever brings a session back brings all of it back: the last one asks for them all.
        if (std::any_of(found.begin(), found.end(), [&](const Overwritten &other) { return asksFor(other, each); }))
            drop(each.operation);
        else
            settle(each);
    }
}

void Settlement::settle(const Overwritten &found)
{
    if (found.verdict == Verdict::Stands)
        return drop(found.operation);
    if (isStillWritten(found))
        return examineSoon(found.store);
    if (found.verdict == Verdict::Conflict)
        return show(found);
    if (!mayApply(found))
        return insist(found);
    m_run(
        found.store, applyingLabel(found),
        [operation = found.operation, now = m_clock()](Journal &journal) {
            return madeAgain(journal, operation, {}, now);
        },
        [this, found](const Result<FileChanges> &result) {
            if (!result)
                return insist(found);
            drop(found.operation);
            if (result->empty())
                return examine(found.store); // it became another case meanwhile
            Q_EMIT appliedAgain(found);
        });
}

bool Settlement::isStillWritten(const Overwritten &found)
{
    const bool isYoung = found.writtenAt && systemClock()() - *found.writtenAt < stillWritten;
    if (isYoung && m_waits[found.operation]++ < mostWaits)
        return true;
    m_waits.remove(found.operation);
    return false;
}

/// Two programs that insist do not go on for ever.
bool Settlement::mayApply(const Overwritten &found)
{
    const auto now = std::chrono::steady_clock::now();
    auto &times = m_applied[found.again.empty() ? QString() : found.again.front().path];
    std::erase_if(times, [now](auto time) { return now - time > settlingTime; });
    if (std::ssize(times) >= mostTimesApplied)
        return false;
    times.push_back(now);
    return true;
}

/// What cannot be settled without the user waits for them, in the next run too.
void Settlement::insist(const Overwritten &found)
{
    m_historian.consult([operation = found.operation](Journal &journal) {
        return journal.markOverwritten(operation, OverwrittenMark::Open);
    });
    show(found);
}

void Settlement::show(const Overwritten &found)
{
    const auto known = find(found.operation);
    if (known == m_open.end())
        m_open.push_back(found);
    else
        *known = found;
    Q_EMIT openChanged();
}

void Settlement::drop(qint64 operation)
{
    if (std::erase_if(m_open, [operation](const Overwritten &each) { return each.operation == operation; }) > 0)
        Q_EMIT openChanged();
}

std::vector<Overwritten>::iterator Settlement::find(qint64 operation)
{
    return std::find_if(m_open.begin(), m_open.end(),
                        [operation](const Overwritten &each) { return each.operation == operation; });
}

/// What was refused is shown as it is now.
void Settlement::decide(qint64 operation, const QString &label, Job job, Done done)
{
    const auto found = find(operation);
    if (found == m_open.end())
        return;
    m_run(found->store, label, std::move(job),
          [this, operation, store = found->store, done = std::move(done)](const Result<FileChanges> &result) {
              if (result)
                  drop(operation);
              else
                  examine(store);
              done(result);
          });
}

void Settlement::applyAgain(const Overwritten &shown, Done done)
{
    decide(
        shown.operation, applyingLabel(shown),
        [shown, now = m_clock()](Journal &journal) { return madeAgain(journal, shown.operation, shown, now); },
        std::move(done));
}

void Settlement::write(qint64 operation, const FileChange &merged, Done done)
{
    const auto found = find(operation);
    if (found == m_open.end())
        return;
    const QString label = Words::tr("Merge: %1").arg(found->words);
    decide(
        operation, label,
        [what = *found, label, merged, now = m_clock()](Journal &journal) {
            return requireStore(what.store).and_then([&] { return apply({merged}); }).map([&](FileChanges files) {
                return recorded(journal, what, label, std::move(files), now, OverwrittenMark::Decided);
            });
        },
        [this, operation, done = std::move(done)](const Result<FileChanges> &result) {
            if (result)
                m_decided << operation;
            done(result);
        });
}

void Settlement::keepTheirs(const Overwritten &shown, Done done)
{
    decide(
        shown.operation, Words::tr("Keep as it is: %1").arg(shown.words),
        [shown, now = m_clock()](Journal &journal) {
            return stillShown(journal, shown, now).and_then([&](const Overwritten &) {
                return decided(journal, shown).map([] { return TakenBack(); });
            });
        },
        [this, operation = shown.operation, done = std::move(done)](const Result<FileChanges> &result) {
            if (result)
                m_decided << operation;
            done(result);
        });
}

} // namespace Pointsman
