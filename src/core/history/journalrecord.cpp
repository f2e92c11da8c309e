// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How the history is written.
#include "files/readfile.h"
#include "history/contents.h"
#include "history/database.h"
#include "history/journalrows.h"

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

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::Journal)
};

QVariant orNull(const std::optional<quint32> &mode)
{
    return mode ? QVariant(*mode) : QVariant();
}

/// Qt stores a null text as NULL.
QString notNull(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

QString modeWords(const FileChange &change)
{
    return Words::tr("mode set to %1").arg(change.modeAfter.value_or(0), 4, 8, QLatin1Char('0'));
}

/// Whether the operation moved a file aside and wrote this one in its place.
bool isPutBack(const NewOperation &operation, const FileChange &change)
{
    return !change.before && std::any_of(operation.files.begin(), operation.files.end(), [&](const FileChange &other) {
        return other.path == change.path && !other.renamedTo.isEmpty();
    });
}

} // namespace

Result<qint64> Journal::idOf(const QString &table, const QString &path)
{
    return m_database->run(QStringLiteral("INSERT OR IGNORE INTO %1(path) VALUES(?)").arg(table), {path})
        .and_then([&](const QSqlQuery &) {
            return number(QStringLiteral("SELECT id FROM %1 WHERE path=?").arg(table), {path});
        });
}

Result<qint64> Journal::keep(const QString &path, const std::optional<QByteArray> &bytes)
{
    return bytes ? keep(KeptContent(path, *bytes)) : Result<qint64>(0);
}

Result<qint64> Journal::keep(const KeptContent &content)
{
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
            ->run(QStringLiteral("UPDATE versions SET operation=?,origin=?,originWords=?,since=NULL,modeBefore=?,"
                                 "modeAfter=? WHERE id=?"),
                  {row.operation, static_cast<int>(row.origin.kind), notNull(row.origin.words), orNull(row.modeBefore),
                   orNull(row.modeAfter), newest->version})
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
            seen.sentence.words = Words::tr("first seen");
        if (const auto inserted = insert(seen); !inserted)
            return inserted;
    }
    row.before = *before;
    row.after = *after;
    row.sentence = sentenceFor(change.path, change.before, change.after);
    if (isPutBack(operation, change))
        row.sentence.words = Words::tr("put back");
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
                    isAway ? Words::tr("moved aside to %1").arg(name) : Words::tr("put back from %1").arg(name)};
    return insert(row);
}

} // namespace Pointsman
