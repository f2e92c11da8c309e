// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ticketmodel.h"
#include "planning/planningwork.h"
#include "support/modelspy.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Pointsman;
using namespace Qt::StringLiterals;
using Column = TicketModel::Column;

class TestTicketModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model.setTickets(
            {{u"pt-a"_s, u"First"_s, true, u"closed"_s, {}, u"/p/.tickets/pt-a.md"_s},
             {u"pt-b"_s, u"Second"_s, true, u"in_progress"_s, {u"pt-a"_s, u"pt-z"_s}, u"/p/.tickets/pt-b.md"_s},
             {.id = u"pt-c"_s, .title = {}, .isMissing = true},
             {u"pt-a"_s, u"The same again"_s}});
    }

    void cellsAreWords()
    {
        QCOMPARE(columnText(m_model, int(Column::Id)), QStringLiteral("pt-a|pt-b|pt-c"));
        QCOMPARE(columnText(m_model, int(Column::Title)), QStringLiteral("First|Second|\u2013"));
        QCOMPARE(columnText(m_model, int(Column::Status)), QStringLiteral("closed|in progress|missing"));
        QCOMPARE(columnText(m_model, int(Column::Dependencies)), QStringLiteral("|pt-a, pt-z|"));
        QCOMPARE(m_model.index(1, int(Column::Dependencies)).data(Qt::ToolTipRole).toString(),
                 QStringLiteral("pt-a: First (closed)\npt-z"));
        QCOMPARE(m_model.index(1, 0).data(PathRole).toString(), QStringLiteral("/p/.tickets/pt-b.md"));
        QVERIFY(!m_model.index(2, int(Column::Status)).data(Qt::ToolTipRole).toString().isEmpty());
    }

    void whatIsOnlyNamedIsMissing()
    {
        PlanningWork work;
        PlanningSession session;
        session.backlog = Backlog{u"plan-a"_s, {}, {u"pt-c"_s}};
        const auto stage = [&] { return TicketModel::stageOf(work.ticketsOf(session).front()); };
        QCOMPARE(stage(), TicketModel::Stage::Unknown); // the project has no tickets here
        work.tickets.insert(u"pt-a"_s, Ticket{u"pt-a"_s, {}});
        QCOMPARE(stage(), TicketModel::Stage::Missing);
        work.tickets.insert(u"pt-c"_s, Ticket{u"pt-c"_s, {}});
        QCOMPARE(stage(), TicketModel::Stage::Unknown);
    }

    void linkedOnesComeLastAndSaySo()
    {
        m_model.setTickets({{u"pt-a"_s, u"First"_s, true}}, {{u"pt-d"_s, u"Linked"_s, false, u"Parked"_s}});
        QCOMPARE(columnText(m_model, int(Column::Id)), QStringLiteral("pt-a|pt-d"));
        QCOMPARE(columnText(m_model, int(Column::Status)), QStringLiteral("\u2013|Parked"));
        const auto tip = [this](int row) { return m_model.index(row, 0).data(Qt::ToolTipRole).toString(); };
        QVERIFY(!tip(0).contains(QStringLiteral("No backlog")));
        QVERIFY(tip(1).contains(QStringLiteral("No backlog")));
    }

    void aClosedTicketIsOneChangedRow()
    {
        ModelSpy spy(m_model);
        m_model.setTickets(
            {{u"pt-a"_s, u"First"_s, true, u"closed"_s, {}, u"/p/.tickets/pt-a.md"_s},
             {u"pt-b"_s, u"Second"_s, true, u"closed"_s, {u"pt-a"_s, u"pt-z"_s}, u"/p/.tickets/pt-b.md"_s},
             {.id = u"pt-c"_s, .title = {}, .isMissing = true}});
        QCOMPARE(spy.take(), QStringLiteral("change 1-1"));
    }

private:
    TicketModel m_model;
    QAbstractItemModelTester m_tester{&m_model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

QTEST_GUILESS_MAIN(TestTicketModel)
#include "tst_ticketmodel.moc"
