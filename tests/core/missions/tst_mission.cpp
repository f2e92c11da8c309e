// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/mission.h"

#include "missionsamples.h"

#include <QTest>

#include <ctime>

using namespace Pointsman;
using namespace Pointsman::Test;

class MissionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { setZone("UTC"); }

    void aStateIsShownWithoutItsToken()
    {
        const Mission mission = Mission::fromJson(stateObject("null", "\"wp:WP01\""));
        QCOMPARE(mission.id, QStringLiteral("mission-a"));
        QCOMPARE(mission.role, QStringLiteral("developer"));
        QCOMPARE(mission.joinedAt, QStringLiteral("2026-02-01T09:00:00.000120"));
        QCOMPARE(mission.focus, QStringLiteral("wp:WP01"));
        QCOMPARE(mission.serviceUrl, QStringLiteral("https://kitty.example"));
        QVERIFY(!mission.isDriving);
        const QStringList all{mission.id,       mission.runId,          mission.participantId, mission.role,
                              mission.joinedAt, mission.lastActivityAt, mission.focus,         mission.serviceUrl};
        QVERIFY(!all.join(u' ').contains(QString::fromLatin1(canary)));
    }

    void focusNoneIsNoFocus()
    {
        QCOMPARE(Mission::fromJson(stateObject("null", "\"none\"")).focus, QString());
        QVERIFY(Mission::fromJson(stateObject("inactive", "active")).isDriving);
    }

    void whatSpecKittyWouldNotUnderstandIsNamed_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const char *from, const char *to, const char *words) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(words);
        };
        row("sound", "mission-a", "mission-a", "");
        row("no run id", "mission_run_id", "other", "mission_run_id is missing");
        row("number", "\"developer\"", "7", "role is 7, not text");
        row("null", "\"developer\"", "null", "role is null, not text");
        row("no time", "2026-02-01T09:30:00", "yesterday", "last_activity_at is \"yesterday\", no time");
        row("Z", "2026-02-01T09:30:00", "2026-02-01T09:30:00Z", "");
        row("offset", "2026-02-01T09:30:00", "2026-02-01T09:30:00.123+05:30", "");
        row("optional keys", "\"drive_intent\": \"inactive\"", "\"drive_intent\": 7", "");
    }

    void whatSpecKittyWouldNotUnderstandIsNamed()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, words);
        QCOMPARE(misunderstandings(stateObject(from, to)).join(u';'), words);
    }

    void anEmptyObjectLacksAllSixKeys() { QCOMPARE(misunderstandings({}).size(), 6); }

    void participantIdsAreCrockfordUlids()
    {
        QVERIFY(isParticipantId(u"01HXN8K3M9PQRSTVWXYZ654321"));
        QVERIFY(isParticipantId(u"01hxn8k3m9pqrstvwxyz654321"));
        for (const QString &bad :
             {QString(), QStringLiteral("SHORT"), QStringLiteral("01HXN8K3M9PQRSTVWXYZ65432I"),
              QStringLiteral("01HXN8K3M9PQRSTVWXYZ65432l"), QStringLiteral("01HXN8K3M9PQRSTVWXYZ65432O"),
              QStringLiteral("01HXN8K3M9PQRSTVWXYZ65432u"), QStringLiteral("01HXN8K3M9PQRSTVWXYZ6543211"),
              QStringLiteral("01HXN8K3M9PQRSTVWXYZ65432\u0661")})
            QVERIFY2(!isParticipantId(bad), qPrintable(bad));
    }

    void integrityErrorsAreTheOriginalsWords_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("error");
        const auto row = [](const char *name, const char *from, const char *to, const char *error) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(error);
        };
        const char *form = "Invalid focus format: task:7 (expected wp:<id>, step:<id>, or none)";
        row("sound", "mission-a", "mission-a", "");
        row("same moment", "2026-02-01T09:30:00", "2026-02-01T09:00:00.000120", "");
        row("times", "2026-02-01T09:30:00", "2026-02-01T09:00:00",
            "Temporal violation: joined_at (2026-02-01 09:00:00.000120) > last_activity_at (2026-02-01 09:00:00)");
        row("id", "01HXN8K3M9PQRSTVWXYZ654321", "SHORT", "Invalid participant_id format: SHORT");
        row("empty role", "developer", "", "Invalid role: role label is empty");
        row("blank role", "developer", " \\t", "Invalid role: role label is empty");
        row("other role", "developer", "llm_actor",
            "Invalid role: 'llm_actor' not in canonical taxonomy (developer, observer, reviewer, stakeholder)");
        row("focus", "null", "\"task:7\"", form);
        row("empty focus", "null", "\"\"", "Invalid focus format:  (expected wp:<id>, step:<id>, or none)");
        row("focus of another type", "null", "7",
            "Invalid focus format: a number (expected wp:<id>, step:<id>, or none)");
        row("step", "null", "\"step:42\"", "");
        row("none", "null", "\"none\"", "");
        row("hostile role", "developer", "a\\u202eb",
            "Invalid role: 'a\\u{202E}b' not in canonical taxonomy (developer, observer, reviewer, stakeholder)");
    }

    void integrityErrorsAreTheOriginalsWords()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, error);
        QCOMPARE(integrityErrors(stateObject(from, to)).join(u'\n'), error);
    }

    void naiveAndOffsetTimesAreComparedAsMoments()
    {
        // 09:00 in India is 03:30 UTC, so activity at 04:00Z came later, and at 03:00Z earlier.
        setZone("Asia/Kolkata");
        QVERIFY(integrityErrors(stateObject("2026-02-01T09:30:00", "2026-02-01T04:00:00Z")).isEmpty());
        const QStringList errors = integrityErrors(stateObject("2026-02-01T09:30:00", "2026-02-01T03:00:00Z"));
        QCOMPARE(errors, QStringList(QStringLiteral("Temporal violation: joined_at (2026-02-01 09:00:00.000120) > "
                                                    "last_activity_at (2026-02-01 03:00:00+00:00)")));
    }

private:
    static void setZone(const char *zone)
    {
        qputenv("TZ", zone);
        tzset();
    }
};

QTEST_GUILESS_MAIN(MissionTest)
#include "tst_mission.moc"
