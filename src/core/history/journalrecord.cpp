// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How the history is written.
#include "history/database.h"
#include "history/journalrows.h"
#include "history/keptoperation.h"
#include "history/wording.h"

namespace Pointsman {

using namespace std::chrono_literals;

namespace {

/// A change that was seen this long before an operation told of it is that operation's.
constexpr auto echoTime = 60s;
constexpr qint64 versionsBetweenPrunings = 128;

/// What an undo or redo says of a file where it kept what others did to it since: what the operation had done. The two
/// contents would say something else, and even the opposite. Nothing where they say it.
Result<std::optional<QString>> wordsOfMerge(Database &database, qint64 step, const QString &path, qint64 before,
                                            qint64 after)
{
    auto query = database.run(
        QStringLiteral("SELECT v.words,v.before,v.after,t.undone=s.id FROM operations s JOIN operations t ON "
                       "t.id=s.target JOIN versions v ON v.operation=t.id WHERE s.id=? AND v.otherName='' AND "
                       "v.before<>v.after AND v.file=(SELECT id FROM files WHERE path=?)"),
        {step, path});
    if (!query)
        return tl::unexpected(query.error());
    if (!query->next())
        return std::nullopt;
    const bool isUndo = query->value(3).toBool();
    const std::pair then(query->value(1).toLongLong(), query->value(2).toLongLong());
    if (then == (isUndo ? std::pair(after, before) : std::pair(before, after)))
        return std::nullopt;
    const QString words = query->value(0).toString();
    if (query->next())
        return std::nullopt; // several changes of one file, of which none is what was merged
    return wordsInRole(words, isUndo ? NewOperation::Role::Undo : NewOperation::Role::Redo);
}

} // namespace

Result<qint64> Journal::idOf(const QString &table, const QString &path)
{
    return m_database->run(QStringLiteral("INSERT OR IGNORE INTO %1(path) VALUES(?)").arg(table), {path})
        .and_then([&](const QSqlQuery &) {
            return number(QStringLiteral("SELECT id FROM %1 WHERE path=?").arg(table), {path});
        });
}

/// The number of a content; 0 where there is none. One that was damaged is whole again with it.
Result<qint64> Journal::keep(const std::optional<KeptContent> &content)
{
    if (!content)
        return 0;
    return m_database
        ->run(QStringLiteral("INSERT INTO contents(hash,size,isPacked,bytes) VALUES(?,?,?,?) ON CONFLICT(hash) DO "
                             "UPDATE SET isPacked=excluded.isPacked,bytes=excluded.bytes WHERE contents.isPacked>=2"),
              {content->hash, content->size, content->isPacked,
               content->isKept() ? QVariant(content->bytes) : QVariant()})
        .and_then([&](const QSqlQuery &) {
            return number(QStringLiteral("SELECT id FROM contents WHERE hash=?"), {content->hash});
        });
}

Result<Journal::Newest> Journal::newestOf(const QString &path)
{
    return m_database
        ->run(QStringLiteral("SELECT v.id,operation,time,before,after,isFirst,v.id<=coalesce(b.value,0),"
                             "v.id<=coalesce(l.value,b.value,0) OR coalesce(substr(c.hash,1,?)=?,0) FROM versions v "
                             "LEFT JOIN contents c ON c.id=v.after LEFT JOIN settings b ON b.name=? LEFT JOIN settings "
                             "l ON l.name=? WHERE file=(SELECT id FROM files WHERE path=?) ORDER BY v.id DESC LIMIT 1"),
              {lostPrefix.size(), lostPrefix, baseSetting, lostUpToSetting, path})
        .map([](QSqlQuery query) {
            if (!query.next())
                return Newest();
            return Newest{query.value(0).toLongLong(),
                          query.value(1).toLongLong(),
                          Moment(std::chrono::microseconds(query.value(2).toLongLong())),
                          query.value(3).toLongLong(),
                          query.value(4).toLongLong(),
                          query.value(5).toBool(),
                          query.value(6).toBool(),
                          query.value(7).toBool()};
        });
}

Result<void> Journal::insert(const Row &row)
{
    const auto store = idOf(QStringLiteral("stores"), row.store);
    const auto file = idOf(QStringLiteral("files"), row.path);
    if (!store || !file)
        return tl::unexpected((store ? file : store).error());
    return m_database
        ->run(QStringLiteral("INSERT INTO versions(operation,store,file,time,since,origin,originWords,subject,words,"
                             "isFirst,before,after,modeBefore,modeAfter,otherName,language) "
                             "VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"),
              {row.operation, *store, *file, microseconds(row.time),
               row.since ? QVariant(microseconds(*row.since)) : QVariant(), static_cast<int>(row.origin.kind),
               notNull(row.origin.words), notNull(row.sentence.subject.left(longestWords)),
               notNull(row.sentence.words.left(longestWords)), row.isFirst, row.before, row.after,
               orNull(row.modeBefore), orNull(row.modeAfter), notNull(row.otherName), row.language})
        .map([this](const QSqlQuery &query) {
            m_isPruneDue = m_isPruneDue || query.lastInsertId().toLongLong() % versionsBetweenPrunings == 0;
        });
}

Result<qint64> Journal::record(const NewOperation &operation)
{
    return record(KeptOperation(operation));
}

Result<qint64> Journal::record(const KeptOperation &operation)
{
    qint64 id = 0;
    const auto written = write([&] { return insertAll(operation).map([&](qint64 operationId) { id = operationId; }); });
    return written.map([&] { return id; });
}

Result<qint64> Journal::insertAll(const KeptOperation &operation)
{
    return insertOperation(operation).and_then([&](qint64 id) -> Result<qint64> {
        for (const KeptChange &change : operation.files) {
            if (const auto recorded = recordChange(operation, id, change); !recorded)
                return tl::unexpected(recorded.error());
        }
        return id;
    });
}

Result<qint64> Journal::insertOperation(const KeptOperation &operation)
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

Result<void> Journal::recordChange(const KeptOperation &operation, qint64 id, const KeptChange &change)
{
    Row row;
    row.operation = id;
    row.store = operation.store;
    row.path = change.path;
    row.time = operation.time;
    row.origin = operation.origin;
    row.sentence = change.sentence;
    row.modeBefore = change.modeBefore;
    row.modeAfter = change.modeAfter;
    row.otherName = change.otherName;
    row.language = operation.language;
    for (const QString &folder : change.madeFolders) {
        const auto told = m_database->run(QStringLiteral("INSERT INTO folders VALUES(?,?)"), {id, folder});
        if (!told)
            return tl::unexpected(told.error());
    }
    if (change.isOfContent)
        return recordContent(row, change);
    const auto newest = newestOf(change.path);
    const auto before = keep(change.before);
    const auto after = keep(change.after);
    for (const auto *each : {&before, &after}) {
        if (!*each)
            return tl::unexpected(each->error());
    }
    if (!newest)
        return tl::unexpected(newest.error());
    const bool isOfName = !change.otherName.isEmpty();
    row.before = isOfName ? *before : newest->after;
    row.after = isOfName ? *after : newest->after;
    return insert(row);
}

Result<void> Journal::recordContent(Row &row, const KeptChange &change)
{
    const auto before = keep(change.before);
    const auto after = keep(change.after);
    const auto newest = newestOf(change.path);
    if (!before || !after)
        return tl::unexpected((before ? after : before).error());
    if (!newest)
        return tl::unexpected(newest.error());
    const bool isEcho = !newest->isUnsure() && newest->operation == 0 && !newest->isFirst &&
                        newest->before == *before && newest->after == *after && row.time - newest->time < echoTime;
    if (isEcho) {
        return m_database
            ->run(QStringLiteral("UPDATE versions SET operation=?,origin=?,originWords=?,subject=?,words=?,since=NULL,"
                                 "modeBefore=?,modeAfter=?,language=? WHERE id=?"),
                  {row.operation, static_cast<int>(row.origin.kind), notNull(row.origin.words),
                   notNull(row.sentence.subject.left(longestWords)), notNull(row.sentence.words.left(longestWords)),
                   orNull(row.modeBefore), orNull(row.modeAfter), row.language, newest->version})
            .map([](const QSqlQuery &) {});
    }
    auto merged = wordsOfMerge(*m_database, row.operation, row.path, *before, *after);
    if (!merged)
        return tl::unexpected(merged.error());
    row.sentence.words = merged->value_or(row.sentence.words);
    if (newest->after != *before) {
        if (const auto told = recordDisplaced(row, change, *before, *newest); !told)
            return told;
    }
    row.before = *before;
    row.after = *after;
    return insert(row);
}

/// What another program had put there, and an operation displaced. Where nobody looked then, only the difference is
/// known.
Result<void> Journal::recordDisplaced(const Row &row, const KeptChange &change, qint64 before, const Newest &newest)
{
    const auto known = newest.version ? content(newest.after) : Result<std::optional<QByteArray>>();
    if (!known)
        return tl::unexpected(known.error());
    Row seen;
    seen.store = row.store;
    seen.path = row.path;
    seen.time = row.time;
    seen.isFirst = newest.isUnsure();
    seen.before = seen.isFirst ? 0 : newest.after;
    seen.after = before;
    const auto displaced =
        change.before ? std::optional(change.before->content().value_or(QByteArray())) : std::nullopt;
    seen.sentence =
        sentenceFor(row.path, seen.before ? known->value_or(QByteArray()) : std::optional<QByteArray>(), displaced);
    if (seen.isFirst)
        seen.sentence.words = wordsOfFirstSight(true, false);
    const auto since = seen.isFirst ? Result<std::optional<Moment>>() : unwatchedBefore(row.store, newest);
    if (!since)
        return tl::unexpected(since.error());
    seen.since = *since;
    return insert(seen);
}

Result<QStringList> Journal::foldersMadeBy(qint64 operation)
{
    auto query =
        m_database->run(QStringLiteral("SELECT path FROM folders WHERE operation=? ORDER BY rowid"), {operation});
    if (!query)
        return tl::unexpected(query.error());
    QStringList folders;
    while (query->next())
        folders << query->value(0).toString();
    return m_database->requireAllRead(*query).map([&] { return folders; });
}

} // namespace Pointsman
