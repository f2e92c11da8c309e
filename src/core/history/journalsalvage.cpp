// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What of a damaged history is taken over into the one that took its place.
#include "history/contents.h"
#include "history/database.h"
#include "history/journalrows.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace Pointsman {

namespace {

/// So many numbers stay free where it cannot be read how many the damaged history has given away.
constexpr qint64 mostNumbers = 1'000'000;
constexpr qint64 wholeFile = -1;
/// Where so many in a row cannot be read, the rest is not looked through: it may be a million numbers that nothing has.
constexpr qint64 mostLostInARow = 20'000;

/// The newest first.
QStringList damagedBeside(const QString &historyFile)
{
    const QFileInfo file(historyFile);
    QStringList paths;
    const QString form = file.fileName() + QStringLiteral(".damaged-*Z");
    for (const QString &name : file.dir().entryList({form}, QDir::Files, QDir::Name | QDir::Reversed))
        paths << file.dir().filePath(name);
    return paths;
}

QString salvageSettingOf(const QString &damaged)
{
    return QStringLiteral("salvaged:") + QFileInfo(damaged).fileName();
}

QString countOf(const QString &damaged)
{
    return QStringLiteral("salvagedCount:") + QFileInfo(damaged).fileName();
}

/// From which number on nothing has been found so far.
QString lostSince(const QString &damaged)
{
    return QStringLiteral("salvageLostSince:") + QFileInfo(damaged).fileName();
}

} // namespace

/// What a damaged history gave numbers to is older than all that this one will know.
Result<void> Journal::leaveNumbersFree()
{
    const QStringList damaged = damagedBeside(file());
    if (damaged.isEmpty())
        return {};
    Journal before(std::make_unique<Database>(damaged.front()));
    qint64 last = 0;
    if (before.m_database->openToReadOnly()) {
        for (const char *table : {"versions", "operations"}) {
            const auto given = before.number(QStringLiteral("SELECT seq FROM sqlite_sequence WHERE name=?"),
                                             {QLatin1StringView(table)});
            last = std::max(last, given.value_or(0));
        }
    }
    const qint64 base = (last ? last : mostNumbers) + 1;
    for (const char *table : {"versions", "operations"}) {
        const auto set = m_database->run(QStringLiteral("INSERT INTO sqlite_sequence VALUES(?,?)"),
                                         {QLatin1StringView(table), base});
        if (!set)
            return tl::unexpected(set.error());
    }
    return setSetting(baseSetting, base).and_then([&] { return takeSettingsOver(before, base); });
}

/// How much is kept and what was seen is the user's, and counts at once. What of the damaged history nobody knows to be
/// unseen is no news.
Result<void> Journal::takeSettingsOver(Journal &damaged, qint64 base)
{
    if (const auto set = setSetting(seenSetting, base); !set)
        return set;
    auto query = damaged.m_database->run(
        QStringLiteral("SELECT name,value FROM settings WHERE name IN (?,'days','versions','bytes') OR name GLOB ?"),
        {seenSetting, QString(watchedPrefix + u'*')});
    while (query && query->next()) {
        if (const auto set = setSetting(query->value(0).toString(), query->value(1).toLongLong()); !set)
            return set;
    }
    return {};
}

Result<QString> Journal::damagedBefore()
{
    return setting(baseSetting).map([this](std::optional<qint64> base) {
        return base ? damagedBeside(file()).value(0) : QString();
    });
}

Result<Salvage> Journal::salvage(int atMost)
{
    const auto base = setting(baseSetting);
    if (!base)
        return tl::unexpected(base.error());
    // Where the numbers go on; `base` where there are no more, nothing where that cannot be read.
    const auto next = [&](Journal &damaged, qint64 from) -> std::optional<qint64> {
        const auto id = damaged.m_database->value(QStringLiteral("SELECT min(id) FROM versions WHERE id>=?"), {from});
        if (!id)
            return std::nullopt;
        return id->isNull() ? **base : std::min(id->toLongLong(), **base);
    };
    const QStringList paths = *base ? damagedBeside(file()) : QStringList();
    for (const QString &path : paths) {
        const auto done = setting(salvageSettingOf(path));
        const auto count = setting(countOf(path));
        const auto lost = setting(lostSince(path));
        for (const auto *each : {&done, &count, &lost}) {
            if (!*each)
                return tl::unexpected(each->error());
        }
        if (*done == wholeFile)
            continue;
        Journal damaged(std::make_unique<Database>(path));
        const bool isDatabase = damaged.m_database->openToReadOnly() && damaged.schemaOnDisk();
        const std::optional<qint64> known = isDatabase ? next(damaged, done->value_or(0) + 1) : **base;
        const qint64 from = known.value_or(done->value_or(0) + 1);
        const qint64 end = std::min(from + atMost, **base);
        const auto found = readSlice(damaged, from, end);
        const qint64 since = !found.empty() ? end : known ? from : lost->value_or(from);
        Salvage salvage{count->value_or(0), end < **base && end - since < mostLostInARow, path, path == paths.front()};
        // The entries and how far they go are one: whoever is killed goes on where it was.
        const auto written = write([&]() -> Result<void> {
            for (const Version &version : found) {
                const auto taken = takeOver(damaged, version);
                if (!taken)
                    return tl::unexpected(taken.error());
                salvage.versions += *taken;
            }
            const bool isAll = salvage.isNewest && !salvage.isMore;
            const auto told =
                isAll ? tellSeenMeanwhile(damaged).and_then([&] { return takeReadingOver(damaged); }) : Result<void>();
            if (!told)
                return told;
            return setSetting(countOf(path), salvage.versions)
                .and_then([&] { return setSetting(lostSince(path), since); })
                .and_then([&] { return setSetting(salvageSettingOf(path), salvage.isMore ? end - 1 : wholeFile); });
        });
        if (!written)
            return tl::unexpected(written.error());
        return salvage;
    }
    return Salvage();
}

