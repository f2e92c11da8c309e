// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/journal.h"

#include "base/ids.h"
#include "files/platform.h"
#include "files/readfile.h"
#include "files/statefolder.h"
#include "history/database.h"
#include "history/journalrows.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <cerrno>

namespace Pointsman {

namespace {

constexpr int schemaVersion = 1;
constexpr std::chrono::milliseconds patienceOfReaders{2000};

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::Journal)
};

// A file's absence is content 0. Times are microseconds since 1970. Ids grow, so the newest version of a file, and the
// order of a page, is the order of ids.
constexpr const char *schema[] = {
    "CREATE TABLE stores(id INTEGER PRIMARY KEY, path TEXT UNIQUE NOT NULL, looked INTEGER NOT NULL DEFAULT 0)",
    "CREATE TABLE files(id INTEGER PRIMARY KEY, path TEXT UNIQUE NOT NULL)",
    ("CREATE TABLE contents(id INTEGER PRIMARY KEY, hash BLOB UNIQUE NOT NULL, size INTEGER NOT NULL, "
     "isPacked INTEGER NOT NULL, bytes BLOB)"),
    ("CREATE TABLE operations(id INTEGER PRIMARY KEY AUTOINCREMENT, time INTEGER NOT NULL, store INTEGER NOT NULL, "
     "origin INTEGER NOT NULL, originWords TEXT NOT NULL, label TEXT NOT NULL, target INTEGER NOT NULL, "
     "applied INTEGER NOT NULL DEFAULT 0, undone INTEGER NOT NULL DEFAULT 0)"),
    ("CREATE TABLE versions(id INTEGER PRIMARY KEY AUTOINCREMENT, operation INTEGER NOT NULL, store INTEGER NOT NULL, "
     "file INTEGER NOT NULL, time INTEGER NOT NULL, since INTEGER, origin INTEGER NOT NULL, originWords TEXT NOT NULL, "
     "subject TEXT NOT NULL, words TEXT NOT NULL, isFirst INTEGER NOT NULL, before INTEGER NOT NULL, "
     "after INTEGER NOT NULL, modeBefore INTEGER, modeAfter INTEGER, otherName TEXT NOT NULL)"),
    "CREATE TABLE settings(name TEXT PRIMARY KEY, value INTEGER NOT NULL)",
    "CREATE INDEX operationsOfStore ON operations(store, target, undone)",
    "CREATE INDEX versionsOfOperation ON versions(operation)",
    "CREATE INDEX versionsOfStore ON versions(store)",
    "CREATE INDEX versionsOfFile ON versions(file)",
    "CREATE INDEX versionsByTime ON versions(time)",
    "CREATE INDEX versionsOfSubject ON versions(subject)",
    "CREATE INDEX versionsBefore ON versions(before)",
    "CREATE INDEX versionsAfter ON versions(after)",
    "INSERT INTO settings VALUES('born',abs(random()))",
};

/// What histories got later, the same for new and old ones. Older programs get along with it.
constexpr const char *additions[] = {
    "CREATE TABLE IF NOT EXISTS folders(operation INTEGER NOT NULL, path TEXT NOT NULL)",
    "CREATE INDEX IF NOT EXISTS foldersOfOperation ON folders(operation)",
    "CREATE INDEX IF NOT EXISTS versionsOfStoreByTime ON versions(store,time)",
    // The last one, by which it is known that all are there.
    "ALTER TABLE versions ADD COLUMN language TEXT NOT NULL DEFAULT ''",
};

} // namespace

QString Journal::defaultFile()
{
    return stateFolder() + QStringLiteral("/history.sqlite");
}

Journal::Journal(std::unique_ptr<Database> database) : m_database(std::move(database)) {}

/// Who only reads leaves the file where it is; who opens it next to write moves it aside.
Journal::~Journal()
{
    if (m_database->isDamaged())
        m_database->markDamaged();
}

Result<std::unique_ptr<Journal>> Journal::open(const QString &file, std::chrono::milliseconds patience, Notes notes)
{
    auto database = std::make_unique<Database>(file);
    std::unique_ptr<Journal> journal(new Journal(std::move(database)));
    journal->m_patience = patience;
    auto prepared = journal->prepare();
    if (!prepared && journal->m_database->isDamaged())
        prepared = journal->moveDamagedAside();
    if (prepared && notes == Notes::Take)
        prepared = journal->takeNotes();
    if (!prepared)
        return tl::unexpected(prepared.error());
    return journal;
}

