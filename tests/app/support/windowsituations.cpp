// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/windowsituations.h"

#include "app/dialogs/candidatelist.h"
#include "app/dialogs/movepreview.h"
#include "app/documents/findbar.h"
#include "app/shell/windowpresence.h"
#include "app/speckitty/fakespeckitty.h"
#include "app/speckitty/speckittycommand.h"
#include "app/speckitty/speckittydialog.h"
#include "app/speckitty/speckittyoutput.h"
#include "app/support/heldstore.h"
#include "app/support/openedmenu.h"
#include "app/support/planning.h"
#include "app/support/samples.h"
#include "app/support/windowtour.h"
#include "app/switcher/quickswitcher.h"
#include "app/tray/traymenu.h"
#include "history/journal.h"
#include "models/roles.h"
#include "workspace/agentcalls.h"

#include <QDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

namespace Pointsman::Test {

namespace {

const QString p = QStringLiteral("p");
const QString q = QStringLiteral("q");
const QString given = QStringLiteral("given.json");
const QString seed = QStringLiteral("p/.tf/knowledge/topics/seed-a/seed.md");
constexpr int slow = 20'000; // ms; documents are looked at every five seconds

} // namespace

void WindowSituations::init()
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

void WindowSituations::cleanup()
{
    m_test.reset();
    m_tree.reset();
    const QStringList amiss = takeAmiss();
    for (const QString &each : amiss)
        qWarning("%s", qPrintable(each));
    QVERIFY(amiss.isEmpty());
}

void WindowSituations::showProject()
{
    m_test->window().showPage(Page::Project, m_tree->path(p));
}

void WindowSituations::lookAtMain()
{
    look(QString::fromLatin1(QTest::currentTestFunction()), m_test->window());
}

void WindowSituations::lookAtDialog()
{
    const QPointer<QDialog> dialog = m_test->dialog();
    QVERIFY(dialog);
    look(dialog->windowTitle(), *dialog);
    dialog->reject();
    QTRY_VERIFY(!dialog || !dialog->isVisible());
    m_test->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_test->window()));
}

void WindowSituations::lookAtMenu(const QString &where, const std::function<void()> &open)
{
    QVERIFY2(lookAtOpened(open, [&](QWidget &menu) { look(where, menu); }), qPrintable(where));
}

void WindowSituations::lookAtMenuOf(QWidget *widget)
{
    QVERIFY(widget);
    lookAtMenu(widget->objectName(), [widget] { askForMenu(widget); });
}

void WindowSituations::trigger(const char *menu, const char *text)
{
    QAction *action = m_test->action(QString::fromUtf8(menu), QString::fromUtf8(text));
    QVERIFY2(action && action->isEnabled(), text);
    action->trigger();
}

void WindowSituations::click(const char *text)
{
    QAbstractButton *button = nullptr;
    QTRY_VERIFY2((button = m_test->find<QAbstractButton>(QString::fromUtf8(text))), text);
    button->click();
}

void WindowSituations::everyPageAndWhatItOpens()
{
    QuickSwitcher switcher(m_test->services());
    switcher.setSnapshot(m_test->workspace().snapshot());
    connect(&m_test->window(), &MainWindow::switcherRequested, &switcher, [&] { switcher.open(&m_test->window()); });
    WindowTour tour(*m_test, std::bind_front(&WindowSituations::look, this));
    tour.visit(QStringLiteral("Now"));
    for (const QString &project : {p, q}) {
        m_test->window().showPage(Page::Project, m_tree->path(project));
        tour.visit(project);
    }
    for (const Page page : {Page::Missions, Page::Warnings, Page::History}) {
        m_test->window().showPage(page);
        QTableView *table =
            m_test->table(page == Page::Missions ? QStringLiteral("missions") : QStringLiteral("warnings"));
        if (page != Page::History)
            table->setCurrentIndex(table->model()->index(0, 0));
        tour.visit(QString::number(static_cast<int>(page)));
    }
    QVERIFY2(tour.inVain().isEmpty(), qPrintable(tour.inVain().join(u'|')));
    QVERIFY2(tour.opened().size() > 25, qPrintable(tour.opened().join(u'|')));
}

