// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/overwritten.h"

#include "files/revert.h"
#include "history/takeback.h"
#include "missions/missionstore.h"
#include "planning/planningoperations.h"
#include "planning/planningstore.h"
#include "support/documents.h"
#include "support/temporarytree.h"
#include "json/jsonreader.h"
#include "json/jsonwriter.h"

#include <QDateTime>
#include <QFile>
#include <QTest>

using namespace Pointsman;
using namespace std::chrono_literals;
using Test::sessionDocument;
using Test::TemporaryTree;
using Verdict = Overwriting::Verdict;

namespace {

const QString idA = QStringLiteral("seed-a@2026-02-01T09-00-00Z");
const QString idB = QStringLiteral("seed-b@2026-02-02T09-00-00Z");
const QString idC = QStringLiteral("seed-c@2026-02-03T09-00-00Z");
const QString active = QStringLiteral("k/.active-planning.json");
const QString mission = QStringLiteral("home/missions/m-1/session.json");
const QString pointer = QStringLiteral("home/session.json");
const UtcTime later = *UtcTime::parse(u"2099-01-01T00:00:00Z");

QString snapshot(const QString &id)
{
    return QStringLiteral("k/sessions/%1.json").arg(id);
}

JsonObject object(const QByteArray &json)
{
    return *readJson(json)->value.object();
}

QByteArray bytes(const JsonObject &document)
{
    return pythonJson(document) + '\n';
}

TopicId topic(const char *id)
{
    return *TopicId::parse(QString::fromLatin1(id));
}

JsonObject withSpike(const JsonObject &session, const char *spike)
{
    return *Pointsman::withSpike(session, topic(spike), later);
}

QStringList spikesIn(const QByteArray &json)
{
    return textSet(*object(json).find("spikes")).value_or(QStringList());
}

} // namespace

/// What is found of our operations after a peer has written over them, and what applying them again makes of the files.
class OverwrittenTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<Journal> m_journal;
    QByteArray m_older; ///< what a peer had read before our operation
    qint64 m_operation = 0;

    [[nodiscard]] QString store() const { return m_tree->path(QStringLiteral("k")); }
    [[nodiscard]] QString home() const { return m_tree->path(QStringLiteral("home")); }

    template <typename Change>
    void record(const QString &store, const Result<Change> &change)
    {
        QVERIFY2(change, change ? "" : qPrintable(change.error().message));
        FileChanges files;
        if constexpr (std::is_same_v<Change, FileChanges>)
            files = *change;
        else
            files = change->files;
        const Origin origin{Origin::Kind::CommandLine, {}};
        m_operation = *m_journal->record({origin, QStringLiteral("op"), store, files, systemClock()(), {}, 0});
    }

    /// What we do to the sessions.
    template <typename Operation>
    void weDo(Operation operation)
    {
        m_older = m_tree->read(active);
        PlanningStore planning(KnowledgeDirectory(store()), systemClock());
        record(store(), operation(planning));
    }

    template <typename Operation>
    void weDoInMissions(Operation operation)
    {
        MissionStore missions(MissionHome(home()), systemClock());
        record(home(), operation(missions));
    }

    [[nodiscard]] std::optional<Overwritten> judged() const
    {
        const auto result = judgeOperation(*m_journal, m_operation, systemClock()());
        return result ? *result : std::nullopt;
    }

    [[nodiscard]] Verdict verdict() const { return judged().value_or(Overwritten()).verdict; }

    /// Applies it again: then it stands.
    void again()
    {
        const auto overwritten = judged();
        QVERIFY(overwritten);
        const auto written = apply(overwritten->again);
        QVERIFY2(written, written ? "" : qPrintable(written.error().message));
        const Origin origin{Origin::Kind::Window, {}};
        QVERIFY(m_journal->record({origin, {}, overwritten->store, *written, systemClock()(), {}, 0}));
        QCOMPARE(verdict(), Verdict::Stands);
    }

    /// The active session's file says that it was written so many seconds from now.
    void setTime(int seconds)
    {
        QFile file(m_tree->path(active));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(seconds), QFileDevice::FileModificationTime));
    }

    /// The history sees the active session as it is.
    void see()
    {
        const std::optional<QByteArray> present =
            m_tree->exists(active) ? std::optional(m_tree->read(active)) : std::nullopt;
        const Moment now = systemClock()();
        QVERIFY(m_journal->observe({{store(), m_tree->path(active), present, now, now, {}}}));
    }

    /// A peer's archive_and_create or archive, from `session` as it had read it.
    void peerArchives(const JsonObject &session) const
    {
        m_tree->replace(snapshot(stringAt(session, "session_id")), bytes(archived(session, later)));
    }

