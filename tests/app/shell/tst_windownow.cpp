// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/samples.h"
#include "app/support/testwindow.h"
#include "app/widgets/messagebar.h"
#include "models/roles.h"
#include "models/ticketmodel.h"
#include "workspace/agentcalls.h"
#include "workspace/workspace.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QListView>
#include <QScrollBar>
#include <QStatusBar>
#include <QTableView>
#include <QTest>
#include <QTreeView>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const QString p = QStringLiteral("p");
const QString q = QStringLiteral("q");

QPoint middleOf(const QAbstractItemView *view, int row)
{
    return view->visualRect(view->model()->index(row, 0)).center();
}

} // namespace

/// The page of all projects, and how keys lead from page to page: what is selected is seen, and it is what is acted on.
class WindowNowTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void nothingIsActedOnUntilARowIsSelected();
    void focusByKeySelectsARow();
    void oneLineOfThePageIsSelected();
    void keysLeadToTheNavigatorAndBack();
    void keysLeadFromProjectToProject();
    void aClickThatMeansNoPageLeavesTheOneThatIsChosen();
    void aPageChosenByKeyGetsTheFocus();
    void aMessageMovesAndCoversNothing();
    void aRefusalGoesWithThePage();
    void nineHundredPixelsAreEnough_data();
    void nineHundredPixelsAreEnough();
    void aLowScreenIsEnough_data() { nineHundredPixelsAreEnough_data(); }
    void aLowScreenIsEnough();
    void aBrokenProjectOffersItsFix();
    void aRowsOwnFixIsInItsMenu();
    void aPageIsFilledWhenItIsOpened();
    void whatHappensBehindAnotherPageIsSeenWhenItDoes();
    void aProjectWithoutASessionOffersToStartOne();
    void anAgentThatWaitsIsFirstUntilItIsAnswered();
    void anAnswerToAnAgentIsTakenBack();
    void anAgentInAFolderOfNoProjectIsTold();
    void keysStepOverTheNavigatorsHeadings();
    void aTicketOfASessionOpensInTheEditor();
    void aHighWindowShowsMoreProjects();
    void startPrefersAProjectThatCan();
    void aStartedSessionIsTheSelectedOne();

private:
    [[nodiscard]] QListView *list() const
    {
        return m_test->window().findChild<QListView *>(QStringLiteral("projectList"));
    }
    [[nodiscard]] QTreeView *navigator() const
    {
        return m_test->window().findChild<QTreeView *>(QStringLiteral("navigator"));
    }
    [[nodiscard]] QTableView *table() const { return m_test->table(QStringLiteral("now")); }
    [[nodiscard]] bool canCopyId() const
    {
        return m_test->action(QStringLiteral("Session"), QStringLiteral("Copy ID"))->isEnabled();
    }
    void breakActiveOf(const QString &project);
    void clickWayOut(int row);

    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<TestWindow> m_test;
};

void WindowNowTest::init()
{
    m_tree = std::make_unique<TemporaryTree>();
    writeProject(*m_tree, p);
    writeProject(*m_tree, q);
    m_test = std::make_unique<TestWindow>(*m_tree, QStringList{p, q});
    QTRY_COMPARE(table()->model()->rowCount(), 6);
    QCOMPARE(list()->model()->rowCount(), 2);
}

void WindowNowTest::cleanup()
{
    m_test.reset();
    m_tree.reset();
}

void WindowNowTest::breakActiveOf(const QString &project)
{
    m_tree->replace(activeIn(project), m_tree->read(activeIn(project)).left(60));
    QTRY_COMPARE(list()->model()->index(0, 0).data(StateRole).toInt(), static_cast<int>(ProjectNeed::BrokenSession));
    QCOMPARE(list()->model()->index(0, 0).data(ProjectPathRole).toString(), m_tree->path(project));
}

void WindowNowTest::clickWayOut(int row)
{
    const QRect line = list()->visualRect(list()->model()->index(row, 0));
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, {line.right() - 24, line.center().y()});
}

