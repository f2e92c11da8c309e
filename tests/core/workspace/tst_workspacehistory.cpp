// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workspace.h"

#include "workspace/historian.h"

#include "history/journal.h"
#include "support/damagedhistory.h"
#include "support/documents.h"
#include "support/heldhistory.h"
#include "support/temporarytree.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>
#include <QThreadPool>
#include <QTimeZone>

#include <array>
#include <csignal>
#include <sys/inotify.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace Pointsman;
using Test::sessionDocument;
using Test::TemporaryTree;

namespace {

const QString idA = QStringLiteral("seed-a@2026-02-01T09-00-00Z");
const QString idB = QStringLiteral("seed-b@2026-02-02T09-00-00Z");
const QString active = QStringLiteral("p/.tf/knowledge/.active-planning.json");
const QString snapshotB = QStringLiteral("p/.tf/knowledge/sessions/%1.json").arg(idB);
const QString mission = QStringLiteral("home/missions/m-1/session.json");

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

/// What the workspace writes into the history, and what comes back from it.
class WorkspaceHistoryTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<Workspace> m_workspace;

    [[nodiscard]] QString project() const { return m_tree->path(QStringLiteral("p")); }
    [[nodiscard]] QString file() const { return m_tree->path(QStringLiteral("state/history.sqlite")); }
    [[nodiscard]] QString store() const { return m_tree->path(QStringLiteral("p/.tf/knowledge")); }

    void open(const Clock &clock = systemClock())
    {
        m_workspace = std::make_unique<Workspace>(MissionHome(m_tree->path(QStringLiteral("home"))), clock,
                                                  WorkspaceFiles{file()});
        m_workspace->setProjects({{QStringLiteral("p"), project(), {}}});
        QTRY_VERIFY(!m_workspace->snapshot()->isLoading() && !m_workspace->snapshot()->missions->missions.empty());
    }

    /// Newest first: "by: words".
    [[nodiscard]] QStringList told(const QString &path) const
    {
        VersionFilter filter;
        filter.path = m_tree->path(path);
        QStringList lines;
        const auto journal = Journal::openExisting(file());
        const auto versions = journal ? (*journal)->versions(filter) : std::vector<Version>();
        for (const Version &version : *versions)
            lines << QString::number(static_cast<int>(version.origin.kind)) + QStringLiteral(": ") + version.words;
        return lines;
    }

    Result<FileChanges> addSpike(const QString &spike)
    {
        std::optional<Result<FileChanges>> answer;
        m_workspace->editSessions(
            project(), QStringLiteral("Attach ") + spike,
            [spike](PlanningStore &planning) {
                return planning.addSpike(*TopicId::parse(spike)).map([](const SessionChange &change) {
                    return change.files;
                });
            },
            [&](const Result<FileChanges> &result) { answer = result; });
        [&] { QTRY_VERIFY(answer.has_value()); }();
        return answer.value_or(failure(ErrorCode::System, QStringLiteral("no answer")));
    }

    Result<FileChanges> undone()
    {
        std::optional<Result<FileChanges>> answer;
        m_workspace->undo([&](const Result<FileChanges> &result) { answer = result; });
        [&] { QTRY_VERIFY(answer.has_value()); }();
        return answer.value_or(failure(ErrorCode::System, QStringLiteral("no answer")));
    }

private Q_SLOTS:
    void init()
    {
        m_tree = std::make_unique<TemporaryTree>();
        m_tree->write(active, sessionDocument(idA));
        m_tree->write(snapshotB, sessionDocument(idB, QStringLiteral("archived")));
        m_tree->write(mission, Test::missionDocument(QStringLiteral("m-1")));
        open();
    }

    void cleanup()
    {
        m_workspace.reset();
        m_tree.reset();
    }

    void whatIsThereAtTheStartIsKeptOnce()
    {
        const QStringList first{QStringLiteral("2: first seen")};
        QTRY_COMPARE(told(active), first);
        QTRY_COMPARE(told(mission), first);
        QCOMPARE(told(snapshotB), first);
        m_workspace.reset();
        open();
        m_workspace.reset();
        QCOMPARE(told(active), first);
    }

