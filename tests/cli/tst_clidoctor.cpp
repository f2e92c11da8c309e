// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cli.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <array>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

using namespace Pointsman::Test;

namespace {

const QString abc = QStringLiteral("mission-abc");
const QString stateFile = Cli::inMissions(QStringLiteral("missions/mission-abc/session.json"));

/// An editor that made the file may be open where it is young.
void makeOld(const QString &path)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(-3600), QFileDevice::FileModificationTime));
}

} // namespace

class CliDoctorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingThereIsNoFinding()
    {
        const Cli cli;
        const CliRun run = cli.json(words("doctor"));
        QVERIFY2(run.status == 0 && run.err.isEmpty(), run.all().constData());
        QCOMPARE(run.out, QByteArray("[]\n"));
        QVERIFY(cli.tree().files().isEmpty());
    }

    void aBrokenFileIsAnErrorAndStatusThree()
    {
        const Cli cli;
        cli.tree().write(activeFile, "{");
        const CliRun run = cli.json(words("doctor"));
        QVERIFY2(run.status == 3 && run.err.isEmpty(), run.all().constData());
        const auto finding = run.json().toArray().first().toObject();
        QCOMPARE(finding.keys(),
                 QStringList({QStringLiteral("code"), QStringLiteral("fix"), QStringLiteral("message"),
                              QStringLiteral("path"), QStringLiteral("severity"), QStringLiteral("subject")}));
        QCOMPARE(finding[u"severity"].toString(), QStringLiteral("error"));
        QCOMPARE(finding[u"path"].toString(), cli.tree().path(activeFile));
        QCOMPARE(cli.tree().read(activeFile), QByteArray("{"));
    }

    void theWorstFindingComesFirst()
    {
        const Cli cli;
        cli.tree().write(activeFile, "{");
        cli.tree().write(stateFile, missionState(abc), 0644);
        const QJsonArray findings = cli.json(words("doctor")).json().toArray();
        QVERIFY(findings.size() >= 2);
        QStringList order;
        for (const QJsonValue finding : findings)
            order += finding[u"severity"].toString();
        QStringList sorted = order;
        std::sort(sorted.begin(), sorted.end(), [](const QString &a, const QString &b) {
            const QString ranks = QStringLiteral("error warning note");
            return ranks.indexOf(a) < ranks.indexOf(b);
        });
        QCOMPARE(order, sorted);
    }

    void fixRepairsWhatLosesNothingAndAnswersWithTheRest()
    {
        const Cli cli;
        cli.tree().write(stateFile, missionState(abc), 0644);
        const auto before = cli.tree().files();
        const QJsonArray found = cli.json(words("doctor")).json().toArray();
        QVERIFY(!found.isEmpty());
        const CliRun run = cli.json(words("doctor --fix"));
        QVERIFY2(run.err.contains(QByteArray("fixed " + cli.tree().path(stateFile).toUtf8())), run.all().constData());
        QVERIFY2(run.json().toArray().size() < found.size(), run.all().constData());
        QCOMPARE(cli.tree().mode(stateFile), 0600);
        QCOMPARE(cli.tree().files(), before);
    }

    void fixListsAllBeforeItActsAndDoesNothingElse()
    {
        const Cli cli;
        const QByteArray session = sessionDocument(QStringLiteral("seed-a@2026-02-01T08-00-00Z"));
        cli.tree().write(activeFile, "\xef\xbb\xbf" + QByteArray(session).replace("\"schema_version\": 1",
                                                                                  "\"schema_version\": true"));
        cli.tree().write(stateFile, missionState(abc), 0644);
        const CliRun run = cli.json(words("doctor --fix"));
        QStringList notices;
        for (const QByteArray &line : run.err.split('\n'))
            notices += QJsonDocument::fromJson(line).object()[u"notice"].toString();
        const auto count = [&](const char *beginning) {
            return notices.filter(QRegularExpression(u'^' + QString::fromLatin1(beginning))).size();
        };
        QVERIFY2(count("to fix ") == 2 && count("fixed ") == 2, run.all().constData());
        QVERIFY2(notices.at(0).startsWith(u"to fix ") && notices.at(1).startsWith(u"to fix "), run.all().constData());
        // What the mark hid is told and waits for the next time.
        QVERIFY2(count("found only now") == 1, run.all().constData());
        QVERIFY(cli.tree().read(activeFile).contains("\"schema_version\": true"));
        const CliRun again = cli.json(words("doctor --fix"));
        QVERIFY2(again.status == 0 && again.err.contains("fixed "), again.all().constData());
        QCOMPARE(cli.tree().read(activeFile), session);
    }

    void theListIsOutBeforeAnythingChanges()
    {
        const Cli cli;
        QStringList files;
        for (int i = 0; i < 64; ++i) {
            const QString id = QStringLiteral("mission-%1").arg(i);
            files << Cli::inMissions(QStringLiteral("missions/%1/session.json").arg(id));
            cli.tree().write(files.back(), missionState(id), 0644);
        }
        // Nobody reads standard error: a pipe that is too small for the list stops the program before it acts.
        constexpr int capacity = 4096;
        int ends[2];
        QCOMPARE(::pipe(ends), 0);
        QCOMPARE(::fcntl(ends[1], F_SETPIPE_SZ, capacity), capacity);
        QProcess process;
        cli.prepare(process, words("doctor --fix"));
        process.setChildProcessModifier([&] { ::dup2(ends[1], 2); });
        process.start();
        QVERIFY(process.waitForStarted());
        const auto isOut = [&ends](int bytes) { // of the list, which is longer than the pipe
            int waiting = 0;
            return ::ioctl(ends[0], FIONREAD, &waiting) == 0 && waiting >= bytes;
        };
        QTRY_VERIFY(isOut(capacity / 2));
        const auto haveMode = [&](int mode) {
            return std::all_of(files.begin(), files.end(),
                               [&](const QString &file) { return cli.tree().mode(file) == mode; });
        };
        QVERIFY(haveMode(0644));
        ::close(ends[1]);
        std::array<char, 65536> drained;
        QVERIFY(::fcntl(ends[0], F_SETFL, O_NONBLOCK) == 0);
        QTRY_VERIFY((::read(ends[0], drained.data(), drained.size()), process.state() == QProcess::NotRunning));
        ::close(ends[0]);
        QVERIFY(haveMode(0600));
    }

    void whatCannotBeFixedIsNeitherFixedNorSuccess()
    {
        Cli cli;
        cli.setEnvironment(QStringLiteral("XDG_STATE_HOME"), cli.tree().path(QStringLiteral("state")));
        // Where such files are kept no folder can be made.
        cli.tree().write(QStringLiteral("state/pointsman/kept"), "in the way");
        cli.tree().write(activeFile, sessionDocument(QStringLiteral("seed-a@2026-02-01T08-00-00Z")));
        cli.tree().write(activeFile + u'~', "an older one");
        makeOld(cli.tree().path(activeFile + u'~'));
        QCOMPARE(cli.json(words("doctor")).status, 0);
        const CliRun run = cli.json(words("doctor --fix"));
        QVERIFY2(run.err.contains("could not fix ") && !run.err.contains("\"fixed "), run.all().constData());
        QVERIFY2(run.status != 0, run.all().constData());
        QCOMPARE(cli.tree().read(activeFile + u'~'), QByteArray("an older one"));
    }

    void aRenamedFileIsStillFixedOtherwise()
    {
        const Cli cli;
        const QByteArray session =
            QByteArray(sessionDocument(QStringLiteral("seed-b@2026-01-25T08-00-00Z"), QStringLiteral("archived")))
                .replace("\"spikes\": []", "\"spikes\": [\n    \"spike-x\"\n  ]");
        cli.tree().write(QStringLiteral("knowledge/sessions/foo.json"),
                         QByteArray(session).replace("\"spike-x\"", "\"spike-x\", \"spike-x\""));
        const CliRun run = cli.json(words("doctor --fix"));
        QCOMPARE(run.err.count("\"fixed "), 2);
        QVERIFY2(!run.err.contains("could not fix"), run.all().constData());
        QCOMPARE(cli.tree().read(QStringLiteral("knowledge/sessions/seed-b@2026-01-25T08-00-00Z.json")), session);
    }

    void fixOfOneCodeIsNoUsage()
    {
        const Cli cli;
        cli.tree().write(stateFile, missionState(abc), 0644);
        const CliRun run = cli.json(words("doctor --fix --explain mode-too-open"));
        QVERIFY2(run.status == 2 && run.out.isEmpty(), run.all().constData());
        QCOMPARE(cli.tree().mode(stateFile), 0644);
    }

    void whatHasNoRepairHasAWayByHand()
    {
        const Cli cli;
        cli.tree().write(activeFile, sessionDocument(QStringLiteral("seed-a@2026-02-01T08-00-00Z")));
        const CliRun run = cli.run(words("doctor"));
        QVERIFY2(run.out.contains("[topic-missing]") && run.out.contains("\n    By hand: "), run.all().constData());
        for (const QJsonValue finding : cli.json(words("doctor")).json().toArray()) {
            if (finding[u"code"].toString() == u"topic-missing")
                QVERIFY(finding[u"fix"].isNull());
        }
        QVERIFY(cli.run(words("doctor --explain topic-missing")).out.contains("Repair: None by a click. "));
    }

    void explainShowsOnlyThatCode()
    {
        const Cli cli;
        cli.tree().write(activeFile, "{");
        cli.tree().write(stateFile, missionState(abc), 0644);
        const QJsonArray all = cli.json(words("doctor")).json().toArray();
        const QString code = all.first()[u"code"].toString();
        const QJsonArray some = cli.json(words("doctor --explain") + QStringList{code}).json().toArray();
        QVERIFY(!some.isEmpty() && some.size() < all.size());
        for (const QJsonValue finding : some)
            QCOMPARE(finding[u"code"].toString(), code);
    }

    void explainSaysMoreInWordsAndRefusesAnUnknownCode()
    {
        const Cli cli;
        const CliRun known = cli.run(words("doctor --explain pointer-dangling"));
        QVERIFY2(known.status == 0 && known.err.isEmpty(), known.all().constData());
        QVERIFY(known.out.contains("What the originals do: ") && known.out.contains("By hand: "));
        const CliRun unknown = cli.json(words("doctor --explain pointer-dangling-2"));
        QVERIFY2(unknown.status == 2 && unknown.out.isEmpty(), unknown.all().constData());
        QVERIFY(unknown.error().value(u"message").toString().contains(QStringLiteral("pointer-dangling-2")));
    }

    void explainOfACodeWithoutFindingsIsNoError()
    {
        const Cli cli;
        cli.tree().write(activeFile, "{");
        const CliRun run = cli.json(words("doctor --explain pointer-dangling"));
        QVERIFY2(run.status == 0 && run.out == "[]\n", run.all().constData());
        QCOMPARE(cli.json(words("doctor --explain not-json")).status, 3);
    }

    void settingsThatCannotBeUsedAreAFindingBesideTheMissions_data()
    {
        QTest::addColumn<QByteArray>("settings");
        QTest::newRow("no JSON") << QByteArray("{");
        QTest::newRow("another type") << QByteArray("{\"workflow\": {\"knowledgeDir\": 3}}");
    }

    void settingsThatCannotBeUsedAreAFindingBesideTheMissions()
    {
        QFETCH(QByteArray, settings);
        const Cli cli;
        cli.tree().write(QStringLiteral("shop/.tf/config/settings.json"), settings);
        cli.tree().write(stateFile, missionState(abc), 0644);
        const auto doctor = [&](const char *command) {
            QProcess process;
            cli.prepare(process, words(command));
            process.setWorkingDirectory(cli.tree().path(QStringLiteral("shop")));
            process.start();
            return process.waitForFinished()
                       ? CliRun{process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()}
                       : CliRun();
        };
        const QString home = QStringLiteral(" --spec-kitty-home ") + cli.tree().path(Cli::inMissions({}));
        const CliRun run = doctor(QByteArray("--json doctor --fix" + home.toUtf8()).constData());
        QVERIFY2(run.status == 3, run.all().constData());
        QStringList codes;
        for (const QJsonValue finding : run.json().toArray())
            codes += finding[u"code"].toString();
        QVERIFY2(codes.contains(QStringLiteral("settings-unusable")), run.all().constData());
        QCOMPARE(cli.tree().mode(stateFile), 0600);
        QCOMPARE(cli.tree().read(QStringLiteral("shop/.tf/config/settings.json")), settings);
    }

    void hiddenFindingsAreLeftOut()
    {
        Cli cli;
        cli.setEnvironment(QStringLiteral("XDG_CONFIG_HOME"), cli.tree().path(QStringLiteral("config")));
        cli.tree().write(activeFile, "{");
        QVERIFY(cli.json(words("doctor")).status == 3);
        const QString ignored = QStringLiteral(R"({"ignored": [{"code": "not-json", "folder": "%1"}]})");
        cli.tree().write(QStringLiteral("config/pointsman/ignored.json"),
                         ignored.arg(cli.tree().path(QStringLiteral("knowledge"))).toUtf8());
        const CliRun run = cli.json(words("doctor"));
        QVERIFY2(run.status == 0 && run.json().toArray().isEmpty(), run.all().constData());
        QVERIFY(cli.run(words("doctor")).out.contains("hidden: 1"));
    }

    void theLimitsOfTheWindowsPreferencesHold()
    {
        Cli cli;
        cli.setEnvironment(QStringLiteral("XDG_CONFIG_HOME"), cli.tree().path(QStringLiteral("config")));
        cli.tree().write(activeFile, sessionDocument(QStringLiteral("seed-a@2024-02-01T08-00-00Z")));
        const auto isUntouched = [&] { return cli.json(words("doctor")).out.contains("session-untouched"); };
        QVERIFY(isUntouched());
        const QByteArray settings = "[warnings]\nuntouched-days=3650\n";
        cli.tree().write(QStringLiteral("config/pointsman/settings.ini"), settings);
        QVERIFY(!isUntouched());
        QCOMPARE(cli.tree().read(QStringLiteral("config/pointsman/settings.ini")), settings);
    }

    void fixKeepsWhatItTakesAway()
    {
        Cli cli;
        cli.setEnvironment(QStringLiteral("XDG_STATE_HOME"), cli.tree().path(QStringLiteral("state")));
        cli.tree().write(activeFile, "\xef\xbb\xbf" + sessionDocument(QStringLiteral("seed-a@2026-02-01T08-00-00Z")));
        cli.tree().write(activeFile + u'~', "an older one");
        makeOld(cli.tree().path(activeFile + u'~'));
        QCOMPARE(cli.json(words("doctor")).status, 3);
        const CliRun run = cli.json(words("doctor --fix"));
        QVERIFY2(run.status == 0 && run.err.contains("to fix ") && run.err.contains("fixed "), run.all().constData());
        QCOMPARE(cli.tree().read(activeFile), sessionDocument(QStringLiteral("seed-a@2026-02-01T08-00-00Z")));
        QVERIFY(!cli.tree().exists(activeFile + u'~'));
        QVERIFY(filesBelow(cli.tree().path(QStringLiteral("state/pointsman/kept"))).values().contains("an older one"));
        // One undo takes all of it back.
        const CliRun undone = cli.json(words("undo"));
        QVERIFY2(undone.status == 0, undone.all().constData());
        QVERIFY(cli.tree().read(activeFile).startsWith("\xef\xbb\xbf"));
        QCOMPARE(cli.tree().read(activeFile + u'~'), QByteArray("an older one"));
    }
};

QTEST_GUILESS_MAIN(CliDoctorTest)
#include "tst_clidoctor.moc"
