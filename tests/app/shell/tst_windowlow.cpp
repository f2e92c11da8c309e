// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/activecard.h"
#include "app/support/openedmenu.h"
#include "app/support/samples.h"
#include "app/support/testwindow.h"
#include "app/widgets/elidedlabel.h"
#include "app/widgets/headarea.h"
#include "app/widgets/messagebar.h"
#include "app/widgets/pagescroll.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QHelpEvent>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const QString p = QStringLiteral("p");

QString nameOf(const QWidget &widget)
{
    return QStringLiteral("%1 %2").arg(QLatin1StringView(widget.metaObject()->className()), widget.objectName());
}

/// What of a widget lies outside of it, or has less height than its words need.
QStringList cutIn(const QWidget &parent)
{
    QStringList cut;
    const auto children = parent.findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (const QWidget *child : children) {
        if (!child->isVisible())
            continue;
        if (!parent.rect().contains(child->geometry()))
            cut << nameOf(*child) + QStringLiteral(" is outside");
        const int needed =
            child->hasHeightForWidth() ? child->heightForWidth(child->width()) : child->minimumSizeHint().height();
        if (child->height() < needed)
            cut << QStringLiteral("%1 has %2 of %3").arg(nameOf(*child)).arg(child->height()).arg(needed);
        cut << cutIn(*child);
    }
    return cut;
}

} // namespace

/// In a window of 900×600, with a message at its foot, nothing is cut: what has no room is scrolled to.
class WindowLowTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theCardHasTheHeightThatItNeeds_data();
    void theCardHasTheHeightThatItNeeds();
    void inALowWindowTheTableIsInSightAndTheCardHasItsActionsInAMenu();
    void noScrollBarOfTheDetailsStandsInAnother();
    void anIdThatIsCutIsWholeInItsToolTipAndWhereItIsCopied();
    void aLongNameOfAProjectLeavesRoomForTheOtherFilters();
    void underCardsAndAboveAMessageTheLastRowCanBeSeen();

private:
    void showLow(const QSize &size, bool hasMessage);

    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<TestWindow> m_test;
};

void WindowLowTest::init()
{
    m_tree = std::make_unique<TemporaryTree>();
    writeProject(*m_tree, p);
    const QString index = p + QStringLiteral("/.tf/knowledge/index.json");
    m_tree->replace(index, m_tree->read(index)
                               .replace("\"Alpha\"", "\"Move the export of invoices into a service of its own, so that "
                                                     "a customer can ask for it at night as well\"")
                               .replace("\"Beta\"", "\"A title that has as many words as a seed has that was written "
                                                    "down in a hurry\"")
                               .replace("\"Measure\"", "\"Measure what the old table costs in a week of work\""));
    m_test = std::make_unique<TestWindow>(*m_tree);
}

void WindowLowTest::cleanup()
{
    m_test.reset();
    m_tree.reset();
}

void WindowLowTest::showLow(const QSize &size, bool hasMessage)
{
    m_test->window().resize(size);
    QTRY_COMPARE(m_test->window().size(), size);
    if (hasMessage) {
        m_test->window().addProjects({m_tree->path(QStringLiteral("nowhere"))});
        QTRY_VERIFY(!m_test->message().isEmpty());
    }
}

void WindowLowTest::theCardHasTheHeightThatItNeeds_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("hasMessage");
    QTest::newRow("900×600 with a message") << QSize(900, 600) << true;
    QTest::newRow("900×600") << QSize(900, 600) << false;
    QTest::newRow("1024×700 with a message") << QSize(1024, 700) << true;
}

void WindowLowTest::theCardHasTheHeightThatItNeeds()
{
    QFETCH(const QSize, size);
    QFETCH(const bool, hasMessage);
    m_test->window().showPage(Page::Project, m_tree->path(p));
    showLow(size, hasMessage);
    auto *table = m_test->table(QStringLiteral("sessions"));
    QTRY_COMPARE(table->model()->rowCount(), 3);
    m_test->window().showSession(m_tree->path(p), m_tree->path(snapshotIn(p, idB)));
    m_test->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_test->label("activeTitle").startsWith(u"A title"));
    m_tree->replace(activeIn(p), sessionDocument(idB, QStringLiteral("active"), {QStringLiteral("spike-x")}));
    QTRY_VERIFY(m_test->label("question").contains(u"Measure what"));
    const auto *card = m_test->window().findChild<ActiveCard *>();
    QTRY_COMPARE(cutIn(*card).join(u'\n'), QString());
    QVERIFY2(table->viewport()->height() >= 3 * table->rowHeight(0), "the table too has rows to show");
}