void WindowNowTest::nothingIsActedOnUntilARowIsSelected()
{
    QVERIFY(!canCopyId());
    table()->setFocus(Qt::MouseFocusReason); // as a click beside the rows
    QVERIFY(!table()->selectionModel()->hasSelection());
    QVERIFY(!canCopyId());
}

void WindowNowTest::focusByKeySelectsARow()
{
    table()->setFocus(Qt::TabFocusReason);
    QVERIFY(table()->selectionModel()->isRowSelected(0));
    QVERIFY(canCopyId());
    list()->setFocus(Qt::TabFocusReason);
    QVERIFY(list()->selectionModel()->isSelected(list()->model()->index(0, 0)));
}

void WindowNowTest::oneLineOfThePageIsSelected()
{
    const QAction *terminal = m_test->action(QStringLiteral("Session"), QStringLiteral("Terminal Here"));
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, middleOf(list(), 1));
    const QString project = list()->currentIndex().data(ProjectPathRole).toString();
    QCOMPARE(terminal->statusTip(), QStringLiteral("Opens in %1.").arg(project));
    int other = 0;
    while (table()->model()->index(other, 0).data(ProjectPathRole).toString() == project)
        ++other;
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, middleOf(table(), other));
    QVERIFY(!list()->selectionModel()->hasSelection());
    QVERIFY(terminal->statusTip() != QStringLiteral("Opens in %1.").arg(project));
    // Back to the line that has been the current one of its list all the time.
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, middleOf(list(), 1));
    QVERIFY(!table()->selectionModel()->hasSelection());
    QCOMPARE(terminal->statusTip(), QStringLiteral("Opens in %1.").arg(project));
}

void WindowNowTest::keysLeadToTheNavigatorAndBack()
{
    table()->setFocus(Qt::TabFocusReason);
    m_test->press(Qt::Key_F6);
    QVERIFY(navigator()->hasFocus());
    m_test->press(Qt::Key_Down);
    QTableView *sessions = m_test->table(QStringLiteral("sessions"));
    QTRY_VERIFY(sessions->isVisible());
    QVERIFY(navigator()->hasFocus());
    m_test->press(Qt::Key_F6);
    QVERIFY(sessions->hasFocus());
    QVERIFY(sessions->selectionModel()->hasSelection());
}

