// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workspace.h"

#include "planning/planningoperations.h"
#include "support/documents.h"
#include "support/temporarytree.h"
#include "json/jsonreader.h"
#include "json/jsonwriter.h"

#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <thread>

using namespace Pointsman;
using namespace std::chrono_literals;
using Test::sessionDocument;
using Test::TemporaryTree;

namespace {

const QString idA = QStringLiteral("seed-a@2026-02-01T09-00-00Z");
const QString active = QStringLiteral("p/.tf/knowledge/.active-planning.json");
constexpr int noticedWithinMs = 2000;

TopicId topic(const QString &id)
{
    return *TopicId::parse(id);
}

QByteArray withSpike(const QByteArray &json, const QString &spike)
{
    const JsonObject session = *readJson(json)->value.object();
    return pythonJson(*Pointsman::withSpike(session, topic(spike), UtcTime(systemClock()()))) + '\n';
}

QByteArray withPlan(const QByteArray &json, const QString &plan)
{
    const JsonObject session = *readJson(json)->value.object();
    return pythonJson(Pointsman::withPlan(session, topic(plan), UtcTime(systemClock()()))) + '\n';
}

} // namespace

/// A running window, or the next one, settles what a peer has written over from an older reading.
class SettlementTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<Workspace> m_workspace;
    QByteArray m_older; ///< what the peer has read

    [[nodiscard]] QString project() const { return m_tree->path(QStringLiteral("p")); }
    [[nodiscard]] QString file() const { return m_tree->path(QStringLiteral("state/history.sqlite")); }
    [[nodiscard]] QString store() const { return m_tree->path(QStringLiteral("p/.tf/knowledge")); }

    void open()
    {
        m_workspace = std::make_unique<Workspace>(MissionHome(m_tree->path(QStringLiteral("home"))), systemClock(),
                                                  WorkspaceFiles{file()});
        m_workspace->setProjects({{QStringLiteral("p"), project(), {}}});
        QTRY_VERIFY(!m_workspace->snapshot()->isLoading());
        QTRY_VERIFY(told() > 0);
    }

    /// How many versions of the active session the history has.
    [[nodiscard]] int told() const
    {
        VersionFilter filter;
        filter.path = m_tree->path(active);
        const auto journal = Journal::openExisting(file());
        const auto versions = journal ? (*journal)->versions(filter) : std::vector<Version>();
        return versions ? int(versions->size()) : 0;
    }

    [[nodiscard]] int operationsMarked(Journal::OverwrittenMark mark) const
    {
        const auto journal = Journal::openExisting(file());
        return journal ? int((*journal)->markedOverwritten(mark).value_or(std::vector<qint64>()).size()) : -1;
    }

    Result<FileChanges> answerTo(const std::function<void(Workspace::Done)> &ask)
    {
        std::optional<Result<FileChanges>> answer;
        ask([&](const Result<FileChanges> &result) { answer = result; });
        [&] { QTRY_VERIFY(answer.has_value()); }();
        return answer.value_or(failure(ErrorCode::System, QStringLiteral("no answer")));
    }

    void edit(const Workspace::PlanningEdit &change)
    {
        QVERIFY(answerTo([&](const Workspace::Done &done) {
            m_workspace->editSessions(project(), QStringLiteral("Edit"), change, done);
        }));
    }

    void addSpike(const QString &spike)
    {
        edit([spike](PlanningStore &planning) {
            return planning.addSpike(topic(spike)).map([](const SessionChange &change) { return change.files; });
        });
    }

    void setPlan(const QString &plan)
    {
        edit([plan](PlanningStore &planning) {
            return planning.setPlan(topic(plan)).map([](const SessionChange &change) { return change.files; });
        });
    }

    /// The command line attaches a spike and ends.
    void commandLineAddsSpike(const QString &spike)
    {
        PlanningStore planning(KnowledgeDirectory(store()), systemClock());
        const auto change = planning.addSpike(topic(spike));
        QVERIFY(change);
        const Origin origin{Origin::Kind::CommandLine, QStringLiteral("pointsman-cli session add-spike")};
        const auto journal = Journal::open(file());
        QVERIFY((*journal)->record({origin, origin.words, store(), change->files, systemClock()(), {}, 0}));
    }

    /// The other program's file says that it was written so many seconds from now.
    void setTimeAndReplace(const QByteArray &bytes, int seconds)
    {
        const QString neighbour = active + QStringLiteral(".peer");
        m_tree->write(neighbour, bytes);
        QFile file(m_tree->path(neighbour));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(seconds), QFileDevice::FileModificationTime));
        file.close();
        QCOMPARE(std::rename(qPrintable(m_tree->path(neighbour)), qPrintable(m_tree->path(active))), 0);
    }

    [[nodiscard]] QByteArray now() const { return m_tree->read(active); }

