// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/picture/lineageview.h"
#include "app/picture/savepicture.h"
#include "app/picture/timelineview.h"
#include "app/support/samples.h"
#include "app/support/testwindow.h"
#include "app/widgets/stationswidget.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDialog>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QXmlStreamReader>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const QString p = QStringLiteral("p");

bool isXml(const QByteArray &bytes)
{
    QXmlStreamReader reader(bytes);
    while (!reader.atEnd())
        reader.readNext();
    return !reader.hasError();
}

} // namespace

/// The picture of a session and the time line in the real window.
class WindowPictureTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theTabShowsTheWayAndReads();
    void aMissingSpikeIsFilledOrLeadsToItsWarning();
    void aHoleIsReachedAndRepairedByKeysAlone();
    void aSpikeTakesThePlaceOfTheMissingOne();
    void aMissingSpikeIsDetached();
    void aSpikeThatIsTwiceThereIsRepaired();
    void whereAMissingSeedBelongsIsShown();
    void whatIsAheadCanBeAdded();
    void aTicketIsOpenedInTheEditor();
    void theTicketsHaveTheirPlaceAlsoWhileThereIsNone();
    void theLineageIsSaved();
    void anotherEndingIsRefused();
    void whatCannotBeWrittenIsTold();
    void theTimeLineShowsWhatTheFilterShows();
    void aClickInTheTimeLineSelectsTheSession();
    void ofAnotherProjectAllOfTheTimeIsShown();
    void theTimeLineIsRememberedAndSaved();

private:
    [[nodiscard]] QTableView *table() const { return m_test->table(QStringLiteral("sessions")); }
    [[nodiscard]] QTabWidget *tabs() const { return m_test->find<QTabWidget>(QStringLiteral("Details")); }
    /// The picture of the session that is selected, in sight.
    LineageView *picture()
    {
        auto *view = m_test->window().findChild<LineageView *>();
        for (auto *each : m_test->window().findChildren<LineageView *>()) {
            if (tabs() && tabs()->isAncestorOf(each))
                view = each;
        }
        tabs()->setCurrentWidget(view->parentWidget());
        return view;
    }
    TimelineView *timeline()
    {
        m_test->find<QToolButton>(QStringLiteral("Time Line"))->click();
        return m_test->find<TimelineView>(QStringLiteral("timeline"));
    }
    /// Clicks the box of this name, once it is there.
    [[nodiscard]] static bool click(PictureArea *area, const QString &name)
    {
        int box = -1;
        const auto isThere = [&] {
            for (int each = 0; each < area->boxCount(); ++each) {
                if (area->wordsOf(each).name == name)
                    box = each;
            }
            return box >= 0;
        };
        if (!QTest::qWaitFor(isThere))
            return false;
        area->setCurrentBox(-1);
        area->setCurrentBox(box); // in sight
        QTest::mouseClick(area->viewport(), Qt::LeftButton, {},
                          area->viewport()->mapFromGlobal(area->boxOnScreen(box).center()));
        return true;
    }
    /// Triggers what the menu of the current box has by this name.
    [[nodiscard]] static bool chooseInMenu(PictureArea *area, const QString &name)
    {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
        QApplication::sendEvent(area->viewport(), &event);
        const auto actions = area->findChild<QMenu *>()->actions();
        const auto found =
            std::find_if(actions.begin(), actions.end(), [&](const QAction *each) { return each->text() == name; });
        if (found == actions.end())
            return false;
        (*found)->trigger();
        return true;
    }
    void save(QWidget *in, const QString &path)
    {
        m_test->prompts().texts = {path};
        auto *button = m_test->find<QPushButton>(QStringLiteral("Save Picture…"), in);
        QVERIFY(button);
        button->click();
    }

    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<TestWindow> m_test;
};

