// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/historian.h"

#include "support/damagedhistory.h"
#include "support/heldhistory.h"
#include "support/workspacefixture.h"

#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <array>
#include <csignal>
#include <sys/inotify.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace Pointsman;
using namespace std::chrono_literals;
using Test::sessionDocument;

namespace {

/// No file can grow beyond a few kilobytes, as on a full disk; as long as this lives.
class FullDisk
{
    Q_DISABLE_COPY_MOVE(FullDisk)
public:
    FullDisk()
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        constexpr rlim_t enoughForASession = 8192;
        const rlimit full{enoughForASession, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &full);
    }
    ~FullDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    void (*m_handler)(int) = std::signal(SIGXFSZ, SIG_IGN);
    rlimit m_before{};
};

} // namespace

/// The history is written for the window also where it is in use, replaced or damaged, and the work goes on.
class HistorianTest final : public QObject, private Test::WorkspaceFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void withoutAHistoryTheWorkGoesOnAndItIsSaidOnce()
    {
        m_workspace.reset();
        m_tree->write(QStringLiteral("blocked"), "a file");
        m_workspace =
            std::make_unique<Workspace>(MissionHome(m_tree->path(QStringLiteral("home"))), systemClock(),
                                        WorkspaceFiles{m_tree->path(QStringLiteral("blocked/history.sqlite"))});
        QSignalSpy troubled(m_workspace.get(), &Workspace::historyTroubled);
        m_workspace->setProjects({{QStringLiteral("p"), project(), {}}});
        QTRY_VERIFY(!m_workspace->snapshot()->isLoading());
        QVERIFY(addSpike(QStringLiteral("spike-y")));
        QVERIFY(addSpike(QStringLiteral("spike-z")));
        QTRY_COMPARE(troubled.size(), 1);
        QVERIFY(m_tree->read(active).contains("spike-z"));
    }

    void whatIsSeenWhileTheHistoryIsInUseIsWrittenLaterAndSaidOnlyWhenThatLasts()
    {
        QTRY_COMPARE(told(active).size(), 1);
        QTRY_COMPARE(told(mission).size(), 1);
        QSignalSpy troubled(m_workspace.get(), &Workspace::historyTroubled);
        auto held = std::make_unique<Test::HeldHistory>(file());
        QVERIFY(held->isHeld());
        m_tree->replace(active, sessionDocument(idA, QStringLiteral("active"), {QStringLiteral("spike-t")}));
        QTRY_COMPARE_WITH_TIMEOUT(troubled.size(), 1, 30'000);
        QVERIFY(troubled[0][0].toString().contains(QStringLiteral("in use")));
        QCOMPARE(told(active).size(), 1);
        QSignalSpy recovered(m_workspace.get(), &Workspace::historyRecovered);
        held.reset();
        QTRY_COMPARE(recovered.size(), 1);
        QCOMPARE(recovered[0], troubled[0]);
        QTRY_COMPARE(told(active).value(0), QStringLiteral("2: spike-t attached"));
        QCOMPARE(troubled.size(), 1);
    }

    void whatTheWindowDoesWhileTheHistoryIsInUseIsWrittenLaterInItsOrder()
    {
        QTRY_COMPARE(told(active).size(), 1);
        const QByteArray before = m_tree->read(active);
        {
            const Test::HeldHistory held(file());
            QVERIFY(held.isHeld());
            QVERIFY(addSpike(QStringLiteral("spike-y")));
            QVERIFY(addSpike(QStringLiteral("spike-z")));
            QCOMPARE(m_workspace->undoLabel(), QStringLiteral("Attach spike-z (p)"));
            const auto refused = undone();
            QVERIFY(!refused && refused.error().path == file());
        }
        QTRY_COMPARE(told(active),
                     (QStringList{QStringLiteral("0: spike-z attached"), QStringLiteral("0: spike-y attached"),
                                  QStringLiteral("2: first seen")}));
        QVERIFY(undone());
        QVERIFY(undone());
        QCOMPARE(m_tree->read(active), before);
    }

    void whatTheWindowDidIsWrittenAtItsEndWhereTheHistoryIsFreeAgain()
    {
        QTRY_COMPARE(told(active).size(), 1);
        auto held = std::make_unique<Test::HeldHistory>(file());
        QVERIFY(held->isHeld());
        QVERIFY(addSpike(QStringLiteral("spike-y")));
        QVERIFY(!undone());
        held.reset();
        m_workspace.reset();
        QCOMPARE(told(active).value(0), QStringLiteral("0: spike-y attached"));
    }

    void onAFullDiskTheWorkGoesOnAndItIsSaidOnce()
    {
        QTRY_COMPARE(told(active).size(), 1);
        QTRY_COMPARE(told(mission).size(), 1);
        QSignalSpy troubled(m_workspace.get(), &Workspace::historyTroubled);
        {
            const FullDisk full;
            QVERIFY(addSpike(QStringLiteral("spike-y")));
            QVERIFY(addSpike(QStringLiteral("spike-z")));
            QVERIFY2(!undone(), "it could not be written down");
            m_tree->replace(mission, Test::missionDocument(QStringLiteral("m-1"), QStringLiteral("wp:A")));
            QTRY_VERIFY(m_workspace->snapshot()->missions->missions.front()->mission.focus == QStringLiteral("wp:A"));
            QVERIFY(m_tree->read(active).contains("spike-z"));
        }
        QVERIFY2(undone(), "what waited is written first");
        QCOMPARE(troubled.size(), 1);
        QVERIFY(troubled[0][0].toString().contains(file()));
        QCOMPARE(told(active),
                 (QStringList{QStringLiteral("0: taken back: spike-z attached"), QStringLiteral("0: spike-z attached"),
                              QStringLiteral("0: spike-y attached"), QStringLiteral("2: first seen")}));
        QTRY_COMPARE(told(mission).value(0), QStringLiteral("2: focus wp:A"));
    }

    void anUndoIsRefusedWhileTheHistoryIsInUse()
    {
        QVERIFY(addSpike(QStringLiteral("spike-y")));
        QTRY_COMPARE(told(active).size(), 2);
        const QByteArray before = m_tree->read(active);
        {
            const Test::HeldHistory held(file());
            QVERIFY(held.isHeld());
            const auto refused = undone();
            QVERIFY(!refused);
            QCOMPARE(refused.error().path, file());
            QCOMPARE(m_tree->read(active), before);
        }
        QVERIFY(undone());
        QVERIFY(m_tree->read(active) != before);
    }

    void aHistoryThatIsReplacedMeanwhileTakesNothingForNew()
    {
        QTRY_COMPARE(told(active).size(), 1);
        QTRY_COMPARE(told(mission).size(), 1);
        for (const char *suffix : {"", "-wal", "-shm"})
            QFile::remove(file() + QLatin1StringView(suffix));
        m_tree->replace(active, sessionDocument(idA, QStringLiteral("active"), {QStringLiteral("spike-t")}));
        QTRY_COMPARE(told(active), QStringList{QStringLiteral("2: first seen")});
        // It is told of the others as they are, so that it knows what they were when they change.
        QTRY_COMPARE(told(snapshotB), QStringList{QStringLiteral("2: first seen")});
        m_tree->replace(snapshotB, sessionDocument(idB, QStringLiteral("archived"), {QStringLiteral("spike-u")}));
        QTRY_COMPARE(told(snapshotB).value(0), QStringLiteral("2: spike-u attached"));
        m_tree->replace(active, sessionDocument(idA));
        QTRY_COMPARE(told(active).value(0), QStringLiteral("2: spike-t detached"));
    }

    void aHistoryThatBeginsAnewIsToldOfAllFiles()
    {
        QTRY_COMPARE(told(active).size(), 1);
        // As the command line does with a damaged one, while the window is open.
        m_tree->remove(QStringLiteral("state"));
        QVERIFY(Journal::open(file()));
        QTRY_VERIFY_WITH_TIMEOUT(!told(snapshotB).isEmpty() && !told(mission).isEmpty() && !told(active).isEmpty(),
                                 15'000);
        // What is changed from now on is told with what it was before.
        m_tree->replace(active, sessionDocument(idA, QStringLiteral("active"), {QStringLiteral("spike-t")}));
        QTRY_VERIFY2(told(active).join(u' ').contains(u"spike-t attached"), qPrintable(told(active).join(u' ')));
        const auto journal = Journal::openExisting(file());
        QVERIFY(journal);
        VersionFilter filter;
        filter.path = m_tree->path(active);
        const auto versions = (*journal)->versions(filter);
        QVERIFY(versions && versions->front().before != 0);
    }

    void aHistoryThatIsTheSameIsNotOpenedAgain()
    {
        m_workspace.reset();
        WorkerPool pool;
        QObject receiver;
        const auto mailbox = std::make_shared<Mailbox>(&receiver);
        Historian historian(file(), systemClock(), pool, mailbox);
        const auto settle = [&] {
            for (int i = 0; i < 3; ++i) { // what one answer leads to is asked for before the next
                bool isDone = false;
                historian.whenWritten([&](const Result<void> &) { isDone = true; });
                QTRY_VERIFY(isDone);
            }
        };
        historian.keeping(QStringLiteral("x"), store())({{m_tree->path(active), {}, sessionDocument(idA)}});
        historian.record(QStringLiteral("x"), store());
        settle();
        historian.look(); // learns which file it is
        settle();
        const int watch = ::inotify_init1(IN_NONBLOCK);
        const auto closed = qScopeGuard([&] { ::close(watch); });
        QVERIFY(::inotify_add_watch(watch, qPrintable(QFileInfo(file()).path()), IN_OPEN) >= 0);
        std::array<char, 4096> events{};
        historian.look();
        settle();
        QCOMPARE(::read(watch, events.data(), events.size()), -1);
        // Another one in its place is seen, also where it gets the number of the one that was.
        QSignalSpy anew(&historian, &Historian::begunAnew);
        for (const char *suffix : {"", "-wal", "-shm"})
            QFile::remove(file() + QLatin1StringView(suffix));
        QVERIFY(Journal::open(file()));
        historian.look();
        QTRY_COMPARE(anew.count(), 1);
        QVERIFY(pool.waitForDone(5s));
        mailbox->close();
    }

    /// As a command line's that takes back and does again between two looks: the files hold what they held.
    void whatAnotherProgramWroteToItIsToldWithoutAChangeOfAFile()
    {
        QVERIFY(addSpike(QStringLiteral("spike-y")));
        QTRY_VERIFY(told(active).size() == 2);
        QTRY_VERIFY(m_workspace->undoable() && m_workspace->undoable()->id != 0);
        const NewOperation step{
            {Origin::Kind::CommandLine, {}}, QStringLiteral("x"),        store(), {}, systemClock()(),
            NewOperation::Role::Undo,        m_workspace->undoable()->id};
        QVERIFY(Journal::open(file()).value()->record(step));
        QSignalSpy written(m_workspace.get(), &Workspace::historyWritten);
        QTRY_VERIFY_WITH_TIMEOUT(!written.isEmpty(), 12'000);
        QTRY_VERIFY(!m_workspace->undoable());
    }

    void whatIsTakenOverFromADamagedHistoryIsTold()
    {
        QVERIFY(addSpike(QStringLiteral("spike-y")));
        QTRY_VERIFY(told(active).size() == 2);
        m_workspace.reset();
        QFile history(file());
        QVERIFY(history.open(QIODevice::ReadWrite));
        constexpr qint64 pageSize = 4096;
        // The third page is that of the table that was made first, the one of the stores.
        QVERIFY(history.seek(2 * pageSize) && history.write(QByteArray(pageSize, 'x')) == pageSize);
        history.close();
        for (const char *suffix : {"-wal", "-shm"})
            QFile::remove(file() + QLatin1StringView(suffix));
        m_workspace = std::make_unique<Workspace>(MissionHome(m_tree->path(QStringLiteral("home"))), systemClock(),
                                                  WorkspaceFiles{file()});
        QSignalSpy troubled(m_workspace.get(), &Workspace::historyTroubled);
        m_workspace->setProjects({{QStringLiteral("p"), project(), {}}});
        const auto words = [&] {
            QStringList all;
            for (const auto &each : troubled)
                all << each.value(0).toString();
            return all.join(u'\n');
        };
        QTRY_VERIFY2(words().contains(QStringLiteral("taken over from the damaged history")), qPrintable(words()));
        QVERIFY2(told(active).contains(QStringLiteral("0: spike-y attached")), qPrintable(told(active).join(u'|')));
    }

    void whatAReaderFindsDamagedIsTakenOverBeforeTheNextChange()
    {
        constexpr int count = 600;
        const QString document = m_tree->path(QStringLiteral("p/.tf/knowledge/topics/seed-x/seed.md"));
        QTRY_VERIFY(!told(active).isEmpty() && !told(snapshotB).isEmpty() && !told(mission).isEmpty());
        {
            const auto journal = Journal::open(file());
            for (int i = 0; i < count; ++i)
                QVERIFY((*journal)->observe({{store(), document, QByteArray::number(i), systemClock()(), {}, {}}}));
        }
        m_workspace.reset();
        Test::damageAPage(file(), QStringLiteral("versions"));
        open();
        QSignalSpy troubled(m_workspace.get(), &Workspace::historyTroubled);
        VersionFilter filter;
        filter.limit = 2 * count;
        QVERIFY(!Journal::openExisting(file()).value()->versions(filter));
        QTRY_VERIFY_WITH_TIMEOUT(!troubled.empty() && troubled.last()[0].toString().contains(u"taken over"), 20'000);
        QCOMPARE(troubled.size(), 2);
        QVERIFY(troubled[0][0].toString().contains(u"moved aside"));
        const auto versions = Journal::openExisting(file()).value()->versions(filter);
        QVERIFY(versions && versions->size() > count / 2);
    }

    void ofSeveralDamagedHistoriesTheNewestIsToldLast()
    {
        m_workspace.reset();
        m_tree->remove(QStringLiteral("state"));
        const QStringList days{QStringLiteral("2026-01-01"), QStringLiteral("2026-01-02"),
                               QStringLiteral("2026-01-03")};
        for (const QString &day : days) {
            {
                const auto journal = Journal::open(file());
                QVERIFY(journal);
                // The first of them has been taken over into the second.
                while (day == days[1] && !(*journal)->salvage(200).value_or(Salvage()).file.isEmpty()) {
                }
                QVERIFY((*journal)->observe({{store(), m_tree->path(active), day.toUtf8(), systemClock()(), {}, {}}}));
            }
            QVERIFY(QFile::rename(file(), file() + QStringLiteral(".damaged-%1T00-00-00Z").arg(day)));
        }
        m_workspace = std::make_unique<Workspace>(MissionHome(m_tree->path(QStringLiteral("home"))), systemClock(),
                                                  WorkspaceFiles{file()});
        QSignalSpy troubled(m_workspace.get(), &Workspace::historyTroubled);
        m_workspace->setProjects({{QStringLiteral("p"), project(), {}}});
        QTRY_COMPARE(troubled.size(), 2);
        QVERIFY2(troubled[0][0].toString().contains(days[1]), qPrintable(troubled[0][0].toString()));
        QVERIFY2(troubled[1][0].toString().contains(days[2]), qPrintable(troubled[1][0].toString()));
        for (const auto &each : troubled)
            QVERIFY2(each[0].toString().contains(u"taken over"), qPrintable(each[0].toString()));
    }

    void aHistoryThatIsDamagedUnderTheWindowInventsNoChange()
    {
        const QString seed = QStringLiteral("p/.tf/knowledge/topics/seed-a/seed.md");
        m_tree->write(seed, "# Alpha\n");
        QVERIFY(addSpike(QStringLiteral("spike-y")));
        QTRY_VERIFY(told(active).size() == 2);
        QTRY_VERIFY_WITH_TIMEOUT(!told(seed).isEmpty(), 15'000);
        QTRY_VERIFY(!told(snapshotB).isEmpty() && !told(mission).isEmpty());
        QSignalSpy troubled(m_workspace.get(), &Workspace::historyTroubled);
        {
            // What was written last is not among what can be read, nor is the table of stores.
            auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("damage"));
            database.setDatabaseName(file());
            QVERIFY(database.open());
            QVERIFY(QSqlQuery(database).exec(QStringLiteral("DELETE FROM versions WHERE isFirst=0")));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("damage"));
        QFile history(file());
        QVERIFY(history.open(QIODevice::ReadWrite));
        constexpr qint64 pageSize = 4096;
        QVERIFY(history.seek(2 * pageSize) && history.write(QByteArray(pageSize, 'x')) == pageSize);
        history.close();
        QVERIFY(addSpike(QStringLiteral("spike-z")));
        QTRY_VERIFY_WITH_TIMEOUT(troubled.size() > 1 && troubled.last()[0].toString().contains(u"taken over"), 15'000);
        // Of the document nothing could be read.
        const auto firstSeen = [this](const QString &path) {
            return told(path).count(QStringLiteral("2: first seen"));
        };
        QTRY_VERIFY_WITH_TIMEOUT(firstSeen(snapshotB) && firstSeen(mission) && firstSeen(seed) == 1, 20'000);
        for (const QString &path : {active, snapshotB, mission, seed}) {
            const QStringList lines = told(path);
            for (const QString &line : lines)
                QVERIFY2(line == u"2: first seen" || line == u"0: spike-z attached", qPrintable(lines.join(u'|')));
        }
    }
};

QTEST_GUILESS_MAIN(HistorianTest)
#include "tst_historian.moc"
