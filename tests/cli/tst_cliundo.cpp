// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/journal.h"
#include "support/cli.h"
#include "support/heldhistory.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

using namespace Pointsman::Test;

namespace {

const QString alpha = QStringLiteral("seed-a@2026-01-01T00-00-00Z");
const QString beta = QStringLiteral("seed-b@2026-01-02T00-00-00Z");
const QString betaFile = QStringLiteral("knowledge/sessions/%1.json").arg(beta);
const QString missionFile = QStringLiteral("home/.spec-kitty/missions/m-a/session.json");
const QString pointerFile = QStringLiteral("home/.spec-kitty/session.json");

/// An active session, a snapshot, a joined mission with a secret, and an odd layout that a rewrite would change.
void furnish(const Cli &cli)
{
    cli.tree().write(activeFile, sessionDocument(alpha).replace("  \"plan\"", "\t\"plan\""), 0644);
    cli.tree().write(betaFile, sessionDocument(beta, QStringLiteral("archived")));
    cli.tree().write(missionFile, missionState(QStringLiteral("m-a")));
    cli.tree().write(pointerFile, "{\"active_mission_id\": null, \"last_switched_at\": null}");
}

QByteArray filesInState(const Cli &cli)
{
    QByteArray all;
    for (const QByteArray &bytes : filesBelow(cli.stateFolder()))
        all += bytes;
    return all;
}

/// Each file and folder of the world with its mode, and the bytes of the files.
QStringList everythingIn(const Cli &cli)
{
    const QString root = cli.tree().path();
    QStringList lines;
    for (QDirIterator each(root, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
         each.hasNext();) {
        const QString relative = each.next().mid(root.size() + 1);
        lines << QStringLiteral("%1 %2 %3")
                     .arg(relative, QString::number(cli.tree().mode(relative), 8),
                          each.fileInfo().isDir() ? QString() : QString::fromUtf8(cli.tree().read(relative)));
    }
    lines.sort();
    return lines;
}

QString historyFile(const Cli &cli)
{
    for (QDirIterator each(cli.stateFolder(), QDir::Files, QDirIterator::Subdirectories); each.hasNext();) {
        if (each.next().endsWith(QStringLiteral("history.sqlite")))
            return each.filePath();
    }
    return {};
}

} // namespace

class CliUndoTest : public QObject
{
    Q_OBJECT

private:
    /// The command is refused with these reasons while another program holds the history, changes nothing, and is
    /// carried out afterwards.
    static void isRefusedWhileTheHistoryIsInUse(const char *command, const QByteArrayList &reasons)
    {
        const Cli cli;
        furnish(cli);
        QCOMPARE(cli.json(words("session add-spike spike-y")).status, 0);
        const auto before = cli.tree().files();
        {
            const HeldHistory held(historyFile(cli));
            QVERIFY(held.isHeld());
            const CliRun run = cli.json(words(command));
            QVERIFY2(run.status == 5, run.all().constData());
            for (const QByteArray &reason : reasons)
                QVERIFY2(run.err.contains(reason), run.all().constData());
            QCOMPARE(cli.tree().files(), before);
        }
        QCOMPARE(cli.json(words(command)).status, 0);
    }

private Q_SLOTS:
    void everyOperationIsTakenBackByteForByteAndMadeAgain_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<QByteArray>("input");
        const auto row = [](const char *command, const QByteArray &input = {}) {
            QTest::newRow(command) << QByteArray(command) << input;
        };
        row("session start seed-new");
        row("session resume seed-b");
        row("session archive");
        row("session archive -", sessionDocument(QStringLiteral("seed-c@2026-01-03T00-00-00Z")));
        row("session clear");
        row("session add-spike spike-y");
        row("session set-plan plan-x");
        row("session complete --topic plan-x --backlog b.md --ticket t-1");
        row("session save", sessionDocument(QStringLiteral("seed-d@2026-01-04T00-00-00Z")));
        row("mission update m-a --focus wp:WP03 --drive active");
        row("mission switch m-a");
        row("mission save m-a", missionState(QStringLiteral("m-a")).replace("developer", "reviewer"));
        row("mission save m-new", missionState(QStringLiteral("m-new")).replace("session_token", "shade"));
    }

