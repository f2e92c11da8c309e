// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/samples.h"
#include "desktop/support/builtprogram.h"
#include "desktop/support/fakewatcher.h"
#include "desktop/support/fakextray.h"
#include "desktop/support/panelitem.h"
#include "workspace/projectregistry.h"
#include "workspace/rulelimits.h"
#include "workspace/settingsformat.h"

#include <QDBusConnectionInterface>
#include <QDateTime>
#include <QSettings>
#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

constexpr int patience = 20'000; // milliseconds, for a program to start on a loaded machine

const QString home = QStringLiteral("home/.spec-kitty/");
const QString pointer = home + QStringLiteral("session.json");

QString missionFile(const QString &id)
{
    return home + QStringLiteral("missions/%1/session.json").arg(id);
}

} // namespace

/// The built program and a panel of the bus's tray protocol. What is clicked is looked for in the files.
class TrayTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desktop.start()); }

    void init()
    {
        m_tree = std::make_unique<TemporaryTree>();
        writeProject(*m_tree, QStringLiteral("R_D&web"));
        // At work just now: one who drives and does nothing would be warned of.
        m_tree->write(missionFile(QStringLiteral("check_out")),
                      missionDocument(QStringLiteral("check_out"), QStringLiteral("wp:WP03"), true)
                          .replace("2026-02-01T09:30:00",
                                   QDateTime::currentDateTimeUtc().toString(u"yyyy-MM-ddTHH:mm:ss").toLatin1()));
        m_tree->write(missionFile(QStringLiteral("search")), missionDocument(QStringLiteral("search")));
        m_tree->write(pointer, pointerDocument(QStringLiteral("check_out")));
        m_tree->makeFolder(QStringLiteral("config/pointsman"));
        ProjectRegistry projects(m_tree->path(QStringLiteral("config/pointsman/projects.json")));
        QVERIFY(projects.add(m_tree->path(QStringLiteral("R_D&web"))));
        // Nor shall the sample session be warned of for its age.
        QSettings settings(m_tree->path(QStringLiteral("config/pointsman/settings.ini")), settingsFormat());
        putRuleLimits(settings, {.untouchedAfter = std::chrono::days(RuleLimits::mostDays)});
        settings.sync();
        m_program = std::make_unique<BuiltProgram>(m_desktop, *m_tree);
    }

    void cleanup() { m_program.reset(); }

    void panelThatIsThereGetsTheIconAndItsWords()
    {
        FakeWatcher watcher(m_desktop);
        QVERIFY(m_program->start());
        QTRY_COMPARE_WITH_TIMEOUT(watcher.items().size(), 1, patience);
        const PanelItem item = itemOf(watcher);
        QTRY_COMPARE_WITH_TIMEOUT(item.toolTip(),
                                  QStringLiteral("Mission check_out, working on wp:WP03, driving\n"
                                                 "1 of 1 projects has an active session\nNo warnings"),
                                  patience);
        QCOMPARE(item.property(QStringLiteral("Id")).toString(), QStringLiteral("pointsman"));
    }

    /// Qt 6.4 decides once: a program that had asked too early would never be seen here.
    void panelThatComesLaterGetsTheIcon()
    {
        QVERIFY(m_program->start());
        QTRY_VERIFY_WITH_TIMEOUT(!m_desktop.windows().isEmpty(), patience);
        FakeWatcher watcher(m_desktop, false);
        QTest::qWait(300); // a watcher alone shows nothing; that nothing comes takes some time to see
        QVERIFY(watcher.items().isEmpty());
        watcher.addHost();
        QTRY_COMPARE_WITH_TIMEOUT(watcher.items().size(), 1, patience);
    }

    void iconComesBackWithThePanel()
    {
        auto watcher = std::make_unique<FakeWatcher>(m_desktop);
        QVERIFY(m_program->start());
        for (int i = 0; i < 3; ++i) {
            QTRY_COMPARE_WITH_TIMEOUT(watcher->items().size(), 1, patience);
            QTRY_VERIFY(itemOf(*watcher).toolTip().startsWith(QLatin1StringView("Mission check_out")));
            watcher.reset();
            watcher = std::make_unique<FakeWatcher>(m_desktop);
        }
    }

    void wordsAndPictureFollowTheFiles()
    {
        FakeWatcher watcher(m_desktop);
        QVERIFY(m_program->start());
        QTRY_COMPARE_WITH_TIMEOUT(watcher.items().size(), 1, patience);
        const PanelItem item = itemOf(watcher);
        QTRY_VERIFY_WITH_TIMEOUT(item.toolTip().endsWith(QLatin1StringView("No warnings")), patience);
        const QImage well = item.picture(22);
        QVERIFY(!well.isNull());
        m_tree->replace(activeIn(QStringLiteral("R_D&web")), "{ no");
        QTRY_VERIFY_WITH_TIMEOUT(item.toolTip().endsWith(QLatin1StringView("1 error")), patience);
        QVERIFY2(item.toolTip().contains(QLatin1StringView("\nNo session is active, 1 cannot be read\n")),
                 qPrintable(item.toolTip()));
        QTRY_VERIFY(item.picture(22) != well);
        QCOMPARE(item.property(QStringLiteral("IconName")).toString(), QString());
        m_tree->replace(pointer, pointerDocument({}));
        QTRY_VERIFY_WITH_TIMEOUT(item.toolTip().startsWith(QLatin1StringView("No mission is active\n")), patience);
    }

    void menuFollowsTheFiles()
    {
        FakeWatcher watcher(m_desktop);
        QVERIFY(m_program->start());
        QTRY_COMPARE_WITH_TIMEOUT(watcher.items().size(), 1, patience);
        const PanelItem item = itemOf(watcher);
        const QString rest = QStringLiteral("-\nWarnings (0)\nQuick Switch…\nOpen Pointsman\n-\nQuit\n");
        QTRY_COMPARE_WITH_TIMEOUT(item.menu().shown(),
                                  QStringLiteral("(*) check_out\n( ) search\n-\nR_D&web: Alpha\n  (*) Alpha\n"
                                                 "  ( ) Gamma (completed)\n  ( ) Beta\n  -\n  Terminal Here\n"
                                                 "  Show Folder\n  Open Plan in Editor\n  Show in Pointsman\n") +
                                      rest,
                                  patience);
        m_tree->replace(pointer, pointerDocument(QStringLiteral("search")));
        QTRY_VERIFY_WITH_TIMEOUT(item.menu().shown().startsWith(QLatin1StringView("( ) check_out\n(*) search\n-\n")),
                                 patience);
    }

    void missionThatIsClickedIsActive()
    {
        FakeWatcher watcher(m_desktop);
        QVERIFY(m_program->start());
        QTRY_COMPARE_WITH_TIMEOUT(watcher.items().size(), 1, patience);
        const PanelItem item = itemOf(watcher);
        QTRY_VERIFY_WITH_TIMEOUT(item.menu().line(QStringLiteral("search")).id > 0, patience);
        item.click(item.menu().line(QStringLiteral("search")).id);
        QTRY_VERIFY_WITH_TIMEOUT(m_tree->read(pointer).contains(R"("active_mission_id": "search")"), patience);
        QTRY_VERIFY(item.menu().line(QStringLiteral("search")).isChecked);
        QVERIFY(!item.menu().line(QStringLiteral("check_out")).isChecked);
    }

    void sessionThatIsClickedIsResumed()
    {
        FakeWatcher watcher(m_desktop);
        QVERIFY(m_program->start());
        QTRY_COMPARE_WITH_TIMEOUT(watcher.items().size(), 1, patience);
        const PanelItem item = itemOf(watcher);
        QTRY_VERIFY_WITH_TIMEOUT(item.menu().line(QStringLiteral("Beta")).id > 0, patience);
        item.click(item.menu().line(QStringLiteral("Beta")).id);
        const QString project = QStringLiteral("R_D&web");
        QTRY_VERIFY_WITH_TIMEOUT(m_tree->read(activeIn(project)).contains(idB.toUtf8()), patience);
        QVERIFY(m_tree->read(snapshotIn(project, idA)).contains(R"("state": "archived")"));
        QTRY_VERIFY(item.menu().line(QStringLiteral("R_D&web: Beta")).id > 0);
    }

    /// Names with what the bus, Qt and the panels take for marks.
    void namesAreDrawnAsTheyAre_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("drawn");
        for (const char *name : {"a_b", "_a_", "a__b", "R&D", "R&&D", "&R", "R&", "R&D & more", "a_b&c_d&e&", "a_&b",
                                 "_&", "__&&", "a_b_c&", "a_&_b"})
            QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(name);
        // Qt makes a mark of the first `&` alone, and next to a mark GTK takes every underscore for one.
        QTest::newRow("& before _") << QStringLiteral("R&D_tools & more_stuff")
                                    << QStringLiteral("R&D\u02CDtools & more\u02CDstuff");
        QTest::newRow("&_") << QStringLiteral("&_") << QStringLiteral("&\u02CD");
    }

    void namesAreDrawnAsTheyAre()
    {
        QFETCH(QString, name);
        QFETCH(QString, drawn);
        m_tree->write(missionFile(name), missionDocument(name));
        FakeWatcher watcher(m_desktop);
        QVERIFY(m_program->start());
        QTRY_COMPARE_WITH_TIMEOUT(watcher.items().size(), 1, patience);
        QTRY_VERIFY2_WITH_TIMEOUT(itemOf(watcher).menu().line(drawn).id > 0, qPrintable(itemOf(watcher).menu().shown()),
                                  patience);
    }

    void clickHidesAndShowsTheWindow()
    {
        FakeWatcher watcher(m_desktop);
        QVERIFY(m_program->start());
        QTRY_COMPARE_WITH_TIMEOUT(watcher.items().size(), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_desktop.windows().size(), 1, patience);
        const PanelItem item = itemOf(watcher);
        item.activate();
        QTRY_VERIFY_WITH_TIMEOUT(m_desktop.windows().isEmpty(), patience);
        QVERIFY(m_program->isRunning());
        item.activate();
        QTRY_COMPARE_WITH_TIMEOUT(m_desktop.windows().size(), 1, patience);
    }

    void quitOfTheMenuEndsTheProgram()
    {
        FakeWatcher watcher(m_desktop);
        QVERIFY(m_program->start());
        QTRY_COMPARE_WITH_TIMEOUT(watcher.items().size(), 1, patience);
        const PanelItem item = itemOf(watcher);
        QTRY_VERIFY_WITH_TIMEOUT(item.menu().line(QStringLiteral("Quit")).id > 0, patience);
        item.click(item.menu().line(QStringLiteral("Quit")).id);
        QVERIFY(m_program->endedBy(patience));
        QCOMPARE(m_program->process().exitStatus(), QProcess::NormalExit);
        QCOMPARE(m_program->process().exitCode(), 0);
        QTRY_VERIFY(watcher.items().isEmpty());
    }

    void oldPanelGetsTheIconAlsoLaterAndAgain_data()
    {
        QTest::addColumn<bool>("isThereBefore");
        QTest::newRow("there before the program") << true;
        QTest::newRow("later") << false;
    }

    void oldPanelGetsTheIconAlsoLaterAndAgain()
    {
        QFETCH(bool, isThereBefore);
        auto panel = isThereBefore ? std::make_unique<FakeXTray>(m_desktop) : nullptr;
        QVERIFY(m_program->start());
        QTRY_COMPARE_WITH_TIMEOUT(m_desktop.windows().isEmpty(), false, patience);
        for (int i = 0; i < 2; ++i) {
            if (!panel)
                panel = std::make_unique<FakeXTray>(m_desktop);
            QTRY_VERIFY_WITH_TIMEOUT(panel->icons() > 0, patience);
            panel.reset();
        }
        QVERIFY(m_program->isRunning());
    }

    /// A panel that starts has both, the old one first; over the bus the icon has no ground of its own.
    void panelOfBothProtocolsIsAskedOverTheBus()
    {
        QVERIFY(m_program->start());
        QTRY_COMPARE_WITH_TIMEOUT(m_desktop.windows().isEmpty(), false, patience);
        FakeXTray old(m_desktop);
        QTest::qWait(300); // as long as such a panel takes
        FakeWatcher watcher(m_desktop);
        QTRY_COMPARE_WITH_TIMEOUT(watcher.items().size(), 1, patience);
        QCOMPARE(old.icons(), 0);
    }

    /// Nothing is lost: the window is there, and the program on no list.
    void withoutAnyPanelTheProgramWorks()
    {
        QVERIFY(m_program->start());
        QTRY_COMPARE_WITH_TIMEOUT(m_desktop.windows().size(), 1, patience);
        QVERIFY(m_program->isRunning());
        const QStringList names = m_desktop.bus().interface()->registeredServiceNames();
        QVERIFY(names.filter(QStringLiteral("StatusNotifier")).isEmpty());
    }

private:
    [[nodiscard]] PanelItem itemOf(const FakeWatcher &watcher) const
    {
        return {m_desktop.bus(), watcher.items().value(0)};
    }

    VirtualDesktop m_desktop;
    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<BuiltProgram> m_program;
};

QTEST_GUILESS_MAIN(TrayTest)
#include "tst_tray.moc"
