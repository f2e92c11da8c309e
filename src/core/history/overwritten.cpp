// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/overwritten.h"

#include "history/operationjudge.h"

#include <algorithm>
#include <map>

namespace Pointsman {

using namespace std::chrono_literals;
using OverwrittenMark = Journal::OverwrittenMark;

namespace {

using Verdict = Overwriting::Verdict;

/// An operation is recorded this much later than it was written, at most.
constexpr auto recordingTime = 5s;
constexpr int mostVersionsSince = 2000;

/// The versions of our operations in a store since `from`, by operation, the oldest first.
using OurVersions = std::vector<std::vector<Version>>;

Result<OurVersions> ourVersions(Journal &journal, const QString &store, std::optional<Moment> from)
{
    VersionFilter filter;
    filter.stores = {store};
    filter.from = from;
    filter.firstSights = VersionFilter::FirstSights::Without;
    return journal.versions(filter).map([](const std::vector<Version> &versions) {
        OurVersions ours;
        for (auto version = versions.rbegin(); version != versions.rend(); ++version) {
            if (!version->origin.isPointsman() || !version->operation)
                continue;
            const auto known = std::find_if(ours.begin(), ours.end(), [&](const std::vector<Version> &each) {
                return each.front().operation == version->operation;
            });
            if (known == ours.end())
                ours.push_back({*version});
            else
                known->push_back(*version);
        }
        return ours;
    });
}

/// A session that had gone and came back was not begun: what came back with it is not touched by that, and neither is
/// what is active.
Result<void> completeReturns(Journal &journal, const Version &first, OurWork &work)
{
    for (PieceOfWork &piece : work.pieces) {
        if (piece.before || !piece.after || !isOfSession(piece.path))
            continue;
        auto last = lastOfSession(journal, first.store, piece.subject, first.id);
        if (!last)
            return tl::unexpected(last.error());
        piece.before = std::move(*last);
        if (piece.before && work.activeBefore.isEmpty() && work.activeAfter == piece.subject) {
            work.activeBefore = work.activeAfter;
            work.isReturn = true;
        }
    }
    return {};
}

/// What it changed of each subject.
std::map<QString, Differences> touchedBy(const OurWork &work)
{
    std::map<QString, Differences> touched;
    for (const PieceOfWork &piece : work.pieces) {
        touched[piece.subject] = piece.before && piece.after ? differencesBetween(*piece.before, *piece.after)
                                                             : Differences{Difference()}; // begun or taken away
    }
    return touched;
}

/// What we did in a store after one of our operations, as the history tells it when it is asked. Reads each operation
/// once, however many are asked about: a store that a peer keeps writing over has many that wait for a decision.
class WorkSince
{
public:
    WorkSince(Journal &journal, QString store) : m_journal(journal), m_store(std::move(store)) {}

    Result<OperationJudge::Later> operator()(const Version &version)
    {
        if (const auto current = readVersions(version.time - recordingTime); !current)
            return tl::unexpected(current.error());
        OperationJudge::Later later;
        for (const std::vector<Version> &each : m_versions) {
            if (each.front().operation <= version.operation)
                continue;
            const auto done = read(each);
            if (!done)
                return tl::unexpected(done.error());
            if (*done)
                later.push_back(*done);
        }
        return later;
    }

private:
    /// Those that are known are enough as long as nothing has come since, not even an operation to what was only seen.
    Result<void> readVersions(Moment from)
    {
        VersionFilter newest;
        newest.stores = {m_store};
        newest.limit = 1;
        return m_journal.versions(newest).and_then([&](const std::vector<Version> &found) -> Result<void> {
            const auto last =
                found.empty() ? std::pair<qint64, qint64>() : std::pair(found.front().id, found.front().operation);
            if (m_from && *m_from <= from && last == m_last)
                return {};
            m_from = std::min(from, m_from.value_or(from));
            m_last = last;
            return ourVersions(m_journal, m_store, m_from).map([&](OurVersions versions) {
                m_versions = std::move(versions);
            });
        });
    }

