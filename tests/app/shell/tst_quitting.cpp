// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/windowpresence.h"
#include "app/speckitty/fakespeckitty.h"
#include "app/speckitty/speckittycommand.h"
#include "app/speckitty/speckittydialog.h"
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

private:
    static constexpr int neverEnded = 7;
    /// What the program's loop ends with when `begin` is called in it; `neverEnded` where it does not.
    static int exitStatusAfter(const std::function<void()> &begin);

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
    const WindowPresence presence(test.services(), test.window());
    const FakeSpecKitty fake("echo $$ > \"$here/process\"; printf 'Action [c/h/r/d]: '; read answer");
    SecretBox secrets;
    SpecKittyDialog dialog(QStringLiteral("Driving"), fake.program(),
                           SpecKittyCommand::drive(*MissionId::parse(QStringLiteral("m-1")), true), secrets,
                           &test.window());
    dialog.open();
    QTRY_VERIFY(dialog.findChild<QPushButton *>(QStringLiteral("holdButton")));
    QCOMPARE(exitStatusAfter(&WindowPresence::quit), 0);
    QCOMPARE(dialog.run().state(), SpecKittyRun::State::Cancelled);
    QVERIFY(!isAlive(fake.number(QStringLiteral("process"))));
}

QTEST_MAIN(QuittingTest)
#include "tst_quitting.moc"
