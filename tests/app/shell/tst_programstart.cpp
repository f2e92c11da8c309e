// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/temporarytree.h"

#include <QDir>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QTest>

#include <csignal>

using namespace Pointsman;
using Test::TemporaryTree;

namespace {

/// The built program as a process whose home, settings and temporary folder are all of this tree, without a display.
class Started
{
public:
    explicit Started(const QStringList &arguments, const QString &platform = {},
                     const QMap<QString, QString> &variables = {})
    {
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("PATH"), qEnvironmentVariable("PATH"));
        for (const char *folder : {"HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"}) {
            environment.insert(QString::fromLatin1(folder), m_tree.path(QString::fromLatin1(folder)));
            m_tree.makeFolder(QString::fromLatin1(folder));
        }
        // Of another mode Qt makes one of its own in the temporary folder.
        QFile::setPermissions(m_tree.path(QStringLiteral("XDG_RUNTIME_DIR")),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        if (!platform.isEmpty())
            environment.insert(QStringLiteral("QT_QPA_PLATFORM"), platform);
        for (auto variable = variables.cbegin(); variable != variables.cend(); ++variable)
            environment.insert(variable.key(), variable.value());
        m_process.setProcessEnvironment(environment);
        m_process.start(QStringLiteral(POINTSMAN_PROGRAM), arguments);
    }

    [[nodiscard]] QProcess &process() { return m_process; }
    [[nodiscard]] QStringList temporaryFolders() const
    {
        return QDir(m_tree.path(QStringLiteral("TMPDIR"))).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    }
    [[nodiscard]] bool endedBy(int milliseconds = 20'000)
    {
        return m_process.state() == QProcess::NotRunning || m_process.waitForFinished(milliseconds);
    }

private:
    TemporaryTree m_tree;
    QProcess m_process;
};

} // namespace

class ProgramStartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void versionAndHelpNeedNoDisplay_data()
    {
        QTest::addColumn<QString>("argument");
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("version") << QStringLiteral("--version") << QByteArray("pointsman ");
        QTest::newRow("help") << QStringLiteral("--help") << QByteArray("--demo");
    }

    void versionAndHelpNeedNoDisplay()
    {
        QFETCH(QString, argument);
        QFETCH(QByteArray, answer);
        Started program({argument});
        QVERIFY(program.endedBy());
        QCOMPARE(program.process().exitCode(), 0);
        QVERIFY(program.process().readAllStandardOutput().contains(answer));
    }

    void itSpeaksTheUsersLanguage_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QByteArray>("words");
        const QByteArray german = "Planungssitzungen und Missionen";
        const QByteArray english = "Planning sessions and missions";
        QTest::newRow("of the locale") << QStringLiteral("de_DE.UTF-8") << QString() << german;
        QTest::newRow("named besides it") << QStringLiteral("en_GB.UTF-8") << QStringLiteral("de") << german;
        QTest::newRow("another than the locale's") << QStringLiteral("de_DE.UTF-8") << QStringLiteral("en") << english;
        QTest::newRow("the second choice") << QStringLiteral("is_IS.UTF-8") << QStringLiteral("is:de:en") << german;
        QTest::newRow("none that there is") << QStringLiteral("is_IS.UTF-8") << QString() << english;
    }

    void itSpeaksTheUsersLanguage()
    {
        QFETCH(QString, locale);
        QFETCH(QString, language);
        QFETCH(QByteArray, words);
        Started program({QStringLiteral("--help")}, {},
                        {{QStringLiteral("LC_ALL"), locale}, {QStringLiteral("LANGUAGE"), language}});
        QVERIFY(program.endedBy());
        const QByteArray answer = program.process().readAllStandardOutput();
        QVERIFY2(answer.contains(words), answer.constData());
    }

    void terminatedDemoLeavesNothingBehind_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("terminated") << SIGTERM;
        QTest::newRow("interrupted") << SIGINT;
        QTest::newRow("the terminal is closed") << SIGHUP;
    }

    void terminatedDemoLeavesNothingBehind()
    {
        QFETCH(int, signal);
        Started program({QStringLiteral("--demo")}, QStringLiteral("offscreen"));
        QVERIFY(program.process().waitForStarted());
        // The settings folder is made by the running program, after its signals are caught.
        QTRY_VERIFY_WITH_TIMEOUT(!program.temporaryFolders().isEmpty(), 20'000);
        ::kill(static_cast<pid_t>(program.process().processId()), signal);
        QVERIFY(program.endedBy());
        QCOMPARE(program.process().exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.temporaryFolders(), QStringList());
    }
};

QTEST_GUILESS_MAIN(ProgramStartTest)
#include "tst_programstart.moc"