    Result<std::shared_ptr<const WorkDone>> read(const std::vector<Version> &operation)
    {
        const qint64 id = operation.front().operation;
        const auto known = m_known.find(id);
        if (known != m_known.end())
            return known->second;
        return readOurWork(m_journal, operation)
            .and_then([&](std::optional<OurWork> work) -> Result<std::shared_ptr<const WorkDone>> {
                if (!work)
                    return m_known.emplace(id, nullptr).first->second;
                if (const auto completed = completeReturns(m_journal, operation.front(), *work); !completed)
                    return tl::unexpected(completed.error());
                auto touched = touchedBy(*work);
                auto done = std::make_shared<const WorkDone>(WorkDone{std::move(*work), std::move(touched)});
                return m_known.emplace(id, std::move(done)).first->second;
            });
    }

    Journal &m_journal;
    QString m_store;
    std::optional<Moment> m_from;     ///< since when `m_versions` are known
    std::pair<qint64, qint64> m_last; ///< the newest version in the store then, and its operation
    OurVersions m_versions;
    std::map<qint64, std::shared_ptr<const WorkDone>> m_known; ///< null: it cannot be told what it did
};

/// Whether the document has something of the operation.
bool isIn(const OurWork &work, const QString &path, const JsonObject &document)
{
    const bool isSession = isOfSession(path);
    const PieceOfWork *piece = work.piece(isSession ? stringAt(document, "session_id") : path);
    if (!piece || !piece->after)
        return false;
    if (!piece->before)
        return true;
    JsonObject after = *piece->after;
    if (isSession && piece->before->find("state"))
        after.set("state", *piece->before->find("state")); // it goes with the place
    return judgeOverwriting(*piece->before, std::move(after), document).verdict == Verdict::Stands;
}

/// Whether somebody had our change before them: it is in a version that another program wrote after it, or that
/// anybody left when it was settled.
Result<bool> wasKnown(Journal &journal, qint64 operation)
{
    const auto versions = journal.versionsOf(operation);
    if (!versions || versions->empty())
        return versions.map([](const auto &) { return false; });
    const auto work = readOurWork(journal, *versions);
    if (!work || !*work)
        return work.map([](const auto &) { return false; });
    const Version &last = versions->back();
    VersionFilter filter;
    filter.stores = {last.store};
    filter.newerThan = last.id;
    filter.firstSights = VersionFilter::FirstSights::Without;
    filter.limit = mostVersionsSince;
    const auto since = journal.versions(filter);
    if (!since)
        return tl::unexpected(since.error());
    for (const Version &version : *since) {
        if (version.origin.isPointsman() && version.time <= last.time + settlingTime)
            continue;
        const auto document = documentOf(journal, version.after);
        if (!document && document.error().code != ErrorCode::Invalid)
            return tl::unexpected(document.error());
        if (document && *document && isIn(**work, version.path, **document))
            return true;
    }
    return false;
}

/// Whether the files say that another program wrote soon after the operation, and not somebody much later who must have
/// read it.
bool isOverwrittenSoon(const Overwritten &overwritten, Moment done)
{
    return overwritten.writtenAt && *overwritten.writtenAt >= done - recordingTime &&
           *overwritten.writtenAt <= done + settlingTime;
}

bool contains(const std::vector<qint64> &operations, qint64 operation)
{
    return std::find(operations.begin(), operations.end(), operation) != operations.end();
}

QString wordsOf(const std::vector<Version> &versions)
{
    QStringList words;
    for (const Version &version : versions) {
        if (!words.contains(version.words))
            words << version.words;
    }
    return words.join(QStringLiteral(", "));
}

/// Judges the operation whose `versions` these are, one at least.
Result<std::optional<Overwritten>> judgeVersions(Journal &journal, const std::vector<Version> &versions,
                                                 WorkSince &workSince, Moment now)
{
    auto work = readOurWork(journal, versions);
    if (!work)
        return tl::unexpected(work.error());
    if (!*work)
        return std::nullopt;
    const Version &last = versions.back(); // what is active now, where the operation changed that
    OperationJudge judge(journal, std::move(**work), last.store);
    return workSince(last).map([&](OperationJudge::Later later) {
        Overwritten result{last.operation, last.store, last.subject, wordsOf(versions)};
        return judge.judge(result, std::move(later), now) ? std::optional(std::move(result)) : std::nullopt;
    });
}

} // namespace

Result<std::optional<Overwritten>> judgeOperation(Journal &journal, qint64 operation, Moment now)
{
    return journal.versionsOf(operation).and_then(
        [&](const std::vector<Version> &versions) -> Result<std::optional<Overwritten>> {
            if (versions.empty())
                return std::nullopt;
            WorkSince workSince(journal, versions.back().store);
            return judgeVersions(journal, versions, workSince, now);
        });
}

bool isShownAlike(const Overwritten &a, const Overwritten &b)
{
    const auto theirs = [](const Overwritten &overwritten) {
        Differences shown = overwritten.merge ? overwritten.merge->theirs() : Differences();
        std::erase_if(shown, [](const Difference &each) { return isTimeOfWriting(each.path); });
        return shown;
    };
    return a.path == b.path && theirs(a) == theirs(b);
}

Result<std::vector<Overwritten>> findOverwritten(Journal &journal, const QString &store, const LookBefore &before,
                                                 Moment now)
{
    const auto marked = journal.markedOverwritten(OverwrittenMark::Open);
    if (!marked)
        return tl::unexpected(marked.error());
    const auto decided = journal.markedOverwritten(OverwrittenMark::Decided);
    if (!decided)
        return tl::unexpected(decided.error());
    const auto from = before.isOfThisRun ? settlingTime : settlingTime + recordingTime;
    const auto recent = ourVersions(journal, store, before.time ? std::optional(*before.time - from) : std::nullopt);
    if (!recent)
        return tl::unexpected(recent.error());
    std::vector<std::pair<qint64, std::optional<Moment>>> candidates;
    for (const qint64 operation : *marked)
        candidates.emplace_back(operation, std::nullopt);
    for (const std::vector<Version> &each : *recent) {
        const qint64 operation = each.front().operation;
        if (!contains(*marked, operation) && !contains(*decided, operation))
            candidates.emplace_back(operation, each.back().time);
    }
    std::vector<Overwritten> found;
    WorkSince workSince(journal, store);
    for (const auto &[operation, done] : candidates) {
        const auto versions = journal.versionsOf(operation);
        if (!versions)
            return tl::unexpected(versions.error());
        if (versions->empty() || versions->back().store != store)
            continue;
        auto judged = judgeVersions(journal, *versions, workSince, now);
        if (!judged)
            return tl::unexpected(judged.error());
        const bool isMarked = !done;
        if (!*judged)
            continue;
        const bool isOverwritten = (*judged)->verdict != Verdict::Stands;
        const bool isCertain = !isMarked && (before.isOfThisRun || isOverwrittenSoon(**judged, *done));
        if (isOverwritten && !isMarked && !isCertain) {
            if (!before.time || *done <= *before.time)
                continue; // that look has seen it
            const auto isKnown = wasKnown(journal, operation);
            if (!isKnown)
                return tl::unexpected(isKnown.error());
            if (*isKnown)
                continue;
        }
        if (isOverwritten && !isCertain)
            (*judged)->verdict = Verdict::Conflict; // the user has been asked, or is to be
        const bool isToBeMarked = (*judged)->verdict == Verdict::Conflict;
        const auto marking =
            isToBeMarked == isMarked
                ? Result<void>()
                : journal.markOverwritten(operation, isToBeMarked ? OverwrittenMark::Open : OverwrittenMark::None);
        if (!marking)
            return tl::unexpected(marking.error());
        if (isOverwritten || isMarked)
            found.push_back(std::move(**judged));
    }
    return found;
}

} // namespace Pointsman
