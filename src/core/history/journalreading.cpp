// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the user has read. A mark is a setting: `read:{file}` is the version read last, `readfrom:{store}` the newest
// one that was there when documents of the store were looked at first, `readfloor` the newest one whose mark was given
// up. What is not newer than one of the latter two counts as read.
#include "compare/documentsentence.h"
#include "history/database.h"
#include "history/journalrows.h"

#include <QStringList>

namespace Pointsman {

namespace {

constexpr QLatin1StringView floorName("readfloor");

/// The newest version of a row `f` of the files that counts as read without a mark of its own.
constexpr QLatin1StringView
    readAtFirst("(SELECT max(b.id) FROM versions b WHERE b.file=f.id AND b.id<=max((SELECT value FROM settings WHERE "
                "name='readfrom:'||b.store),coalesce((SELECT value FROM settings WHERE name='readfloor'),0)))");

/// The one that its mark names.
constexpr QLatin1StringView readByMark("(SELECT value FROM settings WHERE name='read:'||f.id)");

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
        return number(QStringLiteral("SELECT id FROM files WHERE path=?"), {path})
            .and_then([&](qint64 file) { return setSetting(QStringLiteral("read:%1").arg(file), version); })
            .and_then([&] { return giveOldMarksUp(); });
    });
}

Result<void> Journal::setRead(const QStringList &paths)
{
    return write([&]() -> Result<void> {
        for (const QString &path : paths) {
            const auto set = m_database->run(
                QStringLiteral("INSERT INTO settings SELECT 'read:'||file,max(id) FROM versions WHERE file=(SELECT id "
                               "FROM files WHERE path=?) GROUP BY file ON CONFLICT(name) DO UPDATE SET "
                               "value=excluded.value"),
                {path});
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
            .map([](const QSqlQuery &) {});
    });
}

Result<std::vector<UnreadDocument>> Journal::unread(const QStringList &stores)
{
    std::vector<UnreadDocument> documents;
    for (const QString &store : stores) {
        // The files of one folder are neighbours in the index of paths: what begins with it and a slash ends before
        // what begins with the next character.
        auto query = m_database->run(
            QStringLiteral("SELECT path,old IS NULL FROM (SELECT f.path AS path,v.id AS newest,v.after AS present,"
                           "coalesce(%1,%2) AS old FROM files f JOIN versions v ON v.id=(SELECT max(id) FROM versions "
                           "WHERE file=f.id) WHERE f.path>?||'/' AND f.path<?||'0' AND v.id>max((SELECT value FROM "
                           "settings WHERE name='readfrom:'||v.store),coalesce((SELECT value FROM settings WHERE "
                           "name='readfloor'),0))) LEFT JOIN versions o ON o.id=old WHERE present<>0 AND "
                           "newest>coalesce(old,0) AND (o.after IS NULL OR o.after<>present) AND NOT EXISTS (SELECT 1 "
                           "FROM contents c WHERE c.id=o.after AND substr(c.hash,1,?)=?) ORDER BY path")
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
