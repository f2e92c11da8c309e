// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cli.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace Pointsman::Test;
using namespace Qt::StringLiterals;

class CliNotifyTest : public QObject
{
    Q_OBJECT

private:
    /// In the folder `work` of the tree.
    static CliRun runIn(const Cli &cli, const QStringList &arguments)
    {
        QProcess process;
        cli.prepare(process, arguments);
        process.setWorkingDirectory(cli.tree().path(QStringLiteral("work")));
        process.start();
        if (!process.waitForFinished())
            return {};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    static QStringList waiting(const Cli &cli)
    {
        return QDir(cli.stateFolder() + QStringLiteral("/pointsman/waiting")).entryList(QDir::Files);
    }

private Q_SLOTS:
    void anAgentThatWaitsIsNotedUntilItIsDone()
    {
        const Cli cli;
        cli.tree().makeFolder(QStringLiteral("work"));
        const CliRun called =
            runIn(cli, {u"--json"_s, u"notify"_s, u"--needs-input"_s, u"--message"_s, u"May I run it?"_s});
        QVERIFY2(called.status == 0 && called.err.isEmpty(), called.all().constData());
        QCOMPARE(called.json().toObject().keys(), QStringList(u"project"_s));
        QCOMPARE(called.json()[u"project"].toString(), cli.tree().path(QStringLiteral("work")));
        QCOMPARE(waiting(cli).size(), 1);
        QFile file(cli.stateFolder() + QStringLiteral("/pointsman/waiting/") + waiting(cli).front());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("May I run it?"));
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());

        const CliRun again = runIn(cli, {u"notify"_s, u"--needs-input"_s});
        QVERIFY2(again.status == 0 && !again.out.isEmpty(), again.all().constData());
        QCOMPARE(waiting(cli).size(), 1); // the same terminal waits once

        const CliRun done = runIn(cli, {u"--json"_s, u"notify"_s, u"--done"_s});
        QVERIFY2(done.status == 0, done.all().constData());
        QVERIFY(waiting(cli).isEmpty());
        QVERIFY(cli.tree().files().isEmpty());
    }

    void whatIsTakenBackIsToldApartFromNothing()
    {
        const Cli cli;
        cli.tree().makeFolder(QStringLiteral("work"));
        const QByteArray folder = cli.tree().path(QStringLiteral("work")).toUtf8();
        QCOMPARE(runIn(cli, {u"notify"_s, u"--needs-input"_s}).status, 0);
        const CliRun done = runIn(cli, {u"notify"_s, u"--done"_s});
        QCOMPARE(done.out.trimmed(), folder + " no longer waits for its user");
        const CliRun nothing = runIn(cli, {u"notify"_s, u"--done"_s});
        QCOMPARE(nothing.status, 0);
        QCOMPARE(nothing.out.trimmed(), "nothing was reported for " + folder + " from here");
    }

    void oneOfTheTwoIsNeeded_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("neither") << QStringList{};
        QTest::newRow("both") << QStringList{u"--needs-input"_s, u"--done"_s};
        QTest::newRow("a message for nothing") << QStringList{u"--done"_s, u"--message"_s, u"x"_s};
    }

    void oneOfTheTwoIsNeeded()
    {
        QFETCH(QStringList, arguments);
        const Cli cli;
        cli.tree().makeFolder(QStringLiteral("work"));
        const CliRun run = runIn(cli, QStringList{u"--json"_s, u"notify"_s} + arguments);
        QCOMPARE(run.status, 2);
        QVERIFY2(!run.error()[u"message"].toString().isEmpty(), run.all().constData());
        QVERIFY(waiting(cli).isEmpty());
    }
};

QTEST_GUILESS_MAIN(CliNotifyTest)
#include "tst_clinotify.moc"
