// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/heldhistory.h"

#include <QSqlDatabase>
#include <QSqlQuery>

namespace Pointsman::Test {

namespace {

const QString connection = QStringLiteral("held");

} // namespace

HeldHistory::HeldHistory(const QString &file)
{
    auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
    database.setDatabaseName(file);
    m_isHeld = database.open() && QSqlQuery(database).exec(QStringLiteral("BEGIN IMMEDIATE"));
}

HeldHistory::~HeldHistory()
{
    QSqlDatabase::database(connection, false).close();
    QSqlDatabase::removeDatabase(connection);
}

} // namespace Pointsman::Test
