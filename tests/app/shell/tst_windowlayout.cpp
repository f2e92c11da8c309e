// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/samples.h"
#include "app/support/storetwin.h"
#include "app/widgets/tableheader.h"
#include "base/translations.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QScopeGuard>
#include <QSplitter>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <QTranslator>
#include <QTreeView>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const QString p = QStringLiteral("p");

QString nameOf(const QWidget *widget)
{
    if (!widget->accessibleName().isEmpty() || !widget->objectName().isEmpty())
        return widget->accessibleName().isEmpty() ? widget->objectName() : widget->accessibleName();
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return button ? button->text() : QString();
}

void clickHeader(QTableView *table, int column)
{
    QHeaderView *header = table->horizontalHeader();
    const int x = header->sectionViewportPosition(column) + header->sectionSize(column) / 2;
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, {x, header->height() / 2});
}

} // namespace

/// What the user makes of the window is kept, what is looked for is found, and no mouse is needed.
class WindowLayoutTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void columnsAndOrderSurviveARestart();
    void columnsGiveWayAreLeftOutAndComeBackWithTheRoom();
    void aPulledWidthIsKeptThroughALackOfRoom();
    void actionsLetGoOfThePageThatLeavesTheFront();
    void theSplitterSurvivesARestart();
    void thePageSurvivesARestart();
    void filtersSurviveARestart();
    void theChipOfAnExceptionSurvivesARestartWhileThereIsOne();
    void aWindowAtRestSavesNothing();
    void titlesOfColumnsAreNeverCut_data();
    void titlesOfColumnsAreNeverCut();
    void longTextsDoNotWidenTheWindow();
    void theFilterTakesSeveralWords();
    void aChipChoosesAState();
    void tabReachesEverythingAndComesBack();
    void aWholeSwitchByKeyboardFromTheNowPage();
    void aWholeSwitchByKeyboardThroughTheNavigator();
    void everyMenuEntryHasAMnemonicOfItsOwn_data();
    void everyMenuEntryHasAMnemonicOfItsOwn();

private:
    void start();
    void restart();
    [[nodiscard]] QTableView *table() const { return m_test->table(QStringLiteral("sessions")); }
    [[nodiscard]] Files files() const { return filesBelow(m_tree->path(p)); }
    /// Presses Tab until the widget of this name has the focus; whether it gets it.
    [[nodiscard]] bool tabTo(const QString &name);

    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<TestWindow> m_test;
};

void WindowLayoutTest::init()
{
    m_tree = std::make_unique<TemporaryTree>();
    writeProject(*m_tree, p);
    start();
    m_test->window().showPage(Page::Project, m_tree->path(p));
    QTRY_COMPARE(table()->model()->rowCount(), 3);
}

void WindowLayoutTest::cleanup()
{
    m_test.reset();
    m_tree.reset();
}

void WindowLayoutTest::start()
{
    m_test = std::make_unique<TestWindow>(*m_tree);
}

void WindowLayoutTest::restart()
{
    m_test->window().close();
    m_test.reset();
    start();
}

bool WindowLayoutTest::tabTo(const QString &name)
{
    for (int presses = 0; presses < 60; ++presses) {
        m_test->press(Qt::Key_Tab);
        if (nameOf(QApplication::focusWidget()) == name)
            return true;
    }
    return false;
}

void WindowLayoutTest::columnsAndOrderSurviveARestart()
{
    enum
    {
        State,
        Seed,
        Created,
        Updated,
        Spikes,
        Plan,
        Tickets,
        Project
    };
    QHeaderView *header = table()->horizontalHeader();
    clickHeader(table(), Seed);
    header->moveSection(header->visualIndex(Created), 0);
    header->resizeSection(State, header->sectionSize(State) + 23);
    const int width = header->sectionSize(State);
    Q_EMIT header->customContextMenuRequested({5, 5});
    const auto *menu = table()->parentWidget()->findChild<QMenu *>();
    QVERIFY(menu);
    menu->actions().at(Updated)->trigger(); // hidden now
    menu->actions().at(Project)->trigger(); // shown now
    QVERIFY(header->isSectionHidden(Updated));
    const Qt::SortOrder order = header->sortIndicatorOrder();
    const QString first = cell(table(), 0, Seed);

    restart();
    m_test->window().showPage(Page::Project, m_tree->path(p));
    QTRY_COMPARE(table()->model()->rowCount(), 3);
    header = table()->horizontalHeader();
    QCOMPARE(header->sortIndicatorSection(), int(Seed));
    QCOMPARE(header->sortIndicatorOrder(), order);
    QCOMPARE(cell(table(), 0, Seed), first);
    QCOMPARE(header->visualIndex(Created), 0);
    QCOMPARE(header->sectionSize(State), width);
    QVERIFY(header->isSectionHidden(Updated));
    QVERIFY(!header->isSectionHidden(Project));
}

