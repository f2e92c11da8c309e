// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/samples.h"
#include "desktop/support/builtprogram.h"

#include <QDir>
#include <QDirIterator>
#include <QLocalSocket>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <memory>
#include <vector>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

/// How many files a process has open.
qsizetype openFilesOf(qint64 process)
{
    return QDir(QStringLiteral("/proc/%1/fd").arg(process))
        .entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot)
        .size();
}

/// The paths of all that is in a folder, sockets too.
QStringList everythingBelow(const QString &folder)
{
    QStringList paths;
    QDirIterator entry(folder, QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (entry.hasNext())
        paths << entry.next();
    paths.sort();
    return paths;
}

} // namespace

/// One running program for a user and display.
class InstanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desktop.start()); }

    void init()
    {
        m_tree = std::make_unique<TemporaryTree>();
        writeProject(*m_tree, QStringLiteral("p"));
        m_first = std::make_unique<BuiltProgram>(m_desktop, *m_tree);
    }

    void cleanup()
    {
        m_first.reset();
        m_tree.reset();
    }

    void secondStartShowsTheWindowOfTheFirst()
    {
        QVERIFY(startFirst());
        const QByteArray window = m_desktop.windows().value(0);
        (void)m_desktop.run(QStringLiteral("xdotool"), {QStringLiteral("windowminimize"), QString::fromLatin1(window)});
        QTRY_COMPARE(m_desktop.windows().size(), 0);

        const auto second = started({});
        QVERIFY(second->endedBy());
        QCOMPARE(second->process().exitCode(), 0);
        QTRY_COMPARE(m_desktop.windows(), QList<QByteArray>{window});
        QVERIFY(m_first->isRunning());
    }

    void folderGivenToASecondStartIsListed()
    {
        QVERIFY(startFirst());
        writeProject(*m_tree, QStringLiteral("q"));
        const auto second = started({m_tree->path(QStringLiteral("q"))});
        QVERIFY(second->endedBy());
        QCOMPARE(second->process().exitCode(), 0);
        QTRY_VERIFY(m_tree->read(QStringLiteral("config/pointsman/projects.json")).contains("/q\""));
    }

    void sessionIsResumedByASecondStart()
    {
        QVERIFY(startFirst());
        const auto second = started({QStringLiteral("--resume"), idB});
        QVERIFY(second->endedBy());
        QCOMPARE(second->process().readAllStandardError(), QByteArray());
        QCOMPARE(second->process().exitCode(), 0);
        // It has been done when the second start ends, not only asked for.
        QVERIFY(m_tree->read(activeIn(QStringLiteral("p"))).contains(idB.toUtf8()));
        QVERIFY(m_tree->read(snapshotIn(QStringLiteral("p"), idA)).contains("archived"));
    }

    void aSeedStandsForItsLatestSession()
    {
        const QString later = QStringLiteral("seed-b@2026-02-05T09-00-00Z");
        m_tree->write(snapshotIn(QStringLiteral("p"), later), sessionDocument(later, QStringLiteral("archived")));
        QVERIFY(startFirst());
        const auto second = started({QStringLiteral("--resume"), QStringLiteral("seed-b")});
        QVERIFY(second->endedBy());
        QCOMPARE(second->process().readAllStandardError(), QByteArray());
        QVERIFY(m_tree->read(activeIn(QStringLiteral("p"))).contains(later.toUtf8()));
    }

    void firstStartResumesAsSoonAsItHasReadTheFiles()
    {
        QVERIFY(m_first->start({m_tree->path(QStringLiteral("p"))}));
        QTRY_COMPARE_WITH_TIMEOUT(m_desktop.windows().size(), 1, 20'000);
        QTRY_VERIFY(m_tree->read(QStringLiteral("config/pointsman/projects.json")).contains("/p\""));
        QVERIFY(started({QStringLiteral("--quit")})->endedBy());
        QVERIFY(m_first->endedBy());

        QVERIFY(m_first->start({QStringLiteral("--resume"), idB}));
        QTRY_VERIFY_WITH_TIMEOUT(m_tree->read(activeIn(QStringLiteral("p"))).contains(idB.toUtf8()), 20'000);
    }

    void whatIsNotThereIsRefusedInWords_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("session") << QStringList{QStringLiteral("--resume"), QStringLiteral("seed-no@2026")};
        QTest::newRow("mission") << QStringList{QStringLiteral("--switch-mission"), QStringLiteral("seed-no@2026")};
    }

    void whatIsNotThereIsRefusedInWords()
    {
        QFETCH(QStringList, arguments);
        QVERIFY(startFirst());
        const auto second = started(arguments);
        QVERIFY(second->endedBy());
        QCOMPARE(second->process().exitCode(), 1);
        const QByteArray words = second->process().readAllStandardError();
        QVERIFY2(words.startsWith("pointsman: ") && words.contains("seed-no@2026"), words.constData());
        QVERIFY(m_first->isRunning());
    }

    void folderThatIsNoProjectIsRefusedInWords()
    {
        QVERIFY(startFirst());
        const auto second = started({m_tree->path(QStringLiteral("nowhere"))});
        QVERIFY(second->endedBy());
        QCOMPARE(second->process().exitCode(), 1);
        QVERIFY(second->process().readAllStandardError().contains("/nowhere"));
    }

    void anIdIsNeeded_data()
    {
        QTest::addColumn<QString>("option");
        QTest::newRow("session") << QStringLiteral("--resume");
        QTest::newRow("mission") << QStringLiteral("--switch-mission");
    }

    void anIdIsNeeded()
    {
        QFETCH(QString, option);
        const auto program = started({option, QString()});
        QVERIFY(program->endedBy());
        QCOMPARE(program->process().exitCode(), 1);
        QVERIFY(program->process().readAllStandardError().contains("needs an ID"));
    }

    void quitGoesAlone()
    {
        QVERIFY(startFirst());
        const auto second = started({QStringLiteral("--resume"), idB, QStringLiteral("--quit")});
        QVERIFY(second->endedBy());
        QCOMPARE(second->process().exitCode(), 1);
        QVERIFY(second->process().readAllStandardError().contains("--quit goes alone"));
        QVERIFY(m_first->isRunning());
    }

    void firstStartTellsWhatItCouldNotDo()
    {
        QVERIFY(m_first->start({QStringLiteral("--resume"), QStringLiteral("seed-no@2026")}));
        QTRY_COMPARE_WITH_TIMEOUT(m_desktop.windows().size(), 1, 8'000); // sooner than one that waits for a tray
        QByteArray words;
        QTRY_VERIFY((words += m_first->process().readAllStandardError()).contains("seed-no@2026"));
        QVERIFY(m_first->isRunning());
    }

    void sessionOfTwoProjectsIsNotGuessed()
    {
        QVERIFY(startFirst());
        writeProject(*m_tree, QStringLiteral("q"));
        QVERIFY(started({m_tree->path(QStringLiteral("q"))})->endedBy());
        QTRY_VERIFY(m_tree->read(QStringLiteral("config/pointsman/projects.json")).contains("/q\""));

        const auto unclear = started({QStringLiteral("--resume"), idB});
        QVERIFY(unclear->endedBy());
        QCOMPARE(unclear->process().exitCode(), 1);
        QVERIFY(!m_tree->read(activeIn(QStringLiteral("q"))).contains(idB.toUtf8()));

        const auto absent =
            started({QStringLiteral("--resume"), QStringLiteral("seed-no"), m_tree->path(QStringLiteral("q"))});
        QVERIFY(absent->endedBy());
        const QByteArray words = "There is no session “seed-no” in " + m_tree->path(QStringLiteral("q")).toUtf8();
        QVERIFY(absent->process().readAllStandardError().contains(words));

        m_tree->makeFolder(QStringLiteral("r"));
        const auto unlisted = started({QStringLiteral("--resume"), idB, m_tree->path(QStringLiteral("r"))});
        QVERIFY(unlisted->endedBy());
        QVERIFY(unlisted->process().readAllStandardError().contains("is not on the list of projects"));

        const auto clear = started({QStringLiteral("--resume"), idB, m_tree->path(QStringLiteral("q"))});
        QVERIFY(clear->endedBy());
        QCOMPARE(clear->process().exitCode(), 0);
        QVERIFY(m_tree->read(activeIn(QStringLiteral("q"))).contains(idB.toUtf8()));
        QVERIFY(!m_tree->read(activeIn(QStringLiteral("p"))).contains(idB.toUtf8()));
    }

    void missionIsSwitchedByASecondStart()
    {
        m_tree->write(QStringLiteral("home/.spec-kitty/missions/checkout/session.json"),
                      missionDocument(QStringLiteral("checkout"), {}));
        QVERIFY(startFirst());
        const auto second = started({QStringLiteral("--switch-mission"), QStringLiteral("checkout")});
        QVERIFY(second->endedBy());
        QCOMPARE(second->process().readAllStandardError(), QByteArray());
        QVERIFY(m_tree->read(QStringLiteral("home/.spec-kitty/session.json")).contains("checkout"));
    }

    void quitEndsTheRunningProgramAndStartsNone()
    {
        QVERIFY(startFirst());
        const auto second = started({QStringLiteral("--quit")});
        QVERIFY(second->endedBy());
        QCOMPARE(second->process().exitCode(), 0);
        QVERIFY(m_first->endedBy());
        QCOMPARE(m_first->process().exitCode(), 0);

        const auto nobody = started({QStringLiteral("--quit")});
        QVERIFY(nobody->endedBy());
        QCOMPARE(nobody->process().exitCode(), 0);
    }

    void programThatCrashedLocksNobodyOut()
    {
        QVERIFY(startFirst());
        ::kill(static_cast<pid_t>(m_first->process().processId()), SIGKILL);
        QVERIFY(m_first->endedBy());
        QVERIFY(startFirst());
    }

    void lockOfOtherContentLocksNobodyOut()
    {
        QVERIFY(startFirst());
        const QString lock = QFileInfo(socketFile()).path() + QStringLiteral("/lock");
        ::kill(static_cast<pid_t>(m_first->process().processId()), SIGKILL);
        QVERIFY(m_first->endedBy());
        QFile file(lock);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("4\nanother host\n") > 0);
        file.close();
        QVERIFY(startFirst());
    }

    void screenOfADisplayIsNoOtherDisplay()
    {
        QVERIFY(startFirst());
        BuiltProgram second(m_desktop, *m_tree);
        second.setEnvironment(QStringLiteral("DISPLAY"), m_desktop.display() + QStringLiteral(".0"));
        QVERIFY(second.start());
        QVERIFY(second.endedBy());
        QCOMPARE(second.process().exitCode(), 0);
    }

    void tenStartsAtTheSameMomentEndAsOneProgram()
    {
        constexpr std::size_t starts = 10;
        std::vector<std::unique_ptr<BuiltProgram>> programs;
        while (programs.size() < starts)
            programs.push_back(started({}));
        const auto isRunning = [](const auto &program) { return program->isRunning(); };
        QTRY_COMPARE_WITH_TIMEOUT(std::count_if(programs.begin(), programs.end(), isRunning), 1, 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_desktop.windows().size(), 1, 20'000);
        for (const auto &program : programs) {
            if (!program->isRunning())
                QCOMPARE(program->process().exitCode(), 0);
        }
        QCOMPARE(std::count_if(programs.begin(), programs.end(), isRunning), 1);
    }

    void twoHundredStartsLeaveNothingBehind()
    {
        QVERIFY(startFirst());
        QVERIFY(started({QStringLiteral("--hidden")})->endedBy()); // whatever is made once has been made
        const qsizetype before = openFilesOf(m_first->process().processId());
        const auto filesBefore = everythingBelow(m_tree->path(QStringLiteral("run")));
        for (int i = 0; i < 200; ++i) {
            BuiltProgram second(m_desktop, *m_tree);
            second.setEnvironment(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen")); // starts sooner
            QVERIFY(second.start({QStringLiteral("--hidden")}));
            QVERIFY(second.endedBy());
            QCOMPARE(second.process().exitCode(), 0);
        }
        // What the program itself opens meanwhile is a few; a leak would be one for each start.
        constexpr qsizetype few = 10;
        QTRY_VERIFY(openFilesOf(m_first->process().processId()) < before + few);
        QCOMPARE(everythingBelow(m_tree->path(QStringLiteral("run"))), filesBefore);
        QCOMPARE(m_desktop.windows().size(), 1);
    }

    void rubbishOnTheSocketIsNotAnswered_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("another program's") << QByteArray("\0\0\0\x05hello", 9);
        QTest::newRow("a length beyond all bounds") << QByteArray("\x7f\xff\xff\xff", 4) + QByteArray(600'000, 'x');
        QTest::newRow("an empty call") << QByteArray(4, '\0');
    }

    void rubbishOnTheSocketIsNotAnswered()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(startFirst());
        QLocalSocket socket;
        socket.connectToServer(socketFile());
        QVERIFY(socket.waitForConnected());
        socket.write(bytes);
        QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QLocalSocket::UnconnectedState, 10'000);
        QCOMPARE(socket.readAll(), QByteArray());
        QVERIFY(started({})->endedBy());
        QVERIFY(m_first->isRunning());
    }

    void callerWhoSendsNothingIsNotWaitedForLong()
    {
        QVERIFY(startFirst());
        QLocalSocket silent;
        silent.connectToServer(socketFile());
        QVERIFY(silent.waitForConnected());
        const auto second = started({}); // is not kept waiting by that one
        QVERIFY(second->endedBy(4'000));
        QTRY_COMPARE_WITH_TIMEOUT(silent.state(), QLocalSocket::UnconnectedState, 10'000);
    }

    void socketIsForThisUserAlone()
    {
        QVERIFY(startFirst());
        const QFileInfo folder(QFileInfo(socketFile()).path());
        QCOMPARE(int(folder.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                                             QFile::WriteOther | QFile::ExeOther)),
                 0);
    }

    void demoMeetsNobody()
    {
        QVERIFY(startFirst());
        BuiltProgram demo(m_desktop, *m_tree);
        QVERIFY(demo.start({QStringLiteral("--demo")}));
        QTRY_COMPARE_WITH_TIMEOUT(m_desktop.windows().size(), 2, 20'000);
        QVERIFY(demo.isRunning());
    }

private:
    /// The first program, once its window is there and the project is listed.
    [[nodiscard]] bool startFirst()
    {
        return m_first->start({m_tree->path(QStringLiteral("p"))}) &&
               QTest::qWaitFor(
                   [this] {
                       return m_desktop.windows().size() == 1 &&
                              m_tree->read(QStringLiteral("config/pointsman/projects.json")).contains("/p\"");
                   },
                   20'000);
    }

    [[nodiscard]] std::unique_ptr<BuiltProgram> started(const QStringList &arguments) const
    {
        auto program = std::make_unique<BuiltProgram>(m_desktop, *m_tree);
        if (!program->start(arguments))
            qWarning("the program could not be started");
        return program;
    }

    [[nodiscard]] QString socketFile() const
    {
        const QDir folder(m_tree->path(QStringLiteral("run/pointsman")));
        return folder.filePath(folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot).value(0) +
                               QStringLiteral("/socket"));
    }

    VirtualDesktop m_desktop;
    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<BuiltProgram> m_first;
};

QTEST_GUILESS_MAIN(InstanceTest)
#include "tst_instance.moc"
