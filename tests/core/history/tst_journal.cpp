// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/journal.h"

#include "support/journalfixture.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <functional>

using namespace Pointsman;
using namespace std::chrono_literals;

/// The history as a file, and how it is read.
class JournalTest final : public QObject, private Test::JournalFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void nobodyElseCanReadIt()
    {
        QVERIFY(m_journal->record(operation(QStringLiteral("start"), {{active, {}, session()}})));
        const QString folder = QStringLiteral("state/pointsman");
        QCOMPARE(m_tree->mode(folder), 0700);
        for (const char *suffix : {"", "-wal", "-shm"})
            QCOMPARE(m_tree->mode(folder + QStringLiteral("/history.sqlite") + QLatin1StringView(suffix)), 0600);
    }

    void filtersChoose_data()
    {
        QTest::addColumn<VersionFilter>("filter");
        QTest::addColumn<int>("count");
        const auto row = [](const char *name, int count, const std::function<void(VersionFilter &)> &set) {
            VersionFilter filter;
            set(filter);
            QTest::newRow(name) << filter << count;
        };
        row("all", 4, [](auto &) {});
        row("a store", 3, [](auto &f) { f.stores = QStringList{store}; });
        row("two stores", 4, [](auto &f) { f.stores = QStringList{store, QStringLiteral("/h")}; });
        row("no store", 0, [](auto &f) { f.stores = QStringList{QStringLiteral("/x")}; });
        row("a file", 3, [](auto &f) { f.path = active; });
        row("a subject", 1, [](auto &f) { f.subject = QStringLiteral("m"); });
        row("an origin", 1, [](auto &f) { f.origin = Origin::Kind::CommandLine; });
        row("a text", 1, [](auto &f) { f.text = QStringLiteral("SPIKE-Y"); });
        row("a text of the command", 1, [](auto &f) { f.text = QStringLiteral("pointsman-cli"); });
        row("a text of the path", 1, [](auto &f) { f.text = QStringLiteral("missions/"); });
        row("a text of a title", 3, [](auto &f) {
            f.text = QStringLiteral("no such words");
            f.titledTopics = QStringList{titledTopic(store, QStringLiteral("seed-a"))};
        });
        row("a title of another project", 0, [](auto &f) {
            f.text = QStringLiteral("no such words");
            f.titledTopics = QStringList{titledTopic(QStringLiteral("/h"), QStringLiteral("seed-a"))};
        });
        row("no pattern", 0, [](auto &f) { f.text = QStringLiteral("spike_y"); });
        row("from", 2, [](auto &f) { f.from = start + 2s; });
        row("until", 2, [](auto &f) { f.until = start + 1s; });
        row("a page", 2, [](auto &f) { f.limit = 2; });
        row("the next page", 1, [](auto &f) { f.olderThan = 2; });
        row("what is new", 2, [](auto &f) { f.newerThan = 2; });
        row("changes only", 3, [](auto &f) { f.firstSights = VersionFilter::FirstSights::Without; });
        row("first sights only", 1, [](auto &f) { f.firstSights = VersionFilter::FirstSights::Only; });
        row("what others did", 3, [](auto &f) { f.isWithoutWindow = true; });
    }

    void filtersChoose()
    {
        QFETCH(VersionFilter, filter);
        QFETCH(int, count);
        const QByteArray after = session({QStringLiteral("spike-y")});
        QVERIFY(m_journal->observe({seen(active, session())}));
        QVERIFY(m_journal->record(operation(QStringLiteral("add"), {{active, session(), after}}, start + 1s)));
        NewOperation clear = operation(QStringLiteral("clear"), {{active, after, {}}}, start + 2s);
        clear.origin = {Origin::Kind::Window, {}};
        QVERIFY(m_journal->record(clear));
        Observation mission = seen(QStringLiteral("/h/missions/m/session.json"),
                                   Test::missionDocument(QStringLiteral("m")), start + 3s, start);
        mission.store = QStringLiteral("/h");
        QVERIFY(m_journal->setLookedAt({store, mission.store}, start)); // all files were looked at before
        QVERIFY(m_journal->observe({mission}));
        QCOMPARE(int(all(filter).size()), count);
    }

    void whatIsLearntLateStandsWhereItHappened()
    {
        QVERIFY(m_journal->record(operation(QStringLiteral("a"), {{active, {}, session()}}, start)));
        for (int i = 1; i < 6; ++i)
            QVERIFY(m_journal->observe({seen(QStringLiteral("/k/sessions/s%1.json").arg(i), session(),
                                             start + std::chrono::hours(i == 3 ? -1 : i), start)}));
        VersionFilter filter;
        filter.order = VersionFilter::Order::Happened;
        const auto ids = [&] {
            QList<qint64> found;
            for (const Version &version : all(filter))
                found << version.id;
            return found;
        };
        QCOMPARE(ids(), (QList<qint64>{6, 5, 3, 2, 1, 4}));
        filter.stores = {store, QStringLiteral("/other")};
        QCOMPARE(ids(), (QList<qint64>{6, 5, 3, 2, 1, 4}));
        filter.limit = 3;
        filter.olderThan = 3;
        QCOMPARE(ids(), (QList<qint64>{2, 1, 4}));
        filter.olderThan = 4;
        QCOMPARE(ids(), QList<qint64>());
        filter.olderThan = 0;
        filter.from = start;
        filter.until = start + 2h;
        QCOMPARE(ids(), (QList<qint64>{3, 2, 1}));
    }

    void aHistoryThatIsInUseIsNotWaitedForLong()
    {
        auto other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
        other.setDatabaseName(file());
        QVERIFY(other.open());
        {
            QSqlQuery lock(other);
            QVERIFY(lock.exec(QStringLiteral("BEGIN IMMEDIATE")));
        }
        QElapsedTimer timer;
        timer.start();
        const auto recorded = m_journal->record(operation(QStringLiteral("start"), {{active, {}, session()}}));
        QVERIFY(!recorded);
        QCOMPARE(recorded.error().code, ErrorCode::Conflict);
        QVERIFY(timer.elapsed() < 5000);
        QVERIFY2(all().empty(), "reading goes on");
        other.close();
        other = {};
        QSqlDatabase::removeDatabase(QStringLiteral("other"));
        QVERIFY(m_journal->record(operation(QStringLiteral("start"), {{active, {}, session()}})));
    }

    void readingMakesNoHistory()
    {
        const QString none = m_tree->path(QStringLiteral("none/history.sqlite"));
        const auto opened = Journal::openExisting(none);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::Absent);
        QVERIFY(!m_tree->exists(QStringLiteral("none")));
    }

    void aLinkInItsPlaceIsRefused()
    {
        m_tree->write(QStringLiteral("victim"), "precious");
        m_tree->makeFolder(QStringLiteral("hostile"));
        const QString link = m_tree->path(QStringLiteral("hostile/history.sqlite"));
        QVERIFY(QFile::link(m_tree->path(QStringLiteral("victim")), link));
        QVERIFY(!Journal::open(link));
        QCOMPARE(m_tree->read(QStringLiteral("victim")), QByteArray("precious"));
    }

    void theHistoryOfAFolderFollowsIt_data()
    {
        QTest::addColumn<bool>("isKnownThere");
        QTest::newRow("to a place that nobody knows") << false;
        QTest::newRow("to a place that was looked at before") << true;
    }

    void theHistoryOfAFolderFollowsIt()
    {
        QFETCH(bool, isKnownThere);
        const QString there = QStringLiteral("/moved/k");
        const QString activeThere = there + QStringLiteral("/.active-planning.json");
        if (isKnownThere)
            QVERIFY(m_journal->observe({{there, activeThere, session(), start, {}, {}}}));
        const QString neighbour = QStringLiteral("/kk/.active-planning.json");
        QVERIFY(m_journal->observe({{QStringLiteral("/kk"), neighbour, session(), start, {}, {}}}));
        const auto done = m_journal->record(
            operation(QStringLiteral("attach"), {{active, session(), session({QStringLiteral("spike-y")})}}));
        QVERIFY(done);
        QVERIFY(m_journal->moveFolder(store, there));
        QVERIFY(!*m_journal->undoable({store}));
        const auto undoable = m_journal->undoable({there});
        QVERIFY(undoable && *undoable);
        QCOMPARE((*undoable)->store, there);
        const auto versions = m_journal->versionsOf(*done);
        QVERIFY(versions);
        QCOMPARE(versions->back().path, activeThere);
        // What is there is known: looking at it is no news.
        const auto count = all().size();
        QVERIFY(m_journal->observe({{there, activeThere, session({QStringLiteral("spike-y")}), start, {}, {}}}));
        QCOMPARE(all().size(), count);
        QCOMPARE(*m_journal->filesThere(QStringLiteral("/kk")), QStringList(neighbour));
        QCOMPARE(*m_journal->filesThere(there), QStringList(activeThere));
    }

    void theUsersMarkIsKept()
    {
        QVERIFY(!m_journal->seenUpTo()->has_value());
        QVERIFY(m_journal->setSeenUpTo(7));
        reopen();
        QCOMPARE(m_journal->seenUpTo()->value(), 7);
        QVERIFY(m_journal->setWatched({9, 12}));
        QVERIFY(m_journal->setWatched({11}));
        reopen();
        QCOMPARE(*m_journal->watched(), (std::vector<qint64>{9, 11, 12}));
        QVERIFY(m_journal->setSeenUpTo(11));
        QCOMPARE(*m_journal->watched(), std::vector<qint64>{12});
    }
};

QTEST_GUILESS_MAIN(JournalTest)
#include "tst_journal.moc"
