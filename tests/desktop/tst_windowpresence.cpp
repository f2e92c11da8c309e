// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/samples.h"
#include "desktop/support/builtprogram.h"
#include "desktop/support/fakewatcher.h"
#include "desktop/support/screenreader.h"

#include <QTest>

#include <csignal>
#include <memory>

using namespace Pointsman;
using namespace Pointsman::Test;

/// What closing the window does, with a tray and without.
class WindowPresenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desktop.start()); }

    void init()
    {
        m_tree = std::make_unique<TemporaryTree>();
        writeProject(*m_tree, QStringLiteral("p"));
        m_program = std::make_unique<BuiltProgram>(m_desktop, *m_tree);
    }

    void cleanup()
    {
        m_program.reset();
        m_tree.reset();
    }

    void withoutTrayClosingEndsTheProgram()
    {
        QVERIFY(m_program->start());
        QTRY_COMPARE_WITH_TIMEOUT(m_desktop.windows().size(), 1, 20'000);
        closeWindow();
        QVERIFY(m_program->endedBy());
        QCOMPARE(m_program->process().exitCode(), 0);
    }

    void withoutTrayAHiddenStartShowsTheWindowAfterAll()
    {
        QVERIFY(m_program->start({QStringLiteral("--hidden")}));
        QTRY_COMPARE_WITH_TIMEOUT(m_desktop.windows().size(), 1, 30'000);
    }

    void closingAsksOnceAndThenStaysInTheTray()
    {
        const FakeWatcher panel(m_desktop);
        QVERIFY(m_program->start());
        QTRY_COMPARE_WITH_TIMEOUT(panel.items().size(), 1, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_desktop.windows().size(), 1, 20'000);

        closeWindow();
        QTRY_COMPARE(m_desktop.windows().size(), 2); // the question
        press("alt+k");
        QTRY_COMPARE(m_desktop.windows().size(), 0);
        QVERIFY(m_program->isRunning());

        showAgain();
        closeWindow();
        QTRY_COMPARE(m_desktop.windows().size(), 0);
        QVERIFY(m_program->isRunning());
        QCOMPARE(panel.items().size(), 1);
    }

    /// Who takes their time to answer must not be left without window and icon.
    void aWindowThatWasHiddenAfterTheTrayHadGoneComesBack()
    {
        auto panel = std::make_unique<FakeWatcher>(m_desktop);
        QVERIFY(m_program->start());
        QTRY_COMPARE_WITH_TIMEOUT(panel->items().size(), 1, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_desktop.windows().size(), 1, 20'000);
        closeWindow();
        QTRY_COMPARE(m_desktop.windows().size(), 2);
        panel.reset();
        constexpr int patienceWithPanels = 10'000;
        QTest::qWait(patienceWithPanels + 1'000);
        press("alt+k");
        QTRY_COMPARE(m_desktop.windows().size(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(m_desktop.windows().size(), 1, 2 * patienceWithPanels);
        QVERIFY(m_program->isRunning());
    }

    /// A disk had not answered when that ended.
    void whatTheLastRunHasNotDoneIsToldOnce()
    {
        if (!ScreenReader::isInstalled())
            QSKIP("The package at-spi2-core is not installed.");
        ScreenReader reader;
        QVERIFY(reader.start(m_desktop));
        m_tree->write(QStringLiteral("config/pointsman/settings.ini"),
                      "[remembered]\nabandoned-changes=Switch to Beta in p\n");
        m_program->setEnvironment(QStringLiteral("QT_LINUX_ACCESSIBILITY_ALWAYS_ON"), QStringLiteral("1"));
        const auto isTold = [&](const QString &words) {
            bool isThere = false;
            for (const AccessibleNode &window : reader.windows(QStringLiteral("pointsman")))
                visitShown(window, [&](const AccessibleNode &node, const QStringList &) {
                    isThere = isThere || node.name().contains(words);
                });
            return isThere;
        };
        const QString words = QStringLiteral("Switch to Beta in p");
        QVERIFY(m_program->start());
        QTRY_VERIFY_WITH_TIMEOUT(isTold(words), 20'000);
        closeWindow();
        QVERIFY(m_program->endedBy());
        QVERIFY(m_program->start());
        QTRY_VERIFY_WITH_TIMEOUT(isTold(QStringLiteral("Warnings")), 20'000);
        QVERIFY(!isTold(words));
    }

    void quittingIsTheOtherAnswer()
    {
        const FakeWatcher panel(m_desktop);
        QVERIFY(m_program->start());
        QTRY_COMPARE_WITH_TIMEOUT(panel.items().size(), 1, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_desktop.windows().size(), 1, 20'000);
        closeWindow();
        QTRY_COMPARE(m_desktop.windows().size(), 2);
        press("alt+q");
        QVERIFY(m_program->endedBy());
        QCOMPARE(m_program->process().exitCode(), 0);
    }

    void whatClosesIsSet_data()
    {
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<bool>("ends");
        QTest::newRow("quit") << QByteArray("quit") << true;
        QTest::newRow("minimise") << QByteArray("minimise") << false;
    }

    void whatClosesIsSet()
    {
        QFETCH(QByteArray, action);
        QFETCH(bool, ends);
        const FakeWatcher panel(m_desktop);
        m_tree->write(QStringLiteral("config/pointsman/settings.ini"), "[window]\nclose=" + action + '\n');
        QVERIFY(m_program->start());
        QTRY_COMPARE_WITH_TIMEOUT(panel.items().size(), 1, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_desktop.windows().size(), 1, 20'000);
        closeWindow();
        QTRY_COMPARE(m_desktop.windows().size(), 0);
        if (ends)
            QVERIFY(m_program->endedBy());
        else
            QVERIFY(m_program->isRunning());
    }

    void endingIsNotForbiddenByTheTray_data()
    {
        QTest::addColumn<bool>("isHidden");
        QTest::newRow("hidden") << true;
        QTest::newRow("shown") << false;
    }

    /// The end of the desktop's session, for one.
    void endingIsNotForbiddenByTheTray()
    {
        QFETCH(bool, isHidden);
        const FakeWatcher panel(m_desktop);
        QVERIFY(m_program->start(isHidden ? QStringList(QStringLiteral("--hidden")) : QStringList()));
        QTRY_COMPARE_WITH_TIMEOUT(panel.items().size(), 1, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_desktop.windows().size(), isHidden ? 0 : 1, 20'000);
        ::kill(static_cast<pid_t>(m_program->process().processId()), SIGTERM);
        QVERIFY(m_program->endedBy());
        QCOMPARE(m_program->process().exitStatus(), QProcess::NormalExit);
    }

    void layoutIsKeptThoughTheWindowIsHiddenAtTheEnd()
    {
        const FakeWatcher panel(m_desktop);
        m_tree->write(QStringLiteral("config/pointsman/settings.ini"), "[remembered]\nclosing-explained=yes\n");
        QVERIFY(m_program->start());
        QTRY_COMPARE_WITH_TIMEOUT(panel.items().size(), 1, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_desktop.windows().size(), 1, 20'000);
        closeWindow();
        QTRY_COMPARE(m_desktop.windows().size(), 0);
        ::kill(static_cast<pid_t>(m_program->process().processId()), SIGTERM);
        QVERIFY(m_program->endedBy());
        QVERIFY(m_tree->read(QStringLiteral("config/pointsman/settings.ini")).contains("window="));
    }

private:
    void press(const char *key) const
    {
        (void)m_desktop.run(QStringLiteral("xdotool"), {QStringLiteral("key"), QString::fromLatin1(key)});
    }

    /// As the user closes it, by the window manager's key.
    void closeWindow() const
    {
        const QString window = QString::fromLatin1(m_desktop.windows().value(0));
        (void)m_desktop.run(QStringLiteral("xdotool"),
                            {QStringLiteral("windowactivate"), QStringLiteral("--sync"), window});
        press("alt+F4");
    }

    void showAgain()
    {
        BuiltProgram second(m_desktop, *m_tree);
        QVERIFY(second.start({QStringLiteral("--show")}));
        QVERIFY(second.endedBy());
        QTRY_COMPARE(m_desktop.windows().size(), 1);
    }

    VirtualDesktop m_desktop;
    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<BuiltProgram> m_program;
};

QTEST_GUILESS_MAIN(WindowPresenceTest)
#include "tst_windowpresence.moc"
