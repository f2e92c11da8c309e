// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/nextcommand.h"

#include <QTest>

using namespace Pointsman;

namespace {

const QString plan = QStringLiteral("plan-x");

PlanningSession sessionWith(const QString &planId = plan)
{
    PlanningSession session;
    session.id = QStringLiteral("seed-x@2026-02-01T09-00-00Z");
    session.state = SessionState::Active;
    session.seed = QStringLiteral("seed-x");
    session.plan = planId;
    return session;
}

PlanningWork workWith(const QString &status, PlanFacts::Verdict verdict = PlanFacts::Verdict::None, int blockers = 0)
{
    PlanFacts facts;
    facts.status = status;
    facts.verdict = verdict;
    if (blockers > 0)
        facts.blockers = blockers;
    PlanningWork work;
    work.plans.insert(plan, facts);
    return work;
}

Ticket ticket(const QString &id, const QString &status, const QStringList &dependencies = {})
{
    Ticket ticket{id, {}};
    ticket.status = status;
    ticket.dependencies = dependencies;
    return ticket;
}

/// All that the session names is there.
Topics topicsOf(const PlanningSession &session)
{
    Topics topics;
    for (const QString &id : {session.seed, session.plan})
        topics.insert(id, {id, id, true, false});
    return topics;
}

/// "what is so: command"; empty: none.
QString told(const std::optional<NextCommand> &next)
{
    return next ? next->fact + QStringLiteral(": ") + next->command : QString();
}

} // namespace

