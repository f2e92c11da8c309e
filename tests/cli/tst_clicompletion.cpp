// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cli.h"

#include <QFileInfo>
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
        QCOMPARE(at("session show"), QStringList{alpha});
        QCOMPARE(at("session start"), QStringList{QStringLiteral("seed-a")});
        QCOMPARE(at("session resume"), QStringList({QStringLiteral("seed-a"), alpha}));
        QCOMPARE(at("session add-spike"), QStringList{QStringLiteral("spike-x y")});
        QCOMPARE(at("session move x --to"), QStringList{alpha});
        QCOMPARE(at("mission switch"), QStringList{QStringLiteral("mission-abc")});
        QCOMPARE(at("mission update --drive"), QStringList({QStringLiteral("active"), QStringLiteral("inactive")}));
        QCOMPARE(at("session save"), QStringList{QStringLiteral(":files")});
        QCOMPARE(at("project add"), QStringList{QStringLiteral(":folders")});
        QCOMPARE(at("session start x"), QStringList());
    }

    void listedProjectsCanBeRemoved()
    {
        const Cli cli;
        cli.tree().makeFolder(QStringLiteral("shop"));
        (void)cli.run(words("project add shop"));
        QCOMPARE(candidates(cli, words("project remove") + QStringList{QString()}),
                 QStringList{cli.tree().path(QStringLiteral("shop"))});
    }

    /// The script for bash, in a real bash that has split the line at @ as it does.
    void bashCompletesAnIdBehindTheAt()
    {
        const Cli cli;
        cli.tree().write(activeFile, sessionDocument(alpha));
        QProcess bash;
        bash.setProgram(QStringLiteral("bash"));
        const QString line = QStringLiteral("%1 --knowledge-dir %2 session show seed-a@20")
                                 .arg(QStringLiteral(POINTSMAN_CLI), cli.tree().path(QStringLiteral("knowledge")));
        const QString script =
            QStringLiteral("source '%1'; COMP_LINE='%2'; COMP_POINT=${#COMP_LINE}; "
                           "COMP_WORDS=(%3 --knowledge-dir %4 session show seed-a @ 20); COMP_CWORD=7; "
                           "_pointsman_cli; printf '%s\\n' \"${COMPREPLY[@]}\"")
                .arg(QStringLiteral(BASH_COMPLETION), line, QStringLiteral(POINTSMAN_CLI),
                     cli.tree().path(QStringLiteral("knowledge")));
        bash.setArguments({QStringLiteral("--norc"), QStringLiteral("-c"), script});
        bash.start();
        if (!bash.waitForStarted()) {
            qInfo("no bash here");
            return;
        }
        QVERIFY(bash.waitForFinished());
        QCOMPARE(bash.readAllStandardOutput(), QByteArray("2026-01-01T00-00-00Z\n"));
    }

    /// The script for fish, in a real fish, with a program of the name that it completes on the path.
    void fishCompletesNounsAndIds()
    {
        Cli cli;
        cli.tree().write(activeFile, sessionDocument(alpha));
        const QString folder = QFileInfo(QStringLiteral(POINTSMAN_CLI)).path();
        cli.setEnvironment(QStringLiteral("PATH"), folder + QStringLiteral(":/usr/bin:/bin"));
        QProcess fish;
        cli.prepare(fish, {});
        fish.setProgram(QStringLiteral("fish"));
        const QString script = QStringLiteral("source '%1'; complete -C 'pointsman-cli sess'; "
                                              "complete -C 'pointsman-cli --knowledge-dir %2 session resume seed-a@'")
                                   .arg(QStringLiteral(FISH_COMPLETION), cli.tree().path(QStringLiteral("knowledge")));
        fish.setArguments({QStringLiteral("--no-config"), QStringLiteral("-c"), script});
        fish.start();
        if (!fish.waitForStarted()) {
            qInfo("no fish here");
            return;
        }
        QVERIFY(fish.waitForFinished());
        QCOMPARE(fish.readAllStandardOutput(),
                 "session\tPlanning sessions of one project\n" + alpha.toUtf8() + "\tactive\n");
    }
};

QTEST_GUILESS_MAIN(CliCompletionTest)
#include "tst_clicompletion.moc"
