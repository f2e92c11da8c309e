// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/overwritten.h"

#include "history/operationjudge.h"

#include <algorithm>

namespace Pointsman {

using namespace std::chrono_literals;
using Mark = Journal::OverwrittenMark;
using Verdict = Overwriting::Verdict;

namespace {

/// An operation is recorded this much later than it was written, at most.
constexpr auto recordingTime = 5s;

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
        if (piece.before && work.activeBefore.isEmpty() && work.activeAfter == piece.subject)
            work.activeBefore = work.activeAfter;
    }
    return {};
}

/// What we did in the store after the operation.
Result<std::vector<OurWork>> workSince(Journal &journal, const Version &version)
{
    return ourVersions(journal, version.store, version.time - recordingTime)
        .and_then([&](const OurVersions &operations) -> Result<std::vector<OurWork>> {
            std::vector<OurWork> later;
            for (const std::vector<Version> &each : operations) {
                if (each.front().operation <= version.operation)
                    continue;
                auto work = readOurWork(journal, each);
                if (!work)
                    return tl::unexpected(work.error());
                if (!*work)
                    continue;
                if (const auto completed = completeReturns(journal, each.front(), **work); !completed)
                    return tl::unexpected(completed.error());
                later.push_back(std::move(**work));
            }
            return later;
        });
}

/// Whether another program wrote soon after the operation, and not somebody much later who must have read it.
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

} // namespace

Result<std::optional<Overwritten>> judgeOperation(Journal &journal, qint64 operation, Moment now)
{
    return journal.versionsOf(operation).and_then(
        [&](const std::vector<Version> &versions) -> Result<std::optional<Overwritten>> {
            if (versions.empty())
                return std::nullopt;
            auto work = readOurWork(journal, versions);
            if (!work)
                return tl::unexpected(work.error());
            if (!*work)
                return std::nullopt;
            return workSince(journal, versions.back()).map([&](std::vector<OurWork> later) {
                const Version &last = versions.back(); // what is active now, where the operation changed that
                Overwritten result{operation, last.store, last.subject, wordsOf(versions)};
                OperationJudge judge(journal, std::move(**work), std::move(later), last.store);
                return judge.judge(result, now) ? std::optional(std::move(result)) : std::nullopt;
            });
        });
}

Result<std::vector<Overwritten>> findOverwritten(Journal &journal, const QString &store, std::optional<Moment> from,
                                                 Moment now)
{
    const auto marked = journal.markedOverwritten(Mark::Open);
    if (!marked)
        return tl::unexpected(marked.error());
    const auto decided = journal.markedOverwritten(Mark::Decided);
    if (!decided)
        return tl::unexpected(decided.error());
    const auto recent = ourVersions(journal, store, from);
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
    for (const auto &[operation, done] : candidates) {
        auto judged = judgeOperation(journal, operation, now);
        if (!judged)
            return tl::unexpected(judged.error());
        const bool isMarked = !done;
        if (!*judged || (*judged)->store != store || (!isMarked && !isOverwrittenSoon(**judged, *done)))
            continue;
        const bool isOverwritten = (*judged)->verdict != Verdict::Stands;
        if (isMarked && isOverwritten)
            (*judged)->verdict = Verdict::Conflict; // the user has been asked
        const bool isToBeMarked = (*judged)->verdict == Verdict::Conflict;
        const auto marking = isToBeMarked == isMarked
                                 ? Result<void>()
                                 : journal.markOverwritten(operation, isToBeMarked ? Mark::Open : Mark::None);
        if (!marking)
            return tl::unexpected(marking.error());
        if (isOverwritten || isMarked)
            found.push_back(std::move(**judged));
    }
    return found;
}

} // namespace Pointsman
