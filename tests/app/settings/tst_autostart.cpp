// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/autostart.h"
#include "support/temporarytree.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;

/// The entry that has the desktop start the program at login.
class AutostartTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_tree = std::make_unique<TemporaryTree>(); }
    void itIsWrittenAndRemoved();
    void whatADesktopSwitchedOffIsOff_data();
    void whatADesktopSwitchedOffIsOff();
    void switchingOnMendsAnEntryThatWasOff();
    void aProgramThatHasGoneIsOff();
    void anyPathIsOneArgument_data();
    void anyPathIsOneArgument();
    void aFailureNamesTheFileAndTheCause();

private:
    [[nodiscard]] Autostart autostart(const QString &program = QStringLiteral("/bin/true")) const
    {
        return {m_tree->path(entry), program};
    }

    const QString entry = QStringLiteral("config/autostart/io.github.pointsman.pointsman.desktop");
    std::unique_ptr<TemporaryTree> m_tree;
};

void AutostartTest::itIsWrittenAndRemoved()
{
    QVERIFY(!autostart().isOn());
    QVERIFY(autostart().setOn(true));
    QVERIFY(autostart().isOn());
    const QByteArray written = m_tree->read(entry);
    QVERIFY(written.contains("\nExec=\"/bin/true\" --hidden\n"));
    QVERIFY(written.contains("\nTryExec=/bin/true\n"));
    QVERIFY(written.contains("\nX-GNOME-Autostart-enabled=true\n"));
    QVERIFY(autostart().setOn(true)); // again, and nothing is left behind
    QVERIFY(autostart().setOn(false));
    QVERIFY(!autostart().isOn());
    QVERIFY(autostart().setOn(false));
    QVERIFY(m_tree->files().isEmpty());
}

void AutostartTest::whatADesktopSwitchedOffIsOff_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isOn");
    const QByteArray head = "[Desktop Entry]\nType=Application\nName=Pointsman\nExec=pointsman\n";
    QTest::newRow("plain") << head << true;
    QTest::newRow("hidden") << head + "Hidden=true\n" << false;
    QTest::newRow("not hidden") << head + "Hidden=false\n" << true;
    QTest::newRow("GNOME's switch") << head + "X-GNOME-Autostart-enabled=false\n" << false;
    QTest::newRow("blanks") << head + "X-GNOME-Autostart-enabled = false\n" << false;
    QTest::newRow("a comment") << head + "#Hidden=true\n" << true;
    QTest::newRow("another group") << head + "[Desktop Action x]\nHidden=true\n" << true;
    QTest::newRow("no command") << QByteArray("[Desktop Entry]\nHidden=false\n") << false;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("rubbish") << QByteArray("\x00\xff\\\n=\\", 6) << false;
}

void AutostartTest::whatADesktopSwitchedOffIsOff()
{
    QFETCH(const QByteArray, text);
    m_tree->write(entry, text);
    QTEST(autostart().isOn(), "isOn");
}

void AutostartTest::switchingOnMendsAnEntryThatWasOff()
{
    m_tree->write(entry, "[Desktop Entry]\nExec=pointsman\nHidden=true\n");
    QVERIFY(autostart().setOn(true));
    QVERIFY(autostart().isOn());
}

void AutostartTest::aProgramThatHasGoneIsOff()
{
    const Autostart moved = autostart(m_tree->path(QStringLiteral("gone/pointsman")));
    QVERIFY(moved.setOn(true));
    QVERIFY(!moved.isOn());
}

void AutostartTest::anyPathIsOneArgument_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("blank") << QStringLiteral("/opt/my apps/pointsman") << QByteArray("\"/opt/my apps/pointsman\"");
    QTest::newRow("percent") << QStringLiteral("/opt/100%f") << QByteArray("\"/opt/100%%f\"");
    QTest::newRow("dollar") << QStringLiteral("/opt/$HOME") << QByteArray("\"/opt/\\\\$HOME\"");
    QTest::newRow("backtick") << QStringLiteral("/opt/`id`") << QByteArray("\"/opt/\\\\`id\\\\`\"");
    QTest::newRow("quote") << QStringLiteral("/opt/a\"b") << QByteArray("\"/opt/a\\\\\"b\"");
    QTest::newRow("backslash") << QStringLiteral("/opt/a\\b") << QByteArray("\"/opt/a\\\\\\\\b\"");
    QTest::newRow("letters") << QStringLiteral("/opt/Überblick") << QByteArray("\"/opt/Überblick\"");
}

void AutostartTest::anyPathIsOneArgument()
{
    QFETCH(const QString, program);
    QFETCH(const QByteArray, line);
    const QByteArray written = autostart(program).entry();
    QVERIFY2(written.contains(QByteArray("\nExec=" + line + " --hidden\n")), written.constData());
    // Where the desktop's own tool is there, it agrees.
    const QString validate = QStandardPaths::findExecutable(QStringLiteral("desktop-file-validate"));
    if (validate.isEmpty())
        return;
    QVERIFY(autostart(program).setOn(true));
    QProcess tool;
    tool.start(validate, {m_tree->path(entry)});
    QVERIFY(tool.waitForFinished());
    QVERIFY2(tool.exitCode() == 0, tool.readAllStandardOutput().constData());
}

void AutostartTest::aFailureNamesTheFileAndTheCause()
{
    m_tree->write(QStringLiteral("config/autostart"), "a file in the folder's place");
    const auto written = autostart().setOn(true);
    QVERIFY(!written);
    QVERIFY(written.error().message.contains(QStringLiteral("autostart")));
    QCOMPARE(written.error().path, m_tree->path(entry));
    QVERIFY(written.error().message.contains(QStringLiteral("permissions")));
    QCOMPARE(m_tree->read(QStringLiteral("config/autostart")), "a file in the folder's place");
}

QTEST_MAIN(AutostartTest)
#include "tst_autostart.moc"
