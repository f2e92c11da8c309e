// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/planningoperations.h"

#include "sessions.h"

using namespace Pointsman;
using namespace Pointsman::Test;

class PlanningOperationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newSessionHasTheKeysInTicketflowsOrder()
    {
        QCOMPARE(pythonJson(newSession(session("seed-a@2026-02-06T12-00-00Z"), m_now)) + '\n',
                 sessionText("seed-a@2026-02-06T12-00-00Z", "active", "2026-02-06T12:00:00Z"));
    }

    void unknownKeysAndTheOrderStay()
    {
        const JsonObject before = objectFrom(R"({"x": 1, "updated": "u", "state": "active", "y": {"b": 1, "a": 2}})");
        QCOMPARE(compactJson(archived(before, m_now)),
                 QByteArray(R"({"x":1,"updated":"2026-02-06T12:00:00Z","state":"archived","y":{"b":1,"a":2}})"));
    }

    void absentKeysAreAppended()
    {
        QCOMPARE(compactJson(*withSpike(objectFrom(R"({"x": 1})"), topic("s"), m_now)),
                 QByteArray(R"({"x":1,"spikes":["s"],"updated":"2026-02-06T12:00:00Z"})"));
    }

    void activatingKeepsBacklogAndCompletion()
    {
        QCOMPARE(compactJson(activated(objectFrom(R"({"state": "completed", "backlog": {"topic": "p"},
                                                      "updated": "u", "completed_at": "c"})"),
                                       m_now)),
                 QByteArray(R"({"state":"active","backlog":{"topic":"p"},"updated":"2026-02-06T12:00:00Z",)"
                            R"("completed_at":"c"})"));
    }

    void aSpikeThatIsThereChangesNothing()
    {
        const JsonObject before = objectFrom(R"({"spikes": ["s"], "updated": "u"})");
        QVERIFY(*withSpike(before, topic("s"), m_now) == before);
        QVERIFY(*hasSpike(before, topic("s")));
        QVERIFY(!*hasSpike(before, topic("t")));
    }

    void takingOutUndoesPuttingIn()
    {
        const JsonObject before = objectFrom(R"({"spikes": ["a", "s", "b"], "plan": "p", "updated": "u"})");
        QCOMPARE(compactJson(*withoutSpike(before, topic("s"), m_now)),
                 QByteArray(R"({"spikes":["a","b"],"plan":"p","updated":"2026-02-06T12:00:00Z"})"));
        QCOMPARE(compactJson(withoutPlan(before, m_now)),
                 QByteArray(R"({"spikes":["a","s","b"],"plan":null,"updated":"2026-02-06T12:00:00Z"})"));
    }

    void aSpikeTakesThePlaceOfAnother()
    {
        const JsonObject before = objectFrom(R"({"spikes": ["a", "gone", "b", "gone"], "updated": "u"})");
        QCOMPARE(compactJson(*withSpikeInPlaceOf(before, topic("gone"), topic("s"), m_now)),
                 QByteArray(R"({"spikes":["a","s","b"],"updated":"2026-02-06T12:00:00Z"})"));
        QCOMPARE(compactJson(*withSpikeInPlaceOf(before, topic("gone"), topic("b"), m_now)),
                 QByteArray(R"({"spikes":["a","b"],"updated":"2026-02-06T12:00:00Z"})"));
        const auto refused = withSpikeInPlaceOf(before, topic("never"), topic("s"), m_now);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Absent);
    }

    void completingDropsDuplicateTicketsAndKeepsTheirOrder()
    {
        const QStringList tickets{QStringLiteral("b"), QStringLiteral("a"), QStringLiteral("b")};
        QCOMPARE(compactJson(completed(objectFrom(R"({"backlog": null, "state": "active", "completed_at": null})"),
                                       topic("p"), QStringLiteral("x.md"), tickets, m_now)),
                 QByteArray(R"({"backlog":{"topic":"p","backlog_md":"x.md","tickets":["b","a"]},"state":"completed",)"
                            R"("completed_at":"2026-02-06T12:00:00Z","updated":"2026-02-06T12:00:00Z"})"));
    }

    void mistypedFieldsAreRefusedByName_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::newRow("text") << QByteArray(R"({"spikes": "s"})");
        QTest::newRow("null") << QByteArray(R"({"spikes": null})");
        QTest::newRow("object") << QByteArray(R"({"spikes": {}})");
        QTest::newRow("list with a number") << QByteArray(R"({"spikes": ["a", 1]})");
    }

    void mistypedFieldsAreRefusedByName()
    {
        QFETCH(QByteArray, document);
        for (const auto &result : {withSpike(objectFrom(document), topic("s"), m_now),
                                   withoutSpike(objectFrom(document), topic("s"), m_now)}) {
            QVERIFY(!result);
            QCOMPARE(result.error().code, ErrorCode::Invalid);
            QVERIFY(result.error().message.contains(u"\"spikes\""));
        }
        QVERIFY(!planOf(objectFrom(R"({"plan": 3})")));
    }

private:
    const UtcTime m_now = *UtcTime::parse(u"2026-02-06T12:00:00Z");
};

QTEST_GUILESS_MAIN(PlanningOperationsTest)
#include "tst_planningoperations.moc"