    void everyOperationIsTakenBackByteForByteAndMadeAgain()
    {
        QFETCH(QByteArray, command);
        QFETCH(QByteArray, input);
        const Cli cli;
        furnish(cli);
        const auto before = cli.tree().files();
        QVERIFY2(cli.json(words(command.constData()), input).status == 0, command.constData());
        const auto after = cli.tree().files();
        QVERIFY(after != before);
        const CliRun undo = cli.json(words("undo"));
        QVERIFY2(undo.status == 0 && undo.err.isEmpty(), undo.all().constData());
        QCOMPARE(undo.json()[u"operation"].toString(), QString::fromUtf8(command));
        QVERIFY(!undo.json()[u"paths"].toArray().isEmpty());
        QCOMPARE(cli.tree().files(), before);
        const CliRun redo = cli.json(words("redo"));
        QVERIFY2(redo.status == 0, redo.all().constData());
        QCOMPARE(cli.tree().files(), after);
        QVERIFY(cli.json(words("undo")).status == 0);
        QCOMPARE(cli.tree().files(), before);
        QCOMPARE(cli.json(words("undo")).status, 1);
        QVERIFY2(!filesInState(cli).contains(missionSecret), "the secret is in the history");
    }

    void anOperationsFoldersGoWithItAndNoOthers_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QString>("folder"); ///< that is there before, and empty
        const QString none;
        const auto row = [](const char *command, const QByteArray &input, const QString &folder) {
            QTest::addRow("%s, %s", command, folder.isEmpty() ? "no folder" : "an empty folder")
                << QByteArray(command) << input << folder;
        };
        const QByteArray mission = missionState(QStringLiteral("m-new")).replace("session_token", "shade");
        for (const QString &folder : {none, QStringLiteral("knowledge/sessions"), QStringLiteral("knowledge")}) {
            row("session start seed-new", {}, folder);
            row("session save", sessionDocument(QStringLiteral("seed-d@2026-01-04T00-00-00Z")), folder);
            row("session archive -", sessionDocument(QStringLiteral("seed-c@2026-01-03T00-00-00Z")), folder);
        }
        for (const QString &folder : {none, QStringLiteral("home/.spec-kitty/missions/m-new")}) {
            row("mission save m-new", mission, folder);
            row("mission switch m-new --force", {}, folder);
        }
    }

    void anOperationsFoldersGoWithItAndNoOthers()
    {
        QFETCH(QByteArray, command);
        QFETCH(QByteArray, input);
        QFETCH(QString, folder);
        const Cli cli;
        if (!folder.isEmpty())
            cli.tree().makeFolder(folder);
        const QStringList before = everythingIn(cli);
        QVERIFY2(cli.json(words(command.constData()), input).status == 0, command.constData());
        const QStringList after = everythingIn(cli);
        QVERIFY(after != before);
        for (int i = 0; i < 2; ++i) {
            QVERIFY(cli.json(words("undo")).status == 0);
            QCOMPARE(everythingIn(cli), before);
            QVERIFY(cli.json(words("redo")).status == 0);
            QCOMPARE(everythingIn(cli), after);
        }
    }

    void theFolderOfAnArchivingGoesWithItUnlessSomethingElseIsInIt_data()
    {
        QTest::addColumn<bool>("hasOthers");
        QTest::newRow("nothing") << false;
        QTest::newRow("another program's file") << true;
    }

    void theFolderOfAnArchivingGoesWithItUnlessSomethingElseIsInIt()
    {
        QFETCH(bool, hasOthers);
        const Cli cli;
        cli.tree().write(activeFile, sessionDocument(alpha));
        const QStringList before = everythingIn(cli);
        QCOMPARE(cli.json(words("session archive")).status, 0);
        if (hasOthers)
            cli.tree().write(betaFile, sessionDocument(beta, QStringLiteral("archived")));
        QCOMPARE(cli.json(words("undo")).status, 0);
        if (hasOthers)
            QVERIFY(cli.tree().exists(betaFile));
        else
            QCOMPARE(everythingIn(cli), before);
    }

    void aRemovedFileComesBackWithItsMode_data()
    {
        QTest::addColumn<QByteArray>("command");
        for (const char *command :
             {"session complete --topic plan-x --backlog b.md", "session archive", "session clear"})
            QTest::newRow(command) << QByteArray(command);
    }

    void aRemovedFileComesBackWithItsMode()
    {
        QFETCH(QByteArray, command);
        const Cli cli;
        furnish(cli);
        for (const char *each : {command.constData(), "undo", "redo", "undo"})
            QVERIFY2(cli.json(words(each)).status == 0, each);
        QCOMPARE(cli.tree().mode(activeFile), 0644);
    }

    void aMoveOfASpikeIsTakenBackInBothFiles()
    {
        const Cli cli;
        furnish(cli);
        QCOMPARE(cli.json(words("session add-spike spike-y")).status, 0);
        const auto before = cli.tree().files();
        QCOMPARE(cli.json(words("session move spike-y --to") << beta).status, 0);
        const CliRun undo = cli.json(words("undo"));
        QCOMPARE(undo.json()[u"paths"].toArray().size(), 2);
        QCOMPARE(cli.tree().files(), before);
    }

    void aRepairIsTakenBack()
    {
        const Cli cli;
        furnish(cli);
        cli.tree().write(missionFile, missionState(QStringLiteral("m-a")), 0644);
        (void)cli.json(words("doctor --fix"));
        QCOMPARE(cli.tree().mode(missionFile), 0600);
        QCOMPARE(cli.json(words("undo")).status, 0);
        QCOMPARE(cli.tree().mode(missionFile), 0644);
    }

    void whatAnotherProgramWroteSinceIsNotOverwritten()
    {
        const Cli cli;
        furnish(cli);
        QCOMPARE(cli.json(words("session set-plan plan-x")).status, 0);
        cli.tree().replace(activeFile, cli.tree().read(activeFile).replace("plan-x", "plan-theirs"));
        const auto before = cli.tree().files();
        for (const char *command : {"undo", "undo --merge"}) {
            const CliRun undo = cli.json(words(command));
            QCOMPARE(undo.status, 4);
            QVERIFY2(undo.error()
                         .value(QLatin1StringView("message"))
                         .toString()
                         .contains(QStringLiteral("plan: plan-x → plan-theirs")),
                     undo.all().constData());
            QCOMPARE(cli.tree().files(), before);
        }
    }

    void whatARefusedUndoHasSeenIsKept()
    {
        const Cli cli;
        furnish(cli);
        QCOMPARE(cli.json(words("session set-plan plan-x")).status, 0);
        cli.tree().replace(activeFile, cli.tree().read(activeFile).replace("plan-x", "plan-theirs"));
        QCOMPARE(cli.json(words("undo")).status, 4);
        cli.tree().replace(activeFile, cli.tree().read(activeFile).replace("plan-theirs", "plan-last"));
        const QByteArray history = cli.json(words("history")).all();
        QVERIFY2(history.contains("plan-theirs"), history.constData());
    }

    void whatAnotherProgramRemovedIsWrittenAgainWhereThatIsAskedFor()
    {
        const Cli cli;
        furnish(cli);
        const QByteArray before = cli.tree().read(activeFile);
        QCOMPARE(cli.json(words("session set-plan plan-x")).status, 0);
        cli.tree().remove(activeFile);
        const CliRun undo = cli.json(words("undo"));
        QCOMPARE(undo.status, 4);
        QVERIFY2(undo.error()
                     .value(QLatin1StringView("message"))
                     .toString()
                     .contains(QStringLiteral("was removed by another program since")),
                 undo.all().constData());
        QVERIFY(!cli.tree().exists(activeFile));
        QCOMPARE(cli.json(words("undo --merge")).status, 0);
        QCOMPARE(cli.tree().read(activeFile), before);
    }

    void changesOfOtherFieldsAreKeptWhereThatIsAskedFor()
    {
        const Cli cli;
        furnish(cli);
        QCOMPARE(cli.json(words("session set-plan plan-x")).status, 0);
        cli.tree().replace(activeFile, cli.tree().read(activeFile).replace("[]", "[\"spike-theirs\"]"));
        QCOMPARE(cli.json(words("undo")).status, 4);
        const CliRun undo = cli.json(words("undo --merge"));
        QVERIFY2(undo.status == 0, undo.all().constData());
        const QJsonValue session = cli.json(words("session show")).json();
        QCOMPARE(session[u"spikes"][0].toString(), QStringLiteral("spike-theirs"));
        QVERIFY(session[u"plan"].isNull());
        QCOMPARE(cli.json(words("redo")).status, 0);
        QCOMPARE(cli.json(words("session show")).json()[u"plan"].toString(), QStringLiteral("plan-x"));
    }

    void ofADocumentTheLinesThatWouldBeLostAreToldAndKeptWhereThatIsAskedFor()
    {
        const Cli cli;
        furnish(cli);
        const QString plan = QStringLiteral("knowledge/topics/plan-x/plan.md");
        QCOMPARE(cli.json(words("session set-plan plan-x")).status, 0);
        qint64 first = 0;
        {
            // As a window keeps it.
            const auto journal = Pointsman::Journal::open(historyFile(cli));
            QVERIFY(journal);
            const auto now = Pointsman::systemClock()();
            for (const char *text : {"one\ntwo\nthree\n", "one\n2\nthree\n"})
                QVERIFY((*journal)->observe(
                    {{cli.tree().path(QStringLiteral("knowledge")), cli.tree().path(plan), text, now, now, {}}}));
            Pointsman::VersionFilter filter;
            filter.path = cli.tree().path(plan);
            first = (*journal)->versions(filter)->back().id;
        }
        cli.tree().write(plan, "one\n2\nthree\n");
        QCOMPARE(cli.json(words("history restore") << QString::number(first)).status, 0);
        QCOMPARE(cli.tree().read(plan), QByteArray("one\ntwo\nthree\n"));
        cli.tree().replace(plan, "one\ntwo\nthree\nfour\n");
        const auto before = cli.tree().files();
        const auto messageOf = [](const CliRun &run) {
            return run.error().value(QLatin1StringView("message")).toString();
        };
        const CliRun refused = cli.json(words("undo"));
        QCOMPARE(refused.status, 4);
        QVERIFY2(messageOf(refused).contains(QStringLiteral("added: four")), refused.all().constData());
        QVERIFY2(messageOf(refused).contains(QStringLiteral("--merge")), refused.all().constData());
        QCOMPARE(cli.tree().files(), before);
        QCOMPARE(cli.json(words("undo --merge")).status, 0);
        QCOMPARE(cli.tree().read(plan), QByteArray("one\n2\nthree\nfour\n"));
        QCOMPARE(cli.json(words("redo")).status, 0);
        QCOMPARE(cli.tree().read(plan), QByteArray("one\ntwo\nthree\nfour\n"));
        cli.tree().replace(plan, "one\nzwei\nthree\nfour\n");
        const CliRun conflict = cli.json(words("undo --merge"));
        QCOMPARE(conflict.status, 4);
        QVERIFY2(messageOf(conflict).contains(QStringLiteral("removed: two")), conflict.all().constData());
        QVERIFY2(messageOf(conflict).contains(QStringLiteral("added: zwei")), conflict.all().constData());
        QCOMPARE(cli.tree().read(plan), QByteArray("one\nzwei\nthree\nfour\n"));
    }

    void aFieldNeverEndsInAnotherSession()
    {
        const Cli cli;
        furnish(cli);
        QCOMPARE(cli.json(words("session set-plan plan-x")).status, 0);
        cli.tree().replace(activeFile, sessionDocument(QStringLiteral("seed-z@2026-01-09T00-00-00Z")));
        const auto before = cli.tree().files();
        QCOMPARE(cli.json(words("undo --merge")).status, 4);
        QCOMPARE(cli.tree().files(), before);
    }

    void aTokenThatWasRenewedSinceStays()
    {
        const Cli cli;
        furnish(cli);
        QCOMPARE(cli.json(words("mission update m-a --focus wp:WP03")).status, 0);
        cli.tree().replace(missionFile, cli.tree().read(missionFile).replace(missionSecret, "renewed"));
        const CliRun undo = cli.json(words("undo"));
        QVERIFY2(undo.status == 0, undo.all().constData());
        QCOMPARE(cli.tree().read(missionFile), missionState(QStringLiteral("m-a")).replace(missionSecret, "renewed"));
    }

    void aSecretOfAFileThatIsGoneIsLeftOutAndThatIsSaid()
    {
        const Cli cli;
        QCOMPARE(cli.json(words("mission save m-a"), missionState(QStringLiteral("m-a"))).status, 0);
        const CliRun undo = cli.json(words("undo"));
        QVERIFY2(undo.status == 0 && undo.err.contains("session_token went with its file"), undo.all().constData());
        QVERIFY(!cli.tree().exists(missionFile));
        const CliRun redo = cli.json(words("redo"));
        QVERIFY2(redo.status == 0 && redo.err.contains("session_token was left out"), redo.all().constData());
        QVERIFY(!cli.tree().read(missionFile).contains("token"));
    }

    void theSecretOfASessionThatMovesGoesWithItAndToNoOther_data()
    {
        QTest::addColumn<QByteArray>("keyOfTheOther");
        QTest::newRow("the other session has none") << QByteArray();
        QTest::newRow("the other session has one as well") << QByteArray("key-of-b");
    }

    void theSecretOfASessionThatMovesGoesWithItAndToNoOther()
    {
        QFETCH(QByteArray, keyOfTheOther);
        const Cli cli;
        const auto withKey = [](QByteArray document, const QByteArray &key) {
            const QByteArray both = "\"api_key\": \"" + key + "\", \"plan\"";
            return key.isEmpty() ? document : document.replace("\"plan\"", both);
        };
        cli.tree().write(activeFile, withKey(sessionDocument(alpha), "key-of-a"));
        cli.tree().write(snapshotFile(alpha), sessionDocument(alpha, QStringLiteral("archived")));
        cli.tree().write(betaFile, withKey(sessionDocument(beta, QStringLiteral("archived")), keyOfTheOther));
        const auto before = cli.tree().files();
        QCOMPARE(cli.json(words("session resume seed-b")).status, 0);
        const auto after = cli.tree().files();
        QVERIFY(after != before);
        const CliRun undo = cli.json(words("undo"));
        QVERIFY2(undo.status == 0 && undo.err.isEmpty(), undo.all().constData());
        QCOMPARE(cli.tree().files(), before);
        QCOMPARE(cli.json(words("redo")).status, 0);
        QCOMPARE(cli.tree().files(), after);
        QVERIFY(!filesInState(cli).contains("key-of-"));
    }

    void whileTheHistoryIsInUseNothingIsUndone()
    {
        // Status 4 would say that a file was changed since.
        isRefusedWhileTheHistoryIsInUse("undo", {"in use by another program"});
    }

    void whatIsDoneWhileTheHistoryIsInUseIsKnownAfterwards()
    {
        const Cli cli;
        furnish(cli);
        QCOMPARE(cli.json(words("session set-plan plan-x")).status, 0);
        const auto before = cli.tree().files();
        {
            const HeldHistory held(historyFile(cli));
            QVERIFY(held.isHeld());
            const CliRun run = cli.json(words("session add-spike spike-y"));
            QVERIFY2(run.status == 0 && run.err.contains("enters the history"), run.all().constData());
            QVERIFY(!filesInState(cli).contains(missionSecret));
        }
        const QJsonValue newest = cli.json(words("history")).json()[0];
        QCOMPARE(newest[u"change"].toString(), QStringLiteral("spike-y attached"));
        QCOMPARE(newest[u"command"].toString(), QStringLiteral("pointsman-cli session add-spike spike-y"));
        QVERIFY(newest[u"since"].isNull());
        QCOMPARE(cli.json(words("undo")).json()[u"operation"].toString(), QStringLiteral("session add-spike spike-y"));
        QCOMPARE(cli.tree().files(), before);
    }

    void whatIsDoneWhereTheHistoryCannotBeWrittenIsKnownAfterwards()
    {
        Cli cli;
        furnish(cli);
        cli.tree().makeFolder(QStringLiteral("run"));
        cli.tree().write(QStringLiteral("full"), {}); // in place of the folder
        cli.setEnvironment(QStringLiteral("XDG_RUNTIME_DIR"), cli.tree().path(QStringLiteral("run")));
        cli.setEnvironment(QStringLiteral("XDG_STATE_HOME"), cli.tree().path(QStringLiteral("full")));
        const CliRun run = cli.json(words("session set-plan plan-x"));
        QVERIFY2(run.status == 0 && run.err.contains("enters the history"), run.all().constData());
        cli.tree().remove(QStringLiteral("full"));
        QCOMPARE(cli.json(words("session add-spike spike-y")).status, 0);
        const QJsonValue history = cli.json(words("history")).json();
        QCOMPARE(history[1][u"command"].toString(), QStringLiteral("pointsman-cli session set-plan plan-x"));
        QCOMPARE(history[0][u"command"].toString(), QStringLiteral("pointsman-cli session add-spike spike-y"));
    }

    /// Killed while it waits for the history, it has told already what it did.
    void whoIsKilledWhileTheHistoryIsInUseIsKnownAfterwards()
    {
        const Cli cli;
        furnish(cli);
        QCOMPARE(cli.json(words("session set-plan plan-x")).status, 0);
        {
            const HeldHistory held(historyFile(cli));
            QVERIFY(held.isHeld());
            QProcess process;
            cli.prepare(process, cli.directories() + words("session add-spike spike-y"));
            process.start();
            const QDir folder = QFileInfo(historyFile(cli)).dir();
            QTRY_VERIFY(!folder.entryList({QStringLiteral("*.note-*[0-9]")}).isEmpty());
            process.kill();
            QVERIFY(process.waitForFinished());
            QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        }
        QCOMPARE(cli.json(words("session set-plan plan-z")).status, 0);
        const QJsonValue history = cli.json(words("history")).json();
        QCOMPARE(history[0][u"change"].toString(), QStringLiteral("plan set to plan-z"));
        QCOMPARE(history[1][u"command"].toString(), QStringLiteral("pointsman-cli session add-spike spike-y"));
        QCOMPARE(history[2][u"change"].toString(), QStringLiteral("plan set to plan-x"));
    }

    void anotherProjectIsNeverTouched()
    {
        const Cli cli;
        furnish(cli);
        const QString other = cli.tree().path(QStringLiteral("other"));
        const QStringList elsewhere{QStringLiteral("--knowledge-dir"), other, QStringLiteral("--spec-kitty-home"),
                                    cli.tree().path(QStringLiteral("nowhere"))};
        QCOMPARE(cli.json(words("session add-spike spike-y")).status, 0);
        QCOMPARE(cli.runBare(elsewhere + words("undo")).status, 1);
        QCOMPARE(cli.runBare(elsewhere + words("session start seed-x")).status, 0);
        QCOMPARE(cli.json(words("undo")).json()[u"operation"].toString(), QStringLiteral("session add-spike spike-y"));
        QVERIFY(cli.tree().exists(QStringLiteral("other/.active-planning.json")));
    }

    void somethingNewEndsTheRedoing()
    {
        const Cli cli;
        furnish(cli);
        QCOMPARE(cli.json(words("session add-spike spike-y")).status, 0);
        QCOMPARE(cli.json(words("undo")).status, 0);
        QCOMPARE(cli.json(words("session set-plan plan-x")).status, 0);
        QCOMPARE(cli.json(words("redo")).status, 1);
    }

    void withoutAHistoryThereIsNothingToUndoAndNothingIsMade()
    {
        const Cli cli;
        furnish(cli);
        for (const char *command : {"undo", "redo", "history show 1", "history restore 1"}) {
            const CliRun run = cli.json(words(command));
            QVERIFY2(run.status == 1, run.all().constData());
        }
        QVERIFY(filesBelow(cli.stateFolder()).isEmpty());
    }

    void aHistoryThatCannotBeWrittenStopsNoOperation()
    {
        Cli cli;
        furnish(cli);
        cli.tree().write(QStringLiteral("blocked"), "a file");
        cli.setEnvironment(QStringLiteral("XDG_STATE_HOME"), cli.tree().path(QStringLiteral("blocked")));
        const CliRun run = cli.json(words("session add-spike spike-y"));
        QVERIFY2(run.status == 0 && run.err.contains("not in the history"), run.all().constData());
        QCOMPARE(run.json()[u"spikes"][0].toString(), QStringLiteral("spike-y"));
    }

    void whatReliesOnTheHistoryAsTheWayBackIsRefusedWithoutIt()
    {
        Cli cli;
        furnish(cli);
        cli.tree().write(missionFile, missionState(QStringLiteral("m-a")), 0644);
        cli.tree().write(QStringLiteral("blocked"), "a file");
        cli.setEnvironment(QStringLiteral("XDG_STATE_HOME"), cli.tree().path(QStringLiteral("blocked")));
        const auto before = cli.tree().files();
        const CliRun clear = cli.json(words("session clear"));
        QVERIFY2(clear.status == 5 && clear.err.contains("no way back"), clear.all().constData());
        QVERIFY(cli.json(words("doctor --fix")).err.contains("no way back"));
        QCOMPARE(cli.tree().files(), before);
        QCOMPARE(cli.tree().mode(missionFile), 0644);
    }

    void aDiscardWhileTheHistoryIsInUseIsRefused()
    {
        // What it would take away is in the history already; that it was taken away would not be.
        isRefusedWhileTheHistoryIsInUse("session clear", {"no way back", "in use"});
    }

    void aDiscardThatFindsTheHistoryDamagedIsRefused()
    {
        const Cli cli;
        furnish(cli);
        QCOMPARE(cli.json(words("session add-spike spike-y")).status, 0);
        QFile history(historyFile(cli));
        QVERIFY(history.open(QIODevice::WriteOnly) && history.write("rubbish, and no database") > 0);
        history.close();
        const auto before = cli.tree().files();
        const CliRun clear = cli.json(words("session clear"));
        QVERIFY2(clear.status == 3 && clear.err.contains("no way back") && clear.err.contains("moved aside"),
                 clear.all().constData());
        QCOMPARE(cli.tree().files(), before);
        QCOMPARE(cli.json(words("session clear")).status, 0);
        QCOMPARE(cli.json(words("undo")).status, 0);
        QCOMPARE(cli.tree().files(), before);
    }
};

QTEST_GUILESS_MAIN(CliUndoTest)
#include "tst_cliundo.moc"