void WindowNowTest::keysLeadFromProjectToProject()
{
    const auto project = [this] { return navigator()->currentIndex().data(ProjectPathRole).toString(); };
    m_test->press(Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(project(), m_tree->path(p));
    m_test->press(Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(project(), m_tree->path(q));
    m_test->press(Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(project(), m_tree->path(q)); // the last one
    m_test->press(Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(project(), m_tree->path(p));
}

void WindowNowTest::aClickThatMeansNoPageLeavesTheOneThatIsChosen()
{
    m_test->press(Qt::Key_PageDown, Qt::ControlModifier);
    const QModelIndex chosen = navigator()->currentIndex();
    const QModelIndex heading = navigator()->model()->index(1, 0);
    QVERIFY(!heading.flags().testFlag(Qt::ItemIsSelectable));
    QTest::mouseClick(navigator()->viewport(), Qt::LeftButton, {}, navigator()->visualRect(heading).center());
    QTest::mouseClick(navigator()->viewport(), Qt::LeftButton, {},
                      navigator()->viewport()->rect().bottomLeft() + QPoint(5, -5));
    QCOMPARE(navigator()->currentIndex(), chosen);
    QVERIFY(navigator()->selectionModel()->isSelected(chosen));
}

void WindowNowTest::aPageChosenByKeyGetsTheFocus()
{
    m_test->press(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(list()->hasFocus());
    QVERIFY(list()->selectionModel()->hasSelection());
    m_test->press(Qt::Key_3, Qt::ControlModifier);
    m_test->press(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(list()->hasFocus());
}

void WindowNowTest::aMessageMovesAndCoversNothing()
{
    const auto places = [this] { return QList<QPoint>{table()->mapToGlobal(QPoint()), list()->mapToGlobal(QPoint())}; };
    const QList<QPoint> before = places();
    m_test->window().addProjects({m_tree->path(QStringLiteral("nowhere"))});
    QTRY_VERIFY(!m_test->message().isEmpty());
    QApplication::sendPostedEvents();
    QCOMPARE(places(), before);
    const auto *bar = m_test->window().findChild<MessageBar *>();
    QVERIFY(bar->mapToGlobal(QPoint()).y() > table()->mapToGlobal(table()->rect().bottomLeft()).y());
}

void WindowNowTest::aRefusalGoesWithThePage()
{
    m_test->window().addProjects({m_tree->path(QStringLiteral("nowhere"))});
    QTRY_VERIFY(m_test->message().contains(QStringLiteral("not done")));
    m_test->window().showPage(Page::Missions);
    QCOMPARE(m_test->message(), QString());
}

void WindowNowTest::nineHundredPixelsAreEnough_data()
{
    QTest::addColumn<Page>("page");
    QTest::newRow("now") << Page::Now;
    QTest::newRow("project") << Page::Project;
    QTest::newRow("missions") << Page::Missions;
    QTest::newRow("warnings") << Page::Warnings;
    QTest::newRow("history") << Page::History;
}

void WindowNowTest::nineHundredPixelsAreEnough()
{
    QFETCH(const Page, page);
    writeMissions(*m_tree);
    QTRY_VERIFY(!m_test->workspace().snapshot()->missions->missions.empty());
    m_test->window().resize(900, 600);
    QTRY_COMPARE(m_test->window().width(), 900);
    const int navigatorWidth = navigator()->width();
    m_test->window().showPage(page, page == Page::Project ? m_tree->path(p) : QString());
    QTest::qWait(0);
    QVERIFY2(m_test->window().minimumSizeHint().width() <= 900,
             qPrintable(QString::number(m_test->window().minimumSizeHint().width())));
    QCOMPARE(m_test->window().width(), 900);
    QCOMPARE(navigator()->width(), navigatorWidth);
    QVERIFY(!list()->horizontalScrollBar()->isVisible());
}

void WindowNowTest::aLowScreenIsEnough()
{
    QFETCH(const Page, page);
    writeMissions(*m_tree);
    const AgentCalls calls(m_tree->path(QStringLiteral("state/waiting")));
    const QString question = QStringLiteral("Shall I drop the old table after the migration? ").repeated(10);
    for (const QString &project : {p, q})
        QVERIFY(calls.add({{}, m_tree->path(project), question, systemClock()(), {}}));
    QTRY_COMPARE(list()->model()->index(1, 0).data(StateRole).toInt(), static_cast<int>(ProjectNeed::AgentWaits));
    m_test->window().resize(1024, 560); // of 600, a frame and a panel take some
    m_test->window().showPage(page, page == Page::Project ? m_tree->path(p) : QString());
    QTest::qWait(0);
    const int needed = m_test->window().minimumSizeHint().height();
    QVERIFY2(needed <= 560, qPrintable(QString::number(needed)));
    QCOMPARE(m_test->window().height(), 560);
}

void WindowNowTest::aBrokenProjectOffersItsFix()
{
    breakActiveOf(q);
    clickWayOut(0);
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    QVERIFY(dialog->inherits("Pointsman::RepairDialog"));
    dialog->reject();
    // The project's own page offers it too, and the way to what is wrong.
    m_test->window().showPage(Page::Project, m_tree->path(q));
    QVERIFY(m_test->find<QAbstractButton>(QStringLiteral("Preview Fix…")));
    auto *show = m_test->find<QAbstractButton>(QStringLiteral("Show Warning"));
    QVERIFY(show);
    show->click();
    const QTableView *warnings = m_test->table(QStringLiteral("warnings"));
    QTRY_VERIFY(warnings->isVisible());
    QCOMPARE(warnings->currentIndex().data(PathRole).toString(), m_tree->path(activeIn(q)));
}

void WindowNowTest::aRowsOwnFixIsInItsMenu()
{
    const auto inMenuOf = [](const QWidget *view) {
        const QList<QAction *> actions = view->actions();
        const auto isFix = [](const QAction *action) {
            return action->text() == u"Preview Fix of Se&lected…" && action->isVisible() && action->isEnabled();
        };
        const auto found = std::find_if(actions.begin(), actions.end(), isFix);
        return found == actions.end() ? nullptr : *found;
    };
    QTableView *sessions = m_test->table(QStringLiteral("now"));
    QVERIFY(m_test->goTo(sessions, QStringLiteral("Gamma")));
    QVERIFY(!inMenuOf(sessions)); // nothing is wrong with it
    breakActiveOf(q);
    list()->setCurrentIndex(list()->model()->index(0, 0)); // the broken one comes first
    QTRY_VERIFY(inMenuOf(list()));
    QVERIFY(m_test->goTo(sessions, QStringLiteral("broken")));
    QVERIFY(inMenuOf(sessions));
    inMenuOf(sessions)->trigger();
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog && dialog->inherits("Pointsman::RepairDialog"));
}

/// What is behind another page costs nothing at a change.
void WindowNowTest::aPageIsFilledWhenItIsOpened()
{
    const QAbstractItemModel *warnings = m_test->table(QStringLiteral("warnings"))->model();
    breakActiveOf(q);
    QCOMPARE(warnings->rowCount(), 0);
    m_test->window().showPage(Page::Warnings);
    QVERIFY(warnings->rowCount() > 0);
    m_tree->remove(activeIn(q));
    QTRY_COMPARE(warnings->rowCount(), 0);
}

/// Its time is then that of the change, not that of opening the page.
void WindowNowTest::whatHappensBehindAnotherPageIsSeenWhenItDoes()
{
    const QAbstractItemModel *lines = list()->model();
    const auto hasChangeOf = [lines](const QString &project) {
        for (int row = 0; row < lines->rowCount(); ++row) {
            const QModelIndex line = lines->index(row, 0);
            if (line.data(ProjectPathRole).toString() == project)
                return line.data(Qt::AccessibleTextRole).toString().contains(u"removed");
        }
        return false;
    };
    m_test->window().showPage(Page::Warnings);
    QVERIFY(!hasChangeOf(m_tree->path(q)));
    m_tree->remove(activeIn(q));
    QTRY_VERIFY(hasChangeOf(m_tree->path(q)));
}

void WindowNowTest::aProjectWithoutASessionOffersToStartOne()
{
    m_tree->remove(activeIn(q));
    // What was changed last comes first where nothing needs its user.
    QTRY_COMPARE(list()->model()->index(0, 0).data(StateRole).toInt(), static_cast<int>(ProjectNeed::NoSession));
    const QAction *start = m_test->action(QStringLiteral("File"), QStringLiteral("Start Session from Seed…"));
    QVERIFY(start && list()->actions().contains(start)); // the line's menu has what its button offers
    clickWayOut(0);
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    QVERIFY(dialog->inherits("Pointsman::StartSessionDialog"));
    QVERIFY(m_test->launcher().opened.isEmpty());
}

void WindowNowTest::anAgentThatWaitsIsFirstUntilItIsAnswered()
{
    const AgentCalls calls(m_tree->path(QStringLiteral("state/waiting")));
    const auto first = [this](int role) { return list()->model()->index(0, 0).data(role); };
    for (const QString &project : {q, p}) {
        QVERIFY(calls.add({{}, m_tree->path(project), QStringLiteral("May I?"), systemClock()(), {}}));
        QTRY_COMPARE(first(StateRole).toInt(), static_cast<int>(ProjectNeed::AgentWaits));
        QCOMPARE(first(ProjectPathRole).toString(), m_tree->path(project));
        list()->setCurrentIndex(list()->model()->index(0, 0));
        QAction *answered = m_test->action(QStringLiteral("File"), QStringLiteral("Agent Is Answered"));
        QVERIFY(answered && answered->isVisible() && answered->isEnabled());
        answered->trigger();
        QTRY_VERIFY(first(StateRole).toInt() != static_cast<int>(ProjectNeed::AgentWaits));
        QVERIFY(calls.load().empty());
        QVERIFY(!answered->isVisible());
    }
}

void WindowNowTest::anAnswerToAnAgentIsTakenBack()
{
    const AgentCalls calls(m_tree->path(QStringLiteral("state/waiting")));
    QVERIFY(calls.add({{}, m_tree->path(p), QStringLiteral("May I?"), systemClock()(), {}}));
    const auto need = [this] { return list()->model()->index(0, 0).data(StateRole).toInt(); };
    QTRY_COMPARE(need(), static_cast<int>(ProjectNeed::AgentWaits));
    list()->setFocus();
    list()->setCurrentIndex(list()->model()->index(0, 0));
    m_test->action(QStringLiteral("File"), QStringLiteral("Agent Is Answered"))->trigger();
    QTRY_VERIFY(need() != static_cast<int>(ProjectNeed::AgentWaits));
    QTRY_VERIFY2(m_test->message().contains(QStringLiteral("No agent waits in")), qPrintable(m_test->message()));
    m_test->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(need(), static_cast<int>(ProjectNeed::AgentWaits));
    m_test->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(calls.load().empty());
}

void WindowNowTest::anAgentInAFolderOfNoProjectIsTold()
{
    m_tree->makeFolder(QStringLiteral("elsewhere/.tf/knowledge"));
    const AgentCalls calls(m_tree->path(QStringLiteral("state/waiting")));
    const QString folder = m_tree->path(QStringLiteral("elsewhere"));
    QVERIFY(calls.add({{}, folder, QStringLiteral("May I?"), systemClock()(), {}}));
    QTRY_VERIFY2(m_test->message().contains(folder), qPrintable(m_test->message()));
    QVERIFY(m_test->message().contains(QStringLiteral("May I?")));
    // It is counted as the others are.
    const QModelIndex now = navigator()->model()->index(0, 0, navigator()->model()->index(0, 0));
    QTRY_COMPARE(now.data(SubtitleRole).toString(), QStringLiteral("an agent waits for you"));
    const auto labels = m_test->window().statusBar()->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->text().startsWith(QStringLiteral("an agent waits for you, "));
    }));
    m_test->press(Qt::Key_Escape); // there is no other place that says who it is
    QVERIFY2(m_test->message().contains(folder), qPrintable(m_test->message()));
    auto *answer = m_test->find<QAbstractButton>(QStringLiteral("Agent Is Answered"));
    QVERIFY(answer);
    answer->click();
    QTRY_VERIFY(calls.load().empty());
    QTRY_VERIFY(now.data(SubtitleRole).toString() != QStringLiteral("an agent waits for you"));

    QVERIFY(calls.add({{}, folder, QStringLiteral("May I?"), systemClock()(), {}}));
    QTRY_VERIFY2(m_test->message().contains(folder), qPrintable(m_test->message()));
    QTRY_VERIFY(m_test->find<QAbstractButton>(QStringLiteral("Add Project")));
    m_test->find<QAbstractButton>(QStringLiteral("Add Project"))->click();
    QTRY_COMPARE(list()->model()->index(0, 0).data(ProjectPathRole).toString(), folder);
    QCOMPARE(list()->model()->index(0, 0).data(StateRole).toInt(), static_cast<int>(ProjectNeed::AgentWaits));
    QTRY_VERIFY2(!m_test->message().contains(QStringLiteral("not on the list")), qPrintable(m_test->message()));
}

void WindowNowTest::keysStepOverTheNavigatorsHeadings()
{
    navigator()->setFocus();
    const auto isPage = [this] { return navigator()->currentIndex().flags().testFlag(Qt::ItemIsSelectable); };
    for (const Qt::Key key : {Qt::Key_Home, Qt::Key_End}) {
        m_test->press(key);
        QVERIFY(isPage());
        for (int i = 0; i < navigator()->model()->rowCount() + 4; ++i) {
            m_test->press(key == Qt::Key_Home ? Qt::Key_Down : Qt::Key_Up);
            QVERIFY(isPage());
        }
    }
}

void WindowNowTest::aTicketOfASessionOpensInTheEditor()
{
    m_tree->write(p + QStringLiteral("/.tickets/pt-1.md"), "---\nstatus: closed\n---\n# First\n");
    m_test->window().showPage(Page::Project, m_tree->path(p));
    QVERIFY(m_test->goTo(m_test->table(QStringLiteral("sessions")), QStringLiteral("Gamma")));
    const auto views = m_test->window().findChildren<QTreeView *>(QStringLiteral("tickets")); // one a page
    QTreeView *tickets = nullptr;
    QTRY_VERIFY(std::any_of(views.begin(), views.end(), [&](QTreeView *view) {
        tickets = view;
        return view->model()->index(0, static_cast<int>(TicketModel::Column::Status)).data().toString() == u"closed";
    }));
    QCOMPARE(tickets->model()->rowCount(), 2);
    Q_EMIT tickets->activated(tickets->model()->index(1, 0)); // it has no file
    QVERIFY(m_test->launcher().opened.isEmpty());
    QTRY_VERIFY(m_test->message().contains(QStringLiteral("pt-2")));
    Q_EMIT tickets->activated(tickets->model()->index(0, 0));
    QCOMPARE(m_test->launcher().opened.size(), 1);
    QVERIFY(m_test->launcher().opened.front().contains(m_tree->path(p + QStringLiteral("/.tickets/pt-1.md"))));
}

void WindowNowTest::aHighWindowShowsMoreProjects()
{
    QStringList many;
    for (int i = 0; i < 10; ++i) {
        many << QStringLiteral("project-%1").arg(i);
        writeProject(*m_tree, many.last());
    }
    m_test.reset();
    m_test = std::make_unique<TestWindow>(*m_tree, many);
    QTRY_COMPARE(list()->model()->rowCount(), 12); // with those that were listed before
    m_test->window().resize(1200, 700);
    QTRY_VERIFY(list()->verticalScrollBar()->maximum() > 0);
    m_test->window().resize(1200, 1400);
    QTRY_COMPARE(list()->verticalScrollBar()->maximum(), 0);
    QVERIFY(table()->height() > list()->height() / 2);
}

void WindowNowTest::startPrefersAProjectThatCan()
{
    breakActiveOf(p);
    m_test->press(Qt::Key_1, Qt::ControlModifier); // onto the broken project's line
    m_test->press(Qt::Key_N, Qt::ControlModifier);
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    const auto *combo = dialog->findChild<QComboBox *>(QStringLiteral("projectCombo"));
    QVERIFY(combo->isVisible());
    QCOMPARE(combo->currentData().toString(), m_tree->path(q));
}

void WindowNowTest::aStartedSessionIsTheSelectedOne()
{
    m_test->window().showPage(Page::Project, m_tree->path(p));
    QTableView *sessions = m_test->table(QStringLiteral("sessions"));
    QVERIFY(m_test->goTo(sessions, QStringLiteral("Gamma")));
    m_test->press(Qt::Key_N, Qt::ControlModifier);
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    QVERIFY(type(dialog, "seedField", QStringLiteral("seed-d")));
    QVERIFY(m_test->accept(dialog));
    QTRY_COMPARE(m_test->label("activeTitle"), QStringLiteral("Delta"));
    QTRY_COMPARE(sessions->currentIndex().data(PathRole).toString(), m_tree->path(activeIn(p)));
}

QTEST_MAIN(WindowNowTest)
#include "tst_windownow.moc"
