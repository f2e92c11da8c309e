// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "overwritingfixture.h"

#include "history/takeback.h"

using namespace Pointsman;
using namespace Pointsman::Test;

/// What is found of our operations after a peer has written over them, and what applying them again makes of the files.
class OverwrittenTest final : public OverwritingFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void whatNobodyTouchedStands()
    {
        weDo([](PlanningStore &planning) { return planning.addSpike(topic("spike-y")); });
        QCOMPARE(verdict(), Verdict::Stands);
        QVERIFY(judged()->again.empty());
    }

    void aSpikeGoesWhereItsSessionLivesNow_data()
    {
        QTest::addColumn<int>("peer");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("state");
        QTest::newRow("still active") << 0 << active << QStringLiteral("active");
        QTest::newRow("another one was started") << 1 << snapshot(idA) << QStringLiteral("archived");
        QTest::newRow("archived") << 2 << snapshot(idA) << QStringLiteral("archived");
        QTest::newRow("completed") << 3 << snapshot(idA) << QStringLiteral("completed");
    }

    void aSpikeGoesWhereItsSessionLivesNow()
    {
        QFETCH(const int, peer);
        QFETCH(const QString, place);
        QFETCH(const QString, state);
        weDo([](PlanningStore &planning) { return planning.addSpike(topic("spike-y")); });
        const JsonObject older = object(m_older);
        if (peer == 0)
            m_tree->replace(active, bytes(withSpike(older, "spike-t")));
        else if (peer == 3)
            m_tree->replace(snapshot(idA), bytes(completed(older, topic("plan-p"), {}, {}, later)));
        else
            peerArchives(older);
        if (peer == 1)
            m_tree->replace(active, sessionDocument(idC));
        else if (peer > 1)
            m_tree->remove(active);
        QCOMPARE(verdict(), Verdict::ApplyAgain);
        const QByteArray activeNow = peer == 1 ? m_tree->read(active) : QByteArray();
        again();
        QVERIFY(spikesIn(m_tree->read(place)).contains(QStringLiteral("spike-y")));
        QCOMPARE(stringAt(object(m_tree->read(place)), "state"), state);
        if (peer == 0)
            QCOMPARE(spikesIn(m_tree->read(active)).size(), 2);
        else if (peer == 1)
            QCOMPARE(m_tree->read(active), activeNow);
        else
            QVERIFY(!m_tree->exists(active));
    }

    void aPlanOfBothIsAConflictWithBothValues()
    {
        weDo([](PlanningStore &planning) { return planning.setPlan(topic("plan-x")); });
        m_tree->replace(active, bytes(withPlan(object(m_older), topic("plan-y"), later)));
        QCOMPARE(verdict(), Verdict::Conflict);
        const auto overwritten = judged();
        QCOMPARE(overwritten->path, m_tree->path(active));
        QCOMPARE(overwritten->present, m_tree->read(active));
        QCOMPARE(overwritten->merge->conflicts().size(), std::size_t(1));
        QCOMPARE(overwritten->merge->conflicts().front().mine, JsonValue("plan-x"));
        QCOMPARE(overwritten->merge->conflicts().front().theirs, JsonValue("plan-y"));
        again();
        QCOMPARE(stringAt(object(m_tree->read(active)), "plan"), QStringLiteral("plan-x"));
    }

    void ourOwnUndoIsNotOverwriting()
    {
        weDo([](PlanningStore &planning) { return planning.addSpike(topic("spike-y")); });
        const qint64 added = m_operation;
        QVERIFY(undoLatest(*m_journal, {store()}, {{Origin::Kind::Window, {}}, systemClock()}));
        m_operation = added;
        QCOMPARE(verdict(), Verdict::Stands);
        m_tree->replace(active, bytes(withSpike(object(m_older), "spike-t")));
        QCOMPARE(verdict(), Verdict::Stands);
    }

    void theUndoOfARemovalIsNotOverwriting()
    {
        weDo([](PlanningStore &planning) { return planning.clearActive(); });
        const qint64 removal = m_operation;
        QVERIFY(!m_tree->exists(active));
        QVERIFY(undoLatest(*m_journal, {store()}, {{Origin::Kind::Window, {}}, systemClock()}));
        QVERIFY(m_tree->exists(active));
        m_operation = removal;
        QCOMPARE(verdict(), Verdict::Stands);
        const Moment now = systemClock()();
        QVERIFY(findOverwritten(*m_journal, store(), {now - std::chrono::seconds(1), true}, now)->empty());
        QVERIFY(redoLatest(*m_journal, {store()}, {{Origin::Kind::Window, {}}, systemClock()}));
        QVERIFY(findOverwritten(*m_journal, store(), {now - std::chrono::seconds(1), true}, now)->empty());
    }

    void eachOfOurOperationsIsJudgedForItself()
    {
        weDo([](PlanningStore &planning) { return planning.addSpike(topic("spike-y")); });
        const qint64 first = m_operation;
        weDo([](PlanningStore &planning) { return planning.addSpike(topic("spike-z")); });
        m_tree->replace(active, bytes(withSpike(object(m_older), "spike-t"))); // it had read the first
        QCOMPARE(verdict(), Verdict::ApplyAgain);
        again();
        QCOMPARE(spikesIn(m_tree->read(active)),
                 (QStringList{QStringLiteral("spike-y"), QStringLiteral("spike-t"), QStringLiteral("spike-z")}));
        m_operation = first;
        QCOMPARE(verdict(), Verdict::Stands);
    }

    void bothOfTwoThatWereOverwrittenComeBack()
    {
        const QByteArray oldest = m_tree->read(active);
        weDo([](PlanningStore &planning) { return planning.addSpike(topic("spike-y")); });
        const qint64 first = m_operation;
        weDo([](PlanningStore &planning) { return planning.addSpike(topic("spike-z")); });
        const qint64 second = std::exchange(m_operation, first);
        m_tree->replace(active, bytes(withSpike(object(oldest), "spike-t")));
        QCOMPARE(verdict(), Verdict::ApplyAgain);
        again();
        m_operation = second;
        QCOMPARE(verdict(), Verdict::ApplyAgain);
        again();
        QCOMPARE(spikesIn(m_tree->read(active)).size(), 3);
    }

    void aSwitchThatAPeerNeverSawIsMadeAgain()
    {
        weDo([](PlanningStore &planning) { return planning.resume(idB); });
        m_tree->replace(active, bytes(withSpike(object(m_older), "spike-t")));
        QCOMPARE(verdict(), Verdict::ApplyAgain);
        again();
        QCOMPARE(stringAt(object(m_tree->read(active)), "session_id"), idB);
        QCOMPARE(spikesIn(m_tree->read(snapshot(idA))), QStringList{QStringLiteral("spike-t")});
        QCOMPARE(stringAt(object(m_tree->read(snapshot(idA))), "state"), QStringLiteral("archived"));
    }

    void aSwitchThatAPeerSwitchedBackStands()
    {
        weDo([](PlanningStore &planning) { return planning.resume(idB); });
        peerArchives(object(m_tree->read(active)));
        m_tree->replace(active, bytes(activated(object(m_tree->read(snapshot(idA))), later)));
        QCOMPARE(verdict(), Verdict::Stands);
    }

    void aSessionThatWeStartedIsNotLostToAnotherStart()
    {
        weDo([](PlanningStore &planning) { return planning.start(topic("seed-n")); });
        const QString ours = stringAt(object(m_tree->read(active)), "session_id");
        peerArchives(object(m_older));
        m_tree->replace(active, sessionDocument(idC));
        QCOMPARE(verdict(), Verdict::Conflict);
        QCOMPARE(judged()->merge->conflicts().front().theirs, JsonValue(idC));
        again();
        QCOMPARE(stringAt(object(m_tree->read(active)), "session_id"), ours);
        QCOMPARE(stringAt(object(m_tree->read(snapshot(idC))), "state"), QStringLiteral("archived"));
    }

    void aSessionThatWeStartedIsNotLostToAnArchiving()
    {
        weDo([](PlanningStore &planning) { return planning.start(topic("seed-n")); });
        const QString ours = stringAt(object(m_tree->read(active)), "session_id");
        peerArchives(object(m_older));
        m_tree->remove(active);
        QCOMPARE(verdict(), Verdict::ApplyAgain);
        again();
        QCOMPARE(stringAt(object(m_tree->read(active)), "session_id"), ours);
    }

    void whatWeArchivedAndIsActiveAgainIsAsked()
    {
        weDo([](PlanningStore &planning) { return planning.archiveActive(); });
        m_tree->replace(active, m_older);
        QCOMPARE(verdict(), Verdict::Conflict);
        again();
        QVERIFY(!m_tree->exists(active));
        QCOMPARE(stringAt(object(m_tree->read(snapshot(idA))), "state"), QStringLiteral("archived"));
    }

    void whatWeFinishedKeepsItsTickets()
    {
        weDo([](PlanningStore &planning) {
            return planning.complete(topic("plan-p"), QStringLiteral("b.md"), {QStringLiteral("t-1")});
        });
        m_tree->replace(active, bytes(withSpike(object(m_older), "spike-t")));
        QCOMPARE(verdict(), Verdict::ApplyAgain);
        again();
        QVERIFY(!m_tree->exists(active));
        const JsonObject finished = object(m_tree->read(snapshot(idA)));
        QCOMPARE(stringAt(finished, "state"), QStringLiteral("completed"));
        QVERIFY(finished.find("backlog")->object());
        QCOMPARE(spikesIn(bytes(finished)), QStringList{QStringLiteral("spike-t")});
    }

    void whatWeFinishedMayBeReopened()
    {
        weDo([](PlanningStore &planning) {
            return planning.complete(topic("plan-p"), QStringLiteral("b.md"), {QStringLiteral("t-1")});
        });
        m_tree->replace(active, bytes(activated(object(m_tree->read(snapshot(idA))), later)));
        QCOMPARE(verdict(), Verdict::Stands);
    }

    void aSessionThatIsNowhereAnyMoreIsAsked()
    {
        weDo([](PlanningStore &planning) { return planning.addSpike(topic("spike-y")); });
        m_tree->remove(active);
        QCOMPARE(verdict(), Verdict::Conflict);
        again();
        QCOMPARE(spikesIn(m_tree->read(active)), QStringList{QStringLiteral("spike-y")});
    }

    void aSessionThatIsNowhereComesBackAsItWasLast()
    {
        weDo([](PlanningStore &planning) { return planning.addSpike(topic("spike-one")); });
        const qint64 first = m_operation;
        weDo([](PlanningStore &planning) { return planning.setPlan(topic("plan-two")); });
        const qint64 second = std::exchange(m_operation, first);
        m_tree->replace(active, bytes(withSpike(object(m_tree->read(active)), "spike-peer")));
        see();
        m_tree->remove(active);
        see();
        QCOMPARE(verdict(), Verdict::Conflict);
        QVERIFY(judged()->merge->conflicts().front().mine->object()->find("plan")->string()); // as it is to be
        again();
        const QByteArray back = m_tree->read(active);
        QCOMPARE(spikesIn(back), (QStringList{QStringLiteral("spike-one"), QStringLiteral("spike-peer")}));
        QCOMPARE(stringAt(object(back), "plan"), QStringLiteral("plan-two"));
        m_operation = second;
        QCOMPARE(verdict(), Verdict::Stands);
    }

    void whatWasLostBeforeASessionWentIsStillAskedAfterItsReturn()
    {
        weDo([](PlanningStore &planning) { return planning.setPlan(topic("plan-x")); });
        const qint64 lost = m_operation;
        m_tree->replace(active, bytes(withPlan(object(m_older), topic("plan-y"), later)));
        weDo([](PlanningStore &planning) { return planning.addSpike(topic("spike-one")); });
        m_tree->remove(active);
        see();
        again();
        QCOMPARE(stringAt(object(m_tree->read(active)), "plan"), QStringLiteral("plan-y"));
        m_operation = lost;
        QCOMPARE(verdict(), Verdict::Conflict);
        again();
        QCOMPARE(stringAt(object(m_tree->read(active)), "plan"), QStringLiteral("plan-x"));
        QCOMPARE(spikesIn(m_tree->read(active)), QStringList{QStringLiteral("spike-one")});
    }

    void aSessionThatWeStartedComesBackWithWhatWeDidInIt()
    {
        weDo([](PlanningStore &planning) { return planning.start(topic("seed-n")); });
        const qint64 started = m_operation;
        weDo([](PlanningStore &planning) { return planning.addSpike(topic("spike-one")); });
        const qint64 added = std::exchange(m_operation, started);
        m_tree->remove(active);
        see();
        QCOMPARE(verdict(), Verdict::Conflict);
        again();
        QCOMPARE(spikesIn(m_tree->read(active)), QStringList{QStringLiteral("spike-one")});
        m_operation = added;
        QCOMPARE(verdict(), Verdict::Stands);
    }

    void whatWeRemovedAndIsThereAgainIsAsked()
    {
        weDo([](PlanningStore &planning) { return planning.clearActive(); });
        m_tree->replace(active, bytes(withSpike(object(m_older), "spike-t")));
        QCOMPARE(verdict(), Verdict::Conflict);
        again();
        QVERIFY(!m_tree->exists(active));
        QVERIFY(!m_tree->exists(snapshot(idA)));
    }

    void aMovedSpikeLeavesTheOtherSessionAgain()
    {
        m_tree->write(active, sessionDocument(idA, QStringLiteral("active"), {QStringLiteral("spike-y")}));
        weDo([](PlanningStore &planning) { return planning.moveTopic(topic("spike-y"), *SessionId::parse(idB)); });
        m_tree->replace(active, bytes(withPlan(object(m_older), topic("plan-p"), later)));
        QCOMPARE(verdict(), Verdict::ApplyAgain);
        again();
        QVERIFY(spikesIn(m_tree->read(active)).isEmpty());
        QCOMPARE(stringAt(object(m_tree->read(active)), "plan"), QStringLiteral("plan-p"));
    }

    void aFocusComesBackBesideTheToken()
    {
        const QByteArray older = m_tree->read(mission);
        weDoInMissions([](MissionStore &missions) {
            return missions.update(*MissionId::parse(QStringLiteral("m-1")), {{"focus", "wp:WP01"}});
        });
        JsonObject theirs = object(older);
        theirs.set("drive_intent", "active");
        m_tree->replace(mission, pythonJson(theirs));
        QCOMPARE(verdict(), Verdict::ApplyAgain);
        again();
        const JsonObject both = object(m_tree->read(mission));
        QCOMPARE(stringAt(both, "focus"), QStringLiteral("wp:WP01"));
        QCOMPARE(stringAt(both, "drive_intent"), QStringLiteral("active"));
        QCOMPARE(stringAt(both, "session_token"), Test::tokenInDocuments);
    }

    void theActiveMissionOfBothIsAConflict()
    {
        weDoInMissions(
            [](MissionStore &missions) { return missions.switchTo(*MissionId::parse(QStringLiteral("m-2"))); });
        m_tree->replace(pointer, Test::pointerDocument(QStringLiteral("m-3")));
        QCOMPARE(verdict(), Verdict::Conflict);
        again();
        QCOMPARE(stringAt(object(m_tree->read(pointer)), "active_mission_id"), QStringLiteral("m-2"));
    }

    void whatIsNoDocumentNowIsLeftToTheRules()
    {
        weDo([](PlanningStore &planning) { return planning.addSpike(topic("spike-y")); });
        m_tree->replace(active, "{\"session");
        QVERIFY(!judged());
    }
};

QTEST_GUILESS_MAIN(OverwrittenTest)
#include "tst_overwritten.moc"