void WindowLayoutTest::columnsGiveWayAreLeftOutAndComeBackWithTheRoom()
{
    QTableView *view = table();
    const auto shown = [view] {
        QList<int> columns;
        for (int column = 0; column < view->model()->columnCount(); ++column) {
            if (!view->isColumnHidden(column))
                columns << column;
        }
        return columns;
    };
    const auto widths = [view] {
        QList<int> all;
        for (int column = 0; column < view->model()->columnCount(); ++column)
            all << view->columnWidth(column);
        return all;
    };
    const auto fits = [view] { return view->horizontalHeader()->length() <= view->viewport()->width(); };
    m_test->window().resize(2000, 800);
    QTRY_VERIFY(view->width() > 900);
    QTRY_VERIFY(fits());
    const QList<int> all = shown();
    const QList<int> wide = widths();
    m_test->window().resize(700, 800);
    QTRY_VERIFY(shown().size() < all.size());
    QVERIFY(fits() || view->viewport()->width() < 300);
    QVERIFY(shown().contains(0) && shown().contains(1)); // the state and the seed stay
    m_test->window().resize(2000, 800);
    QTRY_COMPARE(shown(), all);
    QTRY_COMPARE(widths(), wide);
}

void WindowLayoutTest::aPulledWidthIsKeptThroughALackOfRoom()
{
    constexpr int created = 2;
    m_test->window().resize(2000, 800);
    QTRY_VERIFY(table()->width() > 900);
    table()->horizontalHeader()->resizeSection(created, 190);
    m_test->window().resize(900, 800);
    QTRY_VERIFY(table()->isColumnHidden(created) || table()->columnWidth(created) < 190);
    m_test->window().resize(2000, 800);
    QTRY_COMPARE(table()->columnWidth(created), 190);
}

void WindowLayoutTest::actionsLetGoOfThePageThatLeavesTheFront()
{
    const auto copy = [this](const char *menu) {
        return m_test->action(QString::fromUtf8(menu), QStringLiteral("Copy ID"));
    };
    m_test->window().showPage(Page::Now);
    QVERIFY(!copy("Mission")->isEnabled());
    writeMissions(*m_tree);
    m_test->window().showPage(Page::Missions);
    QTRY_VERIFY(copy("Mission")->isEnabled());
    QVERIFY(!copy("Session")->isEnabled());
    QCOMPARE(copy("Session")->toolTip(), QStringLiteral("Select a session first."));
    m_test->window().showPage(Page::Project, m_tree->path(p));
    QVERIFY(copy("Session")->isEnabled());
    QVERIFY(!copy("Mission")->isEnabled());
    QCOMPARE(copy("Mission")->toolTip(), QStringLiteral("Select a mission first."));
    m_test->window().showPage(Page::Warnings);
    QVERIFY(!copy("Session")->isEnabled() && !copy("Mission")->isEnabled());
    // What changes on disk while another page is in front gives them nothing back.
    m_tree->replace(activeIn(p), sessionDocument(idA, QStringLiteral("active"), {QStringLiteral("spike-x")}));
    QTRY_VERIFY(m_test->statusText().contains(QStringLiteral("Measure")));
    QVERIFY(!copy("Session")->isEnabled());
}