QString Journal::file() const
{
    return m_database->file();
}

Result<std::unique_ptr<Journal>> Journal::openExisting(const QString &file)
{
    const auto none = [&] {
        return failure(
            ErrorCode::Absent,
            Words::tr("There is no history yet: %1 is not there. It begins with the next change.").arg(printable(file)),
            file);
    };
    const auto stamp = Platform::stampOf(file);
    if (!stamp && stamp.error() != ENOENT) {
        return failure(ErrorCode::System,
                       Words::tr("The history %1 cannot be read: %2. See to its folder and permissions.")
                           .arg(printable(file), Platform::words(stamp.error())),
                       file);
    }
    if (!stamp || stamp->size == 0)
        return none();
    std::unique_ptr<Journal> journal(new Journal(std::make_unique<Database>(file)));
    if (const auto opened = journal->m_database->open(patienceOfReaders); !opened)
        return tl::unexpected(opened.error());
    const auto version = journal->schemaOnDisk();
    if (!version)
        return tl::unexpected(version.error());
    if (*version == 0)
        return none();
    // All that is listed is found through this small table: where it is damaged nothing would be, in silence.
    return journal->m_database->requireSound(QStringLiteral("stores")).map([&] {
        // Where another program has it, what there is so far is shown.
        (void)journal->completeSchema().and_then([&] { return journal->takeNotes(); });
        return std::move(journal);
    });
}

Result<int> Journal::schemaOnDisk()
{
    return m_database->value(QStringLiteral("PRAGMA user_version")).and_then([&](const QVariant &value) -> Result<int> {
        if (value.toInt() <= schemaVersion)
            return value.toInt();
        return failure(
            ErrorCode::Refused,
            Words::tr("The history %1 was written by a newer Pointsman. Use that one, or move the file away.")
                .arg(printable(m_database->file())),
            m_database->file());
    });
}

Result<void> Journal::prepare()
{
    if (const auto created = m_database->createPrivate(); !created)
        return created;
    if (const auto opened = m_database->open(m_patience); !opened)
        return opened;
    const auto version = schemaOnDisk();
    if (!version)
        return tl::unexpected(version.error());
    if (*version == 0)
        return createSchema().and_then([this] { return completeSchema(); });
    return m_database->requireUnmarked()
        .and_then([this] { return m_database->requireSound(QStringLiteral("stores")); })
        .and_then([this] { return completeSchema(); });
}

Result<void> Journal::completeSchema()
{
    const auto isComplete = [this] {
        return number(QStringLiteral("SELECT count(*) FROM pragma_table_info('versions') WHERE name='language'"))
            .map([this](qint64 count) { return m_tellsLanguage = count > 0; });
    };
    if (const auto known = isComplete(); !known || *known)
        return known.map([](bool) {});
    return m_database
        ->transaction([&]() -> Result<void> {
            if (const auto byAnotherProgram = isComplete(); !byAnotherProgram || *byAnotherProgram)
                return byAnotherProgram.map([](bool) {});
            for (const char *statement : additions) {
                if (const auto made = m_database->run(QLatin1StringView(statement)); !made)
                    return tl::unexpected(made.error());
            }
            return {};
        })
        .map([this] { m_tellsLanguage = true; });
}

Result<void> Journal::createSchema()
{
    // Both only take effect while there is no table. Another program may be about to do the same.
    for (const char *setting : {"PRAGMA auto_vacuum=INCREMENTAL", "PRAGMA journal_mode=WAL"}) {
        if (const auto set = m_database->run(QLatin1StringView(setting)); !set)
            return tl::unexpected(set.error());
    }
    return m_database->transaction([this]() -> Result<void> {
        const auto version = schemaOnDisk();
        if (!version || *version != 0)
            return version ? Result<void>() : tl::unexpected(version.error());
        for (const char *statement : schema) {
            if (const auto made = m_database->run(QLatin1StringView(statement)); !made)
                return tl::unexpected(made.error());
        }
        if (const auto left = leaveNumbersFree(); !left)
            return left;
        const auto said = m_database->run(QStringLiteral("PRAGMA user_version=%1").arg(schemaVersion));
        return said ? Result<void>() : tl::unexpected(said.error());
    });
}

