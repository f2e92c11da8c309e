// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A history of 200,000 versions: how long a page of it takes to read, against the same question put to SQLite with
// nothing around it. And what a first look at 10,000 files costs.
#include "bench/benchtable.h"
#include "bench/largehistory.h"
#include "support/documents.h"
#include "support/temporarytree.h"

#include <QCoreApplication>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

constexpr int runs = 15;
constexpr int pageSize = 200;
constexpr int files = 10'000;

void comparePages(const QString &file)
{
    const QString columns = QStringLiteral("SELECT v.id,v.operation,s.path,f.path,v.time,v.since,v.origin,"
                                           "v.originWords,v.subject,v.words,v.isFirst,v.before,v.after,v.modeBefore,"
                                           "v.modeAfter,v.otherName FROM versions v JOIN stores s ON s.id=v.store "
                                           "JOIN files f ON f.id=v.file %1 ORDER BY v.id DESC LIMIT 200");
    const auto row = [&](const char *name, const QString &where, const std::function<void(VersionFilter &)> &set) {
        VersionFilter filter;
        filter.firstSights = VersionFilter::FirstSights::Without;
        filter.limit = pageSize;
        set(filter);
        compareWork(
            name, runs,
            [&] {
                const auto journal = Journal::openExisting(file);
                if (!journal || !(*journal)->versions(filter))
                    qFatal("the history cannot be read");
            },
            [&] { runBare(file, {columns.arg(where)}); });
    };
    row("newest page", QString(), [](auto &) {});
    row("page of a project", QStringLiteral("WHERE v.store=102"),
        [](auto &filter) { filter.stores = QStringList{QStringLiteral("/s2")}; });
    row("page of a file", QStringLiteral("WHERE v.file=1077"),
        [](auto &filter) { filter.path = QStringLiteral("/s/77"); });
    row("words in few", QStringLiteral("WHERE v.words LIKE '%spike-777 %'"),
        [](auto &filter) { filter.text = QStringLiteral("spike-777 "); });
    row("words in none", QStringLiteral("WHERE v.words LIKE '%nothing at all%'"),
        [](auto &filter) { filter.text = QStringLiteral("nothing at all"); });
}

void compareFirstLook(const TemporaryTree &tree)
{
    std::vector<Observation> seen;
    for (int i = 0; i < files; ++i) {
        const QString id = QStringLiteral("seed-%1@2026-01-01T00-00-00Z").arg(i);
        seen.push_back({QStringLiteral("/k"),
                        QStringLiteral("/k/sessions/%1.json").arg(id),
                        sessionDocument(id),
                        systemClock()(),
                        {},
                        {},
                        {}});
    }
    int number = 0;
    compareWork(
        "first look at 10,000 files", 5,
        [&] {
            const auto journal = Journal::open(tree.path(QStringLiteral("first-%1/history.sqlite").arg(++number)));
            if (!journal || !(*journal)->observe(seen))
                qFatal("the history cannot be written");
        },
        [&] {
            tree.makeFolder(QStringLiteral("bare"));
            const QString file = tree.path(QStringLiteral("bare/%1.sqlite").arg(number));
            {
                auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
                database.setDatabaseName(file);
                if (!database.open() || !database.transaction())
                    qFatal("no bare database");
                QSqlQuery query(database);
                query.exec(QStringLiteral("CREATE TABLE t(path TEXT UNIQUE, bytes BLOB)"));
                query.prepare(QStringLiteral("INSERT INTO t VALUES(?,?)"));
                for (const Observation &each : seen) {
                    query.addBindValue(each.path);
                    query.addBindValue(each.bytes.value());
                    query.exec();
                }
                query.finish();
                database.commit();
            }
            QSqlDatabase::removeDatabase(connection);
        });
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const TemporaryTree tree;
    const QString file = tree.path(QStringLiteral("state/history.sqlite"));
    fillHistory(file);
    printHead();
    comparePages(file);
    compareFirstLook(tree);
}
