// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/damagedhistory.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <vector>

namespace Pointsman::Test {

namespace {

/// Runs `work` on a query of the history.
template <typename Work>
void inHistory(const QString &file, Work work)
{
    const QString connection = QStringLiteral("damage");
    {
        auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
        database.setDatabaseName(file);
        if (!database.open())
            qFatal("The history cannot be opened.");
        work(QSqlQuery(database));
    }
    QSqlDatabase::removeDatabase(connection);
}

std::vector<qint64> pagesOf(const QString &file, const QString &table)
{
    std::vector<qint64> pages;
    inHistory(file, [&](QSqlQuery query) {
        query.prepare(QStringLiteral("SELECT pageno FROM dbstat WHERE name=? AND pagetype='leaf' ORDER BY path"));
        query.addBindValue(table);
        query.exec();
        while (query.next())
            pages.push_back(query.value(0).toLongLong());
    });
    return pages;
}

} // namespace

void damageAPage(const QString &file, const QString &table)
{
    constexpr qint64 pageSize = 4096;
    const auto pages = pagesOf(file, table);
    if (pages.empty())
        qFatal("The table has no page.");
    const qint64 place = (pages[pages.size() / 2] - 1) * pageSize;
    QFile history(file);
    if (!history.open(QIODevice::ReadWrite) || !history.seek(place))
        qFatal("The history cannot be written.");
    QByteArray page = history.read(pageSize);
    for (char &byte : page)
        byte = static_cast<char>(~byte);
    if (!history.seek(place) || history.write(page) != pageSize)
        qFatal("The history cannot be written.");
}

void rotContent(const QString &file, qint64 content)
{
    inHistory(file, [&](QSqlQuery query) {
        query.prepare(QStringLiteral("UPDATE contents SET bytes=CAST('rotten' AS BLOB) WHERE id=?"));
        query.addBindValue(content);
        if (!query.exec() || query.numRowsAffected() != 1)
            qFatal("There is no such content.");
    });
}

} // namespace Pointsman::Test
