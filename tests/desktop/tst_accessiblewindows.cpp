// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/candidatelist.h"
#include "app/dialogs/movepreview.h"
#include "app/documents/findbar.h"
#include "app/pages/questionbox.h"
#include "app/shell/windowpresence.h"
#include "app/speckitty/fakespeckitty.h"
#include "app/speckitty/speckittycommand.h"
#include "app/speckitty/speckittydialog.h"
#include "app/speckitty/speckittyoutput.h"
#include "app/support/heldstore.h"
#include "app/support/openedmenu.h"
#include "app/support/planning.h"
#include "app/support/samples.h"
#include "app/support/taborder.h"
#include "app/support/windowtour.h"
#include "app/switcher/quickswitcher.h"
#include "app/tray/traymenu.h"
#include "desktop/support/namedwindows.h"
#include "history/journal.h"

#include <QApplication>
#include <QDialog>
#include <QHeaderView>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <cstdio>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const QString p = QStringLiteral("p");
const QString q = QStringLiteral("q");
const QString given = QStringLiteral("given.json");
const QString seed = QStringLiteral("p/.tf/knowledge/topics/seed-a/seed.md");
constexpr int slow = 20'000; // ms; documents are looked at every five seconds

} // namespace

/// A screen reader can name whatever takes the focus in each window that there is: what the main window leads to, and
/// what comes by itself when others write the same files, when spec-kitty asks, or at the end. The last function
/// compares what was looked at with the sources, so that no window, card or bar can be forgotten.
class AccessibleWindowsTest final : public QObject
{
    Q_OBJECT

public:
    explicit AccessibleWindowsTest(const ScreenReader &reader) : m_windows(reader) {}

private Q_SLOTS:
    void init();
    void cleanup();
    void everyPageAndWhatItOpens();
    void anEmptyWindow();
    void whatAnotherProgramWroteOver();
    void anUndoOfWhatWasChangedSince();
    void whatIsImported();
    void whatCannotBeTakenBackIsAsked();
    void whoQuitsIsAsked();
    void whatSpecKittyAsksAndSays();
    void whatChangedSinceItWasRead();
    void theTimeLineAndReadingWide();
    void menusOfRowsAndPictures();
    void allFixesThatLoseNothing();
    void whatCameWhileNobodyLooked();
    void whatWouldBeMoved();
    void theSwitcherAndTheTray();
    void nothingOfTheSourcesIsLeftOut();

private:
    void look(const QString &where, QWidget &window)
    {
        m_windows.look(where, window);
        for (const QString &each : leapsOfTab(window) + labelsAmiss(window))
            m_disorder << where + QStringLiteral(": ") + each;
    }
    void lookAtMain() { look(QString::fromLatin1(QTest::currentTestFunction()), m_test->window()); }
    /// Waits for the dialog that has come, looks at it and closes it.
    void lookAtDialog();
    /// Looks at the menu that `open` opens, and closes it.
    void lookAtMenu(const QString &where, const std::function<void()> &open);
    void lookAtMenuOf(QWidget *widget)
    {
        QVERIFY(widget);
        lookAtMenu(widget->objectName(), [widget] { askForMenu(widget); });
    }
    void showProject() { m_test->window().showPage(Page::Project, m_tree->path(p)); }
    void trigger(const char *menu, const char *text)
    {
        QAction *action = m_test->action(QString::fromUtf8(menu), QString::fromUtf8(text));
        QVERIFY2(action && action->isEnabled(), text);
        action->trigger();
    }
    void click(const char *text)
    {
        QAbstractButton *button = nullptr;
        QTRY_VERIFY2((button = m_test->find<QAbstractButton>(QString::fromUtf8(text))), text);
        button->click();
    }

    NamedWindows m_windows;
    QStringList m_disorder; ///< of the Tab key and of labels
    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<TestWindow> m_test;
};

void AccessibleWindowsTest::init()
{
    m_tree = std::make_unique<TemporaryTree>();
    writeProject(*m_tree, p);
    writeProject(*m_tree, q);
    m_tree->write(activeIn(q), m_tree->read(activeIn(q)).left(60)); // broken
    writeMissions(*m_tree);
    m_tree->write(given, missionDocument(QStringLiteral("checkout"), QStringLiteral("wp:WP09")));
    m_test = std::make_unique<TestWindow>(*m_tree, QStringList{p, q});
    m_test->prompts().isReal = true;
}

