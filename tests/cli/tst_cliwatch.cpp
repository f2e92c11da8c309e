// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cli.h"

#include <QFile>
#include <QJsonArray>
#include <QScopeGuard>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

using namespace Pointsman::Test;

namespace {

const QString alpha = QStringLiteral("seed-a@2026-01-01T00-00-00Z");

/// A running watch, and what it has printed so far.
class Watch
{
public:
    explicit Watch(const Cli &cli, const QStringList &options = {QStringLiteral("--json")}) : m_cli(cli)
    {
        cli.prepare(process, cli.directories() + options + QStringList{QStringLiteral("watch")});
        process.start();
    }
    ~Watch()
    {
        process.kill();
        process.waitForFinished();
    }

    /// Makes changes of one kind until one of them is told: nothing says when the first look is done.
    QByteArray firstLine()
    {
        for (int i = 0; i < 40 && !process.canReadLine(); ++i) {
            m_cli.tree().replace(activeFile, sessionDocument(alpha).replace(
                                                 "[]", QByteArray("[\"spike-" + QByteArray::number(i) + "\"]")));
            process.waitForReadyRead(500);
        }
        return process.readLine();
    }

    QProcess process;

private:
    const Cli &m_cli;
};

/// Whether the process holds back the signal or has a handler of its own for it; also where it has ended.
bool holdsOrHandles(pid_t pid, int signal)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(pid));
    if (!status.open(QIODevice::ReadOnly))
        return true;
    for (const QByteArray &line : status.readAll().split('\n')) {
        const bool isMask = line.startsWith("SigBlk:") || line.startsWith("SigCgt:");
        if (isMask && (line.mid(8).trimmed().toULongLong(nullptr, 16) >> (signal - 1) & 1) != 0)
            return true;
    }
    return false;
}

} // namespace

class CliWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChangeIsOneLine()
    {
        const Cli cli;
        cli.tree().write(activeFile, sessionDocument(alpha));
        Watch watch(cli);
        const QJsonObject line = QJsonDocument::fromJson(watch.firstLine()).object();
        QCOMPARE(line.keys(), QStringList({QStringLiteral("kind"), QStringLiteral("message"), QStringLiteral("path"),
                                           QStringLiteral("subject"), QStringLiteral("time")}));
        QVERIFY(line[u"kind"].toString().startsWith(QLatin1StringView("spike-")));
        QCOMPARE(line[u"subject"].toString(), alpha);
        QCOMPARE(line[u"path"].toString(), cli.tree().path(activeFile));
        QVERIFY(line[u"time"].toString().endsWith(u'Z') && line[u"time"].toString().size() == 20);
    }

    void aDirectoryMayAppearLater()
    {
        const Cli cli;
        Watch watch(cli);
        QByteArray lines;
        // The first of them may be there already when the watch first looks.
        for (int i = 0; i < 40 && !lines.contains("\"session-started\""); ++i) {
            cli.tree().write(activeFile, sessionDocument(alpha));
            watch.process.waitForReadyRead(400);
            cli.tree().remove(activeFile);
            watch.process.waitForReadyRead(400);
            lines += watch.process.readAllStandardOutput();
        }
        QVERIFY2(lines.contains("\"session-started\""), lines.constData());
    }

    void signalsEndItCleanly_data()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
    }

    void signalsEndItCleanly()
    {
        QFETCH(int, number);
        const Cli cli;
        cli.tree().write(activeFile, sessionDocument(alpha));
        Watch watch(cli);
        QVERIFY(!watch.firstLine().isEmpty());
        ::kill(static_cast<pid_t>(watch.process.processId()), number);
        QVERIFY(watch.process.waitForFinished(5000));
        QCOMPARE(watch.process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(watch.process.exitCode(), 0);
        QCOMPARE(watch.process.readAllStandardError(), QByteArray());
    }

    void aClosedPipeEndsItCleanly()
    {
        const Cli cli;
        cli.tree().write(activeFile, sessionDocument(alpha));
        QProcess shell;
        cli.prepare(shell, {});
        shell.setProgram(QStringLiteral("/bin/sh"));
        shell.setArguments({QStringLiteral("-c"), QStringLiteral("{ \"$@\"; echo status $? >&2; } | head -n 1"),
                            QStringLiteral("sh"), QStringLiteral(POINTSMAN_CLI), QStringLiteral("watch")});
        shell.setArguments(shell.arguments() + cli.directories());
        shell.start();
        for (int i = 0; i < 40 && !shell.canReadLine(); ++i) {
            cli.tree().replace(activeFile, sessionDocument(alpha).replace("null", i % 2 ? "\"plan-a\"" : "null"));
            shell.waitForReadyRead(500);
        }
        QVERIFY2(shell.waitForFinished(5000), "it ends although nothing changes any more");
        QCOMPARE(shell.readAllStandardError(), QByteArray("status 0\n"));
    }

    void aDeviceThatIsFullEndsItWithTheSystemsRefusal()
    {
        const Cli cli;
        cli.tree().write(activeFile, sessionDocument(alpha));
        QProcess process;
        cli.prepare(process, cli.directories() + words("watch"));
        process.setStandardOutputFile(QStringLiteral("/dev/full"));
        process.start();
        for (int i = 0; i < 40 && process.state() != QProcess::NotRunning; ++i) {
            cli.tree().replace(activeFile, sessionDocument(alpha).replace("null", i % 2 ? "\"plan-a\"" : "null"));
            process.waitForFinished(500);
        }
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 5);
        const QByteArray told = process.readAllStandardError();
        QVERIFY2(told.startsWith("pointsman-cli: error: Cannot write to standard output"), told.constData());
    }

    /// Else what is meant for standard output would go into a file of ours.
    void streamsThatAreClosedAreTakenByNothingElse()
    {
        const Cli cli;
        cli.tree().write(activeFile, sessionDocument(alpha));
        QProcess shell;
        cli.prepare(shell, {});
        shell.setProgram(QStringLiteral("/bin/sh"));
        shell.setArguments(QStringList{QStringLiteral("-c"), QStringLiteral("exec \"$@\" <&- >&- 2>&-"),
                                       QStringLiteral("sh"), QStringLiteral(POINTSMAN_CLI), QStringLiteral("watch")} +
                           cli.directories());
        shell.start();
        QVERIFY(shell.waitForStarted());
        const auto ended = qScopeGuard([&shell] {
            shell.kill();
            shell.waitForFinished();
        });
        if (::geteuid() != 0)
            QSKIP("The program keeps its descriptors from everybody but root.");
        const auto target = [&](int descriptor) {
            return QFile::symLinkTarget(QStringLiteral("/proc/%1/fd/%2").arg(shell.processId()).arg(descriptor));
        };
        const auto opensInotify = [&] {
            for (int descriptor = 0; descriptor < 64; ++descriptor) {
                if (target(descriptor).contains(QLatin1StringView("inotify")))
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(opensInotify());
        for (const int descriptor : {0, 1, 2})
            QCOMPARE(target(descriptor), QStringLiteral("/dev/null"));
        for (int i = 0; i < 40 && shell.state() != QProcess::NotRunning; ++i) {
            cli.tree().replace(activeFile, sessionDocument(alpha).replace("null", i % 2 ? "\"plan-a\"" : "null"));
            shell.waitForFinished(500);
        }
        QVERIFY2(shell.exitStatus() == QProcess::NormalExit && shell.exitCode() == 5, "nobody gets what it prints");
    }

    /// As soon as the program is asked to wait with signals, which is the first thing that it does.
    void anInterruptionAtTheBeginningEndsItCleanly()
    {
        const Cli cli;
        for (int i = 0; i < 20; ++i) {
            Watch watch(cli);
            QVERIFY(watch.process.waitForStarted());
            const auto pid = static_cast<pid_t>(watch.process.processId());
            while (!holdsOrHandles(pid, SIGINT))
                continue;
            ::kill(pid, SIGINT);
            QVERIFY(watch.process.waitForFinished(5000));
            QCOMPARE(watch.process.exitStatus(), QProcess::NormalExit);
            QCOMPARE(watch.process.exitCode(), 0);
        }
    }

    void itReadsOnly()
    {
        const Cli cli;
        {
            Watch watch(cli, {});
            QVERIFY(watch.process.waitForStarted());
            QVERIFY(!watch.process.waitForFinished(500));
        }
        QVERIFY(cli.tree().files().isEmpty());
    }
};

QTEST_GUILESS_MAIN(CliWatchTest)
#include "tst_cliwatch.moc"
