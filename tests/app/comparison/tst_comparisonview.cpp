// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison/comparisonview.h"
#include "app/widgets/theme.h"
#include "models/comparisonmodel.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace Pointsman;

namespace {

const JsonObject before{{"spikes", JsonArray{"spike-a"}}, {"plan", "plan-a"}};
const JsonObject after{{"spikes", JsonArray{"spike-b"}}, {"plan", "<b>plan</b>"}};

} // namespace

/// The view of differences by keyboard, as text and in the theme's colours.
class ComparisonViewTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everythingIsCopiedWhereNothingIsSelected();
    void onlyTheSelectionIsCopied();
    void nothingDifferentIsSaid();
    void spaceAndEnterDecideAConflict();
    void enterIsLeftToTheDialogWhereNothingIsToChoose();
    void longValuesAreWrapped();
    void whoHasLittleToSayLeavesTheRoomToOthers();

private:
    std::unique_ptr<ComparisonView> m_view;
};

void ComparisonViewTest::init()
{
    m_view = std::make_unique<ComparisonView>();
    m_view->resize(600, 300);
    m_view->show();
    m_view->setDifferences(differencesBetween(before, after));
    m_view->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
}

void ComparisonViewTest::everythingIsCopiedWhereNothingIsSelected()
{
    QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(),
             QStringLiteral("Spikes\t− spike-a\t+ spike-b\nPlan\t− plan-a\t+ <b>plan</b>"));
}

void ComparisonViewTest::onlyTheSelectionIsCopied()
{
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("Plan\t− plan-a\t+ <b>plan</b>"));
    QCOMPARE(m_view->currentField(), FieldPath{QStringLiteral("plan")});
}

void ComparisonViewTest::nothingDifferentIsSaid()
{
    const auto *label = m_view->findChild<QLabel *>();
    QVERIFY(!label->isVisible());
    m_view->setDifferences({});
    m_view->setEmptyWords(QStringLiteral("Both are the same."));
    QVERIFY(label->isVisible());
    QCOMPARE(label->text(), QStringLiteral("Both are the same."));
}

void ComparisonViewTest::whoHasLittleToSayLeavesTheRoomToOthers()
{
    JsonObject theirs = before;
    theirs.set("plan", QStringLiteral("plan-with-a-name-that-goes-on-and-on-and-never-seems-to-come-to-an-end"));
    m_view->setMerge(Merge(before, after, theirs));
    const auto width = [this](ComparisonModel::Column column) { return m_view->columnWidth(int(column)); };
    QTRY_VERIFY(width(ComparisonModel::Column::Theirs) > width(ComparisonModel::Column::Before) * 3 / 2);
    int all = 0;
    for (int column = 0; column < m_view->model()->columnCount(); ++column) {
        QVERIFY(m_view->columnWidth(column) >= m_view->horizontalHeader()->sectionSizeHint(column));
        all += m_view->columnWidth(column);
    }
    QVERIFY(all <= m_view->viewport()->width());
    QVERIFY(all > m_view->viewport()->width() - 10);
}

void ComparisonViewTest::spaceAndEnterDecideAConflict()
{
    JsonObject theirs = before;
    theirs.set("plan", "plan-t");
    m_view->setMerge(Merge(before, after, theirs));
    QSignalSpy decided(m_view.get(), &ComparisonView::decided);
    QTest::keyClick(m_view.get(), Qt::Key_Space); // it stands on the first open conflict, on what is mine
    QCOMPARE(decided.size(), 1);
    QCOMPARE(m_view->merge()->chosen(0), Side::Mine);
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(m_view->merge()->chosen(0), Side::Theirs);
    QVERIFY(m_view->merge()->isDecided());
}

void ComparisonViewTest::enterIsLeftToTheDialogWhereNothingIsToChoose()
{
    QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
    QApplication::sendEvent(m_view.get(), &enter);
    QVERIFY(!enter.isAccepted());
}

void ComparisonViewTest::longValuesAreWrapped()
{
    const int oneLine = m_view->rowHeight(1);
    m_view->setDifferences(
        differencesBetween(before, {{"spikes", JsonArray{"spike-a"}}, {"plan", std::string(200, 'x') + " end"}}));
    QTRY_VERIFY(m_view->rowHeight(0) > oneLine);
}

QTEST_MAIN(ComparisonViewTest)
#include "tst_comparisonview.moc"