void WindowLowTest::inALowWindowTheTableIsInSightAndTheCardHasItsActionsInAMenu()
{
    m_test->window().showPage(Page::Project, m_tree->path(p));
    auto *table = m_test->table(QStringLiteral("sessions"));
    QTRY_COMPARE(table->model()->rowCount(), 3);
    showLow({900, 440}, false);
    const auto *card = m_test->window().findChild<ActiveCard *>();
    const auto isInSight = [&](int row) {
        const QRect place = table->visualRect(table->model()->index(row, 0));
        return table->viewport()->visibleRegion().contains(place.bottomLeft());
    };
    QTRY_VERIFY(isInSight(2));
    auto *menu = m_test->find<QPushButton>(QStringLiteral("Actions"), card);
    QVERIFY(menu);
    QCOMPARE(menu->menu()->actions().size(), 5);
    QVERIFY(lookAtOpened([menu] { QTest::keyClick(menu, Qt::Key_Space); },
                         [&](QWidget &opened) { QCOMPARE(&opened, menu->menu()); }));
    showLow({1024, 700}, false);
    QTRY_VERIFY(m_test->find<QToolButton>(QStringLiteral("Archive"), card));
    QVERIFY(!menu->isVisible());
}

void WindowLowTest::noScrollBarOfTheDetailsStandsInAnother()
{
    m_test->window().showSession(m_tree->path(p), m_tree->path(activeIn(p)));
    showLow({900, 440}, false);
    const auto *facts = m_test->find<HeadArea>(QStringLiteral("Facts"));
    QTRY_VERIFY(facts->verticalScrollBar()->maximum() > 0);
    const auto *area = qobject_cast<PageScroll *>(facts->parentWidget()->parentWidget()->parentWidget());
    QVERIFY(area);
    QCOMPARE(area->verticalScrollBar()->maximum(), 0);
}

void WindowLowTest::anIdThatIsCutIsWholeInItsToolTipAndWhereItIsCopied()
{
    const QString id = QStringLiteral("seed-of-many-words-that-were-written-in-a-hurry@2026-02-01T09-00-00Z");
    m_tree->replace(activeIn(p), sessionDocument(id));
    m_test->window().showSession(m_tree->path(p), m_tree->path(activeIn(p)));
    showLow({900, 600}, false);
    QTRY_COMPARE(m_test->fact(QStringLiteral("Session")), id);
    const auto labels = m_test->window().findChildren<ElidedLabel *>();
    ElidedLabel *label = *std::find_if(labels.begin(), labels.end(), [&](auto *each) { return each->text() == id; });
    QTRY_VERIFY2(label->width() < label->sizeHint().width(), "it is cut");
    QHelpEvent hover(QEvent::ToolTip, QPoint(1, 1), label->mapToGlobal(QPoint(1, 1)));
    QCoreApplication::sendEvent(label, &hover);
    QVERIFY2(QToolTip::text().contains(id), qPrintable(QToolTip::text()));
    QVERIFY(lookAtOpened([label] { askForMenu(label); },
                         [](QWidget &menu) { QCOMPARE(menu.actions().value(0)->text(), QStringLiteral("Copy")); }));
    label->actions().value(0)->trigger();
    QCOMPARE(QApplication::clipboard()->text(), id);
}

/// As with what was written over and what was done meanwhile: what the cards say makes no difference.
void WindowLowTest::underCardsAndAboveAMessageTheLastRowCanBeSeen()
{
    m_test->window().showPage(Page::Now);
    showLow({900, 600}, true);
    auto *page = m_test->find<QWidget>(QStringLiteral("projectList"))->parentWidget();
    const auto *area = qobject_cast<PageScroll *>(page->parentWidget()->parentWidget());
    QVERIFY(area);
    auto *cards = new QWidget; // as high as they are
    cards->setFixedHeight(260);
    qobject_cast<QBoxLayout *>(page->layout())->insertWidget(0, cards);
    const auto *bar = m_test->window().findChild<MessageBar *>();
    const auto bottomOf = [this](const QWidget *widget) {
        return widget->mapTo(&m_test->window(), widget->rect().bottomLeft()).y();
    };
    auto *table = m_test->table(QStringLiteral("now"));
    QVERIFY(table->height() > table->verticalHeader()->defaultSectionSize());
    QTRY_VERIFY(area->verticalScrollBar()->maximum() > 0);
    area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    table->scrollToBottom();
    QVERIFY(bottomOf(table) < bar->mapTo(&m_test->window(), QPoint()).y());
    QVERIFY(table->viewport()->rect().contains(table->visualRect(table->model()->index(2, 0))));
}

void WindowLowTest::aLongNameOfAProjectLeavesRoomForTheOtherFilters()
{
    const QString longName = QStringLiteral("a-project-with-a-name-that-goes-on-").repeated(4);
    writeProject(*m_tree, longName);
    m_test->window().addProjects({m_tree->path(longName)});
    QTRY_COMPARE(m_test->workspace().snapshot()->projects.size(), size_t(2));
    m_test->window().showPage(Page::History);
    showLow({900, 600}, false);
    auto *projects = m_test->find<QComboBox>(QStringLiteral("Project"));
    QVERIFY(projects);
    QTRY_VERIFY(projects->findText(longName) > 0);
    const auto *by = m_test->find<QComboBox>(QStringLiteral("By"));
    QVERIFY(by);
    QTRY_VERIFY2(by->y() <= projects->geometry().bottom(), "they stand in one row");
    projects->setCurrentText(longName);
    QVERIFY(projects->toolTip().contains(longName));
}

QTEST_MAIN(WindowLowTest)
#include "tst_windowlow.moc"