    void theWindowsOwnChangeIsToldOnceAndAsItsOwn()
    {
        QVERIFY(addSpike(QStringLiteral("spike-y")));
        m_workspace.reset();
        QCOMPARE(told(active), (QStringList{QStringLiteral("0: spike-y attached"), QStringLiteral("2: first seen")}));
    }

    void whatAnotherProgramWritesIsKept()
    {
        m_tree->replace(active, sessionDocument(idA, QStringLiteral("active"), {QStringLiteral("spike-t")}));
        QTRY_COMPARE(told(active).value(0), QStringLiteral("2: spike-t attached"));
        m_tree->remove(active);
        QTRY_COMPARE(told(active).value(0), QStringLiteral("2: no longer active"));
        QCOMPARE(told(active).size(), 3);
    }

    void whatGitChecksOutIsToldAsGits()
    {
        QTRY_COMPARE(told(active).size(), 1);
        const auto now = std::chrono::duration_cast<std::chrono::seconds>(systemClock()().time_since_epoch()).count();
        m_tree->write(QStringLiteral("p/.git/logs/HEAD"),
                      "0000 1111 N <n@example> 1 +0000\tcommit: x\n0000 1111 N <n@example> " +
                          QByteArray::number(qint64{now}) + " +0000\tcheckout: moving from main to x\n");
        const QByteArray old = sessionDocument(idA, QStringLiteral("active"), {QStringLiteral("spike-t")});
        const QByteArray blob = "blob " + QByteArray::number(old.size()) + '\0' + old;
        const QString name = QString::fromLatin1(QCryptographicHash::hash(blob, QCryptographicHash::Sha1).toHex());
        m_tree->write(QStringLiteral("p/.git/objects/%1/%2").arg(name.left(2), name.mid(2)), {});
        QFile object(m_tree->path(QStringLiteral("p/.git/objects/%1/%2").arg(name.left(2), name.mid(2))));
        QVERIFY(object.open(QIODevice::ReadWrite) &&
                object.setFileTime(QDateTime::currentDateTime().addSecs(-60), QFile::FileModificationTime));
        m_tree->replace(active, old);
        QTRY_COMPARE(told(active).value(0), QStringLiteral("3: spike-t attached"));
        // What an agent writes right behind a checkout is not git's.
        m_tree->replace(active, sessionDocument(idA, QStringLiteral("active"), {QStringLiteral("spike-new")}));
        QTRY_COMPARE(told(active).value(0).left(2), QStringLiteral("2:"));
    }

    void whatHappenedWhileItWasClosedSaysSinceWhen()
    {
        QTRY_COMPARE(told(active).size(), 1);
        m_workspace.reset();
        m_tree->replace(active, sessionDocument(idA, QStringLiteral("active"), {QStringLiteral("spike-t")}));
        open();
        QTRY_COMPARE(told(active).size(), 2);
        const auto journal = Journal::openExisting(file());
        VersionFilter filter;
        filter.path = m_tree->path(active);
        QVERIFY((*journal)->versions(filter)->front().since.has_value());
    }

    void whatWentWhileItWasClosedIsToldAsGone()
    {
        QTRY_COMPARE(told(active).size(), 1);
        m_workspace.reset();
        m_tree->remove(active);
        open();
        QTRY_COMPARE(told(active).value(0), QStringLiteral("2: no longer active"));
        const auto journal = Journal::openExisting(file());
        VersionFilter filter;
        filter.path = m_tree->path(active);
        QVERIFY((*journal)->versions(filter)->front().since.has_value());
        QCOMPARE(told(snapshotB).size(), 1);
    }

