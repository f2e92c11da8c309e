// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/everythingsaid.h"
#include "app/support/samples.h"
#include "app/support/testwindow.h"
#include "app/widgets/messagebar.h"
#include "history/journal.h"
#include "workspace/workspace.h"

#include <QComboBox>
#include <QDialog>
#include <QListWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const QString p = QStringLiteral("p");
const QString checkout = QStringLiteral("checkout");
const QString interrupted = QStringLiteral("switch-interrupted");
const QString dangling = QStringLiteral("pointer-dangling");

} // namespace

/// Where a finding can be mended in several ways, the user's choice is what is done; and all that loses nothing is one
/// step, whichever stores it is in.
class WindowRepairChoiceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anInterruptedSwitchIsTakenBackOrFinished_data();
    void anInterruptedSwitchIsTakenBackOrFinished();
    void aDanglingPointerIsClearedOrLeadsToAnother_data();
    void aDanglingPointerIsClearedOrLeadsToAnother();
    void oneUndoTakesBackTheFixesOfBothStores();
    void aHalfWrittenFileThatWasFoundAtTheStartIsPutBack();

private:
    [[nodiscard]] QTableView *table() const { return m_test->table(QStringLiteral("warnings")); }
    [[nodiscard]] bool isListed(const QString &code) const { return rowOf(table(), code) >= 0; }
    void start();
    /// Opens the repairs of the finding, chooses the one that begins with these words and does it.
    [[nodiscard]] bool mend(const QString &code, const QString &choice, const QString &outcome);
    [[nodiscard]] bool undo();

    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<TestWindow> m_test;
};

void WindowRepairChoiceTest::init()
{
    m_tree = std::make_unique<TemporaryTree>();
    qputenv("XDG_STATE_HOME", m_tree->path(QStringLiteral("state-home")).toUtf8());
    writeProject(*m_tree, p);
    writeMissions(*m_tree);
}

void WindowRepairChoiceTest::start()
{
    m_test = std::make_unique<TestWindow>(*m_tree);
    m_test->window().showPage(Page::Warnings);
}

void WindowRepairChoiceTest::cleanup()
{
    m_test.reset();
    m_tree.reset();
}

bool WindowRepairChoiceTest::mend(const QString &code, const QString &choice, const QString &outcome)
{
    if (!QTest::qWaitFor([&] { return isListed(code); }) || !m_test->goTo(table(), code))
        return false;
    m_test->press(Qt::Key_Period, Qt::ControlModifier);
    QDialog *dialog = m_test->dialog();
    auto *repairs = dialog ? m_test->find<QComboBox>(QStringLiteral("Repair"), dialog) : nullptr;
    const int wanted = repairs ? repairs->findText(choice, Qt::MatchStartsWith) : -1;
    if (wanted < 0)
        return false;
    repairs->setFocus();
    for (int step = 0; step < wanted; ++step)
        m_test->press(Qt::Key_Down);
    return QTest::qWaitFor([&] { return everythingSaid(*dialog).contains(outcome); }) && m_test->accept(dialog) &&
           QTest::qWaitFor([&] { return !isListed(code); });
}

bool WindowRepairChoiceTest::undo()
{
    auto *button = m_test->find<QToolButton>(QStringLiteral("Undo"), m_test->window().findChild<MessageBar *>());
    if (!button)
        return false;
    QTest::mouseClick(button, Qt::LeftButton);
    return true;
}

void WindowRepairChoiceTest::anInterruptedSwitchIsTakenBackOrFinished_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<bool>("staysActive");
    QTest::newRow("taken back") << QStringLiteral("Go on with the session")
                                << QStringLiteral("ticketflow sees an active session with 2 spike") << true;
    QTest::newRow("finished") << QStringLiteral("Finish it") << QStringLiteral("ticketflow sees no active session")
                              << false;
}