void WindowPictureTest::init()
{
    m_tree = std::make_unique<TemporaryTree>();
    writeProject(*m_tree, p);
    m_test = std::make_unique<TestWindow>(*m_tree);
    m_test->window().resize(1300, 900);
    m_test->window().showPage(Page::Project, m_tree->path(p));
    QTRY_COMPARE(table()->model()->rowCount(), 3);
    QTRY_VERIFY(tabs());
}

void WindowPictureTest::cleanup()
{
    m_test.reset();
    m_tree.reset();
}

void WindowPictureTest::theTabShowsTheWayAndReads()
{
    LineageView *view = picture();
    QTRY_VERIFY(view->isVisible());
    QTRY_COMPARE(view->wordsOf(0).name, QStringLiteral("Seed: Alpha"));
    QTRY_VERIFY(view->wordsOf(0).description.contains(QStringLiteral("1 document")));
    QVERIFY(click(view, QStringLiteral("Plan: The plan")));
    QVERIFY(!view->isVisible()); // its document is what is read now
    const auto *documents = m_test->find<QComboBox>(QStringLiteral("Document"));
    QTRY_VERIFY(documents && documents->currentText().startsWith(QStringLiteral("The plan: plan.md")));
    // Another session, another way.
    QVERIFY(m_test->goTo(table(), QStringLiteral("Beta")));
    QTRY_COMPARE(picture()->wordsOf(0).name, QStringLiteral("Seed: Beta"));
}

void WindowPictureTest::aMissingSpikeIsFilledOrLeadsToItsWarning()
{
    m_tree->replace(activeIn(p), sessionDocument(idA, QStringLiteral("active"),
                                                 {QStringLiteral("spike-a"), QStringLiteral("spike-gone")}));
    const auto inCard = [&] {
        const auto cards = m_test->window().findChildren<StationsWidget *>();
        return std::any_of(cards.begin(), cards.end(), [](const StationsWidget *card) {
            return card->accessibleDescription().contains(QStringLiteral("Spikes: 2, spike-gone;"));
        });
    };
    QTRY_VERIFY(inCard()); // of both the one that is missing
    LineageView *view = picture();
    QVERIFY(click(view, QStringLiteral("Replace Spike…")));
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog && dialog->windowTitle() == QStringLiteral("Replace Spike"));
    dialog->reject();
    QVERIFY(chooseInMenu(view, QStringLiteral("Show Warning")));
    QTRY_VERIFY(m_test->table(QStringLiteral("warnings"))->isVisible());
    QTRY_VERIFY(m_test->table(QStringLiteral("warnings"))->currentIndex().isValid());
}

void WindowPictureTest::aHoleIsReachedAndRepairedByKeysAlone()
{
    m_tree->replace(activeIn(p), sessionDocument(idA, QStringLiteral("active"),
                                                 {QStringLiteral("spike-a"), QStringLiteral("spike-gone")}));
    LineageView *view = picture();
    tabs()->tabBar()->setFocus(Qt::TabFocusReason);
    for (int steps = 0; !view->hasFocus() && steps < 5; ++steps)
        m_test->press(Qt::Key_Tab);
    QVERIFY(view->hasFocus());
    const auto current = [view] { return view->currentBox() < 0 ? BoxWords() : view->wordsOf(view->currentBox()); };
    // From the first box on, row by row.
    const auto reach = [&](const QString &name) {
        m_test->press(Qt::Key_Home);
        for (int steps = 0; current().name != name && steps <= view->boxCount(); ++steps) {
            m_test->press(Qt::Key_Down);
            if (current().name != name)
                m_test->press(Qt::Key_Right);
        }
        return current().name == name;
    };
    QTRY_VERIFY(view->boxCount() > 4);
    // On a hole the screen reader says what it is and what can be done.
    QTRY_VERIFY2(reach(QStringLiteral("Spikes: 2: spike-gone")), qPrintable(current().name));
    QAccessibleInterface *box = QAccessible::queryAccessibleInterface(view)->child(view->currentBox());
    QVERIFY(box && box->state().focused);
    QCOMPARE(box->text(QAccessible::Name), QStringLiteral("Spikes: 2: spike-gone"));
    const QString said = box->text(QAccessible::Description);
    QVERIFY2(said.contains(QStringLiteral("its folder is missing")), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("Replace Spike…")), qPrintable(said));
    m_test->press(Qt::Key_Return);
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog && dialog->windowTitle() == QStringLiteral("Replace Spike"));
    dialog->reject();
    QVERIFY(reach(QStringLiteral("Replace Spike…")));
    m_test->press(Qt::Key_Space);
    dialog = m_test->dialog();
    QVERIFY(dialog && dialog->windowTitle() == QStringLiteral("Replace Spike"));
    dialog->reject();
}

