// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cli.h"

#include <QJsonArray>
#include <QTest>

using namespace Pointsman::Test;

namespace {

const QString older = QStringLiteral("seed-a@2026-01-01T00-00-00Z");
const QString newer = QStringLiteral("seed-a@2026-01-02T00-00-00Z");
const QString other = QStringLiteral("seed-b@2026-01-01T12-00-00Z");

QStringList idsIn(const CliRun &run)
{
    QStringList ids;
    for (const QJsonValue document : run.json().toArray())
        ids += document[u"session_id"].toString();
    return ids;
}

} // namespace

class CliSessionReadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void activeIsTheInfoOfTheActiveSession()
    {
        const Cli cli;
        cli.tree().write(activeFile, sessionDocument(newer));
        const CliRun run = cli.json(words("session active"));
        QVERIFY2(run.status == 0 && run.err.isEmpty(), run.all().constData());
        QCOMPARE(run.out, QByteArray("{\n"
                                     "  \"session_id\": \"seed-a@2026-01-02T00-00-00Z\",\n"
                                     "  \"root_seed\": \"seed-a\",\n"
                                     "  \"state\": \"active\",\n"
                                     "  \"spike_count\": 0,\n"
                                     "  \"has_plan\": false,\n"
                                     "  \"has_backlog\": false,\n"
                                     "  \"ticket_count\": 0,\n"
                                     "  \"updated\": \"2026-01-02T00:00:00Z\"\n"
                                     "}\n"));
    }

    /// The original asks whether they are not None.
    void anEmptyPlanAndAnEmptyBacklogAreThere()
    {
        const Cli cli;
        cli.tree().write(activeFile, sessionDocument(newer)
                                         .replace("\"plan\": null", "\"plan\": \"\"")
                                         .replace("\"backlog\": null", "\"backlog\": {}"));
        const QJsonValue info = cli.json(words("session active")).json();
        QCOMPARE(info[u"has_plan"], QJsonValue(true));
        QCOMPARE(info[u"has_backlog"], QJsonValue(true));
        QCOMPARE(info[u"ticket_count"], QJsonValue(0));
    }

    void activeIsNullAndNoneWhereNoneIs()
    {
        const Cli cli;
        QCOMPARE(cli.json(words("session active")).out, QByteArray("null\n"));
        const CliRun text = cli.run(words("session active"));
        QCOMPARE(text.out, QByteArray("none\n"));
        QCOMPARE(text.status, 0);
    }

    void activeOfABrokenFileIsInvalid()
    {
        const Cli cli;
        cli.tree().write(activeFile, "{\"schema_version\": 1,");
        const CliRun run = cli.json(words("session active"));
        QVERIFY2(run.status == 3 && run.out.isEmpty(), run.all().constData());
        QCOMPARE(run.error()[u"code"].toString(), QStringLiteral("invalid"));
        QCOMPARE(run.error()[u"path"].toString(), cli.tree().path(activeFile));
    }

    void showIsTheWholeActiveDocument()
    {
        const Cli cli;
        cli.tree().write(activeFile,
                         "{\"x\":[{}],\"session_id\":\"seed-ü@2026-01-01T00-00-00Z\",\"schema_version\":1}");
        const CliRun run = cli.json(words("session show"));
        QVERIFY2(run.status == 0, run.all().constData());
        QCOMPARE(run.out, QByteArray("{\n  \"x\": [\n    {}\n  ],\n  \"session_id\": \"seed-ü@2026-01-01T00-00-00Z\",\n"
                                     "  \"schema_version\": 1\n}\n"));
    }

    void showWithoutAnActiveSessionIsAbsent()
    {
        const CliRun run = Cli().json(words("session show"));
        QVERIFY2(run.status == 1, run.all().constData());
        QCOMPARE(run.error()[u"code"].toString(), QStringLiteral("absent"));
    }

    void showWithAnIdLooksAmongTheSnapshotsOnly()
    {
        const Cli cli;
        cli.tree().write(activeFile, sessionDocument(newer));
        cli.tree().write(snapshotFile(older), sessionDocument(older, QStringLiteral("archived")));
        const CliRun found = cli.json({QStringLiteral("session"), QStringLiteral("show"), older});
        QVERIFY2(found.status == 0, found.all().constData());
        QCOMPARE(found.json()[u"state"].toString(), QStringLiteral("archived"));
        QCOMPARE(cli.json({QStringLiteral("session"), QStringLiteral("show"), newer}).status, 1);
    }

    void showOfWhatNamesNoSessionIsAbsent()
    {
        for (const char *id : {"seed-a", "seed-a@", "@2026-01-01T00-00-00Z", "seed-a@2026-13-01T00-00-00Z"}) {
            const CliRun run = Cli().json(words("session show") << QLatin1StringView(id));
            QVERIFY2(run.status == 1 && run.error()[u"message"].toString().contains(QLatin1StringView(id)),
                     run.all().constData());
        }
    }

    void whatIsListedIsShownByItsFilesNameAndByItsId()
    {
        const Cli cli;
        cli.tree().write(QStringLiteral("knowledge/sessions/odd one.json"),
                         sessionDocument(older, QStringLiteral("archived")));
        QCOMPARE(idsIn(cli.json(words("session list"))), QStringList{older});
        for (const QString &id : {QStringLiteral("odd one"), older}) {
            const CliRun run = cli.json(words("session show") << id);
            QVERIFY2(run.json()[u"session_id"].toString() == older, run.all().constData());
        }
        cli.tree().write(QStringLiteral("knowledge/sessions/broken.json"), "{");
        QCOMPARE(cli.json(words("session show broken")).status, 3);
    }

    void listIsNewestFirst()
    {
        const Cli cli;
        for (const QString &id : {older, newer, other})
            cli.tree().write(snapshotFile(id), sessionDocument(id, QStringLiteral("archived")));
        cli.tree().write(QStringLiteral("knowledge/sessions/broken.json"), "{");
        QCOMPARE(idsIn(cli.json(words("session list"))), QStringList({newer, other, older}));
        QCOMPARE(idsIn(cli.json(words("session list --seed seed-a"))), QStringList({newer, older}));
    }

    void listOfNothingIsAnEmptyArray()
    {
        const Cli cli;
        QCOMPARE(cli.json(words("session list")).out, QByteArray("[]\n"));
        QCOMPARE(cli.run(words("session list")).out, QByteArray());
    }

    void latestIsTheNewestOfTheSeed()
    {
        const Cli cli;
        for (const QString &id : {older, newer, other})
            cli.tree().write(snapshotFile(id), sessionDocument(id, QStringLiteral("archived")));
        QCOMPARE(cli.json(words("session latest seed-a")).json()[u"session_id"].toString(), newer);
        QCOMPARE(cli.run(words("session latest seed-c")).status, 1);
    }

    void idIsSeedAndTime()
    {
        const CliRun run = Cli().json(words("session id seed-a --at 2026-02-06T12:00:00Z"));
        QCOMPARE(run.out, QByteArray("\"seed-a@2026-02-06T12-00-00Z\"\n"));
    }

    void idOfABadTimeIsRefused_data()
    {
        QTest::addColumn<QString>("time");
        for (const char *time : {"2026-02-06", "2026-02-30T12:00:00Z", "2026-02-06T12:00:00",
                                 "2026-02-06T12:00:00+00:00", "2026-02-06T12:00:60Z", "now", ""})
            QTest::newRow(time) << QString::fromUtf8(time);
    }

    void idOfABadTimeIsRefused()
    {
        QFETCH(QString, time);
        const CliRun run = Cli().run(words("session id seed-a --at") + QStringList{time});
        QVERIFY2(run.status == 2 && run.out.isEmpty(), run.all().constData());
    }

    void idThatIsTooLongForAFileIsRefused()
    {
        QCOMPARE(Cli().run(words("session id") + QStringList{QString(200, u'a')}).status, 2);
    }

    void parseTakesAnIdApart()
    {
        const CliRun run = Cli().json(words("session parse seed@home@2026-02-06T12-00-00Z"));
        QCOMPARE(run.out,
                 QByteArray("{\n  \"seed_id\": \"seed@home\",\n  \"timestamp\": \"2026-02-06T12:00:00Z\"\n}\n"));
    }

    void parseOfAMalformedIdIsRefusedInTheOriginalsWords()
    {
        QVERIFY(Cli()
                    .run(words("session parse seed"))
                    .err.startsWith("pointsman-cli: error: Invalid session_id format: seed"));
        const CliRun run = Cli().run(words("session parse seed@2026"));
        QVERIFY2(run.err.startsWith("pointsman-cli: error: Invalid timestamp in session_id: seed@2026"),
                 run.all().constData());
        QCOMPARE(run.status, 2);
    }
};

QTEST_GUILESS_MAIN(CliSessionReadTest)
#include "tst_clisessionread.moc"
