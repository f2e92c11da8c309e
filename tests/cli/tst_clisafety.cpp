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
    "mission check-id 01HXN8K3M9PQRSTVWXYZ654321",
    "history",
    "history m",
    "history show 1",
    "doctor",
    "doctor --explain pointer-dangling",
    "prompt",
    "project list",
    "complete -- session show",
};

/// Everything below the folder and itself: name, mode, times of the last change, content.
QMap<QString, QByteArray> everythingBelow(const QString &folder)
{
    QMap<QString, QByteArray> all;
    const auto add = [&](const QString &path) {
        struct stat status = {};
        QByteArray told = "gone";
        if (::lstat(QFile::encodeName(path).constData(), &status) == 0) {
            told = QByteArray::number(status.st_mode, 8);
            for (const auto &time : {status.st_mtim, status.st_ctim})
                told += ' ' + QByteArray::number(static_cast<qlonglong>(time.tv_sec)) + '.' +
                        QByteArray::number(static_cast<qlonglong>(time.tv_nsec));
        }
        QFile file(path);
        if (S_ISREG(status.st_mode) && file.open(QIODevice::ReadOnly))
            told += '\n' + file.readAll();
        all.insert(path, told);
    };
    add(folder);
    QDirIterator each(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                      QDirIterator::Subdirectories);
    while (each.hasNext())
        add(each.next());
    return all;
}

/// The first thing that differs, for messages.
QByteArray changed(const QMap<QString, QByteArray> &before, const QMap<QString, QByteArray> &after)
{
    for (const QString &path : (before.keys() + after.keys())) {
        if (before.value(path) != after.value(path))
            return path.toUtf8() + '\n' + before.value(path) + "\nis now\n" + after.value(path);
    }
    return {};
}

/// A project and a home with something in each place, a history of it, a broken file and what doctor would mend.
void fill(const Cli &cli)
{
    const QString mission = Cli::inMissions(QStringLiteral("missions/%1/session.json"));
    cli.tree().write(mission.arg(QStringLiteral("m")), missionState(QStringLiteral("m")), 0644);
    cli.tree().write(mission.arg(QStringLiteral("broken")), "{");
    cli.tree().write(Cli::inKnowledge(QStringLiteral("sessions/broken.json")), "{");
    cli.tree().write(Cli::inKnowledge(QStringLiteral(".active-planning.json.abcdefgh.tmp")), "left behind");
    for (const char *command : {"session start seed-x --at 2026-01-01T00:00:00Z", "session start seed-y",
                                "session add-spike spike-x", "mission switch m", "project add ."})
        QVERIFY2(cli.run(words(command)).status == 0, command);
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
        const auto before = everythingBelow(cli.tree().path());
        for (const char *command : readingCommands) {
            (void)cli.json(words(command));
            (void)cli.runBare(words(command));
            const auto after = everythingBelow(cli.tree().path());
            QVERIFY2(after == before, QByteArray(command + ('\n' + changed(before, after))).constData());
            QVERIFY2(QDir(cli.stateFolder()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), command);
        }
    }

    /// Neither contents nor modes nor times of what is there; of the history, whose database makes files for as long as
    /// it is open, no file and no content.
    void readingChangesNothing()
    {
        const Cli cli;
        fill(cli);
        const auto before = everythingBelow(cli.tree().path());
        const auto historyBefore = filesBelow(cli.stateFolder());
        QVERIFY(before.size() > 10 && !historyBefore.isEmpty());
        int answers = 0;
        for (const char *command : readingCommands) {
            answers += cli.json(words(command)).out.isEmpty() ? 0 : 1;
            (void)cli.run(words(command));
            const auto after = everythingBelow(cli.tree().path());
            QVERIFY2(after == before, QByteArray(command + ('\n' + changed(before, after))).constData());
            const auto historyAfter = filesBelow(cli.stateFolder());
            QVERIFY2(historyAfter == historyBefore,
                     QByteArray(command + ('\n' + changed(historyBefore, historyAfter))).constData());
        }
        QVERIFY2(answers > readingCommands.size() / 2, "it was read");
    }

    /// The locales are made here: one that is not installed would be C once more.
    void theLocaleChangesNoAnswer()
    {
        Cli cli;
        const QString folder = cli.tree().path(QStringLiteral("locales"));
        cli.tree().makeFolder(QStringLiteral("locales"));
        for (const auto &[name, source, characters] :
             {std::tuple("de_DE.UTF-8", "de_DE", "UTF-8"), std::tuple("tr_TR.ISO-8859-9", "tr_TR", "ISO-8859-9")}) {
            const QString target = folder + u'/' + QLatin1StringView(name);
            // Its own status is 1 where it only warned.
            (void)QProcess::execute(QStringLiteral("localedef"),
                                    {QStringLiteral("-c"), QStringLiteral("--quiet"), QStringLiteral("-i"),
                                     QLatin1StringView(source), QStringLiteral("-f"), QLatin1StringView(characters),
                                     target});
            QVERIFY2(QFile::exists(target + QStringLiteral("/LC_NUMERIC")), "Install locales, as ./dev does.");
        }
        cli.setEnvironment(QStringLiteral("LOCPATH"), folder);
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

    /// No name is not standard input.
    void anEmptyFileNameIsRefused()
    {
        const Cli cli;
        cli.tree().write(activeFile, sessionDocument(alpha));
        const auto before = cli.tree().files();
        for (const char *command : {"session save", "session archive", "mission save m1"}) {
            const QByteArray input = command[0] == 'm' ? missionState(QStringLiteral("m1"))
                                                       : sessionDocument(QStringLiteral("seed-b@2026-01-01T00-00-00Z"));
            const CliRun run = cli.json(words(command) << QString(), input);
            QVERIFY2(run.status == 2 && run.out.isEmpty(), run.all().constData());
            QCOMPARE(cli.tree().files(), before);
        }
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
