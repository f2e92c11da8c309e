// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison/comparisonview.h"
#include "app/support/historywindow.h"
#include "support/heldhistory.h"

#include <QDialog>
#include <QPushButton>
#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;

/// Undo and redo of what another program has changed since.
class ChangedSinceTest final : public QObject, private HistoryWindow
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void anUndoThatFindsTheFileChangedOffersTheMerge();
    void anUndoOfTheSameFieldAsksWhichOneHolds();
    void anUndoThatIsOvertakenWhileItIsDecidedSaysWhatWasTried();
    void anUndoOfSeveralFilesWithADecisionWritesThemAll();
    void anUndoWhileTheHistoryIsInUseIsRefusedWithItsReason();
    void aRedoThatFindsTheFileChangedOffersTheMerge();
    void aRedoOfTheSameFieldAsksWhichOneHolds();

private:
    void undoPlan(const QString &plan);
};

void ChangedSinceTest::anUndoThatFindsTheFileChangedOffersTheMerge()
{
    openHistory();
    windowSetsPlan(QStringLiteral("plan-x"));
    QByteArray theirs = m_tree->read(activeIn(p));
    peerWrites(theirs.replace("\"spike-a\"", "\"spike-x\""), QStringLiteral("spike-x attached"));
    m_test->press(Qt::Key_Z, Qt::ControlModifier);
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    QCOMPARE(m_tree->read(activeIn(p)), theirs);
    QVERIFY(dialog->findChild<ComparisonView *>()->text().contains(QStringLiteral("+ spike-x")));
    QVERIFY(m_test->accept(dialog));
    QTRY_VERIFY(m_tree->read(activeIn(p)).contains("\"plan-a\""));
    QVERIFY(m_tree->read(activeIn(p)).contains("\"spike-x\""));
    QTRY_VERIFY2(!m_test->workspace().redoLabel().isEmpty(), "it was an undo");
}

void ChangedSinceTest::anUndoOfTheSameFieldAsksWhichOneHolds()
{
    openHistory();
    windowSetsPlan(QStringLiteral("plan-x"));
    QByteArray theirs = m_tree->read(activeIn(p));
    peerWrites(theirs.replace("plan-x", "plan-c"), QStringLiteral("plan set to plan-c"));
    m_test->press(Qt::Key_Z, Qt::ControlModifier);
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    auto *verb = m_test->find<QPushButton>(QStringLiteral("Merge"), dialog);
    QVERIFY(verb && !verb->isEnabled());
    auto *fields = dialog->findChild<ComparisonView *>();
    fields->setFocus();
    QTest::keyClick(fields, Qt::Key_Space);
    QVERIFY(verb->isEnabled());
    QVERIFY(m_test->accept(dialog));
    QTRY_VERIFY(m_tree->read(activeIn(p)).contains("\"plan-a\""));
}

void ChangedSinceTest::anUndoThatIsOvertakenWhileItIsDecidedSaysWhatWasTried()
{
    openHistory();
    windowSetsPlan(QStringLiteral("plan-x"));
    QByteArray theirs = m_tree->read(activeIn(p));
    peerWrites(theirs.replace("plan-x", "plan-c"), QStringLiteral("plan set to plan-c"));
    m_test->press(Qt::Key_Z, Qt::ControlModifier);
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    QTest::keyClick(dialog->findChild<ComparisonView *>(), Qt::Key_Space);
    m_tree->replace(activeIn(p), theirs.replace("plan-c", "plan-d"));
    QVERIFY(m_test->accept(dialog));
    QTRY_VERIFY2(m_test->message().startsWith(QStringLiteral("Undo: Set plan (p): not done.")),
                 qPrintable(m_test->message()));
    QCOMPARE(m_tree->read(activeIn(p)), theirs);
}

