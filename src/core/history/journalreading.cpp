// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the user has read. A mark is a setting: `read:{file}` is the version read last, `readfrom:{store}` the newest
// one that was there when documents of the store were looked at first, `readfloor` the newest one whose mark was given
// up. What is not newer than one of the latter two counts as read. `readbefore:{file}` is the version that counted as
// read before another one was, for as long as the user has not seen what changed; below zero where nobody had read it.
#include "compare/documentsentence.h"
#include "history/database.h"
#include "history/journalrows.h"

#include <QStringList>

#include <cstdlib>

namespace Pointsman {

namespace {

constexpr QLatin1StringView floorName("readfloor");

/// The newest version of a row `f` of the files that counts as read without a mark of its own.
constexpr QLatin1StringView
    readAtFirst("(SELECT max(b.id) FROM versions b WHERE b.file=f.id AND b.id<=max((SELECT value FROM settings WHERE "
                "name='readfrom:'||b.store),coalesce((SELECT value FROM settings WHERE name='readfloor'),0)))");

/// The one that its mark names.
constexpr QLatin1StringView readByMark("(SELECT value FROM settings WHERE name='read:'||f.id)");

/// The one that stays what is compared with, where the history still has it.
constexpr QLatin1StringView readBefore(
    "(SELECT value FROM settings WHERE name='readbefore:'||f.id AND abs(value) IN (SELECT id FROM versions))");

} // namespace

Result<qint64> Journal::readUpTo(const QString &path)
{
    return number(QStringLiteral("SELECT coalesce(%1,%2) FROM files f WHERE path=?").arg(readByMark, readAtFirst),
                  {path});
}

Result<bool> Journal::hasRead(const QString &path)
{
    return number(QStringLiteral("SELECT count(*) FROM files f WHERE path=? AND %1 IS NOT NULL").arg(readByMark),
                  {path})
        .map([](qint64 count) { return count > 0; });
}

Result<void> Journal::setReadUpTo(const QString &path, qint64 version)
{
    return write([&] {
        return keepReadBefore(path, version)
            .and_then([&] { return number(QStringLiteral("SELECT id FROM files WHERE path=?"), {path}); })
            .and_then([&](qint64 file) { return setSetting(QStringLiteral("read:%1").arg(file), version); })
            .and_then([&] { return giveOldMarksUp(); });
    });
}

/// What was read up to now is compared with from now on, where nothing earlier is.
Result<void> Journal::keepReadBefore(const QString &path, qint64 version)
{
    return m_database
        ->run(QStringLiteral("INSERT INTO settings SELECT 'readbefore:'||f.id,CASE WHEN %1 IS NULL THEN -old.id ELSE "
                             "old.id END FROM files f JOIN versions old ON old.id=coalesce(%1,%2) WHERE f.path=? AND "
                             "old.id<>? AND %3 IS NULL ON CONFLICT(name) DO UPDATE SET value=excluded.value")
                  .arg(readByMark, readAtFirst, readBefore),
              {path, version})
        .map([](const QSqlQuery &) {});
}

Result<ReadingBase> Journal::readingBase(const QString &path)
{
    const auto before = number(QStringLiteral("SELECT %1 FROM files f WHERE path=?").arg(readBefore), {path});
    const auto read = readUpTo(path);
    const auto isRead = hasRead(path);
    if (!before || !read || !isRead)
        return tl::unexpected(!before ? before.error() : !read ? read.error() : isRead.error());
    return *before != 0 ? ReadingBase{std::abs(*before), *before > 0} : ReadingBase{*read, *isRead};
}

Result<void> Journal::setSeen(const QString &path)
{
    return write([&] { return forgetReadBefore(path); });
}

Result<void> Journal::forgetReadBefore(const QString &path)
{
    return m_database
        ->run(QStringLiteral("DELETE FROM settings WHERE name=(SELECT 'readbefore:'||id FROM files WHERE path=?)"),
              {path})
        .map([](const QSqlQuery &) {});
}

Result<void> Journal::setRead(const QStringList &paths)
{
    return write([&]() -> Result<void> {
        for (const QString &path : paths) {
            const auto set = forgetReadBefore(path).and_then([&] {
                return m_database->run(QStringLiteral("INSERT INTO settings SELECT 'read:'||file,max(id) FROM versions "
                                                      "WHERE file=(SELECT id FROM files WHERE path=?) GROUP BY file "
                                                      "ON CONFLICT(name) DO UPDATE SET value=excluded.value"),
                                       {path});
            });
            if (!set)
                return tl::unexpected(set.error());
        }
        return giveOldMarksUp();
    });
}

/// The marks of what was read longest ago make room; what is as old as they are counts as read from then on.
Result<void> Journal::giveOldMarksUp()
{
    const auto newest = number(
        QStringLiteral("SELECT value FROM settings WHERE name GLOB 'read:*' ORDER BY value DESC LIMIT 1 OFFSET ?"),
        {mostReadMarks});
    if (!newest || *newest == 0)
        return newest.map([](qint64) {});
    return m_database->run(QStringLiteral("DELETE FROM settings WHERE name GLOB 'read:*' AND value<=?"), {*newest})
        .and_then([&](const QSqlQuery &) {
            return m_database->run(
                QStringLiteral("DELETE FROM settings WHERE name GLOB 'readbefore:*' AND replace(name,'before','') NOT "
                               "IN (SELECT name FROM settings WHERE name GLOB 'read:*')"));
        })
        .and_then([&](const QSqlQuery &) { return setSetting(floorName, *newest); });
}

Result<void> Journal::beginReading(const QString &store)
{
    return write([&] {
        return idOf(QStringLiteral("stores"), store)
            .and_then([&](qint64 id) {
                return m_database->run(QStringLiteral("INSERT OR IGNORE INTO settings VALUES(?,(SELECT "
                                                      "coalesce(max(id),0) FROM versions))"),
                                       {QStringLiteral("readfrom:%1").arg(id)});
            })
            .and_then([&](const QSqlQuery &) { return takeAsRead(); });
    });
}

/// Marks that were made meanwhile are newer.
Result<void> Journal::takeReadingOver(Journal &damaged)
{
    auto marks = damaged.m_database->run(
        QStringLiteral("SELECT s.name GLOB 'readbefore:*',f.path,s.value FROM settings s JOIN files f ON s.name IN "
                       "('read:'||f.id,'readbefore:'||f.id) ORDER BY 1 DESC"));
    while (marks && marks->next()) { // what was read before comes first: it goes with what is read
        const QString name = marks->value(0).toBool() ? QStringLiteral("readbefore:") : QStringLiteral("read:");
        const auto taken = m_database->run(
            QStringLiteral("INSERT OR IGNORE INTO settings SELECT ?||f.id,v.value FROM files f JOIN (SELECT ? AS "
                           "value) v WHERE f.path=? AND NOT EXISTS (SELECT 1 FROM settings WHERE name='read:'||f.id)"),
            {name, marks->value(2), marks->value(1)});
        if (!taken)
            return tl::unexpected(taken.error());
    }
    auto beginnings = damaged.m_database->run(
        QStringLiteral("SELECT t.path,s.value FROM settings s JOIN stores t ON s.name='readfrom:'||t.id"));
    while (beginnings && beginnings->next()) {
        const auto taken = idOf(QStringLiteral("stores"), beginnings->value(0).toString()).and_then([&](qint64 store) {
            return setSetting(QStringLiteral("readfrom:%1").arg(store), beginnings->value(1).toLongLong());
        });
        if (!taken)
            return taken;
    }
    return takeAsRead();
}

/// Where a part of a damaged history is lost, each document is seen for the first time once more. One of which nothing
/// else is known may have been read then, and one that counts as read and is still the same stays so.
Result<void> Journal::takeAsRead()
{
    return m_database
        ->run(QStringLiteral("INSERT OR IGNORE INTO settings SELECT 'read:'||v.file,v.id FROM versions v JOIN files f "
                             "ON f.id=v.file LEFT JOIN versions o ON o.id=%1 WHERE v.id>=(SELECT value FROM settings "
                             "WHERE name=?) AND EXISTS (SELECT 1 FROM settings WHERE name=? AND value<>0) AND "
                             "v.isFirst=1 AND f.path LIKE '%.md' AND (o.after=v.after OR NOT EXISTS (SELECT 1 FROM "
                             "versions WHERE file=v.file AND id<v.id))")
                  .arg(readAtFirst),
              {baseSetting, lostUpToSetting})
        .map([](const QSqlQuery &) {});
}

Result<std::vector<UnreadDocument>> Journal::unread(const QStringList &stores)
{
    std::vector<UnreadDocument> documents;
    for (const QString &store : stores) {
        // One that was read, of which a damaged history has lost what, is seen for the first time once more.
        // The files of one folder are neighbours in the index of paths: what begins with it and a slash ends before
        // what begins with the next character.
        auto query = m_database->run(
            QStringLiteral(
                "SELECT path,old IS NULL FROM (SELECT f.path AS path,v.id AS newest,v.after AS present,"
                "v.isFirst AS isSeenAnew,coalesce(%1,%2) AS old FROM files f JOIN versions v ON v.id=(SELECT "
                "max(id) FROM versions WHERE file=f.id) WHERE f.path>?||'/' AND f.path<?||'0' AND "
                "v.id>max((SELECT value FROM settings WHERE name='readfrom:'||v.store),coalesce((SELECT "
                "value FROM settings WHERE name='readfloor'),0))) LEFT JOIN versions o ON o.id=old WHERE "
                "present<>0 AND newest>coalesce(old,0) AND (o.after IS NULL OR o.after<>present) AND NOT "
                "(isSeenAnew AND old IS NOT NULL AND o.id IS NULL) AND NOT EXISTS (SELECT 1 FROM contents c "
                "WHERE c.id=o.after AND substr(c.hash,1,?)=?) ORDER BY path")
                .arg(readByMark, readAtFirst),
            {store, store, lostPrefix.size(), lostPrefix});
        if (!query)
            return tl::unexpected(query.error());
        while (query->next()) {
            if (const QString path = query->value(0).toString(); isDocument(path))
                documents.push_back({store, path, query->value(1).toBool()});
        }
        if (const auto all = m_database->requireAllRead(*query); !all)
            return tl::unexpected(all.error());
    }
    return documents;
}

} // namespace Pointsman
