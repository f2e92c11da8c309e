// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/journal.h"

#include "support/documents.h"
#include "support/temporarytree.h"

#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

#include <csignal>
#include <cstdio>
#include <sys/resource.h>
#include <thread>

using namespace Pointsman;
using Test::TemporaryTree;

namespace {

const QString store = QStringLiteral("/k");
const QString active = QStringLiteral("/k/.active-planning.json");
const QString writeOption = QStringLiteral("--write-journal");

QByteArray session(const QString &spike)
{
    return Test::sessionDocument(QStringLiteral("seed-a@2026-01-01T00-00-00Z"), QStringLiteral("active"), {spike});
}

/// The other program: records `count` operations, one line of output for each that is in the history. With a limit it
/// can write no file beyond that size, as on a full disk.
int writeJournal(const QString &file, int count, rlim_t limit)
{
    if (limit > 0) {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit full{limit, limit};
        ::setrlimit(RLIMIT_FSIZE, &full);
    }
    for (int i = 0; i < count; ++i) {
        const auto journal = Journal::open(file, std::chrono::seconds(20));
        const QString name = QStringLiteral("%1-%2").arg(QCoreApplication::applicationPid()).arg(i);
        const auto recorded = journal.and_then([&](const std::unique_ptr<Journal> &open) {
            const QByteArray noise = session(name + QString::number(QRandomGenerator::global()->generate64()));
            return open->record({{Origin::Kind::CommandLine, name},
                                 name,
                                 store,
                                 {{active, session(name), noise}},
                                 systemClock()(),
                                 {},
                                 0});
        });
        if (!recorded) {
            std::printf("failed %d %s\n", static_cast<int>(recorded.error().code),
                        qUtf8Printable(recorded.error().message));
            return 1;
        }
        std::printf("%s\n", qUtf8Printable(name));
        std::fflush(stdout);
    }
    return 0;
}

} // namespace

/// What a history must survive. Its writers are this very program, run as another process.
class JournalProofTest : public QObject
{
    Q_OBJECT

private:
    TemporaryTree m_tree;
    int m_number = 0;

    [[nodiscard]] QString newFile()
    {
        return m_tree.path(QStringLiteral("%1/pointsman/history.sqlite").arg(++m_number));
    }

    static void start(QProcess &writer, const QString &file, int count, qint64 limit = 0)
    {
        writer.start(QCoreApplication::applicationFilePath(),
                     {writeOption, file, QString::number(count), QString::number(limit)});
    }

    /// One value of an SQL query on the file; a text for everything that goes wrong.
    static QString value(const QString &file, const QString &statement)
    {
        QString result;
        {
            auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("proof"));
            database.setDatabaseName(file);
            QSqlQuery query(database.open() ? database : QSqlDatabase());
            result = query.exec(statement) && query.next() ? query.value(0).toString() : query.lastError().text();
        }
        QSqlDatabase::removeDatabase(QStringLiteral("proof"));
        return result;
    }

    static QStringList labelsIn(const QString &file)
    {
        return value(file, QStringLiteral("SELECT group_concat(label) FROM operations"))
            .split(u',', Qt::SkipEmptyParts);
    }

