// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cli.h"

#include <QDirIterator>
#include <QTest>

#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Pointsman::Test;

namespace {

const QString alpha = QStringLiteral("seed-a@2026-01-01T00-00-00Z");

/// Every command that only reads, with arguments that name nothing.
const QList<const char *> readingCommands{
    "session active",
    "session show",
    "session list",
    "session latest seed-x",
    "session id seed-x",
    "session show seed-x@2026-01-01T00-00-00Z",
    "session parse seed-x@2026-01-01T00-00-00Z",
    "mission active",
    "mission list",
    "mission show m",
    "mission path",
    "mission dir m",
    "mission check m",
    "mission resolve",
    "doctor",
    "prompt",
    "project list",
    "complete -- session show",
};

QStringList entriesBelow(const QString &folder)
{
    QStringList entries;
    QDirIterator each(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                      QDirIterator::Subdirectories);
    while (each.hasNext())
        entries += each.next();
    entries.sort();
    return entries;
}

} // namespace

class CliSafetyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// As for the originals; the root folder is nobody's home.
    void withoutHomeTheSystemsListOfUsersTellsIt_data()
    {
        QTest::addColumn<bool>("isSet");
        QTest::newRow("not set") << false;
        QTest::newRow("empty") << true;
    }

    void withoutHomeTheSystemsListOfUsersTellsIt()
    {
        QFETCH(bool, isSet);
        QProcess process;
        Cli().prepare(process, words("mission path"));
        QProcessEnvironment environment = process.processEnvironment();
        environment.remove(QStringLiteral("HOME"));
        if (isSet)
            environment.insert(QStringLiteral("HOME"), QString());
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(QStringLiteral("/"));
        process.start();
        QVERIFY(process.waitForFinished());
        const QByteArray home = ::getpwuid(::getuid())->pw_dir;
        QCOMPARE(process.readAllStandardOutput(), home + "/.spec-kitty/session.json\n");
    }

    void readingCreatesNothing()
    {
        const Cli cli;
        const QStringList before = entriesBelow(cli.tree().path());
        for (const char *command : readingCommands) {
            (void)cli.json(words(command));
            (void)cli.runBare(words(command));
            QVERIFY2(entriesBelow(cli.tree().path()) == before, command);
        }
    }

    void theLocaleChangesNoAnswer()
    {
        Cli cli;
        cli.tree().write(activeFile, sessionDocument(QStringLiteral("seed-größe@2026-01-01T00-00-00Z")));
        QMap<QByteArray, int> answers;
        for (const char *locale : {"C", "C.UTF-8", "de_DE.UTF-8", "tr_TR.ISO-8859-9", "nonsense"}) {
            cli.setEnvironment(QStringLiteral("LC_ALL"), QLatin1StringView(locale));
            const CliRun run = cli.json(words("session show"));
            QVERIFY2(run.status == 0 && run.err.isEmpty() && run.out.contains("größe"), run.all().constData());
            ++answers[run.out];
        }
        QCOMPARE(answers.size(), 1);
    }

    void hostileIdsAreRefusedBeforeAnyFileIsTouched_data()
    {
        QTest::addColumn<QString>("id");
        QTest::newRow("empty") << QString();
        QTest::newRow("dot") << QStringLiteral(".");
        QTest::newRow("dots") << QStringLiteral("..");
        QTest::newRow("path") << QStringLiteral("../../etc/passwd");
        QTest::newRow("absolute") << QStringLiteral("/etc/passwd");
        QTest::newRow("backslash") << QStringLiteral("a\\b");
        QTest::newRow("newline") << QStringLiteral("a\nb");
        QTest::newRow("escape") << QStringLiteral("\x1b[2J");
        QTest::newRow("long") << QString(201, u'x');
    }

    void hostileIdsAreRefusedBeforeAnyFileIsTouched()
    {
        QFETCH(QString, id);
        const Cli cli;
        cli.tree().write(activeFile, sessionDocument(alpha));
        const auto before = cli.tree().files();
        const QList<QStringList> commands{
            words("session start") << id,
            words("session latest") << id,
            words("session list --seed") << id,
            words("session add-spike") << id,
            words("session set-plan") << id,
            words("session id") << id,
            words("session resume") << id,
            words("session show") << id,
            words("mission show") << id,
            words("mission switch --force") << id,
            words("mission save") << id,
            words("mission path") << id,
            words("mission dir") << id,
            words("mission resolve") << id,
            words("mission update") << id,
            words("mission check") << id,
            words("session complete --backlog b.md --topic") << id,
            words("session move x --to") << id,
        };
        for (const QStringList &command : commands) {
            const CliRun run = cli.json(command, missionState(id));
            QVERIFY2(run.status == 2 && run.out.isEmpty(),
                     QByteArray(command.join(u' ').toUtf8() + '\n' + run.all()).constData());
            QVERIFY2(!run.err.contains('\x1b') && run.err.count('\n') == 1, run.all().constData());
            QCOMPARE(cli.tree().files(), before);
        }
    }

    void hostileIdsInTheActiveFileStopEveryOperation_data()
    {
        QTest::addColumn<QByteArray>("good");
        QTest::addColumn<QByteArray>("hostile");
        QTest::addColumn<QByteArray>("named");
        const auto row = [](const char *name, const QByteArray &good, const QByteArray &hostile,
                            const QByteArray &named) { QTest::newRow(name) << good << hostile << named; };
        row("its own", "\"seed-a@", "\"../../x@", "../../x@");
        row("seed", "\"root_seed\": \"seed-a\"", "\"root_seed\": \"/etc\"", "/etc");
        row("spike", "\"spikes\": []", "\"spikes\": [\"../x\", 5]", "../x");
        row("plan", "\"plan\": null", "\"plan\": \"..\"", "..");
        row("topic", "\"backlog\": null", "\"backlog\": {\"topic\": \"a/b\"}", "a/b");
    }

    void hostileIdsInTheActiveFileStopEveryOperation()
    {
        QFETCH(QByteArray, good);
        QFETCH(QByteArray, hostile);
        QFETCH(QByteArray, named);
        const Cli cli;
        const QString beta = QStringLiteral("seed-b@2026-01-01T00-00-00Z");
        QByteArray document = sessionDocument(alpha);
        QVERIFY(document.contains(good));
        cli.tree().write(activeFile, document.replace(good, hostile));
        cli.tree().write(QStringLiteral("knowledge/sessions/%1.json").arg(beta),
                         sessionDocument(beta, QStringLiteral("archived")));
        const auto before = cli.tree().files();
        for (const char *command :
             {"session start seed-c", "session archive", "session resume seed-b", "session add-spike spike-x",
              "session set-plan plan-x", "session complete --topic t --backlog b.md", "session save",
              "session move spike-x --from seed-b@2026-01-01T00-00-00Z --to seed-b@2026-01-01T00-00-01Z"}) {
            const CliRun run = cli.json(words(command), sessionDocument(beta));
            QVERIFY2(run.status == 3 && run.err.contains(named), QByteArray(command + run.all()).constData());
            QCOMPARE(cli.tree().files(), before);
        }
    }

    void hostileIdsInADocumentThatIsHandedOverAreRefused()
    {
        const Cli cli;
        QByteArray document = sessionDocument(alpha);
        document.replace("\"spikes\": []", "\"spikes\": [\"../x\"]");
        for (const char *command : {"session save", "session archive -"}) {
            const CliRun run = cli.json(words(command), document);
            QVERIFY2(run.status == 3 && run.err.contains("../x"), QByteArray(command + run.all()).constData());
        }
        QVERIFY(cli.tree().files().isEmpty());
    }

    void oddIdsAreTakenAsTheyAre_data()
    {
        QTest::addColumn<QString>("id");
        for (const char *id :
             {"-x",   "--json",  "--",      "-1",   "a b",  "'", "\"",  "$(id)", "`id`", "{}", "[a,b]", "%%", "++",
              "list", "session", "mission", "help", "--at", "=", "a=b", "日本",  "*",    "~",  "#",     "-"})
            QTest::newRow(id) << QString::fromUtf8(id);
    }

    void oddIdsAreTakenAsTheyAre()
    {
        QFETCH(QString, id);
        const Cli cli;
        const CliRun run = cli.json(words("session start --") << id);
        QVERIFY2(run.status == 0, run.all().constData());
        QCOMPARE(run.json()[u"session"][u"root_seed"].toString(), id);
        const CliRun spike = cli.json(words("session add-spike --") << id);
        QVERIFY2(spike.status == 0, spike.all().constData());
        QCOMPARE(spike.json()[u"spikes"][0].toString(), id);
        const CliRun topic = cli.json(words("session complete --backlog b.md --topic") << id);
        QVERIFY2(topic.status == 0, topic.all().constData());
        QCOMPARE(topic.json()[u"backlog"][u"topic"].toString(), id);
        // ++ has a meaning of its own to the parser, so it is one of those that need --.
        if (id == u"++")
            QCOMPARE(cli.json(words("session latest") << id).status, 2);
        else if (!id.startsWith(u'-') || id == u"-")
            QCOMPARE(cli.json(words("session latest") << id).json()[u"root_seed"].toString(), id);
    }

    void whatAFileLosesByBeingWrittenIsTold()
    {
        const Cli cli;
        cli.tree().write(activeFile, sessionDocument(alpha));
        const QByteArray path = QFile::encodeName(cli.tree().path(activeFile));
        const auto linkAnew = [&] {
            const QByteArray second = path + "2";
            ::unlink(second.constData());
            return ::link(path.constData(), second.constData()) == 0;
        };
        QVERIFY(linkAnew());
        const CliRun run = cli.run(words("session add-spike spike-x"));
        QVERIFY2(run.status == 0 && run.err.startsWith(QByteArray("pointsman-cli: " + path)) &&
                     run.err.contains("hard links"),
                 run.all().constData());
        QCOMPARE(cli.tree().read(activeFile + u'2'), sessionDocument(alpha));
        QVERIFY(linkAnew());
        const CliRun undone = cli.json(words("undo"));
        QVERIFY2(undone.status == 0 && undone.err.startsWith(QByteArray("{\"notice\":\"" + path)),
                 undone.all().constData());
        QVERIFY(cli.run(words("session add-spike spike-x")).err.isEmpty());
    }

    void anArgumentThatIsNotUtf8IsRefused()
    {
        const Cli cli;
        QProcess shell;
        cli.prepare(shell, {});
        shell.setProgram(QStringLiteral("/bin/sh"));
        shell.setArguments(
            {QStringLiteral("-c"),
             QStringLiteral("exec '%1' session start \"$(printf 'a\\377b')\"").arg(QStringLiteral(POINTSMAN_CLI))});
        shell.start();
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.exitCode(), 2);
        QVERIFY(cli.tree().files().isEmpty());
    }

    void aFullDeviceIsTheSystemsRefusal()
    {
        const Cli cli;
        QProcess process;
        cli.prepare(process, words("session active"));
        process.setStandardOutputFile(QStringLiteral("/dev/full"));
        process.start();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 5);
        QVERIFY(process.readAllStandardError().startsWith("pointsman-cli: error: Cannot write to standard output"));
    }

    void whatIsNoRegularFileIsNeverOpened()
    {
        const Cli cli;
        cli.tree().makeFolder(QStringLiteral("knowledge"));
        QVERIFY(::mkfifo(cli.tree().path(activeFile).toUtf8().constData(), 0600) == 0);
        for (const char *command : {"session show", "session start seed-x", "session clear", "doctor"}) {
            const CliRun run = cli.json(words(command));
            QVERIFY2(run.status == 3, QByteArray(command + run.all()).constData());
        }
    }

    void aSettingThatLeadsOutOfTheProjectIsRefused()
    {
        Cli cli;
        cli.tree().write(QStringLiteral(".tf/config/settings.json"), "{\"workflow\": {\"knowledgeDir\": \"../x\"}}");
        const CliRun run = cli.runBare(words("--json session start seed-x"));
        QVERIFY2(run.status == 2, run.all().constData());
        cli.setEnvironment(QStringLiteral("TF_KNOWLEDGE_DIR"), QStringLiteral("~/knowledge"));
        QVERIFY2(cli.runBare(words("session start seed-x")).status == 0, "TF_KNOWLEDGE_DIR is the way out");
        QVERIFY(cli.tree().exists(QStringLiteral("home/knowledge/.active-planning.json")));
    }

    void theKnowledgeDirectoryOfTheCurrentProjectIsTheDefault()
    {
        const Cli cli;
        QCOMPARE(cli.runBare(words("session start seed-x")).status, 0);
        QVERIFY(cli.tree().exists(QStringLiteral(".tf/knowledge/.active-planning.json")));
    }
};

QTEST_GUILESS_MAIN(CliSafetyTest)
#include "tst_clisafety.moc"