void WindowPictureTest::aSpikeTakesThePlaceOfTheMissingOne()
{
    m_tree->write(p + QStringLiteral("/.tf/knowledge/topics/spike-other/spike.md"), "# Other\n");
    m_tree->replace(activeIn(p), sessionDocument(idA, QStringLiteral("active"),
                                                 {QStringLiteral("spike-gone"), QStringLiteral("spike-a")}));
    QVERIFY(click(picture(), QStringLiteral("Replace Spike…")));
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("topicField")), QStringLiteral("spike-other"));
    QVERIFY(m_test->accept(dialog));
    const QRegularExpression inItsPlace(QStringLiteral("\"spike-other\",\\s*\"spike-a\"\\s*\\]"));
    QTRY_VERIFY(QString::fromUtf8(m_tree->read(activeIn(p))).contains(inItsPlace));
    QVERIFY(!m_tree->read(activeIn(p)).contains("spike-gone"));
}

void WindowPictureTest::aMissingSpikeIsDetached()
{
    m_tree->replace(activeIn(p), sessionDocument(idA, QStringLiteral("active"),
                                                 {QStringLiteral("spike-a"), QStringLiteral("spike-gone")}));
    LineageView *view = picture();
    const auto isThere = [&] {
        for (int box = 0; box < view->boxCount(); ++box) {
            if (view->wordsOf(box).name == QStringLiteral("Replace Spike…")) {
                view->setCurrentBox(box);
                return true;
            }
        }
        return false;
    };
    QTRY_VERIFY(isThere());
    QVERIFY(chooseInMenu(view, QStringLiteral("Detach From Session")));
    QTRY_VERIFY(!m_tree->read(activeIn(p)).contains("spike-gone"));
    QVERIFY(m_tree->read(activeIn(p)).contains("spike-a"));
}

void WindowPictureTest::aSpikeThatIsTwiceThereIsRepaired()
{
    m_tree->replace(activeIn(p), sessionDocument(idA, QStringLiteral("active"),
                                                 {QStringLiteral("spike-a"), QStringLiteral("spike-a")}));
    QVERIFY(click(picture(), QStringLiteral("Preview Fix…")));
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    QVERIFY(m_test->accept(dialog));
    QTRY_VERIFY(m_tree->read(activeIn(p)).count("spike-a") == 1);
}

void WindowPictureTest::whereAMissingSeedBelongsIsShown()
{
    m_tree->remove(QStringLiteral("p/.tf/knowledge/topics/seed-a"));
    LineageView *view = picture();
    QTRY_VERIFY(view->wordsOf(0).description.contains(QStringLiteral("its folder is missing")));
    QVERIFY(click(view, QStringLiteral("Show Folder")));
    QCOMPARE(m_test->launcher().opened, QStringList(m_tree->path(QStringLiteral("p/.tf/knowledge/topics"))));
}

void WindowPictureTest::whatIsAheadCanBeAdded()
{
    QVERIFY(click(picture(), QStringLiteral("Finish with Tickets…")));
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    QVERIFY(dialog->windowTitle().contains(QStringLiteral("Finish")));
    dialog->reject();
}