void AccessibleWindowsTest::cleanup()
{
    m_test.reset();
    m_tree.reset();
    const QStringList unnamed = m_windows.takeUnnamed();
    QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u'\n')));
    const QStringList disorder = std::exchange(m_disorder, {});
    QVERIFY2(disorder.isEmpty(), qPrintable(disorder.join(u'\n')));
}

void AccessibleWindowsTest::lookAtDialog()
{
    const QPointer<QDialog> dialog = m_test->dialog();
    QVERIFY(dialog);
    look(dialog->windowTitle(), *dialog);
    dialog->reject();
    QTRY_VERIFY(!dialog || !dialog->isVisible());
    m_test->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_test->window()));
}

void AccessibleWindowsTest::lookAtMenu(const QString &where, const std::function<void()> &open)
{
    QVERIFY2(lookAtOpened(open, [&](QWidget &menu) { look(where, menu); }), qPrintable(where));
}

void AccessibleWindowsTest::everyPageAndWhatItOpens()
{
    QuickSwitcher switcher(m_test->services());
    switcher.setSnapshot(m_test->workspace().snapshot());
    connect(&m_test->window(), &MainWindow::switcherRequested, &switcher, [&] { switcher.open(&m_test->window()); });
    WindowTour tour(*m_test, std::bind_front(&AccessibleWindowsTest::look, this));
    tour.visit(QStringLiteral("Now"));
    for (const QString &project : {p, q}) {
        m_test->window().showPage(Page::Project, m_tree->path(project));
        tour.visit(project);
    }
    for (const Page page : {Page::Missions, Page::Warnings, Page::History}) {
        m_test->window().showPage(page);
        if (page != Page::History)
            m_test->table(page == Page::Missions ? QStringLiteral("missions") : QStringLiteral("warnings"))
                ->selectRow(0);
        tour.visit(QString::number(static_cast<int>(page)));
    }
    QVERIFY2(tour.inVain().isEmpty(), qPrintable(tour.inVain().join(u'|')));
}

void AccessibleWindowsTest::anEmptyWindow()
{
    m_test = std::make_unique<TestWindow>(TemporaryTree(), QStringList());
    for (const Page page : {Page::Now, Page::Missions, Page::Warnings, Page::History}) {
        m_test->window().showPage(page);
        lookAtMain();
    }
}

void AccessibleWindowsTest::whatAnotherProgramWroteOver()
{
    const QByteArray before = m_tree->read(activeIn(p));
    m_test->window().showPage(Page::Now);
    QVERIFY(setPlan(m_test->workspace(), m_tree->path(p), QStringLiteral("plan-x")));
    m_tree->replace(activeIn(p), QByteArray(before).replace("plan-a", "plan-c"));
    QTRY_VERIFY(m_test->find<QWidget>(QStringLiteral("overwrittenBox")));
    lookAtMain();
    click("Compare…");
    lookAtDialog();
}

void AccessibleWindowsTest::anUndoOfWhatWasChangedSince()
{
    showProject();
    QVERIFY(m_test->goTo(m_test->table(QStringLiteral("sessions")), QStringLiteral("Beta")));
    trigger("Session", "Switch To");
    QTRY_VERIFY(m_test->workspace().undoable() && m_test->workspace().undoable()->id != 0);
    m_tree->replace(activeIn(p), sessionDocument(idC));
    QTRY_VERIFY(m_test->action(QStringLiteral("Edit"), QStringLiteral("Undo: Switch to “Beta” (p)")));
    trigger("Edit", "Undo: Switch to “Beta” (p)");
    lookAtDialog();
}

void AccessibleWindowsTest::whatIsImported()
{
    m_test->prompts().isReal = false;
    m_test->prompts().texts = {m_tree->path(given)};
    trigger("File", "Import Mission State…");
    QVERIFY(m_test->dialog());
    QTRY_VERIFY(m_test->dialog()->findChild<QWidget *>(QStringLiteral("facts"))->isVisible());
    lookAtDialog();
}

