// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How the history follows a folder that was moved.
#include "history/database.h"
#include "history/journal.h"

namespace Pointsman {

Result<void> Journal::moveFolder(const QString &from, const QString &to)
{
    return write([&]() -> Result<void> {
        for (const QString &table : {QStringLiteral("stores"), QStringLiteral("files")}) {
            auto rows =
                m_database->run(QStringLiteral("SELECT id,path FROM %1 WHERE path=? OR substr(path,1,?)=?").arg(table),
                                {from, from.size() + 1, QString(from + u'/')});
            if (!rows)
                return tl::unexpected(rows.error());
            std::vector<std::pair<qint64, QString>> moved;
            while (rows->next())
                moved.emplace_back(rows->value(0).toLongLong(), to + rows->value(1).toString().mid(from.size()));
            for (const auto &[id, path] : moved) {
                if (const auto done = moveRow(table, id, path); !done)
                    return done;
            }
        }
        return m_database
            ->run(QStringLiteral("UPDATE folders SET path=?||substr(path,?) WHERE path=? OR substr(path,1,?)=?"),
                  {to, from.size() + 1, from, from.size() + 1, QString(from + u'/')})
            .map([](const QSqlQuery &) {});
    });
}

/// Gives a store or file its new path; where that is known already, its versions and operations go to that one.
Result<void> Journal::moveRow(const QString &table, qint64 id, const QString &newPath)
{
    auto known = m_database->run(QStringLiteral("SELECT id FROM %1 WHERE path=?").arg(table), {newPath});
    if (!known)
        return tl::unexpected(known.error());
    const auto ignoreAnswer = [](const QSqlQuery &) {};
    if (!known->next())
        return m_database->run(QStringLiteral("UPDATE %1 SET path=? WHERE id=?").arg(table), {newPath, id})
            .map(ignoreAnswer);
    const qint64 other = known->value(0).toLongLong();
    const bool isStore = table == u"stores";
    const QStringList references = isStore ? QStringList{QStringLiteral("UPDATE versions SET store=? WHERE store=?"),
                                                         QStringLiteral("UPDATE operations SET store=? WHERE store=?")}
                                           : QStringList{QStringLiteral("UPDATE versions SET file=? WHERE file=?")};
    for (const QString &statement : references) {
        if (const auto done = m_database->run(statement, {other, id}); !done)
            return tl::unexpected(done.error());
    }
    return m_database->run(QStringLiteral("DELETE FROM %1 WHERE id=?").arg(table), {id}).map(ignoreAnswer);
}

} // namespace Pointsman
