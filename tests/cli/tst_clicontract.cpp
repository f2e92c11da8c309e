// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cli.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Pointsman::Test;

namespace {

/// The first column of cli.md's table: `session list [--seed SEED]`, `history show VERSION`, …
QStringList synopsesOfTheContract()
{
    QFile file(qEnvironmentVariable("POINTSMAN_SHARED") + QStringLiteral("/cli.md"));
    QStringList synopses;
    if (!file.open(QIODevice::ReadOnly))
        return synopses;
    static const QRegularExpression quoted(QStringLiteral("`([^`]+)`"));
    // A bar in a cell is written \|.
    const QString text = QString::fromUtf8(file.readAll()).replace(QStringLiteral("\\|"), QStringLiteral("/"));
    for (const QString &line : text.split(u'\n')) {
        if (!line.startsWith(u"| `"))
            continue;
        for (const auto &match : quoted.globalMatch(line.section(u'|', 1, 1)))
            synopses += match.captured(1);
    }
    return synopses;
}

/// The words of a synopsis before its arguments: noun and verb.
QStringList wordsOf(const QString &synopsis)
{
    QStringList words;
    for (const QString &word : synopsis.split(u' ')) {
        if (word.startsWith(u'[') || word.startsWith(u'-') || word.at(0).isUpper())
            break;
        words += word;
    }
    return words;
}

QByteArray usageOf(const QStringList &words)
{
    return "Usage: pointsman-cli " + words.join(u' ').toUtf8();
}

} // namespace

class CliContractTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCommandOfTheTableIsThere_data()
    {
        QTest::addColumn<QString>("synopsis");
        const QStringList synopses = synopsesOfTheContract();
        if (synopses.isEmpty())
            QTest::newRow("no cli.md here") << QString();
        for (const QString &synopsis : synopses)
            QTest::newRow(qPrintable(synopsis)) << synopsis;
    }

    void everyCommandOfTheTableIsThere()
    {
        QFETCH(QString, synopsis);
        if (synopsis.isEmpty())
            QSKIP("There is no cli.md here (POINTSMAN_SHARED): not tested");
        const QStringList words = wordsOf(synopsis);
        QVERIFY(!words.isEmpty());
        const CliRun help = Cli().runBare(words + QStringList{QStringLiteral("--help")});
        QVERIFY2(help.status == 0, help.all().constData());
        QVERIFY2(help.out.startsWith(usageOf(words)), help.out.constData());
        static const QRegularExpression option(QStringLiteral("--[a-z-]+"));
        for (const auto &match : option.globalMatch(synopsis))
            QVERIFY2(help.out.contains(match.captured().toUtf8()), help.out.constData());
    }

    void theTableWasUnderstood()
    {
        if (qEnvironmentVariableIsEmpty("POINTSMAN_SHARED") ||
            !QFile::exists(qEnvironmentVariable("POINTSMAN_SHARED") + QStringLiteral("/cli.md"))) {
            QSKIP("There is no cli.md here (POINTSMAN_SHARED): not tested");
        }
        QVERIFY(synopsesOfTheContract().size() > 30);
        QVERIFY(synopsesOfTheContract().contains(QStringLiteral("project remove DIR")));
    }

    void helpFitsEightyColumnsAndHasExamples()
    {
        const Cli cli;
        QList<QStringList> commands{{}};
        static const QRegularExpression row(QStringLiteral("^  ([a-z]+(?: [a-z-]+)?)  "),
                                            QRegularExpression::MultilineOption);
        const QString list = QString::fromUtf8(cli.runBare({QStringLiteral("--help")}).out);
        for (const auto &match : row.globalMatch(list))
            commands += match.captured(1).split(u' ');
        for (const char *noun : {"session", "mission", "project"})
            commands += words(noun);
        QVERIFY(commands.size() > 40);
        for (const QStringList &command : commands) {
            const CliRun help = cli.runBare(command + QStringList{QStringLiteral("--help")});
            QVERIFY2(help.status == 0 && help.out.contains("\nExamples:\n"), help.all().constData());
            for (const QByteArray &line : help.out.split('\n'))
                QVERIFY2(QString::fromUtf8(line).size() <= 80, line.constData());
        }
    }

    void helpOfANounThatStandsAloneHasBothForms()
    {
        const CliRun help = Cli().runBare(words("history --help"));
        QVERIFY2(help.out.startsWith("Usage: pointsman-cli history [SESSION_OR_MISSION] [--since TIME]\n"
                                     "       pointsman-cli history VERB"),
                 help.out.constData());
        const CliRun program = Cli().runBare(words("--help"));
        QVERIFY2(program.out.contains("\n  history  ") && program.out.contains("\n  history show  "),
                 program.out.constData());
    }

    void helpNamesWhatTheContractNames()
    {
        const CliRun help = Cli().runBare(words("mission update --help"));
        QVERIFY2(help.out.contains("[--drive active|inactive]"), help.out.constData());
    }

    void anOptionsValueMayLookLikeAFlag()
    {
        const CliRun run = Cli().runBare(words("prompt --format --json"));
        QVERIFY2(run.status == 0 && run.out.isEmpty() && run.err.isEmpty(), run.all().constData());
    }

    void plumbingIsListedApart()
    {
        const CliRun help = Cli().runBare({QStringLiteral("session"), QStringLiteral("--help")});
        const auto plumbing = help.out.indexOf("Plumbing");
        QVERIFY2(plumbing > 0 && help.out.indexOf("session parse") > plumbing, help.out.constData());
        QVERIFY(help.out.indexOf("session start") < plumbing);
    }

    void versionIsOneLine()
    {
        const CliRun run = Cli().runBare({QStringLiteral("--version")});
        QCOMPARE(run.status, 0);
        QVERIFY2(run.out.startsWith("pointsman-cli ") && run.out.count('\n') == 1, run.all().constData());
    }

    void wrongUsageIsStatusTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const char *name, const QString &words) {
            QTest::newRow(name) << (words.isEmpty() ? QStringList() : words.split(u' '));
        };
        row("nothing", {});
        row("no verb", QStringLiteral("session"));
        row("unknown noun", QStringLiteral("sesion active"));
        row("unknown verb", QStringLiteral("session activ"));
        row("unknown option", QStringLiteral("session active --jsn"));
        row("unknown short option", QStringLiteral("session start -x"));
        row("too many arguments", QStringLiteral("session clear now"));
        row("missing argument", QStringLiteral("session start"));
        row("missing value", QStringLiteral("session start x --at"));
        row("missing required option", QStringLiteral("session complete --topic t"));
        row("option twice", QStringLiteral("session list --seed a --seed b"));
        row("nothing after two dashes", QStringLiteral("--"));
        row("command after two dashes", QStringLiteral("-- session active"));
        row("verb after two dashes", QStringLiteral("session -- active"));
        row("flag with a value", QStringLiteral("mission switch x --force=no"));
        row("flag with a true value", QStringLiteral("doctor --fix=true"));
        row("global flag with a value", QStringLiteral("session active --json=true"));
        row("flag with an empty value", QStringLiteral("undo --merge="));
        row("help with a value", QStringLiteral("session --help=yes"));
        row("version with a value", QStringLiteral("--version=1"));
        row("second command", QStringLiteral("session active mission active"));
        row("empty value of a directory", QStringLiteral("--knowledge-dir= session active"));
        row("neither of two flags", QStringLiteral("notify"));
        row("help of no noun", QStringLiteral("nonsense --help"));
        row("help of no verb", QStringLiteral("session nonsense --help"));
        row("help before no noun", QStringLiteral("--help nonsense"));
        row("version of no noun", QStringLiteral("nonsense --version"));
    }

    void wrongUsageIsStatusTwo()
    {
        QFETCH(QStringList, arguments);
        const Cli cli;
        const CliRun run = cli.runBare(arguments);
        QVERIFY2(run.status == 2, run.all().constData());
        QVERIFY2(run.out.isEmpty() && run.err.startsWith("pointsman-cli: error: "), run.all().constData());
        QVERIFY2(run.err.at(static_cast<qsizetype>(qstrlen("pointsman-cli: error: "))) != '.', run.err.constData());
        const CliRun json = cli.runBare(QStringList{QStringLiteral("--json")} + arguments);
        QVERIFY2(json.status == 2 && json.out.isEmpty(), json.all().constData());
        QVERIFY2(json.err.count('\n') == 1 && json.err.startsWith("{\"error\":{\"code\":\"usage\",\"message\":\""),
                 json.all().constData());
        QVERIFY(json.error().value(QLatin1StringView("path")).isNull());
    }

    void whatIsWrongIsSaidInOurWords_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("message");
        const auto row = [](const char *arguments, const QByteArray &message) {
            QTest::newRow(arguments) << words(arguments) << message;
        };
        row("session start", "SEED is missing. See pointsman-cli session start --help\n");
        row("session move x", "--to is missing. See pointsman-cli session move --help\n");
        row("session list --seed", "--seed lacks its value, SEED. See pointsman-cli session list --help\n");
        row("session list --seed a --seed b",
            "--seed is given more than once. Give it once. See pointsman-cli session list --help\n");
        row("session list --knowledge-dir a --knowledge-dir b",
            "--knowledge-dir is given more than once. Give it once. See pointsman-cli session list --help\n");
    }

    void whatIsWrongIsSaidInOurWords()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, message);
        QCOMPARE(Cli().runBare(arguments).err, "pointsman-cli: error: " + message);
    }

    void helpIsAWordAsWell()
    {
        const Cli cli;
        QCOMPARE(cli.runBare(words("help")).out, cli.runBare(words("--help")).out);
        QCOMPARE(cli.runBare(words("session help")).out, cli.runBare(words("session --help")).out);
        QCOMPARE(cli.runBare(words("session help")).status, 0);
    }

    void helpNamesTheEnvironment()
    {
        const QByteArray help = Cli().runBare(words("--help")).out;
        for (const char *name : {"TF_KNOWLEDGE_DIR", "HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"})
            QVERIFY2(help.contains(QByteArray("\n  ").append(name).append("  ")), help.constData());
    }

    /// What is to be copied stands in literal blocks, which are never wrapped, and fits beside their margin of 11.
    void examplesOfTheManualCanBeCopied_data()
    {
        QTest::addColumn<QString>("page");
        QTest::newRow("pointsman-cli") << QStringLiteral("pointsman-cli.1.scd");
        QTest::newRow("pointsman") << QStringLiteral("pointsman.1.scd");
    }

    void examplesOfTheManualCanBeCopied()
    {
        QFETCH(QString, page);
        QFile file(QStringLiteral(MAN_FOLDER "/") + page);
        QVERIFY(file.open(QIODevice::ReadOnly));
        bool isExamples = false;
        bool isLiteral = false;
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith("# "))
                isExamples = line == "# EXAMPLES";
            else if (line == "```")
                isLiteral = !isLiteral;
            else if (isLiteral)
                QVERIFY2(line.size() <= 69, line.constData());
            else if (isExamples)
                QVERIFY2(line.isEmpty() || line.endsWith(':'), line.constData());
        }
        QVERIFY(!isLiteral);
    }

    void globalOptionsMayStandAnywhere()
    {
        const Cli cli;
        cli.tree().write(activeFile, sessionDocument(QStringLiteral("seed-a@2026-01-01T00-00-00Z")));
        const QString directory = cli.tree().path(QStringLiteral("knowledge"));
        for (const QStringList &arguments :
             {QStringList{QStringLiteral("--json"), QStringLiteral("--knowledge-dir"), directory,
                          QStringLiteral("session"), QStringLiteral("show")},
              QStringList{QStringLiteral("session"), QStringLiteral("--json"), QStringLiteral("show"),
                          QStringLiteral("--knowledge-dir=") + directory},
              QStringList{QStringLiteral("session"), QStringLiteral("show"), QStringLiteral("--knowledge-dir"),
                          directory, QStringLiteral("--json")}}) {
            const CliRun run = cli.runBare(arguments);
            QVERIFY2(run.status == 0, run.all().constData());
            QCOMPARE(run.json().toObject().value(QLatin1StringView("root_seed")).toString(), QStringLiteral("seed-a"));
        }
    }
};

QTEST_GUILESS_MAIN(CliContractTest)
#include "tst_clicontract.moc"