private Q_SLOTS:
    void aKillAtAnyMomentLosesNoMoreThanTheLastEntry()
    {
        const QString file = newFile();
        QStringList told;
        for (int round = 0; told.size() < 300; ++round) {
            QProcess writer;
            start(writer, file, 1000);
            QVERIFY(writer.waitForStarted());
            const qsizetype enough = told.size() + 5 + QRandomGenerator::global()->bounded(20);
            QByteArray output;
            while (told.size() + output.count('\n') < enough && writer.waitForReadyRead())
                output += writer.readAllStandardOutput();
            std::this_thread::sleep_for(std::chrono::microseconds(QRandomGenerator::global()->bounded(4000)));
            writer.kill();
            QVERIFY(writer.waitForFinished());
            output += writer.readAllStandardOutput();
            told += QString::fromUtf8(output).split(u'\n', Qt::SkipEmptyParts);

            QCOMPARE(value(file, QStringLiteral("PRAGMA integrity_check")), QStringLiteral("ok"));
            const QStringList kept = labelsIn(file);
            // One may be in it that the writer could no longer tell of.
            QVERIFY(kept.size() >= told.size() && kept.size() <= told.size() + round + 1);
            for (const QString &name : std::as_const(told))
                QVERIFY2(kept.contains(name), qPrintable(name));
            QCOMPARE(
                value(file, QStringLiteral("SELECT count(*) FROM operations WHERE id NOT IN (SELECT operation FROM "
                                           "versions)")),
                QStringLiteral("0"));
        }
    }

    void severalProgramsWriteAtOnceFromTheFirstMomentOn()
    {
        const QString file = newFile();
        QProcess writers[3];
        for (QProcess &writer : writers)
            start(writer, file, 60);
        QStringList told;
        for (QProcess &writer : writers) {
            QVERIFY(writer.waitForFinished(60'000));
            const QByteArray output = writer.readAllStandardOutput();
            QVERIFY2(writer.exitCode() == 0, output.constData());
            told += QString::fromUtf8(output).split(u'\n', Qt::SkipEmptyParts);
        }
        QCOMPARE(told.size(), 180);
        QStringList kept = labelsIn(file);
        kept.sort();
        told.sort();
        QCOMPARE(kept, told);
        QCOMPARE(value(file, QStringLiteral("PRAGMA integrity_check")), QStringLiteral("ok"));
    }

    void aFullDiskIsAFailureThatLeavesTheHistorySound()
    {
        const QString file = newFile();
        QProcess first;
        start(first, file, 10);
        QVERIFY(first.waitForFinished());
        QCOMPARE(first.exitCode(), 0);
        QProcess writer;
        start(writer, file, 100'000, QFileInfo(file).size() + 30'000);
        QVERIFY(writer.waitForFinished(60'000));
        const QByteArray output = writer.readAllStandardOutput();
        QCOMPARE(writer.exitCode(), 1);
        QVERIFY2(output.contains("failed 5 "), output.right(300).constData());
        QCOMPARE(value(file, QStringLiteral("PRAGMA integrity_check")), QStringLiteral("ok"));
        QCOMPARE(labelsIn(file).size(), 10 + output.count('\n') - 1);
        QProcess again;
        start(again, file, 1);
        QVERIFY(again.waitForFinished());
        QCOMPARE(again.exitCode(), 0);
    }

    void aPageOfALargeHistory_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("stores");
        QTest::addColumn<int>("count");
        const QStringList all{QStringLiteral("/s1"), QStringLiteral("/s2"), QStringLiteral("/s3")};
        QTest::newRow("everything") << QString() << QStringList() << 200;
        QTest::newRow("one store") << QString() << QStringList{QStringLiteral("/s2")} << 200;
        QTest::newRow("several stores") << QString() << all << 200;
        QTest::newRow("a text that is in few") << QStringLiteral("spike-777 ") << QStringList() << 1;
        QTest::newRow("a text that is nowhere") << QStringLiteral("nothing at all") << all << 0;
    }

    void aPageOfALargeHistory()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, stores);
        QFETCH(int, count);
        const QString file = m_tree.path(QStringLiteral("large/history.sqlite"));
        if (!QFileInfo::exists(file)) {
            QVERIFY(Journal::open(file));
            for (const char *statement :
                 {"INSERT INTO stores(id,path) VALUES(1,'/s1'),(2,'/s2'),(3,'/s3'),(4,'/s4')",
                  "INSERT INTO files(path) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<500) "
                  "SELECT '/s/'||i FROM n",
                  "INSERT INTO "
                  "versions(operation,store,file,time,origin,originWords,subject,words,isFirst,before,after,"
                  "otherName) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<200000) SELECT "
                  "i,i%4+1,i%500+1,i,i%4,'','seed-'||i%500,'spike-'||i||' attached',0,i%900,i%901,'' FROM n"})
                (void)value(file, QLatin1StringView(statement));
        }
        const auto journal = Journal::openExisting(file);
        QVERIFY(journal);
        VersionFilter filter;
        filter.text = text;
        filter.stores = stores;
        std::vector<Version> page;
        QBENCHMARK
        {
            page = *(*journal)->versions(filter);
        }
        QCOMPARE(int(page.size()), count);
        for (std::size_t i = 1; i < page.size(); ++i)
            QVERIFY(page[i].id < page[i - 1].id);
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == writeOption)
        return writeJournal(arguments.value(2), arguments.value(3).toInt(), arguments.value(4).toULongLong());
    JournalProofTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_journalproof.moc"