Result<void> Journal::moveDamagedAside()
{
    const QString file = m_database->file();
    const bool isInPlace = m_database->isInPlace();
    m_database = std::make_unique<Database>(file); // closes the damaged one
    if (!isInPlace)
        return prepare(); // another program has moved it aside meanwhile
    const QString aside = file + QStringLiteral(".damaged-") + UtcTime(systemClock()()).fileNameForm();
    if (const auto error = Platform::renameToFreeName(file, aside)) {
        return failure(
            ErrorCode::System,
            Words::tr("The history %1 is damaged and could not be moved aside: %2. See to the permissions of its "
                      "folder, or move the file away; then a new one begins.")
                .arg(printable(file), Platform::words(error)),
            file);
    }
    // What was not yet in the file itself belongs to it.
    for (const char *suffix : {"-wal", "-shm"}) {
        const QString companion = QLatin1StringView(suffix);
        (void)Platform::renameToFreeName(file + companion, aside + companion);
    }
    m_notice =
        Words::tr("The history was damaged. It was moved aside to %1, and a new one begins.").arg(printable(aside));
    return prepare();
}

Result<void> Journal::requireWritable()
{
    return m_database->transaction([] { return Result<void>(); });
}

Result<void> Journal::write(const std::function<Result<void>()> &work)
{
    auto written = m_database->transaction(work);
    if (!written && m_database->isDamaged())
        written = moveDamagedAside().and_then([&] { return m_database->transaction(work); });
    if (written && std::exchange(m_isPruneDue, false))
        (void)prune(systemClock()()); // what is written is written; the next one takes out what this one could not
    return written;
}

Result<std::optional<qint64>> Journal::setting(const QString &name)
{
    return m_database->value(QStringLiteral("SELECT value FROM settings WHERE name=?"), {name})
        .map([](const QVariant &value) { return value.isValid() ? std::optional(value.toLongLong()) : std::nullopt; });
}

Result<qint64> Journal::born()
{
    return setting(QStringLiteral("born")).map([](std::optional<qint64> number) { return number.value_or(0); });
}

Result<qint64> Journal::entriesGiven()
{
    return number(QStringLiteral("SELECT coalesce(sum(seq),0) FROM sqlite_sequence"));
}

Result<void> Journal::setSetting(const QString &name, qint64 value)
{
    return m_database
        ->run(QStringLiteral("INSERT INTO settings VALUES(?,?) ON CONFLICT(name) DO UPDATE SET value=excluded.value"),
              {name, value})
        .map([](const QSqlQuery &) {});
}

Result<std::optional<qint64>> Journal::seenUpTo()
{
    return setting(seenSetting);
}

Result<void> Journal::setSeenUpTo(qint64 version)
{
    return write([&] {
        return setSetting(seenSetting, version).and_then([&] {
            return m_database
                ->run(QStringLiteral("DELETE FROM settings WHERE name GLOB ? AND CAST(substr(name,?) AS INTEGER)<=?"),
                      {QString(watchedPrefix + u'*'), watchedPrefix.size() + 1, version})
                .map([](const QSqlQuery &) {});
        });
    });
}

Result<std::vector<qint64>> Journal::watched()
{
    return numbersMarked(watchedPrefix, 1);
}

Result<void> Journal::setWatched(const std::vector<qint64> &versions)
{
    return write([&]() -> Result<void> {
        for (const qint64 version : versions) {
            if (const auto set = setSetting(watchedPrefix + QString::number(version), 1); !set)
                return set;
        }
        return {};
    });
}

Result<std::vector<qint64>> Journal::markedOverwritten(OverwrittenMark mark)
{
    return numbersMarked(QStringLiteral("overwritten:"), static_cast<int>(mark));
}

/// The numbers, in their order, behind `prefix` in the names of the settings that have this value.
Result<std::vector<qint64>> Journal::numbersMarked(const QString &prefix, qint64 mark)
{
    auto query = m_database->run(QStringLiteral("SELECT CAST(substr(name,?) AS INTEGER) AS number FROM settings "
                                                "WHERE name GLOB ? AND value=? ORDER BY number"),
                                 {prefix.size() + 1, QString(prefix + u'*'), mark});
    if (!query)
        return tl::unexpected(query.error());
    std::vector<qint64> numbers;
    while (query->next())
        numbers.push_back(query->value(0).toLongLong());
    return numbers;
}

Result<void> Journal::markOverwritten(qint64 operation, OverwrittenMark mark)
{
    const QString name = QStringLiteral("overwritten:%1").arg(operation);
    if (mark != OverwrittenMark::None)
        return setSetting(name, static_cast<int>(mark));
    return m_database->run(QStringLiteral("DELETE FROM settings WHERE name=?"), {name}).map([](const QSqlQuery &) {});
}

} // namespace Pointsman
