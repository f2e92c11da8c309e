// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "missions/missionrules.h"

#include "missionsamples.h"

#include <QTest>

#include <algorithm>

#include <sys/stat.h>

using namespace Pointsman;
using namespace Pointsman::Test;

class MissionRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSoundMissionHasNoFindings() { QCOMPARE(codes(check(stateText())), QStringList()); }

    void everyFlawHasItsCode_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("finding");
        const auto row = [](const char *from, const char *to, const char *finding) {
            QTest::newRow(finding) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(finding);
        };
        row("mission_run_id", "other", "mission-key-missing error");
        row("\"01HXN8K3M9PQRSTVWXYZ123456\"", "7", "mission-key-mistyped error");
        row("2026-02-01T09:30:00", "yesterday", "mission-time-unreadable error");
        row("2026-02-01T09:30:00", "2026-01-01T09:30:00", "joined-after-activity error");
        row("01HXN8K3M9PQRSTVWXYZ654321", "SHORT", "participant-id-malformed error");
        row("developer", " ", "role-empty error");
        row("developer", "llm_actor", "role-llm-actor error");
        row("null", "\"task:7\"", "focus-malformed error");
        row("null", "[]", "focus-malformed error");
        row("null", "\"wp:\"", "focus-without-target warning");
        row("inactive", "sometimes", "drive-intent-unknown warning");
        row("mission-a", "mission-b", "mission-id-mismatch warning");
        row("\"shade\"", "\"focus\"", "duplicate-keys warning");
    }

    void everyFlawHasItsCode()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, finding);
        const Issues issues = check(stateText(from, to));
        QVERIFY2(codes(issues).contains(finding), qPrintable(codes(issues).join(u' ')));
        for (const Issue &issue : issues) {
            QCOMPARE(issue.subject, QStringLiteral("mission-a"));
            QVERIFY(!issue.consequence.isEmpty());
            QVERIFY(!issue.message.contains(QString::fromLatin1(canary)));
        }
    }

    void aModeThatOthersCanReadIsWorseWithASecretInside()
    {
        const Issues open = check(stateText(), 0644);
        QCOMPARE(codes(open), QStringList(QStringLiteral("mode-too-open error")));
        QVERIFY(open.front().message.contains(u"0644"));
        QCOMPARE(open.front().repair, RepairKind::RestrictMode);
        QCOMPARE(codes(check(stateText("session_token", "shape"), 0640)),
                 QStringList(QStringLiteral("mode-not-private warning")));
        QCOMPARE(codes(check(stateText(), 0400)), QStringList());
    }

    void nothingOfAFileThatCannotBeParsedIsQuoted()
    {
        const QList<QByteArray> broken{stateText().chopped(1),    "\xff" + stateText(),
                                       '[' + stateText() + ']',   canary,
                                       stateText("1e+22", "NaN"), stateText("1e+22", canary)};
        for (const QByteArray &bytes : broken) {
            const Issues issues = check(bytes);
            QCOMPARE(issues.size(), std::size_t(1));
            const QString all = issues.front().message + issues.front().consequence + issues.front().subject;
            QVERIFY2(!all.contains(u"canary") && !all.contains(u"kitty.example"), qPrintable(all));
        }
    }

    void anEmptyFileIsAFinding() { QCOMPARE(codes(check({})), QStringList(QStringLiteral("empty-file error"))); }

    void thePointerIsJudgedByWhatIsJoined_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("finding");
        QTest::addColumn<RepairKind>("repair");
        const auto row = [](const char *bytes, const char *finding, RepairKind repair) {
            QTest::newRow(bytes) << QByteArray(bytes) << QString::fromLatin1(finding) << repair;
        };
        row(R"({"active_mission_id": "mission-a"})", "", RepairKind::None);
        row(R"({"active_mission_id": null})", "pointer-null note", RepairKind::None);
        row("{}", "pointer-key-missing warning", RepairKind::None);
        row(R"({"active_mission_id": "mission-b"})", "pointer-dangling error", RepairKind::ClearPointer);
        row(R"({"active_mission_id": 7})", "pointer-broken error", RepairKind::MoveAside);
        row(R"({"active_mission_id": "../a"})", "pointer-broken error", RepairKind::MoveAside);
        row("[]", "not-an-object error", RepairKind::MoveAside);
        row("{", "not-json error", RepairKind::MoveAside);
        row("", "empty-file error", RepairKind::MoveAside);
    }

    void thePointerIsJudgedByWhatIsJoined()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, finding);
        QFETCH(RepairKind, repair);
        const Issues issues = checkPointer(documentOf(bytes, 0644), {{QStringLiteral("mission-a")}});
        QCOMPARE(codes(issues).join(u' '), finding);
        if (!issues.empty())
            QCOMPARE(issues.front().repair, repair);
    }

    void aPointerToWhatCannotBeSeenIsNotDangling()
    {
        const StateDocument pointer = documentOf(R"({"active_mission_id": "mission-b"})", 0600);
        const QStringList seen{QStringLiteral("mission-a")};
        QCOMPARE(codes(checkPointer(pointer, {seen})), QStringList(QStringLiteral("pointer-dangling error")));
        QCOMPARE(codes(checkPointer(pointer, {seen, {QStringLiteral("mission-b")}})), QStringList());
        QCOMPARE(codes(checkPointer(pointer, {{}, {}, false})), QStringList());
    }

    void noPointerIsNoFinding() { QVERIFY(checkPointer({}, {}).empty()); }

private:
    static StateDocument documentOf(const QByteArray &bytes, quint32 mode)
    {
        StateDocument document;
        document.path = QStringLiteral("/h/missions/mission-a/session.json");
        document.stamp = FileStamp{.size = bytes.size(), .mode = S_IFREG | mode};
        document.size = bytes.size();
        auto object = parseObject(bytes);
        if (!object) {
            document.problem = object.error();
            return document;
        }
        document.root = *std::move(object);
        document.duplicateKeys = readJson(bytes)->duplicateKeys;
        return document;
    }

    static Issues check(const QByteArray &bytes, quint32 mode = 0600)
    {
        return checkMission(documentOf(bytes, mode), QStringLiteral("mission-a"));
    }

    static QStringList codes(const Issues &issues)
    {
        QStringList result;
        for (const Issue &issue : issues)
            result.append(QString(issue.code) + u' ' + QString(severityName(issue.severity)));
        return result;
    }
};

QTEST_GUILESS_MAIN(MissionRulesTest)
#include "tst_missionrules.moc"
