// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/statesentence.h"

#include "support/documents.h"

#include <QTest>

using namespace Pointsman;

namespace {

const QString active = QStringLiteral("/k/.active-planning.json");
const QString id = QStringLiteral("seed-a@2026-01-01T00-00-00Z");
const QString other = QStringLiteral("seed-b@2026-01-02T00-00-00Z");
const QString snapshot = QStringLiteral("/k/sessions/seed-a@2026-01-01T00-00-00Z.json");
const QString mission = QStringLiteral("/h/missions/mission-a/session.json");
const QString pointer = QStringLiteral("/h/session.json");

QByteArray session(const QStringList &spikes = {}, const QString &plan = {})
{
    return Test::sessionDocument(id, QStringLiteral("active"), spikes, plan);
}

QByteArray missionOf(const QString &focus = {}, bool isDriving = false)
{
    return Test::missionDocument(QStringLiteral("mission-a"), focus, isDriving);
}

using Bytes = std::optional<QByteArray>;

} // namespace

class StateSentenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theKindIsInThePath()
    {
        QCOMPARE(stateKindOf(active), StateKind::ActiveSession);
        QCOMPARE(stateKindOf(snapshot), StateKind::Snapshot);
        QCOMPARE(stateKindOf(mission), StateKind::Mission);
        QCOMPARE(stateKindOf(pointer), StateKind::MissionPointer);
        QCOMPARE(stateKindOf(QStringLiteral("/k/index.json")), StateKind::Other);
    }

    void aChangeOfASessionIsOneSentence()
    {
        const QString a = id + QStringLiteral(": ");
        const auto told = [](const QString &path, const Bytes &before, const Bytes &after) {
            return describeState(path, before, after).text();
        };
        QCOMPARE(told(active, {}, session()), a + QStringLiteral("started"));
        QCOMPARE(told(active, {}, session().replace("\"updated\": \"2026-01-01", "\"updated\": \"2026-02-01")),
                 a + QStringLiteral("switched to it"));
        QCOMPARE(told(active, Test::sessionDocument(other),
                      session().replace("-01T00:00:00Z\",\n  \"comp", "-05T00:00:00Z\",\n  \"comp")),
                 a + QStringLiteral("switched to it"));
        QCOMPARE(told(active, session(), {}), a + QStringLiteral("no longer active"));
        QCOMPARE(told(active, session(), session({QStringLiteral("spike-y")})), a + QStringLiteral("spike-y attached"));
        QCOMPARE(told(active, session({QStringLiteral("spike-y")}),
                      session({QStringLiteral("spike-z")}, QStringLiteral("plan-x"))),
                 a + QStringLiteral("spike-z attached, spike-y detached, plan set to plan-x"));
        QCOMPARE(told(active, session({}, QStringLiteral("p")), session()), a + QStringLiteral("plan removed"));
        QCOMPARE(told(snapshot, {}, Test::sessionDocument(id, QStringLiteral("archived"))),
                 a + QStringLiteral("archived"));
        QCOMPARE(told(snapshot, session({}, QStringLiteral("p")),
                      Test::sessionDocument(id, QStringLiteral("completed"), {}, QStringLiteral("p"))),
                 a + QStringLiteral("completed, backlog with 2 ticket(s)"));
        QCOMPARE(told(snapshot, session(), {}), a + QStringLiteral("snapshot removed"));
        QCOMPARE(told(active, session(), session() + ' '), a + QStringLiteral("written anew with the same content"));
        QCOMPARE(told(active, session(), session().replace("\"updated\": \"2026-01", "\"updated\": \"2026-02")),
                 a + QStringLiteral("time of the last change set"));
    }

    void damageIsToldAndNotQuoted()
    {
        const QByteArray bad = "{\"session_id\": \"canary";
        QCOMPARE(describeState(active, session(), bad).text(), id + QStringLiteral(": damaged"));
        QCOMPARE(describeState(active, bad, session()).text(), id + QStringLiteral(": readable again"));
        QCOMPARE(describeState(snapshot, {}, bad).text(), id + QStringLiteral(": damaged"));
        QCOMPARE(describeState(active, bad, {}).text(), QStringLiteral("active session: damaged file removed"));
    }

    void aChangeOfAMissionIsOneSentenceWithoutItsToken()
    {
        const auto words = [](const Bytes &before, const Bytes &after) {
            return describeState(mission, before, after).words;
        };
        QCOMPARE(words({}, missionOf()), QStringLiteral("joined"));
        QCOMPARE(words(missionOf(), missionOf(QStringLiteral("wp:WP03"), true)),
                 QStringLiteral("driving, focus wp:WP03"));
        QCOMPARE(words(missionOf(QStringLiteral("wp:WP03"), true), missionOf()),
                 QStringLiteral("no longer driving, focus none"));
        const QByteArray token = Test::tokenInDocuments.toUtf8();
        QCOMPARE(words(missionOf(), missionOf().replace(token, QByteArray(token + '2'))),
                 QStringLiteral("something that is never shown changed"));
        QCOMPARE(words(missionOf(), missionOf(QStringLiteral("wp:WP03")).replace(token, QByteArray(token + '2'))),
                 QStringLiteral("focus wp:WP03"));
        QCOMPARE(words(missionOf(), {}), QStringLiteral("file removed"));
        QCOMPARE(describeState(pointer, {}, Test::pointerDocument(QStringLiteral("m"))).text(),
                 QStringLiteral("active mission: switched to m"));
        QCOMPARE(describeState(pointer, Test::pointerDocument(QStringLiteral("m")), Test::pointerDocument({})).words,
                 QStringLiteral("no mission is active"));
    }
};

QTEST_GUILESS_MAIN(StateSentenceTest)
#include "tst_statesentence.moc"