void ChangedSinceTest::anUndoOfSeveralFilesWithADecisionWritesThemAll()
{
    openHistory();
    const QByteArray before = m_tree->read(activeIn(p));
    const QByteArray archived = m_tree->read(snapshotIn(p, idB));
    const QString left = snapshotIn(p, idA);
    QVERIFY(!m_tree->exists(left));
    m_test->workspace().editSessions(m_tree->path(p), QStringLiteral("Switch to Beta"),
                                     [](PlanningStore &store) {
                                         return store.resume(idB).map(
                                             [](const SessionChange &change) { return change.files; });
                                     },
                                     {});
    QTRY_VERIFY(m_tree->exists(left) && m_tree->read(activeIn(p)).contains("seed-b"));
    QTRY_COMPARE(m_test->workspace().undoLabel(), QStringLiteral("Switch to Beta (p)"));
    peerWrites(m_tree->read(activeIn(p)).replace("[]", "[\"spike-x\"]"), QStringLiteral("spike-x attached"));
    m_test->press(Qt::Key_Z, Qt::ControlModifier);
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    auto *fields = dialog->findChild<ComparisonView *>();
    fields->setFocus();
    QTest::keyClick(fields, Qt::Key_Space);
    QVERIFY(m_test->accept(dialog));
    QTRY_VERIFY(m_tree->read(activeIn(p)).contains("seed-a"));
    QCOMPARE(m_tree->read(activeIn(p)), before);
    QVERIFY2(!m_tree->exists(left), "the file that the switch had made");
    QCOMPARE(m_tree->read(snapshotIn(p, idB)), archived);
    QTRY_VERIFY2(m_test->message().contains(QStringLiteral("Undo, merged as you chose:")),
                 qPrintable(m_test->message()));
    QVERIFY(m_test->message().contains(QStringLiteral("Switch to Beta")));
}

void ChangedSinceTest::anUndoWhileTheHistoryIsInUseIsRefusedWithItsReason()
{
    openHistory();
    windowSetsPlan(QStringLiteral("plan-x"));
    QTRY_VERIFY_WITH_TIMEOUT(rowSaying(QStringLiteral("plan-x")) > 0, slow);
    const QByteArray before = m_tree->read(activeIn(p));
    const HeldHistory held(m_test->workspace().historyFile());
    QVERIFY(held.isHeld());
    m_test->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY2_WITH_TIMEOUT(m_test->message().contains(QStringLiteral("in use by another program")),
                              qPrintable(m_test->message()), slow);
    QCOMPARE(m_test->window().findChild<QDialog *>(QStringLiteral("changeDialog")), nullptr);
    QCOMPARE(m_tree->read(activeIn(p)), before);
}

/// The window sets the plan and takes that back.
void ChangedSinceTest::undoPlan(const QString &plan)
{
    windowSetsPlan(plan);
    m_test->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(m_tree->read(activeIn(p)).contains("plan-a"));
    QTRY_COMPARE(m_test->workspace().redoLabel(), QStringLiteral("Set plan (p)"));
}

void ChangedSinceTest::aRedoThatFindsTheFileChangedOffersTheMerge()
{
    openHistory();
    undoPlan(QStringLiteral("plan-x"));
    QByteArray theirs = m_tree->read(activeIn(p));
    peerWrites(theirs.replace("\"spike-a\"", "\"spike-x\""), QStringLiteral("spike-x attached"));
    m_test->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    QCOMPARE(m_tree->read(activeIn(p)), theirs);
    QVERIFY(dialog->windowTitle().startsWith(QStringLiteral("Redo")));
    QVERIFY(dialog->findChild<ComparisonView *>()->text().contains(QStringLiteral("+ spike-x")));
    QVERIFY(m_test->accept(dialog));
    QTRY_VERIFY(m_tree->read(activeIn(p)).contains("\"plan-x\""));
    QVERIFY(m_tree->read(activeIn(p)).contains("\"spike-x\""));
    QTRY_COMPARE(m_test->workspace().undoLabel(), QStringLiteral("Set plan (p)"));
    QVERIFY2(m_test->workspace().redoLabel().isEmpty(), "it was a redo");
}

void ChangedSinceTest::aRedoOfTheSameFieldAsksWhichOneHolds()
{
    openHistory();
    undoPlan(QStringLiteral("plan-x"));
    QByteArray theirs = m_tree->read(activeIn(p));
    peerWrites(theirs.replace("plan-a", "plan-c"), QStringLiteral("plan set to plan-c"));
    m_test->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    auto *verb = m_test->find<QPushButton>(QStringLiteral("Merge"), dialog);
    QVERIFY(verb && !verb->isEnabled());
    QCOMPARE(m_tree->read(activeIn(p)), theirs);
    auto *fields = dialog->findChild<ComparisonView *>();
    fields->setFocus();
    QTest::keyClick(fields, Qt::Key_Space);
    QVERIFY(m_test->accept(dialog));
    QTRY_VERIFY(m_tree->read(activeIn(p)).contains("\"plan-x\""));
}

QTEST_MAIN(ChangedSinceTest)
#include "tst_changedsince.moc"
