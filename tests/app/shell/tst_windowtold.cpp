// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/missionactions.h"
#include "app/speckitty/fakespeckitty.h"
#include "app/support/planning.h"
#include "app/support/samples.h"
#include "app/support/testwindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>

using namespace Pointsman;
using namespace Pointsman::Test;

namespace {

const QString p = QStringLiteral("p");
const QString checkout = QStringLiteral("checkout");
const QString undoPlan = QStringLiteral("Undo: Set plan (p)");

} // namespace

/// What spec-kitty did for the user is what undo is about as long as nothing else was done, though it cannot take it
/// back: what was done before, in a project that is not even on screen, is not taken back in its place.
class WindowToldTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aFocusIsNotTakenBackAndTheFormerOneIsNamed();
    void theEndOfAFocusNamesTheFormerOne();
    void drivingIsNotTakenBack();
    void whatSpecKittyDidNotDoIsNothingToUndo();
    void whatWasDoneAfterItIsTakenBackFirst();

private:
    [[nodiscard]] bool offers(const QString &text) const
    {
        return m_test->action(QStringLiteral("Edit"), text) != nullptr;
    }
    /// Once the window of spec-kitty has closed by itself.
    void undo()
    {
        QTRY_VERIFY(!QApplication::activeModalWidget());
        m_test->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_test->window()));
        m_test->press(Qt::Key_Z, Qt::ControlModifier);
    }
    /// spec-kitty leaves this in the mission's file.
    void specKittyWrites(const QByteArray &bytes)
    {
        m_tree->write(QStringLiteral("next.json"), bytes);
        m_fake->setBody("mv '" + m_tree->path(QStringLiteral("next.json")).toUtf8() + "' '" +
                        m_tree->path(missionIn(checkout)).toUtf8() + "'");
    }
    void drive();

    std::unique_ptr<TemporaryTree> m_tree;
    std::unique_ptr<FakeSpecKitty> m_fake;
    std::unique_ptr<TestWindow> m_test;
    std::unique_ptr<SpecKittyTool> m_tool;
    MissionActions *m_actions = nullptr; ///< as the window's own, with a spec-kitty
    QByteArray m_withPlan;
};

void WindowToldTest::init()
{
    m_tree = std::make_unique<TemporaryTree>();
    writeProject(*m_tree, p);
    writeMissions(*m_tree);
    m_fake = std::make_unique<FakeSpecKitty>();
    m_test = std::make_unique<TestWindow>(*m_tree);
    m_tool = std::make_unique<SpecKittyTool>(m_fake->program());
    m_actions = new MissionActions(m_test->services(), *m_tool, &m_test->window());
    m_actions->setSnapshot(m_test->workspace().snapshot());
    QTRY_VERIFY(!m_tool->isLooking() && !m_tool->isAsking());
    QVERIFY(setPlan(m_test->workspace(), m_tree->path(p), QStringLiteral("plan-x")));
    QTRY_VERIFY(offers(undoPlan));
    m_withPlan = m_tree->read(activeIn(p));
    m_test->window().showPage(Page::Missions);
}

void WindowToldTest::cleanup()
{
    m_test.reset();
    m_tool.reset();
    m_fake.reset();
    m_tree.reset();
}

void WindowToldTest::drive()
{
    specKittyWrites(missionDocument(checkout, QStringLiteral("wp:WP03"), true));
    m_actions->setDriving(checkout, true);
    QTRY_VERIFY(offers(QStringLiteral("Undo: Tell your team that you drive “checkout”")));
}

void WindowToldTest::aFocusIsNotTakenBackAndTheFormerOneIsNamed()
{
    specKittyWrites(missionDocument(checkout, QStringLiteral("wp:WP07")));
    m_actions->askForFocus(checkout);
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    QVERIFY(type(dialog, "targetField", QStringLiteral("WP07")));
    QVERIFY(m_test->accept(dialog));
    QTRY_VERIFY(offers(QStringLiteral("Undo: Tell your team that you work on wp:WP07 in “checkout”")));
    QCOMPARE(m_test->message(), QStringLiteral("Your team sees: working on wp:WP07."));
    undo();
    QTRY_VERIFY(m_test->message().startsWith(QStringLiteral("Undo: Tell your team")));
    const QString words = m_test->message();
    QVERIFY2(words.contains(QStringLiteral("Choose the former one, wp:WP03, in Working On… again.")),
             qPrintable(words));
    QVERIFY2(words.contains(QStringLiteral("what was done before: Set plan (p).")), qPrintable(words));
    QCOMPARE(m_tree->read(activeIn(p)), m_withPlan);

    // The way to what was done before is not barred, and leads there knowingly.
    QVERIFY(offers(undoPlan));
    undo();
    QTRY_VERIFY(m_tree->read(activeIn(p)) != m_withPlan);
    QTRY_COMPARE(m_test->message(), QStringLiteral("Taken back: Set plan (p)"));
}

void WindowToldTest::theEndOfAFocusNamesTheFormerOne()
{
    specKittyWrites(missionDocument(checkout));
    m_actions->askForFocus(checkout);
    QDialog *dialog = m_test->dialog();
    QVERIFY(dialog);
    m_test->find<QAbstractButton>(QStringLiteral("noneButton"), dialog)->click();
    QVERIFY(m_test->accept(dialog));
    QTRY_VERIFY(offers(QStringLiteral("Undo: Tell your team that you work on nothing in particular in “checkout”")));
    undo();
    QTRY_VERIFY2(m_test->message().contains(QStringLiteral("the former one, wp:WP03,")), qPrintable(m_test->message()));
}

void WindowToldTest::drivingIsNotTakenBack()
{
    drive();
    undo();
    QTRY_VERIFY2(m_test->message().contains(QStringLiteral("Switch Driving off again.")),
                 qPrintable(m_test->message()));
    QCOMPARE(m_tree->read(activeIn(p)), m_withPlan);
}

void WindowToldTest::whatSpecKittyDidNotDoIsNothingToUndo()
{
    m_fake->setBody("echo 'Nothing set.'");
    m_actions->setDriving(checkout, true);
    QTRY_VERIFY2(m_test->message().startsWith(QStringLiteral("Not done: ")), qPrintable(m_test->message()));
    QVERIFY(offers(undoPlan));
}

void WindowToldTest::whatWasDoneAfterItIsTakenBackFirst()
{
    drive();
    QVERIFY(setPlan(m_test->workspace(), m_tree->path(p), QStringLiteral("plan-c")));
    QTRY_VERIFY(offers(undoPlan));
    undo();
    QTRY_VERIFY(offers(QStringLiteral("Undo: Tell your team that you drive “checkout”")));
    QCOMPARE(m_tree->read(activeIn(p)), m_withPlan);
}

QTEST_MAIN(WindowToldTest)
#include "tst_windowtold.moc"
