// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/unwritten.h"

#include "compare/documentsentence.h"
#include "files/readfile.h"

#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <numeric>

namespace Pointsman {

namespace {

constexpr qint64 mostUnwrittenBytes = 64LL * 1'048'576;

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
    for (const SeenFile &file : files) {
        observations.push_back({seen.store,
                                file.path,
                                file.bytes,
                                seen.time,
                                seen.since,
                                {},
                                isOfSince(file) ? closedSince : std::nullopt});
    }
    return observations;
}

/// What the history has of a store and what went while nobody looked: state files with the first look at the store,
/// documents with all that was there of them.
Result<void> addGone(Journal &journal, const SeenFiles &seen, std::optional<Moment> closedSince,
                     std::vector<Observation> &observations)
{
    return journal.filesThere(seen.store).map([&](const QStringList &known) {
        QSet<QString> there;
        for (const SeenFile &file : seen.files)
            there.insert(file.path);
        for (const QString &path : known) {
            if (isDocument(path) == seen.watch.isEmpty() || there.contains(path) || stampOf(path))
                continue;
            const auto content = readFile(path);
            if (!content && content.error().kind == ReadProblem::Kind::Missing) {
                const bool wasInSight = seen.folders.contains(QFileInfo(path).path());
                observations.push_back(
                    {seen.store, path, {}, seen.time, {}, {}, wasInSight ? closedSince : std::nullopt});
            }
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
    if (seen.watch.isEmpty() ? !seen.since : seen.isBeginning) {
        if (const auto added = addGone(journal, seen, *looked, observations); !added)
            return added;
    }
    return journal.observe(observations)
        .and_then([&] { return seen.isBeginning ? journal.beginReading(seen.store) : Result<void>(); })
        .and_then([&] {
            return journal.lookedAt(watch).and_then([&](const std::optional<Moment> &known) {
                // A history that was replaced meanwhile is told of a look at all files by the next run.
                return !seen.isBegun || (seen.since && !known) ? Result<void>()
                                                               : journal.setLookedAt({watch}, seen.time);
            });
        })
        .and_then([&] { return seen.since ? Result<void>() : journal.setLooking({watch}, true); });
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

/// Of what could not be written the newest is kept.
template <typename Entry>
void dropOldest(std::deque<Entry> &entries)
{
    qint64 bytes = 0;
    const auto tooMany = std::find_if(entries.rbegin(), entries.rend(), [&](const Entry &entry) {
        bytes += bytesIn(entry);
        return bytes > mostUnwrittenBytes;
    });
    entries.erase(entries.begin(), tooMany.base());
}

} // namespace

Result<void> Unwritten::write(Journal &journal)
{
    while (!m_operations.empty()) {
        if (const auto written = journal.record(m_operations.front()); !written)
            return tl::unexpected(written.error());
        m_operations.pop_front();
    }
    while (!m_moves.empty()) { // before the first look at the new place
        if (const auto moved = journal.moveFolder(m_moves.front().first, m_moves.front().second); !moved)
            return moved;
        m_moves.pop_front();
    }
    while (!m_looks.empty()) {
        const auto then = m_examine(journal, m_looks.front());
        if (const auto written = Pointsman::write(journal, m_looks.front()); !written)
            return written;
        m_looks.pop_front();
        if (then)
            then();
    }
    return {};
}

void Unwritten::add(const NewOperation &operation)
{
    dropOldest(m_operations);
    m_operations.push_back(operation);
}

void Unwritten::add(const std::vector<SeenFiles> &looks)
{
    dropOldest(m_looks);
    m_looks.insert(m_looks.end(), looks.begin(), looks.end());
}

void Unwritten::addMove(const QString &from, const QString &to)
{
    m_moves.emplace_back(from, to);
}

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

} // namespace Pointsman
