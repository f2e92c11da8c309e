// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How the history is written.
#include "compare/documentsentence.h"
#include "files/readfile.h"
#include "history/contents.h"
#include "history/database.h"
#include "history/journal.h"

#include "base/ids.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace Pointsman {

using namespace std::chrono_literals;

namespace {

/// A change that was seen this long before an operation told of it is that operation's.
constexpr auto echoTime = 60s;
constexpr qint64 versionsBetweenPrunings = 128;
/// The rest of a sentence is in the contents.
constexpr qsizetype longestWords = 500;

QString tr(const char *text)
{
    return QCoreApplication::translate("Pointsman::Journal", text);
}

qint64 microseconds(Moment time)
{
    return time.time_since_epoch().count();
}

QVariant orNull(const std::optional<quint32> &mode)
{
    return mode ? QVariant(*mode) : QVariant();
}

/// Qt stores a null text as NULL.
QString notNull(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

StateSentence sentenceFor(const QString &path, const std::optional<QByteArray> &before,
                          const std::optional<QByteArray> &after)
{
    return isDocument(path) ? describeDocument(path, before, after) : describeState(path, before, after);
}

QString modeWords(const FileChange &change)
{
    return tr("mode set to %1").arg(change.modeAfter.value_or(0), 4, 8, QLatin1Char('0'));
}

} // namespace

/// One row of the table of versions.
struct Journal::Row
{
    qint64 operation = 0;
    QString store;
    QString path;
    Moment time;
    std::optional<Moment> since;
    Origin origin;
    StateSentence sentence;
    bool isFirst = false;
    qint64 before = 0;
    qint64 after = 0;
    std::optional<quint32> modeBefore;
    std::optional<quint32> modeAfter;
    QString otherName;
};

/// What the history knows of a file; `version` is 0 where it knows nothing.
struct Journal::Newest
{
    qint64 version = 0;
    qint64 operation = 0;
    Moment time;
    qint64 before = 0;
    qint64 after = 0;
    bool isFirst = false;
};

Result<qint64> Journal::idOf(const QString &table, const QString &path)
{
    return m_database->run(QStringLiteral("INSERT OR IGNORE INTO %1(path) VALUES(?)").arg(table), {path})
        .and_then([&](const QSqlQuery &) {
            return number(QStringLiteral("SELECT id FROM %1 WHERE path=?").arg(table), {path});
        });
}

Result<qint64> Journal::keep(const QString &path, const std::optional<QByteArray> &bytes)
{
    if (!bytes)
        return 0;
    const KeptContent content(path, *bytes);
    return m_database
        ->run(QStringLiteral("INSERT OR IGNORE INTO contents(hash,size,isPacked,bytes) VALUES(?,?,?,?)"),
              {content.hash, content.size, content.isPacked, content.isKept() ? QVariant(content.bytes) : QVariant()})
        .and_then([&](const QSqlQuery &) {
            return number(QStringLiteral("SELECT id FROM contents WHERE hash=?"), {content.hash});
        });
}

Result<Journal::Newest> Journal::newestOf(const QString &path)
{
    return m_database
        ->run(QStringLiteral("SELECT id,operation,time,before,after,isFirst FROM versions WHERE file=(SELECT id FROM "
                             "files WHERE path=?) ORDER BY id DESC LIMIT 1"),
              {path})
        .map([](QSqlQuery query) {
            if (!query.next())
                return Newest();
            return Newest{query.value(0).toLongLong(),
                          query.value(1).toLongLong(),
                          Moment(std::chrono::microseconds(query.value(2).toLongLong())),
                          query.value(3).toLongLong(),
                          query.value(4).toLongLong(),
                          query.value(5).toBool()};
        });
}

Result<void> Journal::insert(const Row &row)
{
    const auto store = idOf(QStringLiteral("stores"), row.store);
    const auto file = idOf(QStringLiteral("files"), row.path);
    if (!store || !file)
        return tl::unexpected((store ? file : store).error());
    return m_database
        ->run(QStringLiteral(
                  "INSERT INTO versions(operation,store,file,time,since,origin,originWords,subject,words,"
                  "isFirst,before,after,modeBefore,modeAfter,otherName) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"),
              {row.operation, *store, *file, microseconds(row.time),
               row.since ? QVariant(microseconds(*row.since)) : QVariant(), static_cast<int>(row.origin.kind),
               notNull(row.origin.words), notNull(row.sentence.subject.left(longestWords)),
               notNull(row.sentence.words.left(longestWords)), row.isFirst, row.before, row.after,
               orNull(row.modeBefore), orNull(row.modeAfter), notNull(row.otherName)})
        .map([this](const QSqlQuery &query) {
            m_isPruneDue = m_isPruneDue || query.lastInsertId().toLongLong() % versionsBetweenPrunings == 0;
        });
}

Result<qint64> Journal::record(const NewOperation &operation)
{
    qint64 id = 0;
    const auto written = write([&] {
        return insertOperation(operation).and_then([&](qint64 operationId) -> Result<void> {
            id = operationId;
            for (const FileChange &change : operation.files) {
                if (const auto recorded = recordChange(operation, id, change); !recorded)
                    return recorded;
            }
            return {};
        });
    });
    return written.map([&] { return id; });
}

Result<qint64> Journal::insertOperation(const NewOperation &operation)
{
    const auto store = idOf(QStringLiteral("stores"), operation.store);
    if (!store)
        return store;
    const auto inserted = m_database->run(
        QStringLiteral("INSERT INTO operations(time,store,origin,originWords,label,target) VALUES(?,?,?,?,?,?)"),
        {microseconds(operation.time), *store, static_cast<int>(operation.origin.kind), notNull(operation.origin.words),
         notNull(operation.label), operation.target});
    if (!inserted)
        return tl::unexpected(inserted.error());
    const qint64 id = inserted->lastInsertId().toLongLong();
    const auto mark = [&]() -> Result<QSqlQuery> {
        switch (operation.role) {
        case NewOperation::Role::Do:
            return m_database->run(QStringLiteral("UPDATE operations SET applied=? WHERE id=?"), {id, id});
        case NewOperation::Role::Undo:
            return m_database->run(QStringLiteral("UPDATE operations SET undone=? WHERE id=?"), {id, operation.target});
        case NewOperation::Role::Redo:
            return m_database->run(QStringLiteral("UPDATE operations SET undone=0, applied=? WHERE id=?"),
                                   {id, operation.target});
        }
        Q_UNREACHABLE();
    };
    return mark().map([&](const QSqlQuery &) { return id; });
}

Result<void> Journal::recordChange(const NewOperation &operation, qint64 id, const FileChange &change)
{
    Row row;
    row.operation = id;
    row.store = operation.store;
    row.path = change.path;
    row.time = operation.time;
    row.origin = operation.origin;
    row.modeBefore = change.modeBefore;
    row.modeAfter = change.modeAfter;
    if (!change.renamedTo.isEmpty())
        return recordRename(row, change);
    if (change.before || change.after)
        return recordContent(row, operation, change);
    const auto newest = newestOf(change.path);
    if (!newest)
        return tl::unexpected(newest.error());
    row.before = row.after = newest->after;
    row.sentence = {sentenceFor(change.path, {}, {}).subject, modeWords(change)};
    return insert(row);
}

Result<void> Journal::recordContent(Row &row, const NewOperation &operation, const FileChange &change)
{
    const auto before = keep(change.path, change.before);
    const auto after = keep(change.path, change.after);
    const auto newest = newestOf(change.path);
    if (!before || !after)
        return tl::unexpected((before ? after : before).error());
    if (!newest)
        return tl::unexpected(newest.error());
    const bool isEcho = newest->version && newest->operation == 0 && !newest->isFirst && newest->before == *before &&
                        newest->after == *after && operation.time - newest->time < echoTime;
    if (isEcho) {
        return m_database
            ->run(QStringLiteral("UPDATE versions SET operation=?,origin=?,originWords=?,since=NULL WHERE id=?"),
                  {row.operation, static_cast<int>(row.origin.kind), notNull(row.origin.words), newest->version})
            .map([](const QSqlQuery &) {});
    }
    // What another program had put there, and this operation displaced.
    if (newest->after != *before) {
        const auto known = newest->version ? content(newest->after) : Result<std::optional<QByteArray>>();
        if (!known)
            return tl::unexpected(known.error());
        Row seen;
        seen.store = row.store;
        seen.path = row.path;
        seen.time = row.time;
        seen.isFirst = newest->version == 0;
        seen.before = newest->after;
        seen.after = *before;
        seen.sentence = sentenceFor(row.path, seen.before ? known->value_or(QByteArray()) : std::optional<QByteArray>(),
                                    change.before);
        if (seen.isFirst)
            seen.sentence.words = tr("first seen");
        if (const auto inserted = insert(seen); !inserted)
            return inserted;
    }
    row.before = *before;
    row.after = *after;
    row.sentence = sentenceFor(change.path, change.before, change.after);
    return insert(row);
}

Result<void> Journal::recordRename(Row &row, const FileChange &change)
{
    const bool isAway = stateKindOf(change.renamedTo) == StateKind::Other;
    row.path = isAway ? change.path : change.renamedTo;
    row.otherName = isAway ? change.renamedTo : change.path;
    const auto newest = newestOf(row.path);
    if (!newest)
        return tl::unexpected(newest.error());
    const auto present = readFile(change.renamedTo);
    const auto kept = keep(row.path, present ? present->bytes : QByteArray());
    if (!kept)
        return tl::unexpected(kept.error());
    const QString name = printable(QFileInfo(row.otherName).fileName());
    (isAway ? row.before : row.after) = *kept;
    row.sentence = {sentenceFor(row.path, {}, {}).subject,
                    isAway ? tr("moved aside to %1").arg(name) : tr("put back from %1").arg(name)};
    return insert(row);
}

/// Whether somebody has told of that content since the look before, or told that it was displaced since it was seen.
Result<bool> Journal::isRecordedSince(const Observation &observation, qint64 content)
{
    const Moment since = observation.since.value_or(observation.time);
    return number(QStringLiteral("SELECT count(*) FROM versions WHERE file=(SELECT id FROM files WHERE path=?) AND "
                                 "((after=? AND time>=?) OR (before=? AND time>=?))"),
                  {observation.path, content, microseconds(since), content, microseconds(observation.time)})
        .map([](qint64 count) { return count > 0; });
}

/// From when on nobody looked, where that is so.
Result<std::optional<Moment>> Journal::unwatchedSince(const Observation &observation, const Newest &newest)
{
    if (observation.since || !newest.version)
        return std::nullopt;
    if (observation.closedSince)
        return observation.closedSince;
    // A document is not looked at while no session links it.
    return isDocument(observation.path) ? newest.time : lookedAt(observation.store);
}

Result<void> Journal::observeOne(const Observation &observation)
{
    const auto newest = newestOf(observation.path);
    const auto after = keep(observation.path, observation.bytes);
    if (!newest || !after)
        return tl::unexpected(newest ? after.error() : newest.error());
    if (newest->after == *after)
        return {};
    const auto isRecorded = isRecordedSince(observation, *after);
    if (!isRecorded || *isRecorded)
        return isRecorded.map([](bool) {});
    const auto unwatched = unwatchedSince(observation, *newest);
    const auto before = content(newest->after);
    if (!before)
        return tl::unexpected(before.error());
    Row row;
    row.store = observation.store;
    row.path = observation.path;
    row.time = observation.time;
    row.since = unwatched ? *unwatched : std::nullopt;
    row.origin = observation.origin;
    row.isFirst = newest->version == 0 && !observation.since;
    row.before = newest->after;
    row.after = *after;
    row.sentence = sentenceFor(row.path, row.before ? before->value_or(QByteArray()) : std::optional<QByteArray>(),
                               observation.bytes);
    if (row.isFirst)
        row.sentence.words = tr("first seen");
    return insert(row);
}

Result<void> Journal::observe(const std::vector<Observation> &observations)
{
    std::vector<Observation> news;
    for (const Observation &observation : observations) {
        const auto newest = newestOf(observation.path);
        const auto isKnown = newest.and_then(
            [&](const Newest &known) { return isContent(known.after, observation.path, observation.bytes); });
        if (!isKnown && !m_database->isDamaged())
            return tl::unexpected(isKnown.error());
        if (!isKnown || !*isKnown)
            news.push_back(observation);
    }
    if (news.empty())
        return {};
    return write([&]() -> Result<void> {
        for (const Observation &observation : news) {
            if (const auto observed = observeOne(observation); !observed)
                return observed;
        }
        return {};
    });
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