private Q_SLOTS:
    void init()
    {
        m_tree = std::make_unique<TemporaryTree>();
        m_tree->write(active, sessionDocument(idA));
        m_older = now();
        open();
    }

    void cleanup()
    {
        m_workspace.reset();
        m_tree.reset();
    }

    void aSpikeIsAttachedAgainAndTold()
    {
        QSignalSpy again(m_workspace.get(), &Workspace::appliedAgain);
        addSpike(QStringLiteral("spike-y"));
        m_tree->replace(active, withSpike(m_older, QStringLiteral("spike-t")));
        QElapsedTimer sinceTheirs;
        sinceTheirs.start();
        QTRY_COMPARE(again.count(), 1);
        QVERIFY2(sinceTheirs.elapsed() < noticedWithinMs, qPrintable(QString::number(sinceTheirs.elapsed())));
        QVERIFY(now().contains("spike-y") && now().contains("spike-t"));
        QCOMPARE(m_workspace->undoLabel(), QStringLiteral("Apply again: spike-y attached (p)"));
        QVERIFY(m_workspace->overwritten().empty());
        // Whoever takes it back means it.
        QVERIFY(answerTo([&](const Workspace::Done &done) { m_workspace->undo(done); }));
        const int before = told();
        m_tree->replace(active, withSpike(m_older, QStringLiteral("spike-u")));
        QTRY_VERIFY(told() > before);
        QCOMPARE(again.count(), 1);
        QVERIFY(!now().contains("spike-y"));
    }

    void aPlanOfBothWaitsForTheUser()
    {
        QSignalSpy changed(m_workspace.get(), &Workspace::overwrittenChanged);
        setPlan(QStringLiteral("plan-x"));
        m_tree->replace(active, withPlan(m_older, QStringLiteral("plan-y")));
        QElapsedTimer sinceTheirs;
        sinceTheirs.start();
        QTRY_COMPARE(m_workspace->overwritten().size(), std::size_t(1));
        QVERIFY2(sinceTheirs.elapsed() < noticedWithinMs, qPrintable(QString::number(sinceTheirs.elapsed())));
        QVERIFY(changed.count() > 0);
        QVERIFY(now().contains("plan-y"));
        // It waits in the next run too, long after the time of settling.
        m_workspace.reset();
        open();
        QTRY_COMPARE(m_workspace->overwritten().size(), std::size_t(1));
        const Overwritten conflict = m_workspace->overwritten().front();
        QCOMPARE(conflict.words, QStringLiteral("plan set to plan-x"));
        QVERIFY(answerTo([&](const Workspace::Done &done) { m_workspace->applyAgain(conflict, done); }));
        QVERIFY(now().contains("plan-x"));
        QVERIFY(m_workspace->overwritten().empty());
        QVERIFY(answerTo([&](const Workspace::Done &done) { m_workspace->undo(done); }));
        QVERIFY(now().contains("plan-y"));
    }

    void whatIsDecidedStaysDecided()
    {
        setPlan(QStringLiteral("plan-x"));
        m_tree->replace(active, withPlan(m_older, QStringLiteral("plan-y")));
        QTRY_COMPARE(m_workspace->overwritten().size(), std::size_t(1));
        const Overwritten shown = m_workspace->overwritten().front();
        QVERIFY(answerTo([&](const Workspace::Done &done) { m_workspace->keepTheirs(shown, done); }));
        QVERIFY(m_workspace->overwritten().empty());
        int before = told();
        m_tree->replace(active, withPlan(m_older, QStringLiteral("plan-z")));
        QTRY_VERIFY(told() > before);
        QVERIFY(m_workspace->overwritten().empty());
        // Neither is it asked again in the next run.
        m_workspace.reset();
        QVERIFY((*Journal::openExisting(file()))->markedOverwritten(Journal::OverwrittenMark::Open)->empty());
        m_tree->replace(active, withPlan(m_older, QStringLiteral("plan-u")));
        before = told();
        open();
        QTRY_VERIFY(told() > before);
        QVERIFY(m_workspace->overwritten().empty());
    }

    void whatTheUserMadeOfBothIsWrittenOnlyOverWhatTheySaw()
    {
        setPlan(QStringLiteral("plan-x"));
        m_tree->replace(active, withPlan(m_older, QStringLiteral("plan-y")));
        QTRY_COMPARE(m_workspace->overwritten().size(), std::size_t(1));
        Overwritten conflict = m_workspace->overwritten().front();
        const auto write = [&](const QString &plan) {
            const FileChange merged{conflict.path, conflict.present, withPlan(conflict.present, plan)};
            return answerTo(
                [&](const Workspace::Done &done) { m_workspace->writeMerged(conflict.operation, merged, done); });
        };
        m_tree->replace(active, withPlan(m_older, QStringLiteral("plan-z")));
        const auto refused = write(QStringLiteral("plan-x"));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QVERIFY(now().contains("plan-z"));
        QTRY_VERIFY(m_workspace->overwritten().size() == 1 &&
                    m_workspace->overwritten().front().present.contains("plan-z"));
        conflict = m_workspace->overwritten().front();
        QVERIFY(write(QStringLiteral("plan-w")));
        QVERIFY(now().contains("plan-w"));
        QVERIFY(m_workspace->overwritten().empty());
    }

    void onlyWhatWasShownIsDecided()
    {
        setPlan(QStringLiteral("plan-x"));
        m_tree->replace(active, withPlan(m_older, QStringLiteral("plan-y")));
        QTRY_COMPARE(m_workspace->overwritten().size(), std::size_t(1));
        const Overwritten shown = m_workspace->overwritten().front();
        m_tree->replace(active, withPlan(m_older, QStringLiteral("plan-z")));
        const auto again = answerTo([&](const Workspace::Done &done) { m_workspace->applyAgain(shown, done); });
        const auto kept = answerTo([&](const Workspace::Done &done) { m_workspace->keepTheirs(shown, done); });
        for (const auto *refused : {&again, &kept}) {
            QVERIFY(!*refused);
            QCOMPARE(refused->error().code, ErrorCode::Conflict);
        }
        QVERIFY(now().contains("plan-z"));
        QTRY_VERIFY(m_workspace->overwritten().size() == 1 &&
                    m_workspace->overwritten().front().present.contains("plan-z"));
        // That they have only worked on is no other thing to decide.
        const Overwritten next = m_workspace->overwritten().front();
        JsonObject touched = *readJson(now())->value.object();
        touched.set("updated", "2099-01-01T00:00:00Z");
        m_tree->replace(active, pythonJson(touched) + '\n');
        QVERIFY(answerTo([&](const Workspace::Done &done) { m_workspace->applyAgain(next, done); }));
        QVERIFY(now().contains("plan-x"));
    }

    void oneDecisionBringsAllOfAVanishedSessionBack()
    {
        commandLineAddsSpike(QStringLiteral("spike-one"));
        setPlan(QStringLiteral("plan-two"));
        QTRY_VERIFY(m_workspace->undoable() && m_workspace->undoable()->id != 0); // what comes next is the peer's
        const int known = told();
        m_tree->replace(active, withSpike(now(), QStringLiteral("spike-peer")));
        QTRY_VERIFY(told() > known);
        m_tree->remove(active);
        QTRY_COMPARE(operationsMarked(Journal::OverwrittenMark::Open), 2);
        QTRY_COMPARE(m_workspace->overwritten().size(), std::size_t(1));
        const Overwritten shown = m_workspace->overwritten().front();
        QVERIFY(answerTo([&](const Workspace::Done &done) { m_workspace->applyAgain(shown, done); }));
        for (const char *ours : {"spike-one", "plan-two", "spike-peer"})
            QVERIFY2(now().contains(ours), now().constData());
        QTRY_VERIFY(m_workspace->overwritten().empty());
    }

    void aProjectThatWasMovedAwayIsNotMadeAnewWhereItWas()
    {
        addSpike(QStringLiteral("spike-one"));
        m_tree->remove(active);
        QTRY_COMPARE(m_workspace->overwritten().size(), std::size_t(1));
        const Overwritten shown = m_workspace->overwritten().front();
        QVERIFY(QDir().rename(project(), m_tree->path(QStringLiteral("elsewhere"))));
        QVERIFY(!answerTo([&](const Workspace::Done &done) { m_workspace->applyAgain(shown, done); }));
        QVERIFY(!QFileInfo::exists(project()));
    }

    void thatASessionIsGoneIsDecidedOnce()
    {
        addSpike(QStringLiteral("spike-one"));
        setPlan(QStringLiteral("plan-two"));
        m_tree->remove(active);
        QTRY_COMPARE(operationsMarked(Journal::OverwrittenMark::Open), 2);
        QTRY_COMPARE(m_workspace->overwritten().size(), std::size_t(1));
        const Overwritten shown = m_workspace->overwritten().front();
        QVERIFY(answerTo([&](const Workspace::Done &done) { m_workspace->keepTheirs(shown, done); }));
        QVERIFY(m_workspace->overwritten().empty());
        QCOMPARE(operationsMarked(Journal::OverwrittenMark::Open), 0);
        QCOMPARE(operationsMarked(Journal::OverwrittenMark::Decided), 2);
    }

    void anOverwritingWithAnOlderTimeIsNoticed()
    {
        QSignalSpy again(m_workspace.get(), &Workspace::appliedAgain);
        addSpike(QStringLiteral("spike-y"));
        setTimeAndReplace(withSpike(m_older, QStringLiteral("spike-t")), -60); // as cp -p does
        QTRY_COMPARE(again.count(), 1);
        QVERIFY(now().contains("spike-y") && now().contains("spike-t"));
    }

    void whatMayHaveBeenOverwrittenWhileNobodyLookedIsAsked()
    {
        m_workspace.reset();
        commandLineAddsSpike(QStringLiteral("spike-y"));
        // From an older reading at once, and by an honest writer later.
        setTimeAndReplace(withSpike(m_older, QStringLiteral("spike-t")), 30);
        open();
        QTRY_COMPARE(m_workspace->overwritten().size(), std::size_t(1));
        QVERIFY(!now().contains("spike-y"));
    }

    void aPeerThatInsistsIsAskedAboutAfterThreeTimes()
    {
        QSignalSpy again(m_workspace.get(), &Workspace::appliedAgain);
        addSpike(QStringLiteral("spike-y"));
        for (int i = 1; i <= 3; ++i) {
            m_tree->replace(active, withSpike(m_older, QStringLiteral("spike-%1").arg(i)));
            QTRY_COMPARE(again.count(), i);
        }
        m_tree->replace(active, withSpike(m_older, QStringLiteral("spike-4")));
        QTRY_COMPARE(m_workspace->overwritten().size(), std::size_t(1));
        QCOMPARE(again.count(), 3);
        QVERIFY(!now().contains("spike-y"));
    }

    void whatTheCommandLineDidIsSettledByTheWindow()
    {
        QSignalSpy again(m_workspace.get(), &Workspace::appliedAgain);
        commandLineAddsSpike(QStringLiteral("spike-y"));
        m_tree->replace(active, withSpike(m_older, QStringLiteral("spike-t")));
        QTRY_COMPARE(again.count(), 1);
        QVERIFY(now().contains("spike-y") && now().contains("spike-t"));
    }

    void whatTheCommandLineDidIsSettledByTheNextWindow()
    {
        m_workspace.reset();
        commandLineAddsSpike(QStringLiteral("spike-y"));
        m_tree->replace(active, withSpike(m_older, QStringLiteral("spike-t")));
        const Moment before = systemClock()();
        open();
        QTRY_VERIFY(now().contains("spike-y") && now().contains("spike-t"));
        QTRY_VERIFY(m_workspace->undoLabel().startsWith(QStringLiteral("Apply again")));
        // What the other program did is told with the times between which it was done, and before what we did then.
        VersionFilter filter;
        filter.path = m_tree->path(active);
        const auto versions = (*Journal::openExisting(file()))->versions(filter);
        QVERIFY(versions && versions->size() > 2);
        QCOMPARE((*versions)[0].origin.kind, Origin::Kind::Window);
        const Version &theirs = (*versions)[1];
        QCOMPARE(theirs.origin.kind, Origin::Kind::OtherProgram);
        QVERIFY2(theirs.since && *theirs.since < before, "it says since when");
        QVERIFY2(theirs.words.contains(QStringLiteral("spike-t attached")), qPrintable(theirs.words));
    }

    /// P5 under a race: a peer that reads, thinks and writes without looking keeps losing what we write.
    void nothingOfOursIsLostToAPeerThatKeepsWriting()
    {
        std::atomic<bool> isOver = false;
        std::thread peer([&] {
            for (int i = 0; !isOver; ++i) {
                const QByteArray read = now();
                std::this_thread::sleep_for(8ms);
                m_tree->replace(active, withSpike(read, QStringLiteral("spike-peer-%1").arg(i)));
                std::this_thread::sleep_for(8ms);
            }
        });
        const auto stop = qScopeGuard([&] {
            isOver = true;
            peer.join();
        });
        constexpr int ours = 15;
        for (int i = 0; i < ours; ++i)
            addSpike(QStringLiteral("spike-ours-%1").arg(i));
        isOver = true;
        const auto isThereOrShown = [&](int i) {
            const QString spike = QStringLiteral("spike-ours-%1").arg(i);
            const auto &open = m_workspace->overwritten();
            return now().contains(QByteArray('"' + spike.toLatin1() + '"')) ||
                   std::any_of(open.begin(), open.end(),
                               [&](const Overwritten &each) { return each.words == spike + u" attached"; });
        };
        for (int i = 0; i < ours; ++i)
            QTRY_VERIFY_WITH_TIMEOUT(isThereOrShown(i), 60'000);
        // Undo comes after all that waits to be judged: a worker that is still at it would be left behind.
        bool isAllJudged = false;
        m_workspace->undo([&](const Result<FileChanges> &) { isAllJudged = true; });
        QTRY_VERIFY_WITH_TIMEOUT(isAllJudged, 60'000);
    }
};

QTEST_GUILESS_MAIN(SettlementTest)
#include "tst_settlement.moc"