void WindowPictureTest::aTicketIsOpenedInTheEditor()
{
    m_tree->write(QStringLiteral("p/.tickets/t-1.md"), "---\nid: t-1\nstatus: open\n---\n# Write it\n");
    m_tree->replace(QStringLiteral("p/.tf/knowledge/topics/plan-a/backlog.md"),
                    "| # | ID | Title |\n|---|---|---|\n| 1 | t-1 | Write it |\n");
    LineageView *view = picture();
    const auto ticket = QStringLiteral("Open tickets: 1: Write it");
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            for (int box = 0; box < view->boxCount(); ++box) {
                if (view->wordsOf(box).name == ticket)
                    return true;
            }
            return false;
        }(),
        20'000);
    QVERIFY(click(view, ticket));
    QCOMPARE(m_test->launcher().opened, QStringList(m_tree->path(QStringLiteral("p/.tickets/t-1.md"))));
}

void WindowPictureTest::theTicketsHaveTheirPlaceAlsoWhileThereIsNone()
{
    QStringList titles;
    for (int tab = 0; tab < tabs()->count(); ++tab) {
        QVERIFY(tabs()->isTabVisible(tab)); // a hidden one leaves a gap
        titles << tabs()->tabText(tab);
    }
    QCOMPARE(titles, QStringList({QStringLiteral("Documents"), QStringLiteral("Tickets"), QStringLiteral("Picture"),
                                  QStringLiteral("File"), QStringLiteral("History")}));
    tabs()->setCurrentIndex(1);
    const auto labels = tabs()->currentWidget()->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->isVisible() && label->text().contains(QStringLiteral("/tf-backlog"));
    }));
    // What comes before that is said as well.
    m_tree->replace(QStringLiteral("p/.tf/knowledge/topics/plan-a/plan.md"), "---\nstatus: draft\n---\n# Plan\n");
    QTRY_VERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->isVisible() &&
               label->text() == QStringLiteral("The plan is a draft. The session has no tickets yet: once a plan is "
                                               "approved, /tf-backlog makes them from it.");
    }));
}

void WindowPictureTest::theLineageIsSaved()
{
    LineageView *view = picture();
    QTRY_COMPARE(view->wordsOf(0).name, QStringLiteral("Seed: Alpha"));
    save(tabs(), m_tree->path(QStringLiteral("out.svg")));
    QTRY_VERIFY(m_tree->exists(QStringLiteral("out.svg")));
    const QByteArray svg = m_tree->read(QStringLiteral("out.svg"));
    QVERIFY(isXml(svg));
    for (const char *title : {"Alpha", "Look at it", "The plan"})
        QVERIFY2(svg.contains(title), title);
    QTRY_VERIFY(m_test->message().startsWith(QStringLiteral("The picture is saved:")));
    // What is proposed is named after the session.
    QVERIFY(m_test->prompts().asked.last().contains(idA));
    save(tabs(), m_tree->path(QStringLiteral("out.png")));
    QTRY_VERIFY(m_tree->exists(QStringLiteral("out.png")));
    const QImage image = QImage::fromData(m_tree->read(QStringLiteral("out.png")), "PNG");
    QCOMPARE(image.size(), (view->picture({}).size * 2).toSize());
}

void WindowPictureTest::anotherEndingIsRefused()
{
    picture();
    save(tabs(), m_tree->path(QStringLiteral("out.gif")));
    QTRY_VERIFY(m_test->message().contains(QStringLiteral(".svg or .png")));
    QVERIFY(!m_tree->exists(QStringLiteral("out.gif")));
}

void WindowPictureTest::whatCannotBeWrittenIsTold()
{
    picture();
    save(tabs(), m_tree->path(QStringLiteral("nowhere/out.svg")));
    QTRY_VERIFY(m_test->message().contains(QStringLiteral("could not be written")));
}

