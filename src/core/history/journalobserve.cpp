// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How the history takes what was seen.
#include "files/platform.h"
#include "files/statedocument.h"
#include "history/contents.h"
#include "history/database.h"
#include "history/gitorigin.h"
#include "history/journalrows.h"
#include "history/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace Pointsman {

namespace {

constexpr std::ptrdiff_t observationsAtATime = 100;
/// So long a file may have been looked at before what it holds is taken for what it is to hold, and a little more.
constexpr std::chrono::seconds longestSettling{3};

/// What it is told as a change of: `content`, which the file held last, or 0 where what it held since it came was never
/// understood. Then it was seen while it was being written, and only now it is there.
qint64 toldFrom(Journal &journal, const Observation &observation, qint64 content)
{
    // What cannot be read of the history is told by who needs it.
    const auto isUnderstood = [&](qint64 id) {
        const auto bytes = journal.content(id);
        return !bytes || parseObject(bytes->value_or(QByteArray())).has_value();
    };
    const bool isState = content != 0 && !isDocument(observation.path) && observation.bytes;
    if (!isState || isUnderstood(content) || !parseObject(*observation.bytes))
        return content;
    VersionFilter filter;
    filter.path = observation.path;
    const auto versions = journal.versions(filter).value_or(std::vector<Version>());
    qint64 held = content;
    for (const Version &version : versions) {
        if (version.isFirstSight || version.after != held)
            break;
        held = version.before;
        if (held == 0)
            return 0;
        if (isUnderstood(held))
            break;
    }
    return content;
}

} // namespace

/// Something that was seen and that the history does not know.
struct Journal::News
{
    const Observation *observation;
    std::optional<KeptContent> content;         ///< nothing: there is no such file
    std::optional<StateSentence> sentenceOfNew; ///< where there was no such file before
    Origin origin;
};

/// Whether somebody has told of that content since the look before, or told that it was displaced since it was seen.
/// What is in between, as a file that is away for a moment, is only seen once it has lasted; but nothing that was seen
/// after it was told is told by it.
Result<bool> Journal::isRecordedSince(const Observation &observation, qint64 content)
{
    const Moment since = observation.since.value_or(observation.time);
    return number(QStringLiteral("SELECT count(*) FROM versions v WHERE file=(SELECT id FROM files WHERE path=?) AND "
                                 "((after=? AND (time>=? OR (time>=? AND operation<>0 AND NOT EXISTS(SELECT 1 FROM "
                                 "versions w WHERE w.file=v.file AND w.id>v.id AND w.operation=0)))) OR "
                                 "(before=? AND time>=?))"),
                  {observation.path, content, microseconds(since), microseconds(since - longestSettling), content,
                   microseconds(observation.time)})
        .map([](qint64 count) { return count > 0; });
}

/// From when on nobody looked, where that is so.
Result<std::optional<Moment>> Journal::unwatchedSince(const Observation &observation, const Newest &newest)
{
    if (observation.since)
        return std::nullopt;
    if (newest.isSalvaged) // when somebody has looked since is lost
        return newest.time;
    // Whoever told of the file last has seen it then.
    const auto notBefore = [&](std::optional<Moment> looked) {
        return looked && newest.version ? std::optional(std::max(*looked, newest.time)) : looked;
    };
    if (observation.closedSince)
        return notBefore(observation.closedSince);
    // A document is not looked at while no session links it.
    if (!isDocument(observation.path))
        return lookedAt(observation.store).map(notBefore);
    return newest.version ? std::optional(newest.time) : std::nullopt;
}

/// The same for what was in a file of a store before something was done to it.
Result<std::optional<Moment>> Journal::unwatchedBefore(const QString &store, const Newest &newest)
{
    const auto process = number(QStringLiteral("SELECT value FROM settings WHERE name='looking:'||(SELECT id FROM "
                                               "stores WHERE path=?)"),
                                {store});
    if (!process)
        return tl::unexpected(process.error());
    if (*process && Platform::isRunning(*process))
        return std::nullopt;
    return lookedAt(store).map([&](std::optional<Moment> looked) {
        return std::optional(std::max(looked.value_or(newest.time), newest.time));
    });
}

Result<void> Journal::setLooking(const QStringList &stores, bool isLooking)
{
    return write([&]() -> Result<void> {
        for (const QString &store : stores) {
            const auto name = idOf(QStringLiteral("stores"), store).map([](qint64 id) {
                return QStringLiteral("looking:%1").arg(id);
            });
            const auto set = name.and_then([&](const QString &setting) {
                return setSetting(setting, isLooking ? QCoreApplication::applicationPid() : 0);
            });
            if (!set)
                return set;
        }
        return {};
    });
}