void WindowLayoutTest::theSplitterSurvivesARestart()
{
    const auto sizes = [this] {
        return m_test->window().findChild<QSplitter *>(QStringLiteral("mainSplitter"))->sizes();
    };
    auto *splitter = m_test->window().findChild<QSplitter *>(QStringLiteral("mainSplitter"));
    QWidget *handle = splitter->handle(1);
    const QPoint middle = handle->rect().center();
    const QList<int> before = sizes();
    QTest::mousePress(handle, Qt::LeftButton, {}, middle);
    QTest::mouseMove(handle, middle + QPoint(60, 0));
    QTest::mouseRelease(handle, Qt::LeftButton, {}, middle);
    const QList<int> dragged = sizes();
    QVERIFY(dragged != before);
    restart();
    QCOMPARE(sizes(), dragged);
}

void WindowLayoutTest::thePageSurvivesARestart()
{
    restart();
    QTRY_VERIFY(table()->isVisible());
    QTRY_COMPARE(m_test->label("activeTitle"), QStringLiteral("Alpha"));
    m_test->window().showPage(Page::Warnings);
    restart();
    QTRY_VERIFY(m_test->table(QStringLiteral("warnings"))->parentWidget()->isVisible());
}

void WindowLayoutTest::filtersSurviveARestart()
{
    const auto field = [this] { return m_test->find<QLineEdit>(QStringLiteral("Filter")); };
    const auto seeds = [this] { return m_test->find<QComboBox>(QStringLiteral("Seed")); };
    const auto notes = [this] { return m_test->window().findChild<QCheckBox *>(); };
    m_test->press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(field(), QStringLiteral("2026 a"));
    QTest::mouseClick(m_test->find<QAbstractButton>(QStringLiteral("Archived 1")), Qt::LeftButton);
    seeds()->setFocus();
    QTest::keyClicks(seeds(), QStringLiteral("B"));
    QTRY_COMPARE(seeds()->currentText(), QStringLiteral("Beta"));
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    QVERIFY(!notes()->isChecked());
    notes()->click();

    restart();
    QTRY_VERIFY(table()->isVisible());
    QTRY_COMPARE(seeds()->currentText(), QStringLiteral("Beta"));
    QCOMPARE(field()->text(), QStringLiteral("2026 a"));
    QVERIFY(m_test->find<QAbstractButton>(QStringLiteral("Archived 1"))->isChecked());
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    QCOMPARE(cell(table(), 0, 1), QStringLiteral("Beta"));
    QVERIFY(notes()->isChecked());
    // Another table has filters of its own.
    const QString project =
        m_test->table(QStringLiteral("sessions"))->model()->index(0, 0).data(ProjectPathRole).toString();
    m_test->window().showPage(Page::Now);
    QCOMPARE(m_test->table(QStringLiteral("now"))->model()->rowCount(), 3);
    m_test->window().showPage(Page::Project, project);

    // What was taken off stays off.
    field()->clear();
    seeds()->setFocus();
    QTest::keyClick(seeds(), Qt::Key_Home);
    QTest::mouseClick(m_test->find<QAbstractButton>(QStringLiteral("All 3")), Qt::LeftButton);
    restart();
    QTRY_VERIFY(table()->isVisible());
    QTRY_COMPARE(table()->model()->rowCount(), 3);
    QCOMPARE(field()->text(), QString());
}

void WindowLayoutTest::theChipOfAnExceptionSurvivesARestartWhileThereIsOne()
{
    m_tree->write(snapshotIn(p, idB), "{");
    QTRY_VERIFY(m_test->find<QAbstractButton>(QStringLiteral("Broken 1")));
    QTest::mouseClick(m_test->find<QAbstractButton>(QStringLiteral("Broken 1")), Qt::LeftButton);
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    restart();
    QTRY_VERIFY(m_test->find<QAbstractButton>(QStringLiteral("Broken 1")));
    QTRY_VERIFY(m_test->find<QAbstractButton>(QStringLiteral("Broken 1"))->isChecked());
    m_test->window().close();
    m_test.reset();
    m_tree->write(snapshotIn(p, idB), sessionDocument(idB, QStringLiteral("archived")));
    start();
    QTRY_VERIFY(m_test->find<QAbstractButton>(QStringLiteral("All 3")));
    QTRY_VERIFY(m_test->find<QAbstractButton>(QStringLiteral("All 3"))->isChecked());
    QCOMPARE(table()->model()->rowCount(), 3);
}