void AccessibleWindowsTest::whatCannotBeTakenBackIsAsked()
{
    showProject();
    m_tree->replace(activeIn(p), m_tree->read(activeIn(p)).replace(0, 1, R"({"api_token": "abc", )"));
    trigger("Session", "Remove Without Keeping…");
    lookAtDialog();
}

void AccessibleWindowsTest::whoQuitsIsAsked()
{
    WindowPresence presence(m_test->services(), m_test->window());
    const HeldStore held(m_test->workspace(), m_tree->path(p));
    QTRY_VERIFY(!m_test->workspace().pending().overdue().empty());
    presence.quit();
    lookAtDialog();
}

void AccessibleWindowsTest::whatSpecKittyAsksAndSays()
{
    SecretBox secrets;
    const auto command = SpecKittyCommand::drive(*MissionId::parse(QStringLiteral("checkout")), true);
    const FakeSpecKitty choosing("printf 'Action [c/h/r/d]: '; read answer");
    const FakeSpecKitty needsToken("echo 'SAAS_AUTH_TOKEN not set'; exit 1");
    for (const auto &[fake, asked] : {std::pair(&choosing, "holdButton"), std::pair(&needsToken, "textEdit")}) {
        SpecKittyDialog dialog(QStringLiteral("Driving"), fake->program(), command, secrets, &m_test->window());
        dialog.open();
        QTRY_VERIFY(m_test->find<QWidget>(QString::fromLatin1(asked), &dialog));
        lookAtDialog();
    }
    showSpecKittyOutput(&m_test->window(), QStringLiteral("Driving"), QStringLiteral("done"));
    lookAtDialog();
}

void AccessibleWindowsTest::whatChangedSinceItWasRead()
{
    m_test->window().showSession(m_tree->path(p), m_tree->path(activeIn(p)));
    const auto hasRead = [this] {
        const auto journal = Journal::openExisting(m_test->workspace().historyFile());
        return journal && (*journal)->hasRead(m_tree->path(seed)).value_or(false);
    };
    QTRY_VERIFY_WITH_TIMEOUT(hasRead(), slow);
    m_tree->replace(seed, "# Alpha\n\nTwo lines more\n");
    QTRY_VERIFY_WITH_TIMEOUT(m_test->find<QWidget>(QStringLiteral("changedSinceRead")), slow);
    click("What Changed");
    lookAtMain();
    click("Put It Back…");
    lookAtDialog();
}

void AccessibleWindowsTest::theTimeLineAndReadingWide()
{
    showProject();
    click("Time Line");
    lookAtMain();
    m_test->find<QWidget>(QStringLiteral("timeline"))->setFocus();
    m_test->press(Qt::Key_Space);
    m_test->press(Qt::Key_F, Qt::ControlModifier);
    const auto bars = m_test->window().findChildren<FindBar *>();
    QTRY_VERIFY(std::any_of(bars.begin(), bars.end(), [](const FindBar *bar) { return bar->isVisible(); }));
    lookAtMain();
}

void AccessibleWindowsTest::menusOfRowsAndPictures()
{
    showProject();
    QTableView *sessions = m_test->table(QStringLiteral("sessions"));
    lookAtMenuOf(sessions);
    lookAtMenuOf(m_test->find<QTreeView>(QStringLiteral("navigator")));
    lookAtMenu(QStringLiteral("columns"), [sessions] {
        Q_EMIT sessions->horizontalHeader()->customContextMenuRequested({5, 5});
    });
    click("Time Line");
    m_test->find<QWidget>(QStringLiteral("timeline"))->setFocus(Qt::TabFocusReason);
    lookAtMenuOf(m_test->find<QWidget>(QStringLiteral("timeline")));
    m_test->window().showPage(Page::Now);
    lookAtMenuOf(m_test->find<QWidget>(QStringLiteral("projectList")));
    m_tree->replace(missionPointer, pointerDocument(QStringLiteral("elsewhere")));
    m_test->window().showPage(Page::Warnings);
    QTableView *warnings = m_test->table(QStringLiteral("warnings"));
    QTRY_VERIFY(rowOf(warnings, QStringLiteral("pointer-dangling")) >= 0);
    warnings->selectRow(rowOf(warnings, QStringLiteral("pointer-dangling")));
    lookAtMenuOf(warnings);
    QToolButton *others = nullptr;
    QTRY_VERIFY((others = m_test->find<QToolButton>(QStringLiteral("Other Fixes"))));
    lookAtMenu(QStringLiteral("other fixes"), [others] { others->showMenu(); });
}