void WindowRepairChoiceTest::anInterruptedSwitchIsTakenBackOrFinished()
{
    QFETCH(QString, choice);
    QFETCH(QString, outcome);
    QFETCH(bool, staysActive);
    // Archived with one spike more, but the active file was not replaced.
    const QByteArray archived =
        sessionDocument(idA, QStringLiteral("archived"), {QStringLiteral("spike-a"), QStringLiteral("spike-x")},
                        QStringLiteral("plan-a"))
            .replace(R"("updated": "2026-02-01T09:00)", R"("updated": "2026-02-01T09:30)");
    m_tree->write(snapshotIn(p, idA), archived);
    const QByteArray before = m_tree->read(activeIn(p));
    start();
    QVERIFY(mend(interrupted, choice, outcome));
    QCOMPARE(m_tree->exists(activeIn(p)), staysActive);
    if (staysActive)
        QVERIFY(m_tree->read(activeIn(p)).contains("spike-x"));
    else
        QCOMPARE(m_tree->read(snapshotIn(p, idA)), archived);
    QVERIFY(undo());
    QTRY_VERIFY(m_tree->exists(activeIn(p)) && m_tree->read(activeIn(p)) == before);
    QCOMPARE(m_tree->read(snapshotIn(p, idA)), archived);
    QTRY_VERIFY(isListed(interrupted));
}

void WindowRepairChoiceTest::aDanglingPointerIsClearedOrLeadsToAnother_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QByteArray>("active");
    QTest::newRow("cleared") << QStringLiteral("Set the active mission to none")
                             << QStringLiteral("spec-kitty sees no active mission")
                             << QByteArray(R"("active_mission_id": null)");
    QTest::newRow("the one") << QStringLiteral("Make checkout the active") << QStringLiteral("--mission use checkout")
                             << QByteArray(R"("active_mission_id": "checkout")");
    QTest::newRow("another") << QStringLiteral("Make search the active") << QStringLiteral("--mission use search")
                             << QByteArray(R"("active_mission_id": "search")");
}

void WindowRepairChoiceTest::aDanglingPointerIsClearedOrLeadsToAnother()
{
    QFETCH(QString, choice);
    QFETCH(QString, outcome);
    QFETCH(QByteArray, active);
    m_tree->write(missionPointer, pointerDocument(QStringLiteral("gone")));
    const QByteArray before = m_tree->read(missionPointer);
    start();
    QVERIFY(mend(dangling, choice, outcome));
    QVERIFY2(m_tree->read(missionPointer).contains(active), m_tree->read(missionPointer).constData());
    QVERIFY(undo());
    QTRY_COMPARE(m_tree->read(missionPointer), before);
}

void WindowRepairChoiceTest::aHalfWrittenFileThatWasFoundAtTheStartIsPutBack()
{
    const QByteArray good = m_tree->read(activeIn(p));
    start();
    const auto isKnown = [&] {
        const auto journal = Journal::openExisting(m_test->workspace().historyFile());
        return journal && (*journal)->holds(m_tree->path(activeIn(p)), good).value_or(false);
    };
    QTRY_VERIFY(isKnown());
    m_test.reset();
    m_tree->write(activeIn(p), good.left(good.size() / 2));
    start();
    QVERIFY(mend(QStringLiteral("not-json"), QStringLiteral("Restore the version of"),
                 QStringLiteral("ticketflow sees an active session")));
    QCOMPARE(m_tree->read(activeIn(p)), good);
    QVERIFY(undo());
    QTRY_COMPARE(m_tree->read(activeIn(p)), good.left(good.size() / 2));
}

void WindowRepairChoiceTest::oneUndoTakesBackTheFixesOfBothStores()
{
    const QByteArray marked = "\xef\xbb\xbf" + m_tree->read(snapshotIn(p, idB));
    m_tree->write(snapshotIn(p, idB), marked);
    m_tree->write(missionIn(checkout), missionDocument(checkout), 0644);
    start();
    QTRY_VERIFY(isListed(QStringLiteral("mode-too-open")) && isListed(QStringLiteral("byte-order-mark")));
    m_test->press(Qt::Key_Period, Qt::ControlModifier | Qt::ShiftModifier);
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    auto *list = dialog->findChild<QListWidget *>();
    QCOMPARE(list->count(), 2);
    QVERIFY2(list->height() < dialog->height() / 4, "two rows take no more room than they need");
    QVERIFY(m_test->accept(dialog));
    QTRY_VERIFY(m_tree->mode(missionIn(checkout)) == 0600 && m_tree->read(snapshotIn(p, idB)) == marked.mid(3));
    QTRY_VERIFY(m_test->message().startsWith(QStringLiteral("Fixed 2 finding")));
    QVERIFY(undo());
    QTRY_VERIFY(m_tree->mode(missionIn(checkout)) == 0644 && m_tree->read(snapshotIn(p, idB)) == marked);
}

QTEST_MAIN(WindowRepairChoiceTest)
#include "tst_windowrepairchoice.moc"
