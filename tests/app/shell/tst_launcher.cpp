// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/appsettings.h"
#include "app/shell/launcher.h"
#include "base/result.h"

#include "support/temporarytree.h"
#include "workspace/workspace.h"

#include <QSignalSpy>
#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;

/// Other programs: what is said where there is none.
class LauncherTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { qputenv("PATH", m_path); }
    void aFolderThatNothingOpensIsTold();
    void aFolderThatOpensIsNotTold();
    void aFileThatNoProgramOpensIsTold();
    void aTerminalStartsInItsFolder();
    void aTerminalWhereThereIsNoFolderIsTold();
    void anEditorThatIsNotThereIsTold();

private:
    /// What the desktop's own opener does, as far as a caller sees it.
    void writeOpener(const QByteArray &script)
    {
        m_tree.write(QStringLiteral("bin/xdg-open"), "#!/bin/sh\n" + script);
        QVERIFY(QFile::setPermissions(m_tree.path(QStringLiteral("bin/xdg-open")),
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }

    TemporaryTree m_tree;
    AppSettings m_settings{m_tree.path(QStringLiteral("pointsman.ini"))};
    Workspace m_workspace{MissionHome(m_tree.path(QStringLiteral("home"))), systemClock()};
    QByteArray m_path;
};

void LauncherTest::initTestCase()
{
    m_path = qgetenv("PATH");
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere"); // no file manager answers on the bus
    qputenv("PATH", m_tree.path(QStringLiteral("bin")).toUtf8());
    m_tree.makeFolder(QStringLiteral("p"));
    m_tree.write(QStringLiteral("p/a.json"), "{}");
}

void LauncherTest::aFolderThatNothingOpensIsTold()
{
    writeOpener("exit 3\n");
    Launcher launcher(m_settings, m_workspace);
    QSignalSpy failures(&launcher, &Launcher::failed);
    launcher.showInFileManager(m_tree.path(QStringLiteral("p/a.json")));
    QVERIFY(failures.wait());
    const auto error = failures.front().at(1).value<Error>();
    QCOMPARE(error.path, m_tree.path(QStringLiteral("p")));
    QVERIFY2(error.message.contains(error.path), qPrintable(error.message));
    QVERIFY2(error.message.contains(QStringLiteral("copy the path")), qPrintable(error.message));
}

void LauncherTest::aFolderThatOpensIsNotTold()
{
    writeOpener("echo \"$1\" > " + m_tree.path(QStringLiteral("opened")).toUtf8() + "\n");
    Launcher launcher(m_settings, m_workspace);
    QSignalSpy failures(&launcher, &Launcher::failed);
    launcher.openFolder(m_tree.path(QStringLiteral("p")));
    QTRY_COMPARE(m_tree.read(QStringLiteral("opened")), m_tree.path(QStringLiteral("p")).toUtf8() + '\n');
    auto *process = launcher.findChild<QObject *>();
    if (process)
        QVERIFY(QSignalSpy(process, &QObject::destroyed).wait());
    QCOMPARE(failures.size(), 0);
}

void LauncherTest::aFileThatNoProgramOpensIsTold()
{
    writeOpener("exit 3\n");
    Launcher launcher(m_settings, m_workspace);
    QSignalSpy failures(&launcher, &Launcher::failed);
    const QString file = m_tree.path(QStringLiteral("p/a.json"));
    launcher.openInEditor(file);
    QVERIFY(failures.wait());
    QCOMPARE(failures.front().at(1).value<Error>().path, file);
}

void LauncherTest::aTerminalStartsInItsFolder()
{
    m_settings.setTerminalCommand(QStringLiteral("/bin/sh -c \"pwd > where\""));
    Launcher launcher(m_settings, m_workspace);
    launcher.openTerminal(m_tree.path(QStringLiteral("p")));
    QTRY_COMPARE(m_tree.read(QStringLiteral("p/where")), m_tree.path(QStringLiteral("p")).toUtf8() + '\n');
}

/// Not before a worker has looked: the folder may be on a disk that hangs.
void LauncherTest::aTerminalWhereThereIsNoFolderIsTold()
{
    m_settings.setTerminalCommand(QStringLiteral("/bin/true"));
    Launcher launcher(m_settings, m_workspace);
    QSignalSpy failures(&launcher, &Launcher::failed);
    const QString folder = m_tree.path(QStringLiteral("gone"));
    launcher.openTerminal(folder);
    QCOMPARE(failures.size(), 0);
    QVERIFY(failures.wait());
    QCOMPARE(failures.front().front().toString(), QStringLiteral("Terminal Here"));
    const auto error = failures.front().at(1).value<Error>();
    QCOMPARE(error.path, folder);
    QCOMPARE(error.message, QStringLiteral("The folder %1 is not there.").arg(folder));
}

void LauncherTest::anEditorThatIsNotThereIsTold()
{
    m_settings.setEditorCommand(QStringLiteral("/nowhere/editor %f"));
    Launcher launcher(m_settings, m_workspace);
    QSignalSpy failures(&launcher, &Launcher::failed);
    launcher.openInEditor(m_tree.path(QStringLiteral("p/a.json")));
    QVERIFY(failures.wait());
    const auto error = failures.front().at(1).value<Error>();
    QVERIFY2(error.message.startsWith(QStringLiteral("/nowhere/editor could not be started.")),
             qPrintable(error.message));
    m_settings.setEditorCommand({});
}

QTEST_MAIN(LauncherTest)
#include "tst_launcher.moc"