void WindowSituations::anEmptyWindow()
{
    m_test = std::make_unique<TestWindow>(TemporaryTree(), QStringList());
    for (const Page page : {Page::Now, Page::Missions, Page::Warnings, Page::History}) {
        m_test->window().showPage(page);
        lookAtMain();
    }
}

void WindowSituations::whatAnotherProgramWroteOver()
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

void WindowSituations::anUndoOfWhatWasChangedSince()
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

void WindowSituations::whatIsImported()
{
    m_test->prompts().isReal = false;
    m_test->prompts().texts = {m_tree->path(given)};
    trigger("File", "Import Mission State…");
    QVERIFY(m_test->dialog());
    QTRY_VERIFY(m_test->dialog()->findChild<QWidget *>(QStringLiteral("facts"))->isVisible());
    lookAtDialog();
}

void WindowSituations::whatCannotBeTakenBackIsAsked()
{
    showProject();
    m_tree->replace(activeIn(p), m_tree->read(activeIn(p)).replace(0, 1, R"({"api_token": "abc", )"));
    trigger("Session", "Remove Without Keeping…");
    lookAtDialog();
}

void WindowSituations::whoQuitsIsAsked()
{
    WindowPresence presence(m_test->services(), m_test->window());
    const HeldStore held(m_test->workspace(), m_tree->path(p));
    QTRY_VERIFY(!m_test->workspace().pending().overdue().empty());
    presence.quit();
    lookAtDialog();
}

void WindowSituations::changesThatWaitForADisk()
{
    showProject();
    const HeldStore held(m_test->workspace(), m_tree->path(p));
    QVERIFY(m_test->goTo(m_test->table(QStringLiteral("sessions")), QStringLiteral("Beta")));
    trigger("Session", "Switch To");
    QTRY_VERIFY(m_test->find<QAbstractButton>(QStringLiteral("Cancel What Waits")));
    lookAtMain();
    click("Cancel What Waits");
    lookAtMain();
}

void WindowSituations::anAgentThatWaits()
{
    const AgentCalls calls(m_tree->path(QStringLiteral("state/waiting")));
    QVERIFY(calls.add({{}, m_tree->path(p), QStringLiteral("May I?"), systemClock()(), {}}));
    m_tree->makeFolder(QStringLiteral("elsewhere/.tf/knowledge"));
    QVERIFY(calls.add({{}, m_tree->path(QStringLiteral("elsewhere")), QStringLiteral("May I?"), systemClock()(), {}}));
    m_test->window().showPage(Page::Now);
    auto *list = m_test->find<QListView>(QStringLiteral("projectList"));
    const auto first = [list] { return list->model()->index(0, 0); };
    QTRY_COMPARE(first().data(StateRole).toInt(), static_cast<int>(ProjectNeed::AgentWaits));
    list->setCurrentIndex(first());
    click("Add Project");
    QTRY_COMPARE(list->model()->rowCount(), 3);
    lookAtMain();
    showProject();
    lookAtMain();
}

void WindowSituations::whatWasAttachedShortlyAfterASwitch()
{
    showProject();
    m_tree->replace(snapshotIn(p, idA), sessionDocument(idA, QStringLiteral("archived"), {QStringLiteral("spike-a")}));
    m_tree->replace(activeIn(p), sessionDocument(idB));
    QTRY_COMPARE(m_test->workspace().snapshot()->project(m_tree->path(p))->active->session.id, idB);
    m_tree->replace(activeIn(p), sessionDocument(idB, QStringLiteral("active"), {QStringLiteral("spike-x")}));
    QTRY_VERIFY(m_test->find<QAbstractButton>(QStringLiteral("It Is Right")));
    lookAtMain();
}

