// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cli.h"

#include <QFileInfo>
#include <QStandardPaths>
#include <QTest>

using namespace Pointsman::Test;

namespace {

const QString alpha = QStringLiteral("seed-a@2026-01-01T00-00-00Z");

QStringList candidates(const Cli &cli, const QStringList &line)
{
    const CliRun run = cli.runBare(words("complete --") + line);
    QStringList values;
    for (const QByteArray &candidate : run.out.split('\n')) {
        if (!candidate.isEmpty())
            values += QString::fromUtf8(candidate).section(u'\t', 0, 0);
    }
    return run.status == 0 && run.err.isEmpty() ? values : QStringList{QString::fromUtf8(run.all())};
}

bool isInstalled(const QString &program)
{
    return !QStandardPaths::findExecutable(program).isEmpty();
}

/// Snapshots of two seeds, one of them with a name that shells have to quote, some files, and the program on the path.
void makeOddWorld(Cli &cli)
{
    for (const QString &id : {alpha, QStringLiteral("it's $(id)@2026-01-01T00-00-00Z")})
        cli.tree().write(snapshotFile(id), sessionDocument(id, QStringLiteral("archived")));
    cli.tree().write(QStringLiteral("drafts/one.json"), "{}");
    const QString folder = QFileInfo(QStringLiteral(POINTSMAN_CLI)).path();
    cli.setEnvironment(QStringLiteral("PATH"), folder + QStringLiteral(":/usr/bin:/bin"));
    cli.setEnvironment(QStringLiteral("TF_KNOWLEDGE_DIR"), cli.tree().path(QStringLiteral("knowledge")));
    cli.setEnvironment(QStringLiteral("TERM"), QStringLiteral("dumb"));
}

} // namespace

class CliCompletionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nounsVerbsAndOptions()
    {
        const Cli cli;
        QCOMPARE(candidates(cli, {QStringLiteral("se")}), QStringList{QStringLiteral("session")});
        QVERIFY(candidates(cli, {QString()}).contains(QStringLiteral("doctor")));
        QCOMPARE(candidates(cli, words("session ar")), QStringList{QStringLiteral("archive")});
        QCOMPARE(candidates(cli, words("--json session st")), QStringList{QStringLiteral("start")});
        QCOMPARE(candidates(cli, words("session start --a")), QStringList{QStringLiteral("--at")});
        QVERIFY(candidates(cli, words("session start --")).contains(QStringLiteral("--json")));
    }

    void idsThatThereAre()
    {
        const Cli cli;
        cli.tree().write(activeFile, sessionDocument(alpha));
        cli.tree().makeFolder(QStringLiteral("knowledge/topics/spike-x y"));
        cli.tree().write(Cli::inMissions(QStringLiteral("missions/mission-abc/session.json")),
                         missionState(QStringLiteral("mission-abc")));
        const auto at = [&](const char *line) {
            return candidates(cli, cli.directories() + words(line) + QStringList{QString()});
        };
        QCOMPARE(at("session show"), QStringList());
        QCOMPARE(at("session start"), QStringList{QStringLiteral("seed-a")});
        QCOMPARE(at("session resume"), QStringList());
        QCOMPARE(at("session add-spike"), QStringList{QStringLiteral("spike-x y")});
        QCOMPARE(at("session move x --to"), QStringList{alpha});
        QCOMPARE(at("mission switch"), QStringList{QStringLiteral("mission-abc")});
        QCOMPARE(at("mission update --drive"), QStringList({QStringLiteral("active"), QStringLiteral("inactive")}));
        QCOMPARE(at("session save"), QStringList{QStringLiteral(":files")});
        QCOMPARE(at("project add"), QStringList{QStringLiteral(":folders")});
        QCOMPARE(at("session start x"), QStringList());
    }

    void codesOfFindingsCanBeExplained()
    {
        const QStringList all = candidates(Cli(), words("doctor --explain") << QString());
        QVERIFY(all.contains(QStringLiteral("pointer-dangling")) && all.contains(QStringLiteral("mode-too-open")));
        QVERIFY(candidates(Cli(), words("doctor --explain=pointer-d"))
                    .contains(QStringLiteral("--explain=pointer-dangling")));
    }

    void listedProjectsCanBeRemoved()
    {
        const Cli cli;
        cli.tree().makeFolder(QStringLiteral("shop"));
        (void)cli.run(words("project add shop"));
        QCOMPARE(candidates(cli, words("project remove") + QStringList{QString()}),
                 QStringList{cli.tree().path(QStringLiteral("shop"))});
    }

    void onlySnapshotsCanBeShownAndOnlyOthersThanTheActiveOneResumed()
    {
        const Cli cli;
        const QString beta = QStringLiteral("seed-b@2026-01-01T00-00-00Z");
        cli.tree().write(activeFile, sessionDocument(alpha));
        for (const QString &id : {alpha, beta})
            cli.tree().write(snapshotFile(id), sessionDocument(id, QStringLiteral("archived")));
        const auto at = [&](const char *line) {
            return candidates(cli, cli.directories() + words(line) + QStringList{QString()});
        };
        QCOMPARE(at("session show"), QStringList({alpha, beta}));
        QCOMPARE(at("session resume"), QStringList({QStringLiteral("seed-b"), beta}));
        QCOMPARE(at("session move x --to"), QStringList({alpha, beta}));
    }

    void whatBeginsWithADashComesAfterTwo()
    {
        const Cli cli;
        cli.tree().write(activeFile, sessionDocument(QStringLiteral("-odd@2026-01-01T00-00-00Z"))
                                         .replace("\"root_seed\": \"seed-a\"", "\"root_seed\": \"-odd\""));
        const QString odd = QStringLiteral("-odd@2026-01-01T00-00-00Z");
        const auto at = [&](const char *line) {
            return candidates(cli, cli.directories() + words(line) + QStringList{QString()});
        };
        QCOMPARE(at("history"), QStringList({QStringLiteral("show"), QStringLiteral("restore"), QStringLiteral("--")}));
        QCOMPARE(at("session parse"), QStringList{QStringLiteral("--")});
        QCOMPARE(at("session parse --"), QStringList{odd});
        QCOMPARE(at("session move x --to"), QStringList{odd});
    }

    void valuesBehindTheEqualsSignOfTheirOption()
    {
        const Cli cli;
        cli.tree().write(snapshotFile(alpha), sessionDocument(alpha, QStringLiteral("archived")));
        const auto at = [&](const char *line) { return candidates(cli, cli.directories() + words(line)); };
        QCOMPARE(at("session list --seed="), QStringList{QStringLiteral("--seed=seed-a")});
        QCOMPARE(at("session list --seed=x"), QStringList());
        QCOMPARE(at("session move x --to=seed"), QStringList{QStringLiteral("--to=") + alpha});
        QCOMPARE(at("mission update --focus=s"), QStringList{QStringLiteral("--focus=step:")});
        QCOMPARE(at("session complete --backlog=to"), QStringList{QStringLiteral(":files")});
        QCOMPARE(at("session list --json="), QStringList());
        QCOMPARE(at("session list -- --seed="), QStringList());
    }

    void typedInAShell_data()
    {
        QTest::addColumn<QString>("shell");
        QTest::addColumn<QString>("script");
        QTest::newRow("bash") << QStringLiteral("bash") << QStringLiteral(COMPLETION_FOLDER "/pointsman-cli.bash");
        QTest::newRow("zsh") << QStringLiteral("zsh") << QStringLiteral(COMPLETION_FOLDER "/_pointsman-cli");
    }

    /// The script, in a real shell with a terminal: what stands in the line after a tab.
    void typedInAShell()
    {
        QFETCH(QString, shell);
        QFETCH(QString, script);
        if (!isInstalled(shell) || !isInstalled(QStringLiteral("python3"))) {
            qInfo("no such shell or no python3 here");
            return;
        }
        Cli cli;
        makeOddWorld(cli);
        QStringList typed;
        QStringList expected;
        const auto line = [&](const char *before, const char *after) {
            typed += QStringLiteral("pointsman-cli ") + QString::fromUtf8(before);
            expected += QStringLiteral("pointsman-cli ") + QString::fromUtf8(after);
        };
        line("sess", "session ");
        line("session list --se", "session list --seed ");
        line("session show seed-a@", "session show seed-a@2026-01-01T00-00-00Z ");
        line("session show seed-a@20", "session show seed-a@2026-01-01T00-00-00Z ");
        line("session show it", "session show it\\'s\\ \\$\\(id\\)@2026-01-01T00-00-00Z ");
        line("session show it\\'s\\ ", "session show it\\'s\\ \\$\\(id\\)@2026-01-01T00-00-00Z ");
        line("session show it\\'s\\ \\$\\(id\\)@2", "session show it\\'s\\ \\$\\(id\\)@2026-01-01T00-00-00Z ");
        line("session show \"it's", "session show \"it's \\$(id)@2026-01-01T00-00-00Z\" ");
        line("session show 'it", "session show 'it'\\''s $(id)@2026-01-01T00-00-00Z' ");
        line("session list --seed=se", "session list --seed=seed-a ");
        line("session list --seed=it", "session list --seed=it\\'s\\ \\$\\(id\\) ");
        line("session list \"--seed=it", "session list \"--seed=it's \\$(id)\" ");
        line("session move x --to=seed-a@", "session move x --to=seed-a@2026-01-01T00-00-00Z ");
        line("mission update --focus=w", "mission update --focus=wp:");
        line("mission update --set=ro", "mission update --set=role=");
        line("session save dra", "session save drafts/");
        line("session save drafts/o", "session save drafts/one.json ");
        line("session complete --backlog=drafts/o", "session complete --backlog=drafts/one.json ");
        line("--knowledge-dir=dra", "--knowledge-dir=drafts/");
        QProcess terminal;
        cli.prepare(terminal, QStringList{QStringLiteral(TYPE_TAB), shell, script} + typed);
        terminal.setProgram(QStringLiteral("python3"));
        terminal.start();
        QVERIFY(terminal.waitForFinished(60'000));
        const QString shown = QString::fromUtf8(terminal.readAllStandardOutput());
        QVERIFY2(terminal.exitCode() == 0, terminal.readAllStandardError().constData());
        QCOMPARE(shown.split(u'\n', Qt::SkipEmptyParts), expected);
    }

    /// The script for fish, in a real fish, with a program of the name that it completes on the path.
    void typedInFish_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QStringList>("offered"); ///< without what they mean
        const auto row = [](const char *line, const QStringList &offered) {
            QTest::newRow(line) << QStringLiteral("pointsman-cli ") + QString::fromUtf8(line) << offered;
        };
        const QString odd = QStringLiteral("it's $(id)@2026-01-01T00-00-00Z");
        row("sess", {QStringLiteral("session")});
        row("session show seed-a@", {alpha});
        row("session show it\\'s\\ ", {odd});
        row("session show \"it's ", {odd});
        row("session show 'it\\'", {odd});
        row("session resume --k", {QStringLiteral("--knowledge-dir")});
        row("session list --see", {QStringLiteral("--seed")});
        row("session list --seed=", {QStringLiteral("--seed=it's $(id)"), QStringLiteral("--seed=seed-a")});
        row("session list --seed=se", {QStringLiteral("--seed=seed-a")});
        row("session list --seed=it\\'", {QStringLiteral("--seed=it's $(id)")});
        row("session move x --to=seed-a@", {QStringLiteral("--to=") + alpha});
        row("session parse -- se", {alpha});
        row("mission update --focus=w", {QStringLiteral("--focus=wp:")});
        row("session save drafts/o", {QStringLiteral("drafts/one.json")});
        row("session complete --backlog=drafts/o", {QStringLiteral("--backlog=drafts/one.json")});
        row("--knowledge-dir=dra", {QStringLiteral("--knowledge-dir=drafts/")});
    }

    void typedInFish()
    {
        QFETCH(QString, line);
        QFETCH(QStringList, offered);
        if (!isInstalled(QStringLiteral("fish"))) {
            qInfo("no fish here");
            return;
        }
        Cli cli;
        makeOddWorld(cli);
        QProcess fish;
        cli.prepare(fish, {QStringLiteral("--no-config"), QStringLiteral("-c"),
                           QStringLiteral("source $argv[1]; complete -C $argv[2]"),
                           QStringLiteral(COMPLETION_FOLDER "/pointsman-cli.fish"), line});
        fish.setProgram(QStringLiteral("fish"));
        fish.start();
        QVERIFY(fish.waitForFinished());
        QStringList shown;
        for (const QString &each : QString::fromUtf8(fish.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts))
            shown += each.section(u'\t', 0, 0);
        QCOMPARE(shown, offered);
    }

    void aCandidateIsToldWithItsMeaning()
    {
        const CliRun run = Cli().runBare(words("complete -- sess"));
        QCOMPARE(run.out, QByteArray("session\tPlanning sessions of one project\n"));
    }
};

QTEST_GUILESS_MAIN(CliCompletionTest)
#include "tst_clicompletion.moc"