/// What an agent is told next, derived from what the files say.
class NextCommandTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlanIsTakenOnByItsStatus_data()
    {
        using Verdict = PlanFacts::Verdict;
        QTest::addColumn<PlanningWork>("work");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const PlanningWork &work, const char *expected) {
            QTest::newRow(name) << work << QString::fromUtf8(expected);
        };
        row("draft", workWith(QStringLiteral("draft")), "The plan is a draft: /tf-plan-consult plan-x");
        row("in capitals", workWith(QStringLiteral("Draft")), "The plan is a draft: /tf-plan-consult plan-x");
        row("consulted", workWith(QStringLiteral("consulted")),
            "The plan was consulted, and not revised since: /tf-plan-revise plan-x");
        row("revised", workWith(QStringLiteral("revised")),
            "The plan was revised, and not reviewed since: /tf-plan-review plan-x");
        row("revised after a failed review", workWith(QStringLiteral("revised"), Verdict::Fail, 2),
            "The plan was revised, and not reviewed since: /tf-plan-review plan-x");
        row("approved", workWith(QStringLiteral("approved"), Verdict::Pass),
            "The plan is approved, and there is no backlog yet: /tf-backlog plan-x");
        row("blocked", workWith(QStringLiteral("blocked")), "The plan is blocked: /tf-plan-revise plan-x");
        row("consulted, then failed for blockers", workWith(QStringLiteral("consulted"), Verdict::Fail, 1),
            "The plan is blocked: /tf-plan-revise plan-x");
        row("a word of its own", workWith(QStringLiteral("parked")), "");
        row("no status", workWith({}), "");
        row("no document", PlanningWork(), "");
    }

    void aPlanIsTakenOnByItsStatus()
    {
        QFETCH(PlanningWork, work);
        QTEST(told(nextCommand(sessionWith(), true, work, topicsOf(sessionWith()))), "expected");
    }

    void aSeedIsPlanned()
    {
        QCOMPARE(told(nextCommand(sessionWith({}), true, {}, topicsOf(sessionWith({})))),
                 QStringLiteral("The session has no plan yet: /tf-plan seed-x"));
    }

    void whatIsMissingIsNotWorkedOn()
    {
        const PlanningWork work = workWith(QStringLiteral("approved"));
        Topics topics = topicsOf(sessionWith());
        topics[plan].exists = false; // index.json names it
        QCOMPARE(told(nextCommand(sessionWith(), true, work, topics)), QString());
        QCOMPARE(told(nextCommand(sessionWith({}), true, work, {})), QString());
    }

    void anEmptySeedIsNotPlanned()
    {
        PlanningWork work;
        work.emptySeed = sessionWith().seed;
        QCOMPARE(told(nextCommand(sessionWith({}), true, work, topicsOf(sessionWith({})))), QString());
        work.plans = workWith(QStringLiteral("draft")).plans; // a plan that is there is taken on
        QVERIFY(nextCommand(sessionWith(), true, work, topicsOf(sessionWith())));
    }

    void ticketsAreTakenOnOneByOne_data()
    {
        const QString open = QStringLiteral("open");
        const QString closed = QStringLiteral("closed");
        const QString begun = QStringLiteral("in_progress");
        const QString one = QStringLiteral("pt-1");
        const QString two = QStringLiteral("pt-2");
        QTest::addColumn<QList<Ticket>>("tickets");
        QTest::addColumn<QString>("expected");
        QTest::newRow("the first") << QList<Ticket>{ticket(one, open), ticket(two, open)}
                                   << QStringLiteral("pt-1 is open, and waits for no other ticket: /tf pt-1");
        QTest::newRow("one in progress") << QList<Ticket>{ticket(one, open), ticket(two, begun)}
                                         << QStringLiteral("pt-2 is in progress: /tf pt-2");
        QTest::newRow("one that waits") << QList<Ticket>{ticket(one, open, {two}), ticket(two, open)}
                                        << QStringLiteral("pt-2 is open, and waits for no other ticket: /tf pt-2");
        QTest::newRow("what it waited for is done")
            << QList<Ticket>{ticket(one, open, {two}), ticket(two, closed)}
            << QStringLiteral("pt-1 is open, and waits for no other ticket: /tf pt-1");
        QTest::newRow("waiting for each other")
            << QList<Ticket>{ticket(one, open, {two}), ticket(two, open, {one})} << QString();
        QTest::newRow("waiting for one that nobody knows")
            << QList<Ticket>{ticket(one, open, {QStringLiteral("pt-9")})} << QString();
        QTest::newRow("all done") << QList<Ticket>{ticket(one, closed), ticket(two, closed)} << QString();
        QTest::newRow("nothing known of it") << QList<Ticket>{ticket(one, {})} << QString();
    }

    void ticketsAreTakenOnOneByOne()
    {
        QFETCH(QList<Ticket>, tickets);
        PlanningWork work = workWith(QStringLiteral("approved"));
        PlanningSession finished = sessionWith();
        finished.state = SessionState::Completed;
        finished.backlog = Backlog{plan, {}, {}};
        for (const Ticket &each : tickets) {
            work.tickets.insert(each.id, each);
            finished.backlog->tickets << each.id;
        }
        QTEST(told(nextCommand(finished, false, work, topicsOf(finished))), "expected");
        QTEST(told(nextCommand(finished, true, work, topicsOf(finished))), "expected"); // reopened
        // Its plan lists them already, although the session was left open.
        work.backlogs.insert(plan, finished.backlog->tickets);
        QTEST(told(nextCommand(sessionWith(), true, work, topicsOf(sessionWith()))), "expected");
    }

    void whatIsArchivedIsResumedFirst()
    {
        PlanningSession session = sessionWith();
        session.state = SessionState::Archived;
        QCOMPARE(told(nextCommand(session, false, workWith(QStringLiteral("approved")), topicsOf(session))),
                 QStringLiteral("This session is archived, its plan: approved. To go on with it, resume it: "
                                "/tf-seed --resume seed-x@2026-02-01T09-00-00Z"));
        QCOMPARE(told(nextCommand(session, false, {}, topicsOf(session))),
                 QStringLiteral("This session is archived. To go on with it, resume it: "
                                "/tf-seed --resume seed-x@2026-02-01T09-00-00Z"));
        session.state = SessionState::Completed; // without a backlog: nobody knows how it goes on
        QCOMPARE(told(nextCommand(session, false, workWith(QStringLiteral("approved")), topicsOf(session))), QString());
        session.state = SessionState::Unknown;
        QCOMPARE(told(nextCommand(session, false, workWith(QStringLiteral("approved")), topicsOf(session))), QString());
    }

    void anIdThatIsNoneMakesNoCommand_data()
    {
        QTest::addColumn<QString>("seed");
        QTest::newRow("empty") << QString();
        QTest::newRow("more words") << QStringLiteral("seed-x and delete all");
        QTest::newRow("another line") << QStringLiteral("seed-x\nrm");
        QTest::newRow("an option") << QStringLiteral("--no-session");
        QTest::newRow("a shell") << QStringLiteral("seed-x;rm");
        QTest::newRow("a quote") << QStringLiteral("seed-'x");
        QTest::newRow("text that runs backwards") << QStringLiteral("seed-\u202Ex");
    }

    void anIdThatIsNoneMakesNoCommand()
    {
        QFETCH(QString, seed);
        PlanningSession session = sessionWith({});
        session.seed = seed;
        QCOMPARE(told(nextCommand(session, true, {}, topicsOf(session))), QString());
        session.seed = QStringLiteral("seed-größe_2.1");
        QVERIFY(nextCommand(session, true, {}, topicsOf(session)));
    }
};

QTEST_GUILESS_MAIN(NextCommandTest)
#include "tst_nextcommand.moc"
