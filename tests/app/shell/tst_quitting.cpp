// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/windowpresence.h"
#include "app/speckitty/fakespeckitty.h"
#include "app/speckitty/speckittycommand.h"
#include "app/speckitty/speckittydialog.h"
#include "app/support/heldstore.h"
#include "app/support/samples.h"
#include "app/support/testwindow.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>
#include <QTimer>

using namespace Pointsman;
using namespace Pointsman::Test;

/// Ending the program while a dialog has something to end first.
class QuittingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aRunOfSpecKittyIsCancelledFirst();
    void whoQuitsIsAskedAboutAChangeThatIsNotDone();
    void theEndOfTheSessionIsNotHeldUp();

private:
    static constexpr int neverEnded = 7;
    /// What the program's loop ends with when `begin` is called in it; `neverEnded` where it does not.
    static int exitStatusAfter(const std::function<void()> &begin);

    [[nodiscard]] QString project() const { return m_tree.path(QStringLiteral("p")); }

    TemporaryTree m_tree;
};

void QuittingTest::initTestCase()
{
    writeProject(m_tree, QStringLiteral("p"));
}

int QuittingTest::exitStatusAfter(const std::function<void()> &begin)
{
    QTimer patience;
    patience.callOnTimeout([] { QCoreApplication::exit(neverEnded); });
    patience.start(std::chrono::seconds(10));
    QTimer::singleShot(0, qApp, begin);
    return QApplication::exec();
}

void QuittingTest::aRunOfSpecKittyIsCancelledFirst()
{
    TestWindow test(m_tree);
    WindowPresence presence(test.services(), test.window());
    const FakeSpecKitty fake("echo $$ > \"$here/process\"; printf 'Action [c/h/r/d]: '; read answer");
    SecretBox secrets;
    SpecKittyDialog dialog(QStringLiteral("Driving"), fake.program(),
                           SpecKittyCommand::drive(*MissionId::parse(QStringLiteral("m-1")), true), secrets,
                           &test.window());
    dialog.open();
    QTRY_VERIFY(dialog.findChild<QPushButton *>(QStringLiteral("holdButton")));
    QCOMPARE(exitStatusAfter([&] { presence.quit(); }), 0);
    QCOMPARE(dialog.run().state(), SpecKittyRun::State::Cancelled);
    QVERIFY(!isAlive(fake.number(QStringLiteral("process"))));
}

void QuittingTest::whoQuitsIsAskedAboutAChangeThatIsNotDone()
{
    TestWindow test(m_tree);
    WindowPresence presence(test.services(), test.window());
    const HeldStore held(test.workspace(), project());
    bool isAnswered = false;
    test.workspace().editSessions(
        project(), QStringLiteral("Archive Alpha"),
        [](PlanningStore &store) { return store.archiveActive({}).map([](const auto &done) { return done.files; }); },
        [&](const Result<FileChanges> &result) { isAnswered = !result; });
    QTRY_COMPARE(test.workspace().pending().overdue().size(), std::size_t{2});

    constexpr int wait = 1;
    test.prompts().answers = {wait};
    const auto quitAndWait = [&] {
        presence.quit();
        QTimer::singleShot(0, [] { QCoreApplication::exit(neverEnded); });
    };
    QCOMPARE(exitStatusAfter(quitAndWait), neverEnded);
    QCOMPARE(test.prompts().asked,
             QStringList(QStringLiteral("Quit\n2 change(s) still wait for the disk.\n"
                                        "Hold, in p, since 12:00: it may still be done afterwards.\n"
                                        "Archive Alpha, in p, since 12:00.")));
    QVERIFY(!isAnswered);

    test.prompts().answers = {0};
    QCOMPARE(exitStatusAfter([&] { presence.quit(); }), 0);
    QVERIFY(isAnswered); // it was cancelled
    QVERIFY(m_tree.exists(activeIn(QStringLiteral("p"))));
}

/// Of which a program learns by a signal, and that calls quit() of Qt itself.
void QuittingTest::theEndOfTheSessionIsNotHeldUp()
{
    TestWindow test(m_tree);
    const WindowPresence presence(test.services(), test.window());
    const HeldStore held(test.workspace(), project());
    QTRY_VERIFY(!test.workspace().pending().overdue().empty());
    QCOMPARE(exitStatusAfter(&QCoreApplication::quit), 0);
    QVERIFY(test.prompts().asked.isEmpty());
}

QTEST_MAIN(QuittingTest)
#include "tst_quitting.moc"