Result<void> Journal::observeOne(const News &news)
{
    const Observation &observation = *news.observation;
    const auto newest = newestOf(observation.path);
    const auto after = keep(news.content);
    if (!newest || !after)
        return tl::unexpected(newest ? after.error() : newest.error());
    if (newest->after == *after && (!newest->isOutdated || *after == 0))
        return {};
    const auto isRecorded = isRecordedSince(observation, *after);
    if (!isRecorded || *isRecorded)
        return isRecorded.map([](bool) {});
    const auto unwatched = unwatchedSince(observation, *newest);
    const qint64 toldOf = toldFrom(*this, observation, newest->after);
    const auto before = content(toldOf);
    if (!before)
        return tl::unexpected(before.error());
    Row row;
    row.store = observation.store;
    row.path = observation.path;
    row.time = observation.time;
    row.origin = news.origin;
    // Where this history was told of no look at all files, none was there yet or it was replaced meanwhile, and the
    // file may always have been there; so may a document, of which nobody knows since when a session links it, unless
    // it was written after an earlier run had looked.
    const bool isUnknownSince = !observation.since && !observation.closedSince && isDocument(row.path);
    const auto looked =
        newest->version || isUnknownSince ? Result<std::optional<Moment>>(std::nullopt) : lookedAt(observation.store);
    if (!looked)
        return tl::unexpected(looked.error());
    // What was seen to change is a change, also where what it was just before was lost: then since what is known.
    const bool isSeenChange = newest->isOutdated && observation.since && (toldOf == 0 || *before);
    row.isFirst = (newest->isOutdated && !isSeenChange) || (newest->version == 0 && !*looked);
    row.since = isSeenChange ? std::optional(newest->time) : unwatched && !row.isFirst ? *unwatched : std::nullopt;
    if (row.isFirst && observation.since) {
        const auto base = setting(baseSetting);
        if (!base)
            return tl::unexpected(base.error());
        row.since = *base ? observation.since : std::nullopt; // by which tellSeenMeanwhile() knows that it is one
    }
    row.before = row.isFirst ? 0 : newest->after;
    row.after = *after;
    if (newest->after == 0 && news.sentenceOfNew)
        row.sentence = *news.sentenceOfNew;
    else
        row.sentence = sentenceFor(row.path, toldOf ? before->value_or(QByteArray()) : std::optional<QByteArray>(),
                                   observation.bytes);
    if (row.isFirst)
        row.sentence.words = wordsOfFirstSight(*after != 0, row.since.has_value());
    return insert(row);
}

/// What of it the history does not know, with all that can be worked out before it is locked.
Result<std::optional<Journal::News>> Journal::newsIn(const Observation &observation)
{
    const auto &[store, path, bytes, time, since, origin, closedSince] = observation;
    const auto newest = newestOf(path);
    if (!newest && !m_database->isDamaged())
        return tl::unexpected(newest.error());
    std::optional<KeptContent> kept;
    if (bytes)
        kept.emplace(path, *bytes);
    if (newest) {
        const auto isKnown = isContent(newest->after, kept);
        if (!isKnown && !m_database->isDamaged())
            return tl::unexpected(isKnown.error());
        if (isKnown && *isKnown && !newest->isOutdated)
            return std::nullopt;
    }
    const bool isNew = newest && newest->after == 0;
    return News{&observation, std::move(kept), isNew ? std::optional(sentenceFor(path, {}, bytes)) : std::nullopt,
                origin == Origin() ? originOfSeen(path, bytes, time, since) : origin};
}

/// In pieces: nobody else can write while one of them is written, and a first look may be at thousands of files.
Result<void> Journal::observe(const std::vector<Observation> &observations)
{
    for (auto begin = observations.begin(); begin != observations.end();) {
        const auto end = begin + std::min<std::ptrdiff_t>(observationsAtATime, observations.end() - begin);
        std::vector<News> news;
        for (; begin != end; ++begin) {
            auto found = newsIn(*begin);
            if (!found)
                return tl::unexpected(found.error());
            if (*found)
                news.push_back(std::move(**found));
        }
        const auto written = news.empty() ? Result<void>() : write([&] { return observeAll(news); });
        if (!written)
            return written;
    }
    return {};
}

Result<void> Journal::observeAll(const std::vector<News> &news)
{
    for (const News &each : news) {
        if (const auto observed = observeOne(each); !observed)
            return observed;
    }
    return {};
}

Result<std::optional<Moment>> Journal::lookedAt(const QString &store)
{
    return number(QStringLiteral("SELECT looked FROM stores WHERE path=?"), {store}).map([](qint64 time) {
        return time ? std::optional(Moment(std::chrono::microseconds(time))) : std::nullopt;
    });
}

Result<void> Journal::setLookedAt(const QStringList &stores, Moment time)
{
    return write([&]() -> Result<void> {
        for (const QString &store : stores) {
            const auto set = idOf(QStringLiteral("stores"), store).and_then([&](qint64 id) {
                return m_database->run(QStringLiteral("UPDATE stores SET looked=? WHERE id=?"),
                                       {microseconds(time), id});
            });
            if (!set)
                return tl::unexpected(set.error());
        }
        return {};
    });
}

} // namespace Pointsman
