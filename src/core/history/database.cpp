// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database.h"

#include "base/ids.h"
#include "files/restrictmode.h"
#include "files/statefolder.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlError>
#include <QStorageInfo>

#include <atomic>
#include <cerrno>
#include <sys/stat.h>

namespace Pointsman {

namespace {

constexpr quint32 privateFile = 0600;
/// The field of SQLite's that a damaged file gets it in is on the first page, without which nothing can be read.
constexpr int damagedMark = 0x706d6264;

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::Database)
};

tl::unexpected<Error> refusedBySystem(const QString &path, const QString &cause)
{
    return failure(
        ErrorCode::System,
        Words::tr("The history %1 cannot be used: %2. See to its permissions and disk.").arg(printable(path), cause),
        path);
}

bool isDiskFull(const QString &file)
{
    return QStorageInfo(QFileInfo(file).path()).bytesAvailable() == 0;
}

QString nextName()
{
    static std::atomic<quint64> number = 0;
    return QStringLiteral("pointsman-history-%1").arg(++number);
}

} // namespace

Database::Database(QString file) : m_file(std::move(file)), m_name(nextName()) {}

Database::~Database()
{
    close();
}

void Database::close()
{
    if (QSqlDatabase::contains(m_name))
        QSqlDatabase::removeDatabase(m_name);
}

Result<void> Database::createPrivate() const
{
    if (const auto error = makePrivateFolders(QFileInfo(m_file).path()))
        return refusedBySystem(m_file, Platform::words(error));
    if (const auto error = Platform::createPrivate(m_file); error && error != EEXIST)
        return refusedBySystem(m_file, Platform::words(error));
    const auto stamp = Platform::stampOf(m_file);
    if (!stamp)
        return refusedBySystem(m_file, Platform::words(stamp.error()));
    if (!S_ISREG(stamp->mode))
        return refusedBySystem(m_file, Words::tr("it is no regular file"));
    return stamp->permissions() == privateFile ? Result<void>() : setMode(m_file, privateFile);
}

Result<void> Database::open(std::chrono::milliseconds patience)
{
    auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    database.setDatabaseName(m_file);
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(patience.count()));
    if (!database.open())
        return failed(database.lastError());
    if (const auto identity = Platform::identityOf(m_file))
        m_identity = *identity;
    // Sound after a kill at any moment; only a power cut may take the last entries.
    for (const char *setting : {"PRAGMA synchronous=NORMAL", "PRAGMA foreign_keys=OFF", "PRAGMA temp_store=MEMORY"}) {
        if (const auto set = run(QLatin1StringView(setting)); !set)
            return tl::unexpected(set.error());
    }
    return {};
}

Result<void> Database::openToReadOnly()
{
    auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    database.setDatabaseName(m_file);
    database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
    if (!database.open())
        return failed(database.lastError());
    // A file that was cut short has fewer pages than it says, and only so SQLite reads those that are there.
    return run(QStringLiteral("PRAGMA writable_schema=ON")).map([](const QSqlQuery &) {});
}

Result<QSqlQuery> Database::run(const QString &statement, const QVariantList &values)
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return failed(query.lastError());
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return failed(query.lastError());
    return query;
}

Result<QVariant> Database::value(const QString &statement, const QVariantList &values)
{
    return run(statement, values).map([](QSqlQuery query) { return query.next() ? query.value(0) : QVariant(); });
}

Result<void> Database::requireAllRead(const QSqlQuery &query)
{
    return query.lastError().isValid() ? failed(query.lastError()) : Result<void>();
}

Result<void> Database::requireSound(const QString &table)
{
    return value(QStringLiteral("PRAGMA integrity_check(%1)").arg(table))
        .and_then([&](const QVariant &found) -> Result<void> {
            return found.toString() == u"ok" ? Result<void>() : damaged();
        });
}

void Database::markDamaged()
{
    (void)run(QStringLiteral("PRAGMA application_id=%1").arg(damagedMark));
}

Result<void> Database::requireUnmarked()
{
    return value(QStringLiteral("PRAGMA application_id")).and_then([&](const QVariant &mark) -> Result<void> {
        return mark.toInt() == damagedMark ? damaged() : Result<void>();
    });
}

bool Database::isInPlace() const
{
    const auto present = Platform::identityOf(m_file);
    return present && *present == m_identity;
}

Result<void> Database::transaction(const std::function<Result<void>()> &work)
{
    if (const auto begun = run(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return tl::unexpected(begun.error());
    auto result = work();
    if (result) {
        if (const auto committed = run(QStringLiteral("COMMIT")); !committed)
            result = tl::unexpected(committed.error());
    }
    if (!result)
        (void)run(QStringLiteral("ROLLBACK")); // SQLite may have done so itself
    return result;
}

tl::unexpected<Error> Database::damaged()
{
    m_isDamaged = true;
    return failure(
        ErrorCode::Invalid,
        Words::tr("The history %1 is damaged. With the next change a new one begins, and what can be read of this "
                  "one is taken over.")
            .arg(printable(m_file)),
        m_file);
}

tl::unexpected<Error> Database::failed(const QSqlError &error)
{
    constexpr int busy = 5, locked = 6, ioError = 10, corrupt = 11, full = 13, notADatabase = 26;
    // The lower byte of an extended code is the code.
    const int code = error.nativeErrorCode().toInt() & 0xff;
    const QString name = printable(m_file);
    if (code == busy || code == locked)
        return failure(ErrorCode::Conflict,
                       Words::tr("The history %1 is in use by another program. Try again in a moment.").arg(name),
                       m_file);
    if (code == corrupt || code == notADatabase)
        return damaged();
    // Where it is a file beside it that cannot grow, SQLite only knows that it failed.
    if (code == full || (code == ioError && isDiskFull(m_file)))
        return refusedBySystem(m_file, Words::tr("the disk is full"));
    return refusedBySystem(m_file, printable(error.databaseText().isEmpty() ? error.text() : error.databaseText()));
}

} // namespace Pointsman
