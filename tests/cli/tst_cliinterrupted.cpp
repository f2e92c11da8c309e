// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/intent.h"
#include "support/cli.h"

#include <QDir>
#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const QString alpha = QStringLiteral("seed-a@2026-01-01T00-00-00Z");
const QString beta = QStringLiteral("seed-b@2026-01-02T00-00-00Z");

QByteArray withSpike(const QByteArray &session)
{
    return QByteArray(session).replace("\"spikes\": []", "\"spikes\": [\n    \"spike-m\"\n  ]");
}

} // namespace

/// Half of an operation that was killed, as the next command finds it: a spike that was to be moved is in both
/// sessions.
class CliInterruptedTest : public QObject
{
    Q_OBJECT

private:
    struct World
    {
        Cli cli;
        QByteArray beforeOfBeta = sessionDocument(beta, QStringLiteral("archived"));

        World()
        {
            cli.tree().write(activeFile, withSpike(sessionDocument(alpha)));
            cli.tree().write(snapshotFile(beta), withSpike(beforeOfBeta));
            cli.tree().write(Cli::inMissions(QStringLiteral("missions/m/session.json")),
                             missionState(QStringLiteral("m")));
            cli.tree().write(QStringLiteral("draft.json"), sessionDocument(alpha));
        }

        void interrupt() const
        {
            Intent(intents(),
                   {{cli.tree().path(snapshotFile(beta)), beforeOfBeta, withSpike(beforeOfBeta)},
                    {cli.tree().path(activeFile), withSpike(sessionDocument(alpha)), sessionDocument(alpha)}})
                .leave();
        }

        [[nodiscard]] QString intents() const { return cli.stateFolder() + QStringLiteral("/pointsman/intents"); }
        [[nodiscard]] QStringList notes() const { return QDir(intents()).entryList(QDir::Files | QDir::Hidden); }
    };

private Q_SLOTS:
    void everyCommandThatWritesTakesItBackFirst_data()
    {
        QTest::addColumn<QString>("line");
        for (const char *line :
             {"session start seed-c", "session archive", "session clear", "session add-spike spike-y",
              "session set-plan plan-x", "session complete --topic seed-a --backlog topics/seed-a/backlog.md",
              "session resume seed-b",
              "session move spike-m --from seed-a@2026-01-01T00-00-00Z --to seed-b@2026-01-02T00-00-00Z",
              "session save DRAFT", "mission update m --focus wp:WP01", "mission switch m", "mission save m MISSION",
              "undo", "redo", "history restore 1", "doctor --fix"})
            QTest::newRow(line) << QString::fromUtf8(line);
    }

    void everyCommandThatWritesTakesItBackFirst()
    {
        QFETCH(QString, line);
        World world;
        // Something is in the history, so that there is something to go back to.
        QCOMPARE(world.cli.run(words("session set-plan plan-z")).status, 0);
        QCOMPARE(world.cli.run(words("undo")).status, 0);
        QCOMPARE(world.cli.tree().read(activeFile), withSpike(sessionDocument(alpha)));
        world.interrupt();
        const QString mission = world.cli.tree().path(Cli::inMissions(QStringLiteral("missions/m/session.json")));
        const CliRun run = world.cli.run(
            words(QString(line)
                      .replace(QLatin1StringView("DRAFT"), world.cli.tree().path(QStringLiteral("draft.json")))
                      .replace(QLatin1StringView("MISSION"), mission)
                      .toUtf8()
                      .constData()));
        QVERIFY2(run.err.contains("An operation that was interrupted has been taken back"), run.all().constData());
        QVERIFY(run.err.contains(world.cli.tree().path(snapshotFile(beta)).toUtf8()));
        QCOMPARE(world.notes(), QStringList());
    }

    void readingSettlesNothing()
    {
        const World world;
        world.interrupt();
        const auto before = world.cli.tree().files();
        for (const char *line : {"session active", "session list", "prompt", "doctor", "mission list"})
            QVERIFY(!world.cli.run(words(line)).err.contains("interrupted"));
        QCOMPARE(world.cli.tree().files(), before);
        QCOMPARE(world.notes().size(), 1);
    }

    void whatWasDoneToItsEndIsUndoneAsAWhole()
    {
        const World world;
        world.interrupt();
        world.cli.tree().replace(activeFile, sessionDocument(alpha)); // by the operation itself, to its end
        const CliRun next = world.cli.run(words("mission switch m"));
        QVERIFY2(next.status == 0 && !next.err.contains("interrupted"), next.all().constData());
        QCOMPARE(world.notes(), QStringList());
        QCOMPARE(world.cli.tree().read(activeFile), sessionDocument(alpha));
        QCOMPARE(world.cli.run(words("undo")).status, 0);
        const CliRun undone = world.cli.run(words("undo"));
        QVERIFY2(undone.status == 0 && undone.out.contains("spike-m"), undone.all().constData());
        QCOMPARE(world.cli.tree().read(snapshotFile(beta)), world.beforeOfBeta);
        QCOMPARE(world.cli.tree().read(activeFile), withSpike(sessionDocument(alpha)));
    }

    void whatIsNotCertainStaysIsToldOnceAndCanBeUndone()
    {
        const World world;
        world.interrupt();
        const QByteArray peers = withSpike(sessionDocument(alpha)).replace("\"plan\": null", "\"plan\": \"plan-p\"");
        world.cli.tree().replace(activeFile, peers);
        const CliRun run = world.cli.run(words("mission switch m"));
        QCOMPARE(run.status, 0);
        QVERIFY2(run.err.contains("An operation was interrupted half way") &&
                     run.err.contains(world.cli.tree().path(snapshotFile(beta)).toUtf8()),
                 run.all().constData());
        QCOMPARE(world.notes(), QStringList());
        QCOMPARE(world.cli.tree().read(snapshotFile(beta)), withSpike(world.beforeOfBeta));

        QVERIFY(!world.cli.run(words("mission switch m")).err.contains("interrupted"));
        for (int behindIt = 0; behindIt < 2; ++behindIt)
            QCOMPARE(world.cli.run(words("undo")).status, 0);
        const CliRun undone = world.cli.run(words("undo"));
        QVERIFY2(undone.status == 0, undone.all().constData());
        QCOMPARE(world.cli.tree().read(snapshotFile(beta)), world.beforeOfBeta);
        QCOMPARE(world.cli.tree().read(activeFile), peers);
    }
};

QTEST_GUILESS_MAIN(CliInterruptedTest)
#include "tst_cliinterrupted.moc"
