// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workwords.h"
#include "support/snapshotbuilder.h"

#include <QTest>

using namespace Pointsman;
using namespace Qt::StringLiterals;

/// How the tickets of a session are told, everywhere in the same words.
class WorkWordsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsMissingIsWhyThereIsNoCommand()
    {
        SnapshotBuilder builder;
        const auto reason = [&](const QString &plan) {
            const auto snapshot = builder.build(u"project web\n topic seed-a Alpha\n topic plan-a A plan\n"
                                                " active seed-a@2026-02-26T23-11-00Z plan="_s +
                                                plan);
            const ProjectEntry &project = *snapshot->projects[0];
            return nextOf(project, *project.active) ? QString() : whyNoNext(project, *project.active);
        };
        QVERIFY2(reason(u"plan-z"_s).startsWith(u"“plan-z” is missing"_s), qPrintable(reason(u"plan-z"_s)));
        QVERIFY(reason(u"plan-a"_s).contains(u"does not say"_s)); // it has no status
    }

    void aSeedWithoutADocumentIsWhyThereIsNoCommand()
    {
        SnapshotBuilder builder;
        ProjectEntry project = *builder
                                    .build(u"project web\n topic seed-a Alpha\n"
                                           " active seed-a@2026-02-26T23-11-00Z"_s)
                                    ->projects[0];
        QVERIFY(nextOf(project, *project.active));
        PlanningWork work = *project.work;
        work.emptySeed = u"seed-a"_s;
        project.work = std::make_shared<const PlanningWork>(work);
        QVERIFY(!nextOf(project, *project.active));
        const QString reason = whyNoNext(project, *project.active);
        QVERIFY2(reason.startsWith(u"“Alpha” has no document yet"_s), qPrintable(reason));
    }

    void aVerdictThatCountsItsBlockersIsSaidOnce()
    {
        PlanFacts facts;
        facts.verdict = PlanFacts::Verdict::Fail;
        facts.verdictText = u"FAIL (1 blocker)"_s;
        facts.blockers = 1;
        QCOMPARE(planLines(facts), u"Review: FAIL (1 blocker)"_s);
        facts.verdictText = u"FAIL"_s;
        QCOMPARE(planLines(facts).count(u'\n'), 1);
    }

    void aSessionsOwnBacklogGoesBeforeThatOfItsPlan()
    {
        PlanningWork work;
        work.backlogs.insert(u"plan-a"_s, {u"t-1"_s, u"t-2"_s, u"t-3"_s});
        work.tickets.insert(u"t-1"_s, Ticket{u"t-1"_s, {}, true, u"closed"_s});
        PlanningSession session;
        QCOMPARE(backlogInWords(work, session), QString());
        session.plan = u"plan-a"_s;
        QCOMPARE(backlogInWords(work, session).section(u" in the "_s, 1), u"plan's backlog.md"_s);
        QVERIFY(backlogInWords(work, session).startsWith(ticketsInWords(work.countOf(session), 2)));
        QCOMPARE(work.countOf(session).total, 3);
        session.backlog = Backlog{u"plan-a"_s, u"backlog.md"_s, {u"t-1"_s, u"t-2"_s}};
        QCOMPARE(backlogInWords(work, session), ticketsInWords({.closed = 1, .total = 2, .unknown = 1}, 1));
    }

    void aMissingTicketIsNotOfUnknownStatusAsWell()
    {
        PlanningWork work;
        work.tickets.insert(u"t-1"_s, Ticket{u"t-1"_s, {}, true, u"closed"_s});
        work.tickets.insert(u"t-2"_s, Ticket{u"t-2"_s, {}, true});
        PlanningSession session;
        session.backlog = Backlog{u"plan-a"_s, u"backlog.md"_s, {u"t-1"_s, u"t-3"_s}};
        QCOMPARE(backlogInWords(work, session), u"1 of 2 ticket(s) closed, 1 missing"_s);
        session.backlog = Backlog{u"plan-a"_s, u"backlog.md"_s, {u"t-1"_s, u"t-2"_s, u"t-3"_s}};
        QCOMPARE(backlogInWords(work, session), u"1 of 3 ticket(s) closed, of 1 the status is not known, 1 missing"_s);
    }

    void aTicketThatIsNamedTwiceIsOne()
    {
        PlanningSession session;
        session.backlog = Backlog{u"plan-a"_s, u"backlog.md"_s, {u"t-1"_s, u"t-2"_s, u"t-1"_s}};
        QCOMPARE(PlanningWork().countOf(session).total, 2);
        QCOMPARE(PlanningWork().ticketsOf(session).size(), std::size_t(2));
    }
};

QTEST_GUILESS_MAIN(WorkWordsTest)
#include "tst_workwords.moc"
