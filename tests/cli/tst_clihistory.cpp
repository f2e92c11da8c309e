// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/moment.h"
#include "history/journal.h"
#include "support/cli.h"
#include "support/damagedhistory.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

#include <sys/stat.h>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const QString alpha = QStringLiteral("seed-a@2026-01-01T00-00-00Z");
const QString missionFile = QStringLiteral("home/.spec-kitty/missions/m-a/session.json");

QStringList told(const CliRun &run)
{
    QStringList lines;
    for (const QJsonValue version : run.json().toArray())
        lines << version[u"subject"].toString() + u' ' + version[u"change"].toString() + u' ' +
                     version[u"by"].toString();
    return lines;
}

QString numberOf(const CliRun &run, int index)
{
    return QString::number(run.json()[index][u"version"].toInt());
}

} // namespace

class CliHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void versionsAreListedNewestFirstWithWhoAndWhat()
    {
        const Cli cli;
        QCOMPARE(told(cli.json(words("history"))), QStringList());
        cli.tree().write(activeFile, sessionDocument(alpha));
        QCOMPARE(cli.json(words("session add-spike spike-y")).status, 0);
        cli.tree().replace(activeFile, cli.tree().read(activeFile).replace("\"plan\": null", "\"plan\": \"plan-t\""));
        QCOMPARE(cli.json(words("session archive")).status, 0);
        const CliRun run = cli.json(words("history"));
        QCOMPARE(told(run), (QStringList{alpha + QStringLiteral(" no longer active command line"),
                                         alpha + QStringLiteral(" plan set to plan-t other program"),
                                         alpha + QStringLiteral(" archived command line"),
                                         alpha + QStringLiteral(" spike-y attached command line"),
                                         alpha + QStringLiteral(" first seen ")}));
        QCOMPARE(run.json()[3][u"command"].toString(), QStringLiteral("pointsman-cli session add-spike spike-y"));
        QVERIFY(run.json()[1][u"command"].isNull());
        QCOMPARE(run.json()[3][u"path"].toString(), cli.tree().path(activeFile));
        QVERIFY(run.json()[3][u"time"].toString().endsWith(u'Z'));
        QCOMPARE(told(cli.json(words("history seed-x@2026-01-01T00-00-00Z"))), QStringList());
        QCOMPARE(told(cli.json(words("history --since 2999-01-01T00:00:00Z"))), QStringList());
        QCOMPARE(told(cli.json(words("history --since 2020-01-01T00:00:00Z") << alpha)).size(), 5);
    }

    void ofWhatWasFirstSeenNobodyIsTheAuthor()
    {
        const Cli cli;
        cli.tree().write(activeFile, sessionDocument(alpha));
        QCOMPARE(cli.json(words("session add-spike spike-y")).status, 0);
        const QStringList lines = QString::fromUtf8(cli.run(words("history")).out).trimmed().split(u'\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines[0].endsWith(u"spike-y attached  [pointsman-cli session add-spike spike-y]"),
                 qPrintable(lines[0]));
        QVERIFY2(lines[1].endsWith(alpha + QStringLiteral(": first seen")), qPrintable(lines[1]));
        QVERIFY(cli.json(words("history")).json()[1][u"by"].isNull());
    }

    void aDocumentIsListedWithItsName()
    {
        const Cli cli;
        (void)keepDocument(cli, "# Alpha");
        const CliRun run = cli.run(words("history"));
        QVERIFY2(run.out.trimmed().endsWith("seed-a/seed.md: first seen"), run.all().constData());
    }

    void aDocumentThatIsPutBackCanBeReadByWhoCanReadItsFolder()
    {
        const Cli cli;
        const QString document = keepDocument(cli, "# Alpha\n");
        cli.tree().remove(document);
        const QString folder = document.section(u'/', 0, -2);
        for (const auto &[ofFolder, expected] : {std::pair(0755, 0644), std::pair(0700, 0600)}) {
            QCOMPARE(::chmod(qPrintable(cli.tree().path(folder)), static_cast<mode_t>(ofFolder)), 0);
            QCOMPARE(cli.json(words("history restore 1")).status, 0);
            QCOMPARE(cli.tree().read(document), QByteArray("# Alpha\n"));
            QCOMPARE(cli.tree().mode(document), expected);
            QCOMPARE(cli.json(words("undo")).status, 0);
            QVERIFY(!QFile::exists(cli.tree().path(document)));
            QCOMPARE(cli.json(words("redo")).status, 0);
            QCOMPARE(cli.tree().mode(document), expected);
            cli.tree().remove(document);
        }
    }

    void undoingTakesAMissionsFolderWithIt()
    {
        const Cli cli;
        const QString document = cli.tree().path(QStringLiteral("m.json"));
        cli.tree().write(QStringLiteral("m.json"),
                         "{\"mission_id\": \"m-new\", \"mission_run_id\": \"01HXN8K3M9PQRSTVWXYZ123456\", "
                         "\"participant_id\": \"01HXN8K3M9PQRSTVWXYZ654321\", \"role\": \"developer\", "
                         "\"joined_at\": \"2026-02-01T09:00:00\", \"last_activity_at\": \"2026-02-01T09:30:00\", "
                         "\"drive_intent\": \"inactive\", \"focus\": null}");
        const CliRun saved = cli.json(words("mission save m-new") << document);
        QVERIFY2(saved.status == 0, saved.err.constData());
        const QString folder = cli.tree().path(QStringLiteral("home/.spec-kitty/missions/m-new"));
        QVERIFY(QFile::exists(folder));
        QCOMPARE(cli.json(words("undo")).status, 0);
        QVERIFY(!QFile::exists(folder));
        QCOMPARE(cli.json(words("redo")).status, 0);
        QVERIFY(QFile::exists(folder + QStringLiteral("/session.json")));
    }

    void aVersionIsShownAndRestoredAndTheRestoringUndone()
    {
        const Cli cli;
        const QByteArray first = sessionDocument(alpha).replace("\n", "\n ");
        cli.tree().write(activeFile, first);
        QCOMPARE(cli.json(words("session add-spike spike-y")).status, 0);
        const auto second = cli.tree().files();
        const QString number = numberOf(cli.json(words("history")), 1);
        const CliRun shown = cli.json(words("history show") << number);
        QCOMPARE(shown.json()[u"spikes"].toArray().size(), 0);
        QCOMPARE(shown.json()[u"session_id"].toString(), alpha);
        const CliRun restored = cli.json(words("history restore") << number);
        QVERIFY2(restored.status == 0, restored.all().constData());
        QCOMPARE(restored.json()[u"path"].toString(), cli.tree().path(activeFile));
        QCOMPARE(cli.tree().read(activeFile), first);
        QCOMPARE(cli.json(words("undo")).status, 0);
        QCOMPARE(cli.tree().files(), second);
    }

    void whatTheFileHoldsWhenItIsRestoredIsKept()
    {
        const Cli cli;
        cli.tree().write(activeFile, sessionDocument(alpha));
        QCOMPARE(cli.json(words("session add-spike spike-y")).status, 0);
        cli.tree().replace(activeFile, "{ broken");
        const QString number = numberOf(cli.json(words("history")), 0);
        QCOMPARE(cli.json(words("history restore") << number).status, 0);
        QCOMPARE(cli.json(words("session show")).json()[u"spikes"][0].toString(), QStringLiteral("spike-y"));
        QCOMPARE(cli.json(words("undo")).status, 0);
        QCOMPARE(cli.tree().read(activeFile), QByteArray("{ broken"));
    }

    void aDamagedMissionStaysBesideItsPlaceWhenItIsReplacedSinceItCannotBeKept()
    {
        const Cli cli;
        cli.tree().write(missionFile, missionState(QStringLiteral("m-a")));
        QCOMPARE(cli.json(words("mission update m-a --focus wp:A")).status, 0);
        const QByteArray damaged = QByteArray("{ \"session_token\": \"") + missionSecret;
        cli.tree().replace(missionFile, damaged);
        const auto before = cli.tree().files();
        const QString number = numberOf(cli.json(words("history")), 0);
        const CliRun restored = cli.json(words("history restore") << number);
        QVERIFY2(restored.status == 0, restored.all().constData());
        QVERIFY(cli.tree().read(missionFile).contains("wp:A"));
        const auto after = cli.tree().files();
        QCOMPARE(after.size(), before.size() + 1);
        const auto aside = std::find_if(after.keyBegin(), after.keyEnd(), [](const QString &name) {
            return name.contains(QStringLiteral("session.json.corrupt-"));
        });
        QVERIFY(aside != after.keyEnd());
        QCOMPARE(after.value(*aside), damaged);
        QCOMPARE(cli.tree().mode(*aside), 0600);
        const CliRun undo = cli.json(words("undo"));
        QVERIFY2(undo.status == 0, undo.all().constData());
        QCOMPARE(cli.tree().files(), before);
        const QStringList lines = told(cli.json(words("history"))).filter(QStringLiteral("taken back"));
        QCOMPARE(lines, QStringList{QStringLiteral("m-a taken back: put back command line")});
        const CliRun redo = cli.json(words("redo"));
        QVERIFY2(redo.status == 0, redo.all().constData());
        QCOMPARE(cli.tree().files(), after);
        for (const QByteArray &bytes : filesBelow(cli.stateFolder()))
            QVERIFY(!bytes.contains(missionSecret));
    }

    void secretsAreInNoAnswer()
    {
        const Cli cli;
        cli.tree().write(missionFile, missionState(QStringLiteral("m-a")));
        QCOMPARE(cli.json(words("mission update m-a --focus wp:A")).status, 0);
        const QByteArray answers = cli.json(words("history")).all() + cli.run(words("history")).all() +
                                   cli.json(words("history show 2")).all() + cli.run(words("history show 2")).all();
        QVERIFY2(!answers.contains(missionSecret) && !answers.contains("token"), answers.constData());
        QVERIFY(answers.contains("wp:A"));
    }

    void badNumbersIdsAndTimesAreRefused_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<int>("status");
        QTest::newRow("no number") << QStringLiteral("history show x") << 2;
        QTest::newRow("zero") << QStringLiteral("history show 0") << 2;
        QTest::newRow("negative") << QStringLiteral("history restore -- -1") << 2;
        QTest::newRow("unknown") << QStringLiteral("history show 999") << 1;
        QTest::newRow("unknown to restore") << QStringLiteral("history restore 999") << 1;
        QTest::newRow("absent then") << QStringLiteral("history show 3") << 1;
        QTest::newRow("time") << QStringLiteral("history --since yesterday") << 2;
        QTest::newRow("id") << QStringLiteral("history ../x") << 2;
    }

    void badNumbersIdsAndTimesAreRefused()
    {
        QFETCH(QString, command);
        QFETCH(int, status);
        const Cli cli;
        cli.tree().write(activeFile, sessionDocument(alpha));
        QCOMPARE(cli.json(words("session add-spike spike-y")).status, 0);
        QCOMPARE(cli.json(words("session clear")).status, 0);
        const CliRun run = cli.json(command.split(u' '));
        QVERIFY2(run.status == status, run.all().constData());
    }

    void aBadNumberIsRefusedWhetherOrNotThereIsAHistory()
    {
        for (const char *command : {"history show abc", "history restore abc"})
            QCOMPARE(Cli().json(words(command)).status, 2);
    }

    void aFolderThatCannotBeReadIsNoEmptyHistory()
    {
        Cli cli;
        cli.tree().write(QStringLiteral("no-folder"), {});
        cli.setEnvironment(QStringLiteral("XDG_STATE_HOME"), cli.tree().path(QStringLiteral("no-folder")));
        for (const char *command : {"history", "undo"}) {
            const CliRun run = cli.json(words(command));
            QVERIFY2(run.status == 5 && run.err.contains("Not a directory"), run.all().constData());
        }
    }

    void aVersionOfAnotherProjectIsNotShown()
    {
        const Cli cli;
        QCOMPARE(cli.json(words("session start seed-x")).status, 0);
        const QStringList elsewhere{QStringLiteral("--knowledge-dir"), cli.tree().path(QStringLiteral("other"))};
        QCOMPARE(cli.runBare(elsewhere + words("history show 1")).status, 1);
        QCOMPARE(cli.json(words("history show 1")).status, 0);
    }

    void aDamagedHistoryIsMovedAsideAndSaidOnce()
    {
        const Cli cli;
        cli.tree().write(activeFile, sessionDocument(alpha));
        QCOMPARE(cli.json(words("session add-spike spike-y")).status, 0);
        QFile file(cli.stateFolder() + QStringLiteral("/pointsman/history.sqlite"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no database at all, but long enough to be read") > 0);
        file.close();
        const CliRun run = cli.json(words("session add-spike spike-z"));
        QVERIFY2(run.status == 0 && run.err.contains("moved aside"), run.all().constData());
        QVERIFY2(run.err.startsWith("{\"notice\":\"") && run.err.count('\n') == 1, run.all().constData());
        QVERIFY(cli.json(words("session set-plan plan-x")).err.isEmpty());
        QCOMPARE(told(cli.json(words("history"))).size(), 3);
    }

    void damageThatIsFoundByReadingIsTakenOverByTheNextCommandThatWrites()
    {
        constexpr int count = 600;
        const Cli cli;
        cli.tree().write(activeFile, sessionDocument(alpha));
        QCOMPARE(cli.json(words("session add-spike spike-y")).status, 0);
        const QString folder = activeFile.section(u'/', 0, -2);
        const QString document = cli.tree().path(folder + QStringLiteral("/topics/seed-a/seed.md"));
        const QString file = cli.stateFolder() + QStringLiteral("/pointsman/history.sqlite");
        {
            const auto journal = Journal::open(file);
            for (int i = 0; i < count; ++i) {
                QVERIFY((*journal)->observe({{cli.tree().path(folder),
                                              document,
                                              QByteArray::number(i),
                                              systemClock()(),
                                              systemClock()() - std::chrono::hours(1),
                                              {}}}));
            }
        }
        damageAPage(file, QStringLiteral("versions"));
        const QStringList names = QDir(QFileInfo(file).path()).entryList();
        const CliRun read = cli.json(words("history"));
        QVERIFY2(read.status == 3 && read.err.contains("a new one begins"), read.all().constData());
        QCOMPARE(QDir(QFileInfo(file).path()).entryList(), names);
        const CliRun write = cli.json(words("session add-spike spike-z"));
        QVERIFY2(write.status == 0 && write.err.contains("moved aside") && write.err.contains("taken over"),
                 write.all().constData());
        QVERIFY(told(cli.json(words("history"))).size() > count / 2);
        QVERIFY(cli.json(words("session set-plan plan-x")).err.isEmpty());
    }

    void ofOneContentThatIsRottenItIsSaidAndTheOthersGoOn()
    {
        const Cli cli;
        cli.tree().write(activeFile, sessionDocument(alpha));
        for (const char *spike : {"spike-x", "spike-y", "spike-z"})
            QCOMPARE(cli.json(words("session add-spike") << QString::fromLatin1(spike)).status, 0);
        const QByteArray present = cli.tree().read(activeFile);
        const QString file = cli.stateFolder() + QStringLiteral("/pointsman/history.sqlite");
        {
            const auto journal = Journal::open(file);
            const auto version = (*journal)->version(3);
            QVERIFY(version && version->words == QStringLiteral("spike-y attached"));
            rotContent(file, version->after);
        }
        for (const char *command : {"history show 3", "history restore 3"}) {
            const CliRun run = cli.json(words(command));
            QCOMPARE(run.err.count('\n'), 1);
            QVERIFY2(run.status == 1 && run.err.contains("Version 3 of") &&
                         run.err.contains("is damaged in the history"),
                     run.all().constData());
        }
        QCOMPARE(cli.json(words("history show 4")).json()[u"spikes"].toArray().size(), 3);
        QCOMPARE(told(cli.json(words("history"))).size(), 4);
        // What was done last goes back to what is rotten, and what was done before it left that: the first one is next,
        // over which the others wrote.
        const CliRun undone = cli.json(words("undo"));
        QVERIFY2(undone.status == 4 && undone.err.contains("this would be lost") &&
                     undone.err.contains("Passed over, since the history does not have what taking it back needs: "
                                         "session add-spike spike-z"),
                 undone.all().constData());
        QCOMPARE(cli.tree().read(activeFile), present);
        QCOMPARE(cli.json(words("history restore 2")).status, 0);
        QCOMPARE(cli.json(words("undo")).status, 0);
        QCOMPARE(cli.tree().read(activeFile), present);
    }

    void whatTheDamageTookFromUndoIsSaid()
    {
        const Cli cli;
        cli.tree().write(activeFile, sessionDocument(alpha));
        QCOMPARE(cli.json(words("session add-spike spike-y")).status, 0);
        QFile file(cli.stateFolder() + QStringLiteral("/pointsman/history.sqlite"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no database at all, but long enough to be read") > 0);
        file.close();
        QCOMPARE(cli.json(words("session add-spike spike-z")).status, 0);
        QCOMPARE(cli.json(words("undo")).status, 0);
        const CliRun run = cli.run(words("undo"));
        QCOMPARE(run.status, 1);
        QVERIFY2(run.err.startsWith("pointsman-cli: error: There is nothing to undo here"), run.err.constData());
        QVERIFY2(run.err.contains(QByteArray(file.fileName().toUtf8() + ".damaged-")), run.err.constData());
    }

    void whatTheDamageTookFromRedoIsSaid()
    {
        const Cli cli;
        cli.tree().write(activeFile, sessionDocument(alpha));
        QCOMPARE(cli.json(words("session add-spike spike-y")).status, 0);
        QCOMPARE(cli.json(words("undo")).status, 0);
        QFile file(cli.stateFolder() + QStringLiteral("/pointsman/history.sqlite"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no database at all, but long enough to be read") > 0);
        file.close();
        const CliRun run = cli.run(words("redo"));
        QCOMPARE(run.status, 1);
        QVERIFY2(run.err.contains("There is nothing to redo here: what was undone before the history was damaged"),
                 run.err.constData());
    }

    void ofSeveralDamagedHistoriesTheOneIsNamedOfWhichVersionsWereTakenOver()
    {
        const Cli cli;
        cli.tree().write(activeFile, sessionDocument(alpha));
        const QString file = cli.stateFolder() + QStringLiteral("/pointsman/history.sqlite");
        for (const char *day : {"1", "2"}) { // all of the older one is in the newer one
            const QString number = QLatin1StringView(day);
            QCOMPARE(cli.json(words("session add-spike") << QStringLiteral("spike-") + number).status, 0);
            QVERIFY(QFile::rename(file, file + QStringLiteral(".damaged-2026-01-0%1T00-00-00Z").arg(number)));
        }
        const CliRun run = cli.run(words("session add-spike spike-z"));
        QVERIFY2(run.err.contains(".damaged-2026-01-02T00-00-00Z, versions were taken over ("), run.err.constData());
        QVERIFY2(!run.err.contains(".damaged-2026-01-01"), run.err.constData());
    }

    void aRedoThatIsRefusedDoesNotSpeakOfTakingBack()
    {
        const Cli cli;
        cli.tree().write(activeFile, sessionDocument(alpha));
        QCOMPARE(cli.json(words("session set-plan plan-x")).status, 0);
        QCOMPARE(cli.json(words("undo")).status, 0);
        cli.tree().replace(activeFile, cli.tree().read(activeFile).replace("\"plan\": null", "\"plan\": \"plan-t\""));
        const CliRun run = cli.run(words("redo"));
        QCOMPARE(run.status, 4);
        QVERIFY2(run.err.contains("Nothing was changed") && !run.err.contains("taken back"), run.err.constData());
    }

    void whatTheWindowCannotDecideIsNotSentThere()
    {
        const Cli cli;
        const QString document = keepDocument(cli, "# Alpha\n");
        cli.tree().write(document, "# Beta\n");
        QCOMPARE(cli.json(words("history restore 1")).status, 0);
        QCOMPARE(cli.tree().read(document), QByteArray("# Alpha\n"));
        cli.tree().replace(document, "# Gamma\n");
        const CliRun run = cli.run(words("undo"));
        QCOMPARE(run.status, 4);
        QVERIFY2(run.err.contains("# Gamma") && !run.err.contains("in the window"), run.err.constData());
        QVERIFY2(run.err.contains("Edit the file"), run.err.constData());
    }

private:
    /// A document whose content the history has as its first version; its path in the tree.
    static QString keepDocument(const Cli &cli, const QByteArray &bytes)
    {
        const QString folder = activeFile.section(u'/', 0, -2);
        const QString document = folder + QStringLiteral("/topics/seed-a/seed.md");
        cli.tree().write(document, bytes);
        const auto journal = Journal::open(cli.stateFolder() + QStringLiteral("/pointsman/history.sqlite"));
        if (!journal || !(*journal)->observe(
                            {{cli.tree().path(folder), cli.tree().path(document), bytes, systemClock()(), {}, {}}}))
            qFatal("The history could not be written.");
        return document;
    }
};

QTEST_GUILESS_MAIN(CliHistoryTest)
#include "tst_clihistory.moc"