void WindowSituations::whatSpecKittyAsksAndSays()
{
    SecretBox secrets;
    const auto command = SpecKittyCommand::drive(*MissionId::parse(QStringLiteral("checkout")), true);
    const FakeSpecKitty choosing("printf 'Action [c/h/r/d]: '; read answer");
    const FakeSpecKitty needsToken("echo 'SAAS_AUTH_TOKEN not set'; exit 1");
    for (const auto &[fake, asked] : {std::pair(&choosing, "holdButton"), std::pair(&needsToken, "textEdit")}) {
        SpecKittyDialog dialog(QStringLiteral("checkout"), fake->program(), command, secrets, &m_test->window());
        dialog.open();
        QTRY_VERIFY(m_test->find<QWidget>(QString::fromLatin1(asked), &dialog));
        lookAtDialog();
    }
    showSpecKittyOutput(&m_test->window(), QStringLiteral("checkout"), QStringLiteral("done"));
    lookAtDialog();
}

void WindowSituations::whatChangedSinceItWasRead()
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

void WindowSituations::theTimeLineAndReadingWide()
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

void WindowSituations::menusOfRowsAndPictures()
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
    warnings->setCurrentIndex(warnings->model()->index(rowOf(warnings, QStringLiteral("pointer-dangling")), 0));
    lookAtMenuOf(warnings);
    QToolButton *others = nullptr;
    QTRY_VERIFY((others = m_test->find<QToolButton>(QStringLiteral("Other Fixes"))));
    lookAtMenu(QStringLiteral("other fixes"), [others] { others->showMenu(); });
}

void WindowSituations::aLowWindow()
{
    showProject();
    m_test->window().resize(m_test->window().width(), 1);
    QPushButton *actions = nullptr;
    QTRY_VERIFY((actions = m_test->find<QPushButton>(QStringLiteral("Actions"))));
    lookAtMain();
    lookAtMenu(QStringLiteral("actions"), [actions] { actions->showMenu(); });
}

void WindowSituations::allFixesThatLoseNothing()
{
    const QStringList twice(2, QStringLiteral("spike-x"));
    m_tree->replace(snapshotIn(p, idB), sessionDocument(idB, QStringLiteral("archived"), twice));
    m_test->window().showPage(Page::Warnings);
    click("Fix 1 Finding(s) Without Loss…");
    lookAtDialog();
}

void WindowSituations::whatCameWhileNobodyLooked()
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

void WindowSituations::whatWouldBeMoved()
{
    showProject();
    trigger("Session", "Move to Another Session…");
    auto *list = m_test->dialog()->findChild<CandidateList *>();
    list->setCurrentIndex(list->model()->index(0, 0));
    QTRY_VERIFY(m_test->dialog()->findChild<MovePreview *>()->isVisible());
    lookAtDialog();
}

void WindowSituations::theLinesOfTheSwitcher()
{
    QuickSwitcher switcher(m_test->services());
    switcher.setActionSource(
        [this] { return actionsOf(*m_test->window().menuBar(), m_test->window().switcherAction()); });
    switcher.setSnapshot(m_test->workspace().snapshot());
    switcher.open(&m_test->window());
    QVERIFY(QTest::qWaitForWindowActive(&switcher));
    auto *lines = switcher.findChild<QListView *>();
    auto *field = switcher.findChild<QLineEdit *>();
    for (const char *query : {"", "Beta", "plan", "nothing of this name"}) {
        field->setText(QString::fromLatin1(query));
        QTRY_COMPARE(lines->isVisible(), !field->text().contains(u' '));
        for (int line = 0; line < std::max(1, std::min(lines->model()->rowCount(), 8)); ++line) {
            lines->setCurrentIndex(lines->model()->index(line, 0));
            look(QStringLiteral("switcher"), switcher);
        }
    }
}

void WindowSituations::theMenuOfTheTray()
{
    TrayMenu menu;
    menu.setSnapshot(m_test->workspace().snapshot());
    menu.popup({});
    QVERIFY(QTest::qWaitForWindowExposed(&menu));
    look(QStringLiteral("tray"), menu);
    menu.close();
}

} // namespace Pointsman::Test