private Q_SLOTS:
    void init()
    {
        m_tree = std::make_unique<TemporaryTree>();
        m_tree->write(active, sessionDocument(idA));
        m_tree->write(snapshot(idB), sessionDocument(idB, QStringLiteral("archived")));
        m_tree->write(mission, Test::missionDocument(QStringLiteral("m-1")));
        m_tree->write(pointer, Test::pointerDocument(QStringLiteral("m-1")));
        m_journal = std::move(*Journal::open(m_tree->path(QStringLiteral("state/history.sqlite"))));
    }

    void cleanup()
    {
        m_journal.reset();
        m_tree.reset();
    }

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

    void isFoundWhatTheLooksDoNotRuleOutAndMarkedUntilItStands()
    {
        weDo([](PlanningStore &planning) { return planning.setPlan(topic("plan-x")); });
        const Moment done = systemClock()();
        const auto found = [&](const LookBefore &before) {
            return findOverwritten(*m_journal, store(), before, done)->size();
        };
        const LookBefore soon{done + 9s, true};
        const LookBefore late{done + 11s, true};
        QCOMPARE(found(soon), std::size_t(0));
        m_tree->replace(active, bytes(withPlan(object(m_older), topic("plan-y"), later)));
        QCOMPARE(found(late), std::size_t(0)); // it stood for so long: whoever wrote since must have read it
        // The file's time says nothing to somebody who looked: a copy keeps that of an older file.
        setTime(-60);
        QCOMPARE(found(soon), std::size_t(1));
        QCOMPARE(*m_journal->markedOverwritten(Journal::OverwrittenMark::Open), std::vector<qint64>{m_operation});
        QCOMPARE(found(late), std::size_t(1)); // by its mark
        again();
        QCOMPARE(found(late), std::size_t(1)); // that it stands is told once
        QCOMPARE(found(late), std::size_t(0));
        QVERIFY(m_journal->markedOverwritten(Journal::OverwrittenMark::Open)->empty());
    }

    /// Where nobody looked the file's time is all there is to know; what it leaves open is asked, and not done.
    void whatHappenedWhileNobodyLookedIsAskedWhereItIsNotCertain()
    {
        const Moment before = systemClock()() - 60s;
        weDo([](PlanningStore &planning) { return planning.addSpike(topic("spike-y")); });
        const auto verdict = [&](std::optional<Moment> looked) {
            const auto found = *findOverwritten(*m_journal, store(), {looked, false}, systemClock()());
            return found.empty() ? Verdict::Stands : found.front().verdict;
        };
        m_tree->replace(active, bytes(withSpike(object(m_older), "spike-t")));
        QCOMPARE(verdict(before), Verdict::ApplyAgain);
        setTime(60);                                               // another write, later
        QCOMPARE(verdict(systemClock()() + 60s), Verdict::Stands); // seen by that look
        QCOMPARE(verdict({}), Verdict::Stands);                    // nobody ever looked: it may be very old
        QCOMPARE(verdict(before), Verdict::Conflict);
    }

    void whatSomebodyKnewIsNotAskedAfterwards()
    {
        const Moment before = systemClock()() - 60s;
        weDo([](PlanningStore &planning) { return planning.addSpike(topic("spike-y")); });
        m_tree->replace(active, bytes(withSpike(object(m_tree->read(active)), "spike-t")));
        see();
        m_tree->replace(active, m_older);
        setTime(60);
        QVERIFY(findOverwritten(*m_journal, store(), {before, false}, systemClock()())->empty());
    }
};

QTEST_GUILESS_MAIN(OverwrittenTest)
#include "tst_overwritten.moc"
