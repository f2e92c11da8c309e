// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cli.h"

#include <QTest>

using namespace Pointsman::Test;

namespace {

const QString alpha = QStringLiteral("seed-a@2026-01-01T00-00-00Z");
const QString beta = QStringLiteral("seed-b@2026-01-02T00-00-00Z");

} // namespace

class CliSessionStartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLastSecondOfTheCalendarThatIsTakenIsToldAsWhatItIs()
    {
        const Cli cli;
        const QStringList start = words("session start seed-a --at 9999-12-31T23:59:59Z");
        QCOMPARE(cli.json(start).status, 0);
        const auto before = cli.tree().files();
        const CliRun run = cli.json(start);
        QVERIFY2(run.status == 2 && run.err.contains("seed-a") && run.err.contains("9999-12-31T23:59:59Z") &&
                     !run.err.contains("10000"),
                 run.all().constData());
        QCOMPARE(cli.tree().files(), before);
    }

    void firstStartHasNoPrevious()
    {
        const Cli cli;
        const CliRun run = cli.json(words("session start seed-a --at 2026-01-01T00:00:00Z"));
        QVERIFY2(run.status == 0 && run.err.isEmpty(), run.all().constData());
        QCOMPARE(run.json()[u"session"][u"session_id"].toString(), alpha);
        QVERIFY(run.json()[u"previous"].isNull());
        QVERIFY(run.json()[u"archived_to"].isNull());
        QCOMPARE(cli.tree().mode(activeFile), 0600);
    }

    void startArchivesTheActiveSession()
    {
        const Cli cli;
        cli.tree().write(activeFile, sessionDocument(alpha));
        const CliRun run = cli.json(words("session start seed-b"));
        QVERIFY2(run.status == 0, run.all().constData());
        QCOMPARE(run.json()[u"previous"][u"state"].toString(), QStringLiteral("archived"));
        QCOMPARE(run.json()[u"archived_to"].toString(), cli.tree().path(snapshotFile(alpha)));
        QVERIFY(cli.tree().exists(snapshotFile(alpha)));
    }

    void startOfATakenSecondMovesOn()
    {
        const Cli cli;
        cli.tree().write(snapshotFile(alpha), sessionDocument(alpha, QStringLiteral("archived")));
        const CliRun run = cli.json(words("session start seed-a --at 2026-01-01T00:00:00Z"));
        QVERIFY2(run.status == 0, run.all().constData());
        QCOMPARE(run.json()[u"session"][u"session_id"].toString(), QStringLiteral("seed-a@2026-01-01T00-00-01Z"));
        QCOMPARE(run.json()[u"session"][u"created"].toString(), QStringLiteral("2026-01-01T00:00:01Z"));
        QCOMPARE(cli.tree().read(snapshotFile(alpha)), sessionDocument(alpha, QStringLiteral("archived")));
    }

    void startNeverOverwritesABrokenFile()
    {
        const Cli cli;
        cli.tree().write(activeFile, "<<<<<<< HEAD\n");
        const CliRun run = cli.json(words("session start seed-b"));
        QVERIFY2(run.status == 3 && run.out.isEmpty(), run.all().constData());
        QCOMPARE(cli.tree().read(activeFile), QByteArray("<<<<<<< HEAD\n"));
        QCOMPARE(cli.tree().files().size(), 1);
    }

    void resumeBringsASnapshotBack()
    {
        const Cli cli;
        cli.tree().write(activeFile, sessionDocument(alpha));
        cli.tree().write(snapshotFile(beta), sessionDocument(beta, QStringLiteral("completed")));
        const CliRun run = cli.json({QStringLiteral("session"), QStringLiteral("resume"), beta});
        QVERIFY2(run.status == 0 && run.err.isEmpty(), run.all().constData());
        QCOMPARE(run.json()[u"state"].toString(), QStringLiteral("active"));
        QVERIFY(cli.tree().exists(snapshotFile(alpha)));
        QCOMPARE(cli.tree().read(snapshotFile(beta)), sessionDocument(beta, QStringLiteral("completed")));
    }

    void resumeOfASeedTakesItsLatest()
    {
        const Cli cli;
        cli.tree().write(snapshotFile(beta), sessionDocument(beta, QStringLiteral("archived")));
        QCOMPARE(cli.json(words("session resume seed-b")).json()[u"session_id"].toString(), beta);
    }

    void resumeOfTheActiveSessionChangesNothing()
    {
        const Cli cli;
        cli.tree().write(activeFile, sessionDocument(alpha));
        cli.tree().write(snapshotFile(alpha), sessionDocument(alpha, QStringLiteral("archived")));
        const auto before = cli.tree().files();
        const CliRun run = cli.json({QStringLiteral("session"), QStringLiteral("resume"), alpha});
        QVERIFY2(run.status == 0, run.all().constData());
        QCOMPARE(run.json()[u"session_id"].toString(), alpha);
        QVERIFY2(run.err.startsWith("{\"notice\":\"") && run.err.contains("already"), run.err.constData());
        QCOMPARE(cli.tree().files(), before);
    }

    void resumeOfNothingIsAbsent()
    {
        const Cli cli;
        QCOMPARE(cli.run(words("session resume seed-none")).status, 1);
        QCOMPARE(cli.run(words("session resume seed-none@2026-01-01T00-00-00Z")).status, 1);
        QVERIFY(cli.tree().files().isEmpty());
    }
};

QTEST_GUILESS_MAIN(CliSessionStartTest)
#include "tst_clisessionstart.moc"
