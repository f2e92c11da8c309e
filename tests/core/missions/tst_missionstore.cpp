// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/missionstore.h"

#include "missionsamples.h"
#include "support/temporarytree.h"
#include "json/jsonwriter.h"
#include "json/secrets.h"

#include <QDir>
#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;

class MissionStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_tree.emplace(); }

    void joinedMissionsAreListedByIdAndTheBrokenOnesToo()
    {
        m_tree->write(QStringLiteral("missions/b/session.json"), "{");
        m_tree->write(statePath, stateText());
        m_tree->write(QStringLiteral("missions/.hidden/session.json"), stateText("mission_id", "mission_id"));
        m_tree->makeFolder(QStringLiteral("missions/not-joined"));
        m_tree->write(QStringLiteral("missions/a-file"), "x");
        m_tree->write(pointerPath, R"({"active_mission_id": "b"})");
        const auto missions = store().list();
        QCOMPARE(missions.size(), std::size_t(3));
        QCOMPARE(missions[0].id.text(), QStringLiteral(".hidden"));
        QCOMPARE(missions[1].id.text(), QStringLiteral("b"));
        QVERIFY(missions[1].isActive && !missions[1].state);
        QCOMPARE(missions[2].id.text(), QStringLiteral("mission-a"));
        QVERIFY(!missions[2].isActive && missions[2].state == stateObject());
    }

    void anAbsentHomeHasNoMissionsAndIsNotMade()
    {
        QVERIFY(store().list().empty());
        QVERIFY(!*store().active());
        QVERIFY(!*store().load(id));
        QVERIFY(store().clearActive()->files.empty());
        QCOMPARE(QDir(m_tree->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
    }

    void aStateWhoseIdIsNotItsFolderIsAnsweredAllTheSame()
    {
        m_tree->write(QStringLiteral("missions/other/session.json"), stateText());
        const auto state = store().loadJoined(missionId(QStringLiteral("other")));
        QVERIFY(state);
        QCOMPARE(stringAt(*state, "mission_id"), QStringLiteral("mission-a"));
    }

    void anUpdateChangesTwoValuesAndNoOtherByte()
    {
        m_tree->write(statePath, stateText());
        const auto change = store().update(id, {{"focus", "step:42"}});
        QVERIFY2(change, qPrintable(change ? QString() : change.error().message));
        const QByteArray expected = stateText("\"focus\": null", "\"focus\": \"step:42\"")
                                        .replace("2026-02-01T09:30:00", "2026-02-06T12:00:00");
        QCOMPARE(m_tree->read(statePath), expected);
        QCOMPARE(pythonJson(change->state), expected);
        QCOMPARE(change->files.size(), std::size_t(1));
        QCOMPARE(change->files.front().before, std::optional(stateText()));
        QCOMPARE(change->files.front().after, std::optional(expected));
        QCOMPARE(m_tree->files().size(), 1);
    }

    void aStateIsPrivateAfterEveryWrite()
    {
        m_tree->write(statePath, stateText(), 0644);
        QVERIFY(store().update(id, {}));
        QCOMPARE(m_tree->mode(statePath), 0600);
        m_tree->write(statePath, stateText(), 0644);
        QVERIFY(store().save(id, stateObject("developer", "reviewer")));
        QCOMPARE(m_tree->mode(statePath), 0600);
        m_tree->remove(QStringLiteral("missions"));
        QVERIFY(store().save(id, stateObject()));
        QCOMPARE(m_tree->mode(statePath), 0600);
    }

    void anUpdateOfAMissionNotJoinedSaysHowToJoinAndMakesNothing()
    {
        const auto change = store().update(id, {{"focus", "wp:1"}});
        QVERIFY(!change);
        QCOMPARE(change.error().code, ErrorCode::Absent);
        QVERIFY(change.error().message.startsWith(u"Not joined to mission mission-a"));
        QVERIFY(change.error().message.contains(u"spec-kitty mission join mission-a --role <role>"));
        QVERIFY(!m_tree->exists(QStringLiteral("missions")));
    }

    void savingWhatWasShownKeepsTheToken()
    {
        m_tree->write(statePath, stateText());
        JsonValue shown = withoutSecrets(stateObject("developer", "observer"));
        QVERIFY(!pythonJson(shown).contains(canary));
        QVERIFY(store().save(id, *shown.object()));
        QCOMPARE(m_tree->read(statePath), stateText("developer", "observer"));
    }

    void savingGivesANewTokenWhereTheStateHasOne()
    {
        m_tree->write(statePath, stateText());
        QVERIFY(store().save(id, stateObject(canary, "new")));
        QCOMPARE(m_tree->read(statePath), stateText(canary, "new"));
    }

    void aSwitchMakesAPrivatePointerAndKeepsTheModeOfAnother()
    {
        QVERIFY(store().switchTo(id));
        QCOMPARE(m_tree->read(pointerPath), QByteArray("{\n  \"active_mission_id\": \"mission-a\",\n"
                                                       "  \"last_switched_at\": \"2026-02-06T12:00:00\"\n}"));
        QCOMPARE(m_tree->mode(pointerPath), 0600);
        m_tree->write(pointerPath, R"({"active_mission_id": null, "x": -0.0})", 0644);
        QVERIFY(store().switchTo(id));
        QCOMPARE(m_tree->read(pointerPath), QByteArray("{\n  \"active_mission_id\": \"mission-a\",\n  \"x\": -0.0,\n"
                                                       "  \"last_switched_at\": \"2026-02-06T12:00:00\"\n}"));
        QCOMPARE(m_tree->mode(pointerPath), 0644);
        QCOMPARE((*store().active())->text(), id.text());
    }

    void clearingKeepsTheRestOfThePointerAndWritesNothingTwice()
    {
        m_tree->write(pointerPath, R"({"x": 1, "active_mission_id": "mission-a", "last_switched_at": "t"})");
        QCOMPARE(store().clearActive()->files.size(), std::size_t(1));
        QCOMPARE(m_tree->read(pointerPath),
                 QByteArray("{\n  \"x\": 1,\n  \"active_mission_id\": null,\n  \"last_switched_at\": \"t\"\n}"));
        QVERIFY(store().clearActive()->files.empty());
        QVERIFY(!*store().active());
    }

    void resolvingPrefersTheNamedMissionAndElseSaysBothWaysOut()
    {
        QCOMPARE(store().resolve(id)->text(), id.text());
        const auto none = store().resolve({});
        QVERIFY(!none);
        QCOMPARE(none.error().code, ErrorCode::Absent);
        QVERIFY(none.error().message.startsWith(u"No active mission"));
        QVERIFY(none.error().message.contains(u"--mission"));
        QVERIFY(none.error().message.contains(u"spec-kitty mission join"));
    }

    void aCheckTellsEveryErrorInOneMessage()
    {
        m_tree->write(statePath, stateText("developer", "").replace("\"focus\": null", "\"focus\": \"task:7\""));
        const auto checked = store().check(id);
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, ErrorCode::Invalid);
        QCOMPARE(checked.error().message,
                 QStringLiteral("Session validation failed:\n  - Invalid role: role label is empty\n  - Invalid focus "
                                "format: task:7 (expected wp:<id>, step:<id>, or none)"));
    }

    void aPeersWriteInBetweenIsNotLost()
    {
        m_tree->write(statePath, stateText());
        int calls = 0;
        MissionStore racing(MissionHome(m_tree->path()), [&] {
            if (++calls == 1)
                m_tree->replace(statePath, stateText("developer", "reviewer"));
            return clockAt(now)();
        });
        QVERIFY(racing.update(id, {{"drive_intent", "active"}}));
        QCOMPARE(calls, 2);
        QCOMPARE(m_tree->read(statePath), stateText("developer", "reviewer")
                                              .replace("\"inactive\"", "\"active\"")
                                              .replace("2026-02-01T09:30:00", "2026-02-06T12:00:00"));
    }

    void aPeersSwitchInBetweenKeepsItsOtherKeys()
    {
        m_tree->write(pointerPath, R"({"active_mission_id": null})");
        int calls = 0;
        MissionStore racing(MissionHome(m_tree->path()), [&] {
            if (++calls == 1)
                m_tree->replace(pointerPath, R"({"active_mission_id": "theirs", "new": true})");
            return clockAt(now)();
        });
        QVERIFY(racing.switchTo(id));
        QCOMPARE(m_tree->read(pointerPath), QByteArray("{\n  \"active_mission_id\": \"mission-a\",\n  \"new\": true,\n"
                                                       "  \"last_switched_at\": \"2026-02-06T12:00:00\"\n}"));
    }

private:
    [[nodiscard]] MissionStore store() const { return {MissionHome(m_tree->path()), clockAt(now)}; }

    const QString now = QStringLiteral("2026-02-06T12:00:00Z");
    const QString statePath = QStringLiteral("missions/mission-a/session.json");
    const QString pointerPath = QStringLiteral("session.json");
    const MissionId id = missionId(QStringLiteral("mission-a"));
    std::optional<TemporaryTree> m_tree;
};

QTEST_GUILESS_MAIN(MissionStoreTest)
#include "tst_missionstore.moc"
