// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/heartbeat.h"
#include "app/support/samples.h"
#include "app/support/testwindow.h"
#include "models/roles.h"
#include "workspace/workspace.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

#include <dlfcn.h>
#include <unistd.h>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const QString p = QStringLiteral("slow/p");
const QString q = QStringLiteral("slow/q");
constexpr int callDuration = 1'000; // ms, of each call that concerns a file
constexpr int longestAbsence = 100; // ms, on top of what the same takes on a quick disk
constexpr int whileWaiting = 1'500; // ms: longer than one call
constexpr int inTime = 60'000;      // ms

void slowDown(const QString &folder, int milliseconds)
{
    using Function = void (*)(const char *, int);
    static const auto function = reinterpret_cast<Function>(::dlsym(RTLD_DEFAULT, "slowDown"));
    if (!function)
        qFatal("test set-up failed: the shim is not loaded");
    function(QFile::encodeName(folder).constData(), milliseconds);
}

} // namespace

/// P16: the window never waits for a disk. Each call below the projects' folder takes a second.
class WindowSlowDiskTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aCallOnTheWindowsThreadWouldBeFelt();
    void aProjectThatIsReadSlowlySaysSo();
    void aDiskThatDoesNotAnswerIsTold();
    void workGoesOnMeanwhile();
    void neitherHistoryNorMissionsAreWaitedFor_data();
    void neitherHistoryNorMissionsAreWaitedFor();
    void preferencesAreKeptMeanwhile();

private:
    /// What a user does within a moment: pages, rows, words of a filter, a look at everything.
    void lookAround();
    void beSlow() { slowDown(m_tree->path(QStringLiteral("slow")), callDuration); }
    void beQuick() { slowDown(m_tree->path(QStringLiteral("slow")), 0); }
    [[nodiscard]] QTableView *sessions() const { return m_test->table(QStringLiteral("sessions")); }

    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<TestWindow> m_test;
};

void WindowSlowDiskTest::init()
{
    m_tree = std::make_unique<TemporaryTree>();
    writeProject(*m_tree, p);
    writeProject(*m_tree, q);
    m_test = std::make_unique<TestWindow>(*m_tree, QStringList{p});
    m_test->window().showPage(Page::Project, m_tree->path(p));
    QTRY_COMPARE(sessions()->model()->rowCount(), 3);
}

void WindowSlowDiskTest::cleanup()
{
    beQuick();
    m_test.reset();
    m_tree.reset();
}

void WindowSlowDiskTest::lookAround()
{
    for (const Page page : {Page::Now, Page::Missions, Page::Warnings})
        m_test->window().showPage(page);
    m_test->window().showPage(Page::Project, m_tree->path(p));
    for (int row = 0; row < 3; ++row) {
        sessions()->setCurrentIndex(sessions()->model()->index(row, 0));
        QTest::qWait(10);
    }
    auto *field = m_test->find<QLineEdit>(QStringLiteral("Filter"));
    QTest::keyClicks(field, QStringLiteral("beta"));
    QTest::qWait(10);
    field->clear();
    m_test->workspace().refresh();
}

void WindowSlowDiskTest::aCallOnTheWindowsThreadWouldBeFelt()
{
    beSlow();
    Heartbeat heartbeat;
    QVERIFY(QFile::exists(m_tree->path(activeIn(p))));
    QVERIFY(heartbeat.longestOwn() > 2LL * longestAbsence); // what the tests below do not allow
}

void WindowSlowDiskTest::aProjectThatIsReadSlowlySaysSo()
{
    beSlow();
    Heartbeat heartbeat;
    const QString path = m_tree->path(q);
    m_test->window().addProjects({path});
    QTRY_VERIFY_WITH_TIMEOUT(m_test->navigator(Qt::DisplayRole, Page::Project, path).isValid(), inTime);
    m_test->window().showPage(Page::Project, path);
    QCOMPARE(m_test->label("activeTitle"), QStringLiteral("Reading q…"));
    QVERIFY(!m_test->action(QStringLiteral("Session"), QStringLiteral("Archive"))->isEnabled());
    QTest::qWait(whileWaiting);
    QVERIFY2(heartbeat.longestOwn() < 2LL * longestAbsence, qPrintable(QString::number(heartbeat.longestOwn())));
    beQuick();
    QTRY_COMPARE_WITH_TIMEOUT(m_test->label("activeTitle"), QStringLiteral("Alpha"), inTime);
}

