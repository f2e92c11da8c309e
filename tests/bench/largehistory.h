// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/journal.h"

#include <QSqlDatabase>
#include <QSqlQuery>

namespace Pointsman::Test {

inline const QString connection = QStringLiteral("bench");

/// Runs statements on a database with nothing around them and reads all that they give.
inline void runBare(const QString &file, const QStringList &statements)
{
    {
        auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
        database.setDatabaseName(file);
        if (!database.open())
            qFatal("%s cannot be opened", qPrintable(file));
        for (const QString &statement : statements) {
            QSqlQuery query(database);
            query.setForwardOnly(true);
            if (!query.exec(statement))
                qFatal("%s", qPrintable(statement));
            while (query.next()) {
                for (int column = 0; column < 16; ++column)
                    (void)query.value(column);
            }
        }
    }
    QSqlDatabase::removeDatabase(connection);
}

/// Makes a history of 200,000 versions of 500 files in four stores.
inline void fillHistory(const QString &file)
{
    if (!Journal::open(file))
        qFatal("no history");
    runBare(file, {QStringLiteral("INSERT INTO stores(id,path) VALUES(101,'/s1'),(102,'/s2'),(103,'/s3'),(104,'/s4')"),
                   QStringLiteral("INSERT INTO files(id,path) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 "
                                  "FROM n WHERE i<500) SELECT 1000+i,'/s/'||i FROM n"),
                   QStringLiteral("INSERT INTO versions(operation,store,file,time,origin,originWords,subject,words,"
                                  "isFirst,before,after,otherName) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT "
                                  "i+1 FROM n WHERE i<200000) SELECT 0,i%4+101,i%500+1001,1770000000000000+i*1000000,"
                                  "2,'','seed-'||i%500||'@2026-01-01T00-00-00Z','spike-'||i||' attached',0,i%900,i%901,"
                                  "'' FROM n")});
}

} // namespace Pointsman::Test
