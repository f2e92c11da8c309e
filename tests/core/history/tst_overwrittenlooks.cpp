// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "overwritingfixture.h"

#include <atomic>
#include <thread>

using namespace Pointsman;
using namespace Pointsman::Test;
using namespace std::chrono_literals;

/// Which of our operations are judged: what the looks at the files, their times and the history do not rule out.
class OverwrittenLooksTest final : public OverwritingFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

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

    /// As the command line in a loop, which writes the file first and its entry then, while the window judges.
    void whatWeDoWhileManyAreJudgedIsNobodyElses()
    {
        constexpr int many = 190;
        const auto setPlan = [](PlanningStore &planning, int number) {
            return planning.setPlan(topic(number % 2 == 0 ? "plan-x" : "plan-y"));
        };
        for (int i = 0; i < many; ++i)
            weDo([&](PlanningStore &planning) { return setPlan(planning, i); });
        std::atomic<bool> isJudging = false;
        std::thread other([&] {
            const auto journal = Journal::open(m_tree->path(QStringLiteral("state/history.sqlite")));
            PlanningStore planning(KnowledgeDirectory(store()), systemClock());
            isJudging.wait(false);
            std::this_thread::sleep_for(20ms);
            const auto done = setPlan(planning, many);
            (void)(*journal)->record(
                {{Origin::Kind::CommandLine, {}}, QStringLiteral("op"), store(), done->files, systemClock()(), {}, 0});
        });
        const Moment before = systemClock()() - 60s;
        std::vector<Overwritten> found;
        isJudging = true;
        isJudging.notify_all();
        for (int i = 0; i < 3 && found.empty(); ++i)
            found = *findOverwritten(*m_journal, store(), {before, true}, systemClock()());
        const Moment judged = systemClock()();
        other.join();
        // What was written this moment is judged once more (Settlement), when its entry is there.
        if (!found.empty())
            QVERIFY2(judged - *found.front().writtenAt < 200ms, qPrintable(found.front().words));
    }
};

QTEST_GUILESS_MAIN(OverwrittenLooksTest)
#include "tst_overwrittenlooks.moc"
