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

    void bashCompletesIdsInAnyQuotes_data()
    {
        QTest::addColumn<QStringList>("line"); ///< as bash has split it; a word that follows a blank begins with one
        QTest::addColumn<QByteArray>("completed");
        const auto row = [](const char *name, std::initializer_list<const char *> line, const char *completed) {
            QStringList parts;
            for (const char *part : line)
                parts += QString::fromUtf8(part);
            QTest::newRow(name) << parts << QByteArray(completed);
        };
        row("behind the at", {" seed-a", "@", "20"}, "2026-01-01T00-00-00Z");
        row("a blank", {" it"}, "it\\'s\\ \\$\\(id\\)@2026-01-01T00-00-00Z");
        row("an escaped blank", {" it\\'s\\ "}, "it\\'s\\ \\$\\(id\\)@2026-01-01T00-00-00Z");
        row("behind the at of one", {" it\\'s\\ \\$\\(id\\)", "@", "2"}, "2026-01-01T00-00-00Z");
        row("in double quotes", {" \"it's"}, "it's \\$(id)@2026-01-01T00-00-00Z");
        row("in single quotes", {" 'it"}, "it'\\''s $(id)@2026-01-01T00-00-00Z");
        row("in quotes again", {" 'it'\\''s"}, "s $(id)@2026-01-01T00-00-00Z");
    }

    /// The script for bash, in a real bash that has split the line at @ as it does.
    void bashCompletesIdsInAnyQuotes()
    {
        QFETCH(QStringList, line);
        QFETCH(QByteArray, completed);
        const Cli cli;
        const QString odd = QStringLiteral("it's $(id)@2026-01-01T00-00-00Z");
        cli.tree().write(QStringLiteral("my knowledge/.active-planning.json"), sessionDocument(alpha));
        cli.tree().write(QStringLiteral("my knowledge/sessions/x.json"),
                         sessionDocument(odd, QStringLiteral("archived")));
        const QString directory = u'\'' + cli.tree().path(QStringLiteral("my knowledge")) + u'\'';
        const QStringList parts = QStringList{QStringLiteral(POINTSMAN_CLI), QStringLiteral(" --knowledge-dir"),
                                              u' ' + directory, QStringLiteral(" session"), QStringLiteral(" parse")} +
                                  line;
        QProcess bash;
        bash.setProgram(QStringLiteral("bash"));
        const auto trimmed = [](QString part) { return part.startsWith(u' ') ? part.mid(1) : part; };
        QStringList words;
        std::transform(parts.begin(), parts.end(), std::back_inserter(words), trimmed);
        const QString script = QStringLiteral("source \"$0\"; COMP_LINE=$1; COMP_POINT=${#COMP_LINE}; shift; "
                                              "COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); "
                                              "_pointsman_cli; printf '%s\\n' \"${COMPREPLY[@]}\"");
        bash.setArguments(QStringList{QStringLiteral("--norc"), QStringLiteral("-c"), script,
                                      QStringLiteral(BASH_COMPLETION), parts.join(QString())} +
                          words);
        bash.start();
        if (!bash.waitForStarted()) {
            qInfo("no bash here");
            return;
        }
        QVERIFY(bash.waitForFinished());
        QCOMPARE(bash.readAllStandardOutput(), completed + '\n');
    }

    /// The script for fish, in a real fish, with a program of the name that it completes on the path.
    void fishCompletesNounsAndIds()
    {
        Cli cli;
        const QString odd = QStringLiteral("it's one@2026-01-01T00-00-00Z");
        cli.tree().write(snapshotFile(alpha), sessionDocument(alpha, QStringLiteral("archived")));
        cli.tree().write(snapshotFile(odd), sessionDocument(odd, QStringLiteral("archived")));
        const QString folder = QFileInfo(QStringLiteral(POINTSMAN_CLI)).path();
        cli.setEnvironment(QStringLiteral("PATH"), folder + QStringLiteral(":/usr/bin:/bin"));
        QProcess fish;
        cli.prepare(fish, {});
        fish.setProgram(QStringLiteral("fish"));
        const QString script =
            QStringLiteral("source '%1'; complete -C 'pointsman-cli sess'; "
                           "complete -C 'pointsman-cli --knowledge-dir \"%2\" session show seed-a@'; "
                           "complete -C \"pointsman-cli --knowledge-dir '%2' session show it\\\\'s\\\\ \"; "
                           "complete -C \"pointsman-cli --knowledge-dir %2 session show \\\"it's \"")
                .arg(QStringLiteral(FISH_COMPLETION), cli.tree().path(QStringLiteral("knowledge")));
        fish.setArguments({QStringLiteral("--no-config"), QStringLiteral("-c"), script});
        fish.start();
        if (!fish.waitForStarted()) {
            qInfo("no fish here");
            return;
        }
        QVERIFY(fish.waitForFinished());
        QCOMPARE(fish.readAllStandardOutput(), "session\tPlanning sessions of one project\n" + alpha.toUtf8() +
                                                   "\tarchived\n" + odd.toUtf8() + "\tarchived\n" + odd.toUtf8() +
                                                   "\tarchived\n");
    }
};

QTEST_GUILESS_MAIN(CliCompletionTest)
#include "tst_clicompletion.moc"