/// Where columns are left out, looking at them for the settings makes them come and go: that is no reason to save
/// again.
void WindowLayoutTest::aWindowAtRestSavesNothing()
{
    m_test->window().resize(1000, 700);
    const auto *pane = table()->parentWidget();
    QTRY_VERIFY(table()->horizontalHeader()->hiddenSectionCount() > 1);
    const auto isAtRest = [pane] {
        const auto timers = pane->findChildren<QTimer *>(QString(), Qt::FindDirectChildrenOnly);
        return std::none_of(timers.begin(), timers.end(), [](const QTimer *timer) { return timer->isActive(); });
    };
    QTRY_VERIFY(isAtRest());
}

void WindowLayoutTest::titlesOfColumnsAreNeverCut_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {1000, 1280, 1440})
        QTest::addRow("%d", width) << width;
}

void WindowLayoutTest::titlesOfColumnsAreNeverCut()
{
    QFETCH(const int, width);
    m_test->window().resize(width, 800);
    const auto *header = static_cast<const TableHeader *>(table()->horizontalHeader());
    QTRY_COMPARE(m_test->window().width(), width);
    QTRY_VERIFY(header->length() <= table()->viewport()->width());
    for (int column = 0; column < header->count(); ++column) {
        if (!header->isSectionHidden(column))
            QVERIFY2(header->sectionSize(column) >= header->titleWidth(column),
                     qPrintable(table()->model()->headerData(column, Qt::Horizontal).toString()));
    }
    const auto *filter = m_test->find<QLineEdit>(QStringLiteral("Filter"));
    QVERIFY(filter);
    QVERIFY(filter->width() > filter->fontMetrics().horizontalAdvance(filter->placeholderText()));
}

void WindowLayoutTest::longTextsDoNotWidenTheWindow()
{
    const QString longId = QStringLiteral("seed-") + QString(150, u'w');
    const int before = m_test->window().minimumSizeHint().width();
    m_tree->write(activeIn(p), sessionDocument(longId + QStringLiteral("@2026-02-05T09-00-00Z"),
                                               QStringLiteral("active"), {QStringLiteral("spike-a")}));
    QTRY_VERIFY(m_test->label("activeTitle").contains(longId));
    QVERIFY2(m_test->window().minimumSizeHint().width() <= before,
             qPrintable(QString::number(m_test->window().minimumSizeHint().width())));
}

void WindowLayoutTest::theFilterTakesSeveralWords()
{
    m_test->press(Qt::Key_F, Qt::ControlModifier);
    auto *field = m_test->find<QLineEdit>(QStringLiteral("Filter"));
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("PLAN gamma"));
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    QCOMPARE(cell(table(), 0, 1), QStringLiteral("Gamma"));
    QTest::keyClicks(field, QStringLiteral(" nothing-like-it"));
    QTRY_COMPARE(table()->model()->rowCount(), 0);
    QTest::keyClick(field, Qt::Key_Escape);
    QTRY_COMPARE(table()->model()->rowCount(), 3);
    // Down leads from the field into the table.
    QTest::keyClick(field, Qt::Key_Down);
    QVERIFY(table()->hasFocus());
}

void WindowLayoutTest::aChipChoosesAState()
{
    auto *archived = m_test->find<QAbstractButton>(QStringLiteral("Archived 1"));
    QVERIFY(archived);
    QTest::mouseClick(archived, Qt::LeftButton);
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    QCOMPARE(cell(table(), 0, 1), QStringLiteral("Beta"));
    // A chip counts what is there, chosen or not, and follows the files.
    const QString id = QStringLiteral("seed-d@2026-02-04T09-00-00Z");
    m_tree->write(snapshotIn(p, id), sessionDocument(id, QStringLiteral("archived")));
    QTRY_COMPARE(archived->text(), QStringLiteral("Archived 2"));
    QCOMPARE(table()->model()->rowCount(), 2);
    QTest::mouseClick(m_test->find<QAbstractButton>(QStringLiteral("All 4")), Qt::LeftButton);
    QTRY_COMPARE(table()->model()->rowCount(), 4);
}

