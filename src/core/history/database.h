// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "files/platform.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

#include <chrono>
#include <functional>

namespace Pointsman {

/// A connection to one SQLite file, with private modes from the first byte on and errors as results. To be used on the
/// thread that opened it, and with a QCoreApplication alive, which Qt needs for its driver.
class Database
{
    Q_DISABLE_COPY_MOVE(Database)
public:
    /// `file` is an absolute path. Opens nothing yet.
    explicit Database(QString file);
    ~Database();

    [[nodiscard]] const QString &file() const { return m_file; }

    /// Makes the folder (0700) and the file (0600) where they are missing, tightens the file's mode, refuses a link.
    [[nodiscard]] Result<void> createPrivate() const;
    /// A statement waits at most `patience` for another program's write.
    [[nodiscard]] Result<void> open(std::chrono::milliseconds patience);
    /// For what can be read of a damaged file, of which nothing is changed.
    [[nodiscard]] Result<void> openToReadOnly();

    /// Runs one statement.
    [[nodiscard]] Result<QSqlQuery> run(const QString &statement, const QVariantList &values = {});
    /// The first column of the first row; an invalid one where there is no row.
    [[nodiscard]] Result<QVariant> value(const QString &statement, const QVariantList &values = {});
    /// The failure that ended the rows of a query early; its next() only says that there are no more.
    [[nodiscard]] Result<void> requireAllRead(const QSqlQuery &query);
    /// Whether a table and its indexes hold together; reads all of them.
    [[nodiscard]] Result<void> requireSound(const QString &table);
    /// Runs `work` as one transaction, all of it or nothing. Others read meanwhile and wait to write.
    [[nodiscard]] Result<void> transaction(const std::function<Result<void>()> &work);

    /// The failure behind an Error of run(): the file's content is not (any longer) a sound database.
    [[nodiscard]] bool isDamaged() const { return m_isDamaged; }
    /// Says so in the file itself, where it can be written: what is damaged may be a page that no write touches.
    void markDamaged();
    /// The failure of a damaged file where somebody has marked it so.
    [[nodiscard]] Result<void> requireUnmarked();
    /// Whether it is still the one that has the name: another program may have put a new one in its place.
    [[nodiscard]] bool isInPlace() const;
    void close();

private:
    [[nodiscard]] tl::unexpected<Error> failed(const QSqlError &error);
    [[nodiscard]] tl::unexpected<Error> damaged();

    QString m_file;
    QString m_name;                                   ///< of the connection
    std::optional<Platform::FileIdentity> m_identity; ///< as it was opened
    bool m_isDamaged = false;
};

} // namespace Pointsman