    void documentsOfLinkedTopicsAreKept()
    {
        const QString seed = QStringLiteral("p/.tf/knowledge/topics/%1/seed.md").arg(idA.section(u'@', 0, 0));
        const QString other = QStringLiteral("p/.tf/knowledge/topics/unlinked/seed.md");
        m_workspace.reset();
        m_tree->remove(QStringLiteral("state"));
        m_tree->write(seed, "one\ntwo\n");
        m_tree->write(other, "one\n");
        const Clock later = [] { return systemClock()() + std::chrono::hours(1); }; // nobody is still writing it
        open(later);
        QTRY_COMPARE(told(seed), QStringList{QStringLiteral("2: first seen")});
        m_tree->replace(seed, "one\nthree\n");
        QTRY_COMPARE_WITH_TIMEOUT(told(seed).value(0), QStringLiteral("2: seed.md: 1 line(s) added, 1 line(s) removed"),
                                  15'000);
        m_workspace.reset();
        m_tree->replace(seed, "one\nthree\nfour\n");
        open(later);
        QTRY_COMPARE(told(seed).value(0), QStringLiteral("2: seed.md: 1 line(s) added"));
        const auto journal = Journal::openExisting(file());
        VersionFilter filter;
        filter.path = m_tree->path(seed);
        const auto versions = *(*journal)->versions(filter);
        QVERIFY(versions.front().since.has_value());
        QVERIFY(!versions[1].since.has_value());
        QCOMPARE((*journal)->content(versions[1].before)->value(), QByteArray("one\ntwo\n"));
        QVERIFY(told(other).isEmpty());
    }

    void aDocumentThatWasWrittenWhileNobodyLookedIsAChange()
    {
        const QString folder = QStringLiteral("p/.tf/knowledge/topics/%1/").arg(idA.section(u'@', 0, 0));
        const QString seed = folder + QStringLiteral("seed.md");
        const QString old = folder + QStringLiteral("sources.md");
        const auto lookedAt = [this] {
            const auto journal = Journal::openExisting(file());
            return journal ? (*journal)->lookedAt(store() + QStringLiteral("/topics")) : std::optional<Moment>();
        };
        QTRY_VERIFY(lookedAt().value_or(std::nullopt).has_value());
        m_workspace.reset();
        // One that was out of sight until now may be as old as it is.
        for (const auto &[path, seconds] : {std::pair(seed, 10), std::pair(old, -3600)}) {
            m_tree->write(path, "one\n");
            QFile written(m_tree->path(path));
            QVERIFY(written.open(QIODevice::ReadWrite) &&
                    written.setFileTime(QDateTime::currentDateTimeUtc().addSecs(seconds),
                                        QFileDevice::FileModificationTime));
        }
        open([] { return systemClock()() + std::chrono::hours(1); });
        QTRY_COMPARE(told(seed), QStringList{QStringLiteral("2: seed.md written")});
        QCOMPARE(told(old), QStringList{QStringLiteral("2: first seen")});
        VersionFilter filter;
        filter.path = m_tree->path(seed);
        const auto versions = *Journal::openExisting(file()).value()->versions(filter);
        QVERIFY(versions.front().since && versions.front().isInterval());
    }

    /// Else those of sessions that are not active are looked at every few minutes.
    void allDocumentsOfAProjectOnScreenAreLookedAtSoon()
    {
        const QString seed = QStringLiteral("p/.tf/knowledge/topics/%1/seed.md").arg(idB.section(u'@', 0, 0));
        m_workspace.reset();
        m_tree->remove(QStringLiteral("state"));
        m_tree->write(seed, "one\n");
        open([] { return systemClock()() + std::chrono::hours(1); });
        QTRY_COMPARE(told(seed), QStringList{QStringLiteral("2: first seen")});
        m_workspace->setLookedAt(m_tree->path(QStringLiteral("p")));
        m_tree->replace(seed, "two\n");
        QTRY_COMPARE_WITH_TIMEOUT(told(seed).value(0), QStringLiteral("2: seed.md: 1 line(s) added, 1 line(s) removed"),
                                  15'000);
    }

    void undoSurvivesARestart()
    {
        const QByteArray before = m_tree->read(active);
        QVERIFY(addSpike(QStringLiteral("spike-y")));
        m_workspace.reset();
        open();
        QTRY_COMPARE(m_workspace->undoLabel(), QStringLiteral("Attach spike-y (p)"));
        QVERIFY(undone());
        QCOMPARE(m_tree->read(active), before);
        QVERIFY(m_workspace->undoLabel().isEmpty());
        QCOMPARE(m_workspace->redoLabel(), QStringLiteral("Attach spike-y (p)"));
    }

    void whatTheCommandLineDidCanBeUndoneHere()
    {
        QTRY_COMPARE(told(active).size(), 1);
        const QByteArray before = m_tree->read(active);
        const QByteArray after = sessionDocument(idA, QStringLiteral("active"), {QStringLiteral("spike-c")});
        m_tree->replace(active, after);
        {
            const auto journal = Journal::open(file());
            QVERIFY((*journal)->record({{Origin::Kind::CommandLine, QStringLiteral("pointsman-cli x")},
                                        QStringLiteral("session add-spike spike-c"),
                                        store(),
                                        {{m_tree->path(active), before, after}},
                                        systemClock()(),
                                        {},
                                        0}));
        }
        QTRY_COMPARE(m_workspace->undoLabel(), QStringLiteral("session add-spike spike-c (p)"));
        QVERIFY(undone());
        QCOMPARE(m_tree->read(active), before);
        m_workspace.reset();
        QCOMPARE(told(active), (QStringList{QStringLiteral("0: taken back: spike-c attached"),
                                            QStringLiteral("1: spike-c attached"), QStringLiteral("2: first seen")}));
    }

    void anUndoIsToldWithTheTimeAtWhichItWasDone()
    {
        m_workspace.reset();
        const Moment start = systemClock()();
        open([this, start] {
            return m_tree->read(active).contains("spike-y") ? start + std::chrono::hours(1)
                                                            : start + std::chrono::hours(2);
        });
        QVERIFY(addSpike(QStringLiteral("spike-y")));
        QVERIFY(undone());
        const auto journal = Journal::openExisting(file());
        VersionFilter filter;
        filter.path = m_tree->path(active);
        QVERIFY((*journal)->versions(filter)->front().time == start + std::chrono::hours(2));
    }

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
        QThreadPool pool;
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
        historian.record(QStringLiteral("x"), store(), {{m_tree->path(active), {}, sessionDocument(idA)}});
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
        pool.waitForDone();
        mailbox->close();
    }

    void whatIsPassedOverIsNamed()
    {
        m_tree->write(QStringLiteral("q/.tf/knowledge/.active-planning.json"), sessionDocument(idB));
        const QString gone = m_tree->path(QStringLiteral("q"));
        m_workspace->setProjects({{QStringLiteral("p"), project(), {}}, {QStringLiteral("q"), gone, {}}});
        QTRY_VERIFY(!m_workspace->snapshot()->isLoading());
        QVERIFY(addSpike(QStringLiteral("spike-y")));
        QTRY_COMPARE(m_workspace->undoLabel(), QStringLiteral("Attach spike-y (p)"));
        QTRY_VERIFY(m_workspace->undoable()->id != 0); // it is in the history before what follows
        QVERIFY(m_workspace->undoPassedOver().isEmpty());
        {
            const auto journal = Journal::open(file());
            QVERIFY((*journal)->record(
                {{Origin::Kind::CommandLine, {}},
                 QStringLiteral("session clear"),
                 gone + QStringLiteral("/.tf/knowledge"),
                 {{gone + QStringLiteral("/.tf/knowledge/.active-planning.json"), sessionDocument(idB), {}}},
                 systemClock()(),
                 {},
                 0}));
        }
        QVERIFY(QFile::rename(gone, gone + QStringLiteral("-away")));
        QTRY_VERIFY_WITH_TIMEOUT(!m_workspace->undoPassedOver().isEmpty(), 15'000);
        QVERIFY(m_workspace->undoPassedOver().contains(QStringLiteral("session clear")));
        QVERIFY(m_workspace->undoPassedOver().contains(gone));
        QCOMPARE(m_workspace->undoLabel(), QStringLiteral("Attach spike-y (p)"));
        QVERIFY(QFile::rename(gone + QStringLiteral("-away"), gone));
        QTRY_VERIFY_WITH_TIMEOUT(m_workspace->undoPassedOver().isEmpty(), 15'000);
        QCOMPARE(m_workspace->undoLabel(), QStringLiteral("session clear (q)"));
        // What is on the list no more is named as that, by what is there at that moment.
        m_workspace->setProjects({{QStringLiteral("p"), project(), {}}});
        const QString label = QStringLiteral("session clear (in %1/.tf/knowledge, which is not on the list)").arg(gone);
        QCOMPARE(m_workspace->undoLabel(), label);
        QVERIFY(QFile::rename(gone, gone + QStringLiteral("-away")));
        QTRY_VERIFY_WITH_TIMEOUT(m_workspace->undoPassedOver().contains(u"neither there nor on the list"), 15'000);
        QCOMPARE(m_workspace->undoLabel(), QStringLiteral("Attach spike-y (p)"));
        QVERIFY(QFile::rename(gone + QStringLiteral("-away"), gone));
        QTRY_COMPARE_WITH_TIMEOUT(m_workspace->undoLabel(), label, 15'000);
        QVERIFY(m_workspace->undoPassedOver().isEmpty());
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

    void whatIsSeenAtOnceIsToldInTheOrderInWhichItWasWritten()
    {
        m_workspace.reset();
        m_tree->remove(QStringLiteral("state"));
        const QDateTime begin(QDate(2026, 2, 1), QTime(9, 0), QTimeZone::utc());
        const QStringList names{QStringLiteral("c"), QStringLiteral("a"), QStringLiteral("b")};
        QStringList paths;
        for (const QString &name : names) {
            const QString id = QStringLiteral("seed-%1@2026-03-01T00-00-00Z").arg(name);
            paths.prepend(QStringLiteral("p/.tf/knowledge/sessions/%1.json").arg(id));
            m_tree->write(paths.first(), sessionDocument(id, QStringLiteral("archived")));
            QFile written(m_tree->path(paths.first()));
            QVERIFY(written.open(QIODevice::ReadWrite) &&
                    written.setFileTime(begin.addSecs(paths.size()), QFileDevice::FileModificationTime));
        }
        open();
        QTRY_VERIFY(!told(paths.first()).isEmpty() && !told(active).isEmpty());
        const auto journal = Journal::openExisting(file());
        VersionFilter filter;
        filter.order = VersionFilter::Order::Happened;
        const auto versions = (*journal)->versions(filter);
        QStringList listed;
        for (const Version &version : *versions) {
            if (const QString path = version.path.mid(m_tree->path().size() + 1); paths.contains(path))
                listed << path;
        }
        QCOMPARE(listed, paths);
    }

    void whatIsTakenBackIsToldAsThat()
    {
        QTRY_COMPARE(told(active).size(), 1);
        std::optional<Result<FileChanges>> answer;
        m_workspace->editSessions(
            project(), QStringLiteral("Switch to seed-b"),
            [](PlanningStore &planning) {
                return planning.resume(idB).map([](const SessionChange &change) { return change.files; });
            },
            [&](const Result<FileChanges> &result) { answer = result; });
        QTRY_VERIFY(answer.has_value() && *answer);
        QVERIFY(undone());
        const QString left = QStringLiteral("p/.tf/knowledge/sessions/%1.json").arg(idA);
        QCOMPARE(told(active).value(0), QStringLiteral("0: taken back: switched to it"));
        QCOMPARE(told(left).value(0), QStringLiteral("0: taken back: archived"));
        m_workspace->redo({});
        QTRY_COMPARE(told(left).value(0), QStringLiteral("0: done again: archived"));
    }

    void aTokenIsNowhereButInItsFile()
    {
        QTRY_COMPARE(told(mission).size(), 1);
        m_tree->replace(mission, Test::missionDocument(QStringLiteral("m-1"), QStringLiteral("wp:A")));
        QTRY_COMPARE(told(mission).size(), 2);
        m_workspace.reset();
        const auto files = m_tree->files();
        for (auto each = files.cbegin(); each != files.cend(); ++each)
            QVERIFY2(each.key() == mission || !each.value().contains(Test::tokenInDocuments.toUtf8()),
                     qPrintable(each.key()));
    }
};

QTEST_GUILESS_MAIN(WorkspaceHistoryTest)
#include "tst_workspacehistory.moc"
