// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/planningsession.h"

#include "sessions.h"

using namespace Pointsman;
using namespace Pointsman::Test;

class PlanningSessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allFieldsAreRead()
    {
        const auto session = PlanningSession::fromJson(objectFrom(
            R"({"session_id": "a@b", "state": "completed", "root_seed": "a", "spikes": ["s", "t"], "plan": "p",
                "backlog": {"topic": "p", "backlog_md": "topics/p/backlog.md", "tickets": ["1", "2"]},
                "created": "c", "updated": "u", "completed_at": "d"})"));
        QCOMPARE(session.id, QStringLiteral("a@b"));
        QVERIFY(session.state == SessionState::Completed);
        QCOMPARE(session.seed, QStringLiteral("a"));
        QCOMPARE(session.spikes, QStringList({QStringLiteral("s"), QStringLiteral("t")}));
        QCOMPARE(session.plan, QStringLiteral("p"));
        QVERIFY(session.backlog);
        QCOMPARE(session.backlog->tickets.size(), 2);
        QCOMPARE(session.created + session.updated + session.completedAt, QStringLiteral("cud"));
    }

    void textsThatComeAgainAreHeldOnce()
    {
        const auto document = objectFrom(R"({"root_seed": "seed-a", "spikes": ["spike-b"], "plan": "plan-c"})");
        const auto one = PlanningSession::fromJson(document);
        const auto other = PlanningSession::fromJson(document);
        QCOMPARE(one.seed, QStringLiteral("seed-a"));
        QVERIFY(one.seed.isSharedWith(other.seed));
        QVERIFY(one.spikes.front().isSharedWith(other.spikes.front()));
        QVERIFY(one.plan.isSharedWith(other.plan));
    }

    void mistypedFieldsAreEmpty()
    {
        const auto session = PlanningSession::fromJson(
            objectFrom(R"({"session_id": 1, "state": "paused", "spikes": ["s", 2], "plan": [], "backlog": "x"})"));
        QVERIFY(session.id.isEmpty());
        QVERIFY(session.state == SessionState::Unknown);
        QCOMPARE(session.stateText, QStringLiteral("paused"));
        QCOMPARE(session.spikes, QStringList(QStringLiteral("s")));
        QVERIFY(session.plan.isEmpty());
        QVERIFY(!session.backlog);
    }

    void onlyTheNumberOneIsSchemaOne_data()
    {
        QTest::addColumn<QByteArray>("version");
        QTest::addColumn<bool>("isOne");
        for (const char *one : {"1", "1.0"})
            QTest::newRow(one) << QByteArray(one) << true;
        for (const char *other : {"2", "true", "\"1\"", "null", "11", "[1]", "1.5"})
            QTest::newRow(other) << QByteArray(other) << false;
    }

    void onlyTheNumberOneIsSchemaOne()
    {
        QFETCH(QByteArray, version);
        QFETCH(bool, isOne);
        QCOMPARE(isSchemaOne(objectFrom("{\"schema_version\": " + version + "}")), isOne);
    }

    void infoIsWhatPythonWouldSay()
    {
        const auto info = [](const char *text) { return compactJson(sessionInfo(objectFrom(text))); };
        QCOMPARE(info(R"({"updated": "u", "session_id": "i", "spikes": ["a", "b"], "plan": "", "root_seed": "r",
                          "state": "active", "backlog": {"tickets": ["x"]}})"),
                 QByteArray(R"({"session_id":"i","root_seed":"r","state":"active","spike_count":2,"has_plan":true,)"
                            R"("has_backlog":true,"ticket_count":1,"updated":"u"})"));
        // `is not None`, not `if`.
        QCOMPARE(info(R"({"spikes": [], "plan": false, "backlog": {}})"),
                 QByteArray(R"({"session_id":null,"root_seed":null,"state":null,"spike_count":0,"has_plan":true,)"
                            R"("has_backlog":true,"ticket_count":0,"updated":null})"));
        QCOMPARE(info("{}"),
                 QByteArray(R"({"session_id":null,"root_seed":null,"state":null,"spike_count":0,"has_plan":false,)"
                            R"("has_backlog":false,"ticket_count":0,"updated":null})"));
    }
};

QTEST_GUILESS_MAIN(PlanningSessionTest)
#include "tst_planningsession.moc"