/// Where a part of it is damaged, one by one what can be read of the rest.
std::vector<Version> Journal::readSlice(Journal &damaged, qint64 from, qint64 end)
{
    // Without the table of stores, which may be what is damaged: their numbers are read in the place of the
    // operation's.
    const auto question = QStringLiteral(
        "SELECT v.id,v.store,'',f.path,v.time,v.since,v.origin,v.originWords,v.subject,v.words,v.isFirst,v.before,"
        "v.after,v.modeBefore,v.modeAfter,v.otherName,1,1,'' FROM versions v JOIN files f ON f.id=v.file WHERE v.id>=? "
        "AND v.id<?");
    auto found = damaged.rows(question, {from, end});
    if (!found) {
        found.emplace();
        for (qint64 id = from; id < end; ++id) {
            const auto there = damaged.m_database->value(QStringLiteral("SELECT id FROM versions WHERE id=?"), {id});
            if (!there || there->isNull())
                continue; // told sooner than all of it
            const auto version = damaged.rows(question, {id, id + 1});
            if (version && !version->empty())
                found->push_back(version->front());
        }
    }
    for (Version &version : *found) {
        const auto store = damaged.m_database->value(QStringLiteral("SELECT path FROM stores WHERE id=?"),
                                                     {std::exchange(version.operation, 0)});
        version.store = store && store->isValid() ? store->toString() : storeOfFile(version.path);
    }
    std::erase_if(*found, [](const Version &version) { return version.store.isEmpty(); });
    return *found;
}

/// How many versions there are more by it: none where an earlier one that was damaged had it too.
Result<int> Journal::takeOver(Journal &damaged, const Version &version)
{
    const auto store = idOf(QStringLiteral("stores"), version.store);
    const auto file = idOf(QStringLiteral("files"), version.path);
    const auto before = takeContentOver(damaged, version.before);
    const auto after = takeContentOver(damaged, version.after);
    for (const auto *each : {&store, &file, &before, &after}) {
        if (!*each)
            return tl::unexpected(each->error());
    }
    const QVariant since = version.since ? QVariant(microseconds(*version.since)) : QVariant();
    return m_database
        ->run(QStringLiteral("INSERT OR IGNORE INTO versions(id,operation,store,file,time,since,origin,originWords,"
                             "subject,words,isFirst,before,after,modeBefore,modeAfter,otherName) "
                             "VALUES(?,0,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"),
              {version.id, *store, *file, microseconds(version.time), since, static_cast<int>(version.origin.kind),
               notNull(version.origin.words), notNull(version.subject), notNull(version.words), version.isFirstSight,
               *before, *after, orNull(version.modeBefore), orNull(version.modeAfter), notNull(version.otherName)})
        .map([](const QSqlQuery &query) { return query.numRowsAffected(); });
}

/// One that cannot be read is known as one that could not be kept.
Result<qint64> Journal::takeContentOver(Journal &damaged, qint64 content)
{
    if (content == 0)
        return 0;
    KeptContent kept;
    auto row =
        damaged.m_database->run(QStringLiteral("SELECT hash,size,isPacked,bytes FROM contents WHERE id=?"), {content});
    if (row && row->next()) {
        kept.hash = row->value(0).toByteArray();
        kept.size = row->value(1).toLongLong();
        kept.isPacked = (row->value(2).toInt() & packedBit) != 0;
        kept.bytes = row->value(3).toByteArray();
        if (kept.bytes.isNull() && !row->value(3).isNull())
            kept.bytes = ""; // an empty content is something else than none
    }
    // Under a hash of its own: the file may still hold that content, and it is kept then.
    if (kept.hash.isEmpty() || (kept.isKept() && !kept.content())) {
        kept.bytes = QByteArray();
        kept.hash = lostPrefix + QFileInfo(damaged.file()).fileName().toUtf8() + ' ' + QByteArray::number(content);
    }
    return keep(kept);
}

} // namespace Pointsman