void AccessibleWindowsTest::allFixesThatLoseNothing()
{
    const QStringList twice(2, QStringLiteral("spike-x"));
    m_tree->replace(snapshotIn(p, idB), sessionDocument(idB, QStringLiteral("archived"), twice));
    m_test->window().showPage(Page::Warnings);
    click("Fix 1 Without Loss…");
    lookAtDialog();
}

void AccessibleWindowsTest::whatCameWhileNobodyLooked()
{
    const auto isAllKnown = [this] {
        const auto journal = Journal::openExisting(m_test->workspace().historyFile());
        return journal && (*journal)->seenUpTo().value_or(std::nullopt).has_value();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isAllKnown(), slow);
    m_test->window().hide();
    m_tree->replace(activeIn(p), sessionDocument(idA, QStringLiteral("active"), {QStringLiteral("spike-x")}));
    m_tree->replace(QStringLiteral("p/.tf/knowledge/topics/spike-x/spike.md"), "# Measure\n\nA line more\n");
    const auto *news = m_test->window().findChild<QTreeView *>(QStringLiteral("awayList"));
    QTRY_VERIFY_WITH_TIMEOUT(news->model()->rowCount() > 0, slow);
    m_test->window().show();
    QVERIFY(QTest::qWaitForWindowActive(&m_test->window()));
    lookAtMain();
    showProject();
    QToolButton *next = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((next = m_test->find<QToolButton>(QStringLiteral("nextUnread"))), slow);
    lookAtMenu(QStringLiteral("unread documents"), [next] { next->showMenu(); });
}

void AccessibleWindowsTest::whatWouldBeMoved()
{
    showProject();
    trigger("Session", "Move to Another Session…");
    auto *list = m_test->dialog()->findChild<CandidateList *>();
    list->setCurrentIndex(list->model()->index(0, 0));
    QTRY_VERIFY(m_test->dialog()->findChild<MovePreview *>()->isVisible());
    lookAtDialog();
}

void AccessibleWindowsTest::theSwitcherAndTheTray()
{
    QuickSwitcher switcher(m_test->services());
    switcher.setSnapshot(m_test->workspace().snapshot());
    switcher.open(&m_test->window());
    QVERIFY(QTest::qWaitForWindowActive(&switcher));
    look(QStringLiteral("switcher"), switcher);
    switcher.close();
    TrayMenu menu;
    menu.setSnapshot(m_test->workspace().snapshot());
    menu.popup({});
    QVERIFY(QTest::qWaitForWindowExposed(&menu));
    look(QStringLiteral("tray"), menu);
    menu.close();
    QuestionBox question;
    question.setQuestion(QStringLiteral("Is it right?"));
    question.show();
    QVERIFY(QTest::qWaitForWindowExposed(&question));
    look(QStringLiteral("question"), question);
}

void AccessibleWindowsTest::nothingOfTheSourcesIsLeftOut()
{
    const QStringList neverSeen = m_windows.neverSeen(QStringLiteral(POINTSMAN_SOURCES "/src/app"));
    QVERIFY2(neverSeen.isEmpty(), qPrintable(neverSeen.join(u'\n')));
    QVERIFY(m_windows.named() > 1000);
}

int main(int argc, char *argv[])
{
    if (!ScreenReader::isInstalled()) {
        std::puts("The package at-spi2-core is not installed.");
        return 0;
    }
    // The desktop first: the application below connects to its display and its bus.
    int serverArguments = 1;
    VirtualDesktop desktop;
    ScreenReader reader;
    {
        const QCoreApplication forProcesses(serverArguments, argv);
        if (!desktop.start() || !reader.start(desktop))
            return 1;
    }
    qputenv("DISPLAY", desktop.display().toLatin1());
    qputenv("DBUS_SESSION_BUS_ADDRESS", desktop.busAddress().toLatin1());
    qputenv("QT_QPA_PLATFORM", "xcb");
    qputenv("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1");
    const QApplication application(argc, argv);
    AccessibleWindowsTest test(reader);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_accessiblewindows.moc"