void WindowPictureTest::theTimeLineShowsWhatTheFilterShows()
{
    TimelineView *view = timeline();
    QVERIFY(view);
    QVERIFY(!table()->isVisible());
    QTRY_COMPARE(view->boxCount(), 3);
    m_test->press(Qt::Key_F, Qt::ControlModifier);
    auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(field);
    QTest::keyClicks(field, QStringLiteral("gamma"));
    QTRY_COMPARE(view->boxCount(), 1);
    QCOMPARE(view->wordsOf(0).name, QStringLiteral("Gamma, completed"));
    QTest::keyClicks(field, QStringLiteral(" nothing like it"));
    QTRY_COMPARE(view->boxCount(), 0);
    QTest::keyClick(field, Qt::Key_Escape);
    QTRY_COMPARE(view->boxCount(), 3);
    // Down leads from the field to the rows, which are here now.
    QTest::keyClick(field, Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), view);
    m_test->find<QToolButton>(QStringLiteral("Table"))->click();
    QVERIFY(table()->isVisible() && !view->isVisible());
}

void WindowPictureTest::aClickInTheTimeLineSelectsTheSession()
{
    TimelineView *view = timeline();
    QTRY_COMPARE(view->boxCount(), 3);
    QVERIFY(click(view, QStringLiteral("Beta, archived")));
    QTRY_COMPARE(m_test->fact(QStringLiteral("Session")), idB);
    QCOMPARE(table()->currentIndex().row(), rowOf(table(), QStringLiteral("Beta")));
    // What is selected in the table is selected here, and Enter switches as it does there.
    m_test->find<QToolButton>(QStringLiteral("Table"))->click();
    QVERIFY(m_test->goTo(table(), QStringLiteral("Gamma")));
    QVERIFY(timeline());
    QTRY_COMPARE(view->wordsOf(view->currentBox()).name, QStringLiteral("Gamma, completed"));
    view->setFocus();
    m_test->press(Qt::Key_Return);
    QTRY_COMPARE(m_test->label("activeTitle"), QStringLiteral("Gamma"));
}

void WindowPictureTest::ofAnotherProjectAllOfTheTimeIsShown()
{
    const QString q = QStringLiteral("other");
    writeProject(*m_tree, q);
    m_test.reset();
    m_test = std::make_unique<TestWindow>(*m_tree, QStringList{p, q});
    m_test->window().showPage(Page::Project, m_tree->path(p));
    TimelineView *view = timeline();
    QTRY_COMPARE(view->boxCount(), 3);
    const auto *all = m_test->find<QToolButton>(QStringLiteral("All Time"));
    QVERIFY(!all->isEnabled());
    view->zoomIn();
    QVERIFY(all->isEnabled());
    m_test->window().showPage(Page::Now);
    m_test->window().showPage(Page::Project, m_tree->path(p));
    QVERIFY(all->isEnabled());
    m_test->window().showPage(Page::Project, m_tree->path(q));
    QVERIFY(!all->isEnabled());
}

void WindowPictureTest::theTimeLineIsRememberedAndSaved()
{
    TimelineView *view = timeline();
    QTRY_COMPARE(view->boxCount(), 3);
    save(view->parentWidget(), m_tree->path(QStringLiteral("line.svg")));
    QTRY_VERIFY(m_tree->exists(QStringLiteral("line.svg")));
    const QByteArray svg = m_tree->read(QStringLiteral("line.svg"));
    QVERIFY(isXml(svg));
    for (const char *title : {"Alpha", "Beta", "Gamma"})
        QVERIFY2(svg.contains(title), title);
    m_test.reset();
    m_test = std::make_unique<TestWindow>(*m_tree);
    m_test->window().showPage(Page::Project, m_tree->path(p));
    QTRY_VERIFY(m_test->find<TimelineView>(QStringLiteral("timeline")));
    QVERIFY(!table()->isVisible());
}

QTEST_MAIN(WindowPictureTest)
#include "tst_windowpicture.moc"
