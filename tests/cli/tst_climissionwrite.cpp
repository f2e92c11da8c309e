// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cli.h"

#include <QTest>

using namespace Pointsman::Test;

namespace {

const QString abc = QStringLiteral("mission-abc");
const QString pointerFile = Cli::inMissions(QStringLiteral("session.json"));

QString stateFile(const QString &id)
{
    return Cli::inMissions(QStringLiteral("missions/%1/session.json").arg(id));
}

} // namespace

class CliMissionWriteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void switchPointsToAJoinedMission()
    {
        const Cli cli;
        cli.tree().write(stateFile(abc), missionState(abc));
        const CliRun run = cli.json(words("mission switch mission-abc"));
        QVERIFY2(run.status == 0 && run.err.isEmpty(), run.all().constData());
        QCOMPARE(run.json()[u"active_mission_id"].toString(), abc);
        QVERIFY(!run.json()[u"last_switched_at"].toString().isEmpty());
        QCOMPARE(cli.tree().mode(pointerFile), 0600);
    }

    void switchToAMissionThatIsNotJoinedNeedsForce()
    {
        const Cli cli;
        const CliRun refused = cli.run(words("mission switch mission-abc"));
        QVERIFY2(refused.status == 1 && refused.err.contains("Not joined to mission mission-abc"),
                 refused.all().constData());
        QVERIFY(cli.tree().files().isEmpty());
        QCOMPARE(cli.run(words("mission switch mission-abc --force")).status, 0);
        QVERIFY(cli.tree().exists(pointerFile));
    }

    void updateChangesTheNamedFieldsOnly()
    {
        Cli cli;
        if (!cli.freezeClock(QStringLiteral("2026-02-06T12:00:00Z"))) {
            qInfo("no libfaketime here");
            return;
        }
        cli.tree().write(stateFile(abc), missionState(abc));
        const CliRun run = cli.json(words("mission update mission-abc --focus wp:WP01 --drive active"));
        QVERIFY2(run.status == 0, run.all().constData());
        QCOMPARE(cli.tree().read(stateFile(abc)), missionState(abc)
                                                      .replace("\"focus\": null", "\"focus\": \"wp:WP01\"")
                                                      .replace("\"inactive\"", "\"active\"")
                                                      .replace("2026-02-01T09:30:00", "2026-02-06T12:00:00"));
    }

    void updateOfFocusNoneWritesNull()
    {
        const Cli cli;
        cli.tree().write(stateFile(abc), missionState(abc).replace("\"focus\": null", "\"focus\": \"wp:1\""));
        const CliRun run = cli.json(words("mission update mission-abc --focus none"));
        QVERIFY2(run.status == 0, run.all().constData());
        QVERIFY(run.json()[u"focus"].isNull());
        QVERIFY(cli.tree().read(stateFile(abc)).contains("\"focus\": null"));
    }

    void updateSetsByName()
    {
        const Cli cli;
        cli.tree().write(stateFile(abc), missionState(abc));
        const CliRun good = cli.json(words("mission update mission-abc --set role=reviewer --set "
                                           "last_activity_at=2026-02-03T10:00:00.5 --set drive_intent=active"));
        QVERIFY2(good.status == 0, good.all().constData());
        QCOMPARE(good.json()[u"role"].toString(), QStringLiteral("reviewer"));
        QCOMPARE(good.json()[u"last_activity_at"].toString(), QStringLiteral("2026-02-03T10:00:00.500000"));
    }

    void badValuesAreRefusedAndNothingIsWritten_data()
    {
        QTest::addColumn<QStringList>("options");
        for (const char *options :
             {"--focus task:7", "--focus wp:", "--focus WP01", "--drive yes", "--drive Active", "--set colour=red",
              "--set focus", "--set =x", "--set last_activity_at=soon", "--set drive_intent=none",
              "--set role=", "--focus wp:1 --set focus=wp:2", "--drive active --set drive_intent=active",
              "--set role=reviewer --set role=observer", "--set joined_at=2026-02-03T10:00:00",
              "--set session_token=x"})
            QTest::newRow(options) << words(options);
    }

    void badValuesAreRefusedAndNothingIsWritten()
    {
        QFETCH(QStringList, options);
        const Cli cli;
        cli.tree().write(stateFile(abc), missionState(abc));
        const auto before = cli.tree().files();
        const CliRun run = cli.json(words("mission update mission-abc") + options);
        QVERIFY2(run.status == 2 && run.out.isEmpty(), run.all().constData());
        QCOMPARE(cli.tree().files(), before);
        QCOMPARE(cli.json(words("mission update") + options).status, 2); // with no mission to set it in as well
    }

    void aTimeThatSpecKittyCouldNotCompareIsRefused_data()
    {
        QTest::addColumn<QByteArray>("joined");
        QTest::addColumn<QString>("given");
        QTest::addColumn<int>("status");
        const QByteArray naive = "2026-02-01T09:00:00.000120";
        for (const char *given : {"2026-02-03T10:00:00Z", "2026-02-03T10:00:00+00:00", "20260203T10-0530"})
            QTest::newRow(given) << naive << QString::fromLatin1(given) << 2;
        for (const QByteArray &joined : {QByteArray("2026-02-01T09:00:00Z"), QByteArray("2026-02-01T09:00:00+02:00")}) {
            QTest::addRow("%s and naive", joined.constData()) << joined << QStringLiteral("2026-02-03T10:00:00") << 2;
            QTest::addRow("%s and Z", joined.constData()) << joined << QStringLiteral("2026-02-03T10:00:00Z") << 0;
        }
        QTest::newRow("both naive") << naive << QStringLiteral("2026-02-03") << 0;
    }

    void aTimeThatSpecKittyCouldNotCompareIsRefused()
    {
        QFETCH(QByteArray, joined);
        QFETCH(QString, given);
        QFETCH(int, status);
        const Cli cli;
        cli.tree().write(stateFile(abc), missionState(abc).replace("2026-02-01T09:00:00.000120", joined));
        const auto before = cli.tree().files();
        const CliRun run =
            cli.json(words("mission update mission-abc --set") + QStringList{u"last_activity_at=" + given});
        QVERIFY2(run.status == status, run.all().constData());
        QCOMPARE(cli.tree().files() == before, status != 0);
    }

    void unknownFieldIsNamedInTheOriginalsWords()
    {
        const CliRun run = Cli().run(words("mission update mission-abc --set colour=red"));
        QVERIFY2(run.err.startsWith("pointsman-cli: error: Invalid session field: colour"), run.err.constData());
    }

    void saveKeepsTheSecretsOfTheFile()
    {
        const Cli cli;
        cli.tree().write(stateFile(abc), missionState(abc), 0644);
        const QByteArray shown = cli.json(words("mission show mission-abc")).out;
        const CliRun run =
            cli.json(words("mission save mission-abc"), QByteArray(shown).replace("developer", "reviewer"));
        QVERIFY2(run.status == 0, run.all().constData());
        QCOMPARE(run.json()[u"path"].toString(), cli.tree().path(stateFile(abc)));
        QVERIFY(cli.tree().read(stateFile(abc)).contains(missionSecret));
        QCOMPARE(cli.tree().mode(stateFile(abc)), 0600);
    }

    void saveOfWhatWouldNotBeUnderstoodIsInvalid_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::newRow("other mission") << missionState(QStringLiteral("mission-xyz"));
        QTest::newRow("no role") << missionState(abc).replace("\"role\": \"developer\",", "");
        QTest::newRow("bad time") << missionState(abc).replace("2026-02-01T09:30:00", "yesterday");
        QTest::newRow("array") << QByteArray("[]");
        QTest::newRow("nothing") << QByteArray();
    }

    void saveOfWhatWouldNotBeUnderstoodIsInvalid()
    {
        QFETCH(QByteArray, document);
        const Cli cli;
        const CliRun run = cli.json(words("mission save mission-abc"), document);
        QVERIFY2(run.status == 3, run.all().constData());
        QVERIFY(cli.tree().files().isEmpty());
    }

    void saveDoesNotJudgeIntegrity()
    {
        const Cli cli;
        QCOMPARE(cli.run(words("mission save mission-abc"), missionState(abc).replace("developer", "boss")).status, 0);
    }
};

QTEST_GUILESS_MAIN(CliMissionWriteTest)
#include "tst_climissionwrite.moc"