void WindowSlowDiskTest::aDiskThatDoesNotAnswerIsTold()
{
    QCOMPARE(m_test->message(), QString());
    beSlow();
    m_test->workspace().refresh(); // takes several calls
    QTRY_COMPARE_WITH_TIMEOUT(m_test->message(),
                              QStringLiteral("p: its disk does not answer. What is shown is of 12:00."), inTime);
    beQuick();
    QTRY_COMPARE_WITH_TIMEOUT(m_test->message(), QString(), inTime);
}

void WindowSlowDiskTest::workGoesOnMeanwhile()
{
    Heartbeat heartbeat;
    lookAround();
    const qint64 quick = heartbeat.longestOwn();
    beSlow();
    heartbeat.reset();
    QVERIFY(m_test->goTo(sessions(), QStringLiteral("Beta")));
    m_test->press(Qt::Key_Return, Qt::ControlModifier);
    lookAround();
    // What the disk has not taken yet is not shown as done.
    QCOMPARE(m_test->label("activeTitle"), QStringLiteral("Alpha"));
    QTest::qWait(whileWaiting);
    lookAround();
    QVERIFY2(heartbeat.longestOwn() < quick + longestAbsence,
             qPrintable(QStringLiteral("%1 after %2").arg(heartbeat.longestOwn()).arg(quick)));
    QCOMPARE(m_test->label("activeTitle"), QStringLiteral("Alpha"));
    beQuick();
    QTRY_COMPARE_WITH_TIMEOUT(m_test->label("activeTitle"), QStringLiteral("Beta"), inTime);
}

void WindowSlowDiskTest::neitherHistoryNorMissionsAreWaitedFor_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("history") << QStringLiteral("state");
    QTest::newRow("missions") << QStringLiteral("home");
}

void WindowSlowDiskTest::neitherHistoryNorMissionsAreWaitedFor()
{
    QFETCH(QString, folder);
    Heartbeat heartbeat;
    m_test->window().showPage(Page::History);
    lookAround();
    const qint64 quick = heartbeat.longestOwn();
    slowDown(m_tree->path(folder), callDuration);
    heartbeat.reset();
    QVERIFY(m_test->goTo(sessions(), QStringLiteral("Beta")));
    m_test->press(Qt::Key_Return, Qt::ControlModifier);
    m_test->window().showPage(Page::History);
    m_test->workspace().refresh();
    lookAround();
    QTest::qWait(whileWaiting);
    QVERIFY2(heartbeat.longestOwn() < quick + longestAbsence,
             qPrintable(QStringLiteral("%1 after %2").arg(heartbeat.longestOwn()).arg(quick)));
    slowDown(m_tree->path(folder), 0);
    QTRY_COMPARE_WITH_TIMEOUT(m_test->label("activeTitle"), QStringLiteral("Beta"), inTime);
}

void WindowSlowDiskTest::preferencesAreKeptMeanwhile()
{
    AppSettings settings(m_tree->path(QStringLiteral("config/more.ini")));
    slowDown(m_tree->path(QStringLiteral("config")), callDuration);
    Heartbeat heartbeat;
    settings.remember(QStringLiteral("page"), QStringLiteral("somewhere"));
    settings.setCloseAction(CloseAction::Quit);
    QTest::qWait(whileWaiting);
    QVERIFY2(heartbeat.longestOwn() < longestAbsence, qPrintable(QString::number(heartbeat.longestOwn())));
    beQuick();
    QTRY_COMPARE_WITH_TIMEOUT(AppSettings(settings.file()).closeAction(), CloseAction::Quit, inTime);
}

/// The shim has to be loaded before everything else: starts itself anew with it.
int main(int argc, char *argv[])
{
    if (qEnvironmentVariable("LD_PRELOAD") != QStringLiteral(SLOW_SHIM)) {
        qputenv("LD_PRELOAD", SLOW_SHIM);
        qputenv("ASAN_OPTIONS", qgetenv("ASAN_OPTIONS") + ":verify_asan_link_order=0");
        ::execv("/proc/self/exe", argv);
        return 127;
    }
    QApplication application(argc, argv);
    WindowSlowDiskTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_windowslowdisk.moc"