void WindowLayoutTest::tabReachesEverythingAndComesBack()
{
    // The document is there.
    QTRY_VERIFY(m_test->find<QAbstractButton>(QStringLiteral("Read Wide"))->isEnabled());
    QVERIFY(tabTo(QStringLiteral("Pages")));
    QStringList reached;
    bool isBack = false;
    for (int presses = 0; presses < 60 && !isBack; ++presses) {
        m_test->press(Qt::Key_Tab);
        reached << nameOf(QApplication::focusWidget());
        isBack = reached.last() == u"Pages";
    }
    QVERIFY2(isBack, qPrintable(reached.join(u'|')));
    for (const char *wanted :
         {"Filter", "Seed", "Sessions", "Add Spike to Active…", "Archive", "Document", "Read Wide", "All 3"})
        QVERIFY2(reached.contains(QString::fromUtf8(wanted)),
                 qPrintable(QString::fromUtf8(wanted) + u" is not among " + reached.join(u'|')));
    qsizetype previous = -1;
    for (const char *next : {"Filter", "Seed", "Table", "All 3", "Sessions", "Document"}) { // as one reads
        const qsizetype place = reached.indexOf(QString::fromUtf8(next));
        QVERIFY2(place > previous, qPrintable(reached.join(u'|')));
        previous = place;
    }
}

void WindowLayoutTest::aWholeSwitchByKeyboardFromTheNowPage()
{
    const Files before = files();
    m_test->press(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(tabTo(QStringLiteral("Sessions")));
    const QTableView *now = m_test->table(QStringLiteral("now"));
    m_test->press(Qt::Key_End);
    QCOMPARE(now->currentIndex().row(), now->model()->rowCount() - 1);
    m_test->press(Qt::Key_Home);
    QCOMPARE(now->currentIndex().row(), 0);
    for (int row = 0; row < 3 && now->currentIndex().row() != rowOf(now, QStringLiteral("Beta")); ++row)
        m_test->press(Qt::Key_Down);
    m_test->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(files(), afterSessionEdit(before, [](PlanningStore &store) { return store.resume(idB); }));
}

void WindowLayoutTest::aWholeSwitchByKeyboardThroughTheNavigator()
{
    const Files before = files();
    m_test->press(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(!table()->isVisible());
    QVERIFY(tabTo(QStringLiteral("Pages")));
    m_test->press(Qt::Key_Down);
    QTRY_VERIFY(table()->isVisible());
    QVERIFY(tabTo(QStringLiteral("Filter")));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("gam"));
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    m_test->press(Qt::Key_Return); // into the table, onto its only row
    QVERIFY(table()->hasFocus());
    m_test->press(Qt::Key_Return);
    QTRY_COMPARE(files(), afterSessionEdit(before, [](PlanningStore &store) { return store.resume(idC); }));
}

void WindowLayoutTest::everyMenuEntryHasAMnemonicOfItsOwn_data()
{
    QTest::addColumn<QLocale>("language");
    QTest::newRow("English") << QLocale(QLocale::English);
    QTest::newRow("German") << QLocale(QLocale::German);
}

void WindowLayoutTest::everyMenuEntryHasAMnemonicOfItsOwn()
{
    QFETCH(const QLocale, language);
    installTranslations(*qApp, language);
    const auto silent = qScopeGuard([] { qDeleteAll(qApp->findChildren<QTranslator *>()); });
    restart();
    const auto unique = [](const QList<QAction *> &actions) {
        QSet<QKeySequence> seen;
        for (const QAction *action : actions) {
            const QKeySequence mnemonic = QKeySequence::mnemonic(action->text());
            if (!action->isSeparator() && (mnemonic.isEmpty() || seen.contains(mnemonic)))
                return action->text();
            seen << mnemonic;
        }
        return QString();
    };
    const QList<QAction *> menus = m_test->window().menuBar()->actions();
    QCOMPARE(unique(menus), QString());
    for (const QAction *menu : menus)
        QCOMPARE(unique(menu->menu<QMenu *>()->actions()), QString());
}

QTEST_MAIN(WindowLayoutTest)
#include "tst_windowlayout.moc"
