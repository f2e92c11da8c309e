// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/missionoperations.h"

#include "missionsamples.h"
#include "json/jsonwriter.h"

#include <QTest>

#include <ctime>

using namespace Pointsman;
using namespace Pointsman::Test;

class MissionOperationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        qputenv("TZ", "Asia/Kolkata");
        tzset();
        m_now = UtcTime::parse(u"2026-02-06T12:00:00Z")->moment() + std::chrono::microseconds(250);
    }

    void fieldsThatSpecKittyAcceptsPass()
    {
        for (const JsonObject &fields :
             {JsonObject(), JsonObject{{"focus", nullptr}}, JsonObject{{"focus", "none"}},
              JsonObject{{"focus", "wp:WP07"}}, JsonObject{{"focus", "step:42"}},
              JsonObject{{"drive_intent", "active"}}, JsonObject{{"drive_intent", "inactive"}},
              JsonObject{{"role", "stakeholder"}}, JsonObject{{"last_activity_at", "2026-02-15T13:12:20+01:00"}}})
            QVERIFY2(checkUpdateFields(fields), pythonJson(fields).constData());
    }

    void otherFieldsAndValuesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QString>("beginning");
        const auto row = [](const char *fields, const char *beginning) {
            QTest::newRow(fields) << QByteArray(fields) << QString::fromLatin1(beginning);
        };
        row(R"({"colour": "red"})", "Invalid session field: colour");
        row(R"({"session_token": "x"})", "Invalid session field: session_token");
        row(R"({"joined_at": "2026-02-15T13:12:20"})", "Invalid session field: joined_at");
        row(R"({"mission_id": "other"})", "Invalid session field: mission_id");
        row(R"({"": "x"})", "Invalid session field: ");
        row(R"({"focus": "wp:WP1", "a\nb": 1})", "Invalid session field: a\\u{A}b");
        row(R"({"focus": "task:7"})", "Invalid focus format: task:7 (");
        row(R"({"focus": ""})", "Invalid focus format:  (");
        row(R"({"focus": "wp:"})", "Invalid focus format: ");
        row(R"({"focus": "step:  "})", "Invalid focus format: ");
        row(R"({"focus": "WP:1"})", "Invalid focus format: ");
        row(R"({"focus": "wp:a\u0007"})", "Invalid focus format: wp:a\\u{7} (");
        row(R"({"focus": 7})", "Invalid focus format: a number (");
        row(R"({"drive_intent": "yes"})", "Invalid drive intent: \"yes\"");
        row(R"({"drive_intent": true})", "Invalid drive intent: true or false");
        row(R"({"role": "llm_actor"})",
            "Invalid role: \"llm_actor\" (expected one of developer, observer, reviewer, stakeholder");
        row(R"({"role": "Developer"})", "Invalid role: ");
        row(R"({"last_activity_at": "now"})", "Invalid time for last_activity_at: ");
        row(R"({"last_activity_at": null})", "Invalid time for last_activity_at: ");
    }

    void otherFieldsAndValuesAreRefused()
    {
        QFETCH(QByteArray, fields);
        QFETCH(QString, beginning);
        const auto checked = checkUpdateFields(*parseObject(fields));
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, ErrorCode::Refused);
        QVERIFY2(checked.error().message.startsWith(beginning), qPrintable(checked.error().message));
    }

    void anUpdateTouchesTheNamedKeysAndTheActivityAlone()
    {
        const JsonObject after = updatedState(stateObject(), {{"focus", "wp:WP07"}}, m_now);
        const QByteArray expected = stateText("\"focus\": null", "\"focus\": \"wp:WP07\"")
                                        .replace("2026-02-01T09:30:00", "2026-02-06T17:30:00.000250");
        QCOMPARE(pythonJson(after), expected);
    }

    void nowCarriesAnOffsetWhereTheFilesTimesDo()
    {
        const JsonObject after =
            updatedState(stateObject("2026-02-01T09:00:00.000120", "2026-02-01T09:00:00Z"), {}, m_now);
        QCOMPARE(stringAt(after, "last_activity_at"), QStringLiteral("2026-02-06T17:30:00.000250+05:30"));
        QCOMPARE(stringAt(after, "joined_at"), QStringLiteral("2026-02-01T09:00:00Z"));
    }

    void aNamedActivityIsWrittenAsPythonWritesIt()
    {
        const JsonObject after = updatedState(stateObject(), {{"last_activity_at", "2026-02-02 10:00:00.500"}}, m_now);
        QCOMPARE(stringAt(after, "last_activity_at"), QStringLiteral("2026-02-02T10:00:00.500000"));
    }

    void absentOptionalKeysStayAbsentUnlessNamed()
    {
        JsonObject state = stateObject();
        state.remove("focus");
        state.remove("drive_intent");
        const JsonObject after = updatedState(state, {{"drive_intent", "active"}}, m_now);
        QVERIFY(!after.find("focus"));
        QCOMPARE(stringAt(after, "drive_intent"), QStringLiteral("active"));
    }

    void aSwitchKeepsTheUnknownKeysOfThePointer()
    {
        const JsonObject pointer = *parseObject(R"({"x": [1], "last_switched_at": null, "active_mission_id": "a"})");
        QCOMPARE(compactJson(switchedPointer(pointer, missionId(QStringLiteral("b")), m_now)),
                 QByteArray(R"({"x":[1],"last_switched_at":"2026-02-06T17:30:00.000250","active_mission_id":"b"})"));
        QCOMPARE(compactJson(clearedPointer(pointer)),
                 QByteArray(R"({"x":[1],"last_switched_at":null,"active_mission_id":null})"));
    }

    void aPointerNamesAMissionOrNoneOrIsBroken()
    {
        const auto active = [](const char *bytes) {
            return activeMissionIn(*parseObject(bytes), QStringLiteral("/p"));
        };
        QVERIFY(!active("{}")->has_value());
        QVERIFY(!active(R"({"active_mission_id": null})")->has_value());
        QCOMPARE((*active(R"({"active_mission_id": "a"})"))->text(), QStringLiteral("a"));
        for (const char *bad : {"7", "\"\"", "\"../x\"", "[\"a\"]", "\"a/b\"", "false"}) {
            const auto broken = active(QByteArray(R"({"active_mission_id": )").append(bad).append('}').constData());
            QVERIFY2(!broken, bad);
            QCOMPARE(broken.error().code, ErrorCode::Invalid);
            QCOMPARE(broken.error().path, QStringLiteral("/p"));
        }
    }

private:
    Moment m_now;
};

QTEST_GUILESS_MAIN(MissionOperationsTest)
#include "tst_missionoperations.moc"
