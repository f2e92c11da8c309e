// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/heldstore.h"
#include "app/support/samples.h"
#include "app/support/testwindow.h"
#include "app/widgets/messagebar.h"

#include <QAbstractButton>
#include <QAction>
#include <QTableView>
#include <QTest>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const QString p = QStringLiteral("p");
const QString q = QStringLiteral("q");
const QString session = QStringLiteral("Session");
const QString switchTo = QStringLiteral("Switch To");

} // namespace

/// What the window shows of changes that wait for a disk.
class WindowPendingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatTheDiskTakesInTimeIsNotTold();
    void aChangeThatWaitsIsToldAndCanBeCancelled();
    void whatChangesTheSameStoreIsGreyedOutMeanwhile();
    void anotherProjectCanBeUsedMeanwhile();
    void aSecondClickDoesNothing();

private:
    /// Switches to “Beta” on the page of a project.
    void switchToBeta();
    [[nodiscard]] QTableView *sessions() const { return m_test->table(QStringLiteral("sessions")); }
    [[nodiscard]] QAbstractButton *button(const QString &text) const
    {
        return m_test->find<QAbstractButton>(text, m_test->window().findChild<MessageBar *>());
    }
    [[nodiscard]] bool isOffered(const QString &text) const { return m_test->action(session, text)->isEnabled(); }

    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<TestWindow> m_test;
    std::unique_ptr<HeldStore> m_held;
};

void WindowPendingTest::init()
{
    m_tree = std::make_unique<TemporaryTree>();
    writeProject(*m_tree, p);
    writeProject(*m_tree, q);
    m_test = std::make_unique<TestWindow>(*m_tree, QStringList{p, q});
    m_test->window().showPage(Page::Project, m_tree->path(p));
    QTRY_COMPARE(sessions()->model()->rowCount(), 3);
}

void WindowPendingTest::cleanup()
{
    m_held.reset();
    m_test.reset();
    m_tree.reset();
}

void WindowPendingTest::switchToBeta()
{
    QVERIFY(m_test->goTo(sessions(), QStringLiteral("Beta")));
    m_test->press(Qt::Key_Return, Qt::ControlModifier);
}

void WindowPendingTest::whatTheDiskTakesInTimeIsNotTold()
{
    switchToBeta();
    QTRY_COMPARE(m_test->label("activeTitle"), QStringLiteral("Beta"));
    QTRY_COMPARE(m_test->message(), QStringLiteral("Switched to “Beta”. “Alpha” is archived."));
    QVERIFY(isOffered(QStringLiteral("Archive")));
}

void WindowPendingTest::aChangeThatWaitsIsToldAndCanBeCancelled()
{
    m_held = std::make_unique<HeldStore>(m_test->workspace(), m_tree->path(p));
    switchToBeta();
    QTRY_COMPARE(m_test->message(),
                 QStringLiteral("2 change(s): not done yet. Hold, Switch to “Beta”. The disk of p has not answered "
                                "since 12:00. Hold is being written, so it cannot be cancelled; once it is done it can "
                                "be taken back."));
    QTest::mouseClick(button(QStringLiteral("Cancel What Waits")), Qt::LeftButton);
    QCOMPARE(m_test->message(), QStringLiteral("Switch to “Beta”: not done. Cancelled: nothing was changed."));
    QTest::mouseClick(button(QStringLiteral("Close")), Qt::LeftButton);
    QCOMPARE(m_test->message(),
             QStringLiteral("Hold: not done yet. The disk of p has not answered since 12:00. It is being written, so "
                            "it cannot be cancelled; once it is done it can be taken back."));
    QVERIFY(!button(QStringLiteral("Cancel")) && !button(QStringLiteral("Cancel What Waits")));
    m_held.reset();
    QTRY_COMPARE(m_test->message(), QString()); // it goes by itself
    QCOMPARE(m_test->label("activeTitle"), QStringLiteral("Alpha"));
    switchToBeta();
    QTRY_COMPARE(m_test->label("activeTitle"), QStringLiteral("Beta"));
}

void WindowPendingTest::whatChangesTheSameStoreIsGreyedOutMeanwhile()
{
    QVERIFY(m_test->goTo(sessions(), QStringLiteral("Beta")));
    QVERIFY(isOffered(switchTo) && isOffered(QStringLiteral("Archive")));
    m_held = std::make_unique<HeldStore>(m_test->workspace(), m_tree->path(p));
    QTRY_VERIFY(!isOffered(switchTo) && !isOffered(QStringLiteral("Archive")));
    QVERIFY(m_test->action(session, switchTo)->toolTip().contains(QStringLiteral("Hold still waits for the disk.")));
    QVERIFY(isOffered(QStringLiteral("Copy ID"))); // what changes nothing there goes on
    QVERIFY(isOffered(QStringLiteral("Terminal Here")));
    m_held.reset();
    QTRY_VERIFY(isOffered(switchTo) && isOffered(QStringLiteral("Archive")));
}

void WindowPendingTest::anotherProjectCanBeUsedMeanwhile()
{
    m_held = std::make_unique<HeldStore>(m_test->workspace(), m_tree->path(p));
    QTRY_VERIFY(m_test->message().startsWith(QStringLiteral("Hold: not done yet.")));
    m_test->window().showPage(Page::Project, m_tree->path(q));
    QTRY_COMPARE(m_test->label("activeTitle"), QStringLiteral("Alpha"));
    switchToBeta();
    QTRY_COMPARE(m_test->label("activeTitle"), QStringLiteral("Beta"));
    QTRY_VERIFY(m_test->message().startsWith(QStringLiteral("Switched to “Beta”.")));
    m_test->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_test->label("activeTitle"), QStringLiteral("Alpha"));
}

void WindowPendingTest::aSecondClickDoesNothing()
{
    m_held = std::make_unique<HeldStore>(m_test->workspace(), m_tree->path(p));
    switchToBeta();
    switchToBeta();
    QCOMPARE(m_test->message(),
             QStringLiteral("Switch to “Beta”: not done. The same is under way already and waits for the "
                            "disk."));
    m_held.reset();
    QTRY_COMPARE(m_test->label("activeTitle"), QStringLiteral("Beta"));
    QTRY_COMPARE(m_test->message(), QStringLiteral("Switched to “Beta”. “Alpha” is archived."));
    QVERIFY(!m_test->find<QLabel>(QStringLiteral("1 more"), m_test->window().findChild<MessageBar *>()));
}

QTEST_MAIN(WindowPendingTest)
#include "tst_windowpending.moc"
