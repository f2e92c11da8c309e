// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cli.h"

#include <QJsonArray>
#include <QTest>

using namespace Pointsman::Test;

namespace {

const QString abc = QStringLiteral("mission-abc");

QString stateFile(const QString &id)
{
    return Cli::inMissions(QStringLiteral("missions/%1/session.json").arg(id));
}

void point(const Cli &cli, const QByteArray &pointer)
{
    cli.tree().write(Cli::inMissions(QStringLiteral("session.json")), pointer);
}

const QByteArray toAbc = "{\n  \"active_mission_id\": \"mission-abc\",\n  \"last_switched_at\": null\n}";

} // namespace

class CliMissionReadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void activeIsThePointersMission()
    {
        const Cli cli;
        QCOMPARE(cli.json(words("mission active")).out, QByteArray("null\n"));
        QCOMPARE(cli.run(words("mission active")).out, QByteArray("none\n"));
        point(cli, toAbc);
        QCOMPARE(cli.json(words("mission active")).out, QByteArray("\"mission-abc\"\n"));
        QCOMPARE(cli.run(words("mission active")).out, QByteArray("mission-abc\n"));
    }

    void activeOfABrokenPointerIsInvalid()
    {
        const Cli cli;
        point(cli, "{}x");
        const CliRun run = cli.json(words("mission active"));
        QVERIFY2(run.status == 3 && run.out.isEmpty(), run.all().constData());
    }

    void listTellsOfABrokenPointer()
    {
        const Cli cli;
        point(cli, "x");
        cli.tree().write(stateFile(abc), missionState(abc));
        const CliRun run = cli.json(words("mission list"));
        QVERIFY2(run.status == 0 && run.json()[0][u"active"] == QJsonValue(false), run.all().constData());
        const QByteArray pointer = cli.tree().path(Cli::inMissions(QStringLiteral("session.json"))).toUtf8();
        QVERIFY2(run.err.startsWith("{\"notice\":") && run.err.contains(pointer), run.all().constData());
        QVERIFY(cli.run(words("mission list")).err.contains(pointer));
        point(cli, toAbc);
        QCOMPARE(cli.json(words("mission list")).err, QByteArray());
    }

    void showHasItsValuesInOneColumn()
    {
        const Cli cli;
        cli.tree().write(stateFile(abc), missionState(abc));
        const CliRun run = cli.run(words("mission show mission-abc"));
        for (const QByteArray &line : run.out.trimmed().split('\n'))
            QVERIFY2(line.at(17) == ' ' && line.at(18) != ' ', run.out.constData());
    }

    void listHasEveryMissionAlsoABrokenOne()
    {
        const Cli cli;
        point(cli, toAbc);
        cli.tree().write(stateFile(abc), missionState(abc));
        cli.tree().write(stateFile(QStringLiteral("mission-broken")), "{\"mission_id\": 3}");
        const QJsonArray list = cli.json(words("mission list")).json().toArray();
        QCOMPARE(list.size(), 2);
        QCOMPARE(list.at(0).toObject().keys(), QStringList({QStringLiteral("active"), QStringLiteral("mission_id"),
                                                            QStringLiteral("state"), QStringLiteral("valid")}));
        QCOMPARE(list.at(0)[u"active"].toBool(), true);
        QCOMPARE(list.at(0)[u"state"][u"role"].toString(), QStringLiteral("developer"));
        QCOMPARE(list.at(1)[u"valid"].toBool(), false);
        QVERIFY(list.at(1)[u"state"].isNull());
    }

    void showDefaultsToTheActiveMission()
    {
        const Cli cli;
        point(cli, toAbc);
        cli.tree().write(stateFile(abc), missionState(abc));
        QCOMPARE(cli.json(words("mission show")).out, cli.json(words("mission show mission-abc")).out);
    }

    void secretsAreInNoAnswer()
    {
        const Cli cli;
        point(cli, toAbc);
        cli.tree().write(stateFile(abc), missionState(abc));
        for (const char *command : {"mission show", "mission list", "mission check", "mission update", "doctor"}) {
            for (const CliRun &run : {cli.run(words(command)), cli.json(words(command))}) {
                QVERIFY2(!run.all().contains(missionSecret) && !run.all().contains("session_token"),
                         run.all().constData());
                QVERIFY2(!run.out.isEmpty(), run.all().constData());
            }
        }
        QVERIFY(cli.tree().read(stateFile(abc)).contains(missionSecret));
    }

    void notJoinedTellsHowToJoin()
    {
        const CliRun run = Cli().run(words("mission show mission-none"));
        QVERIFY2(run.status == 1, run.all().constData());
        QVERIFY2(run.err.startsWith("pointsman-cli: error: Not joined to mission mission-none") &&
                     run.err.contains("spec-kitty mission join mission-none --role"),
                 run.err.constData());
    }

    void resolveIsTheGivenOneElseTheActiveOne()
    {
        const Cli cli;
        const CliRun none = cli.run(words("mission resolve"));
        QVERIFY2(none.status == 1 && none.err.startsWith("pointsman-cli: error: No active mission"),
                 none.all().constData());
        point(cli, toAbc);
        QCOMPARE(cli.json(words("mission resolve")).out, QByteArray("\"mission-abc\"\n"));
        QCOMPARE(cli.json(words("mission resolve other")).out, QByteArray("\"other\"\n"));
    }

    void checkTellsEveryErrorAtOnce()
    {
        const Cli cli;
        cli.tree().write(stateFile(abc), missionState(abc));
        const CliRun sound = cli.json(words("mission check mission-abc"));
        QVERIFY2(sound.status == 0, sound.all().constData());
        QCOMPARE(sound.json()[u"role"].toString(), QStringLiteral("developer"));
        cli.tree().write(stateFile(abc),
                         missionState(abc).replace("\"developer\"", "\"boss\"").replace("654321", "65432I"));
        const CliRun run = cli.run(words("mission check mission-abc"));
        QVERIFY2(run.status == 3 && run.out.isEmpty(), run.all().constData());
        QVERIFY2(run.err.startsWith("pointsman-cli: error: Session validation failed:\n  - ") &&
                     run.err.count("\n  - ") == 2,
                 run.err.constData());
    }

    void pathsAreAbsoluteAndNothingIsMade()
    {
        const Cli cli;
        const QString home = cli.tree().path(QStringLiteral("home/.spec-kitty"));
        QCOMPARE(cli.json(words("mission path")).json().toString(), home + QStringLiteral("/session.json"));
        QCOMPARE(cli.json(words("mission path m")).json().toString(),
                 home + QStringLiteral("/missions/m/session.json"));
        QCOMPARE(cli.run(words("mission dir m")).out, home.toUtf8() + "/missions/m\n");
        QVERIFY(!cli.tree().exists(QStringLiteral("home/.spec-kitty")));
    }

    void theHomeIsBelowTheUsersByDefault()
    {
        const Cli cli;
        QCOMPARE(cli.runBare(words("mission path")).out,
                 cli.tree().path(QStringLiteral("home/.spec-kitty/session.json")).toUtf8() + '\n');
    }

    void checkIdKnowsCrockfordsAlphabet_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("isValid");
        QTest::newRow("good") << QStringLiteral("01HXN8K3M9PQRSTVWXYZ654321") << true;
        QTest::newRow("lower case") << QStringLiteral("01hxn8k3m9pqrstvwxyz654321") << true;
        QTest::newRow("short") << QStringLiteral("01HXN8K3M9PQRSTVWXYZ65432") << false;
        QTest::newRow("with I") << QStringLiteral("01HXN8K3M9PQRSTVWXYZ65432I") << false;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("other digits") << QStringLiteral("01HXN8K3M9PQRSTVWXYZ65432\u0661") << false;
    }

    void checkIdKnowsCrockfordsAlphabet()
    {
        QFETCH(QString, id);
        QFETCH(bool, isValid);
        const CliRun run = Cli().json(words("mission check-id") + QStringList{id});
        QVERIFY2(run.status == (isValid ? 0 : 3) && run.err.isEmpty(), run.all().constData());
        QCOMPARE(run.out, isValid ? QByteArray("true\n") : QByteArray("false\n"));
    }
};

QTEST_GUILESS_MAIN(CliMissionReadTest)
#include "tst_climissionread.moc"
