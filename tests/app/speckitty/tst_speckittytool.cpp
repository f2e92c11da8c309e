// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/speckitty/speckittytool.h"

#include "app/speckitty/fakespeckitty.h"

#include <QSignalSpy>
#include <QTest>

using namespace Pointsman;
using Test::FakeSpecKitty;

class TestSpecKittyTool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatItCan_data();
    void tellsWhatItCan();
    void isAskedOnce();
    void aNewVersionIsAskedAgain();
    void absenceIsKnownAtOnce();
    void whatIsRemovedCanNothing();
    void isFoundOnThePath();
    void tasksWaitForTheAnswers();
    void aHangingOneIsEndedAndCanNothing();
};

void TestSpecKittyTool::tellsWhatItCan_data()
{
    QTest::addColumn<QByteArray>("commands");
    QTest::addColumn<bool>("join");
    QTest::addColumn<bool>("focus");
    QTest::addColumn<bool>("drive");
    QTest::newRow("all") << QByteArray("join focus drive") << true << true << true;
    QTest::newRow("none, as in later versions") << QByteArray() << false << false << false;
    QTest::newRow("join only") << QByteArray("join") << true << false << false;
}

void TestSpecKittyTool::tellsWhatItCan()
{
    QFETCH(QByteArray, commands);
    const FakeSpecKitty fake("echo done", commands);
    SpecKittyTool tool(fake.program());
    QVERIFY(tool.isAsking());
    QTRY_VERIFY(!tool.isAsking());
    QCOMPARE(tool.state().program, fake.program());
    QCOMPARE(tool.state().version, QStringLiteral("spec-kitty 1.0.3"));
    QTEST(tool.state().canJoin, "join");
    QTEST(tool.state().canFocus, "focus");
    QTEST(tool.state().canDrive, "drive");
    QVERIFY2(fake.arguments().isEmpty(), "asking must not run anything for real");
}

void TestSpecKittyTool::isAskedOnce()
{
    const FakeSpecKitty fake;
    SpecKittyTool tool(fake.program());
    QTRY_VERIFY(!tool.isAsking());
    QCOMPARE(fake.starts(), 4);
    const QSignalSpy changed(&tool, &SpecKittyTool::stateChanged);
    tool.refresh();
    QTRY_VERIFY(!tool.isLooking());
    QVERIFY(!tool.isAsking());
    QCOMPARE(changed.size(), 0);
    QCOMPARE(fake.starts(), 4);
}

void TestSpecKittyTool::aNewVersionIsAskedAgain()
{
    FakeSpecKitty fake("echo done", "");
    SpecKittyTool tool(fake.program());
    QTRY_VERIFY(!tool.isAsking());
    QVERIFY(!tool.state().canDrive);
    fake.setBody("echo done");
    tool.refresh();
    QTRY_VERIFY(tool.state().canDrive);
}

void TestSpecKittyTool::absenceIsKnownAtOnce()
{
    const Test::TemporaryTree empty;
    const SpecKittyTool tool(empty.path(QStringLiteral("spec-kitty")));
    QVERIFY(!tool.isAsking());
    QCOMPARE(tool.state(), ToolState());
}

void TestSpecKittyTool::whatIsRemovedCanNothing()
{
    FakeSpecKitty fake;
    SpecKittyTool tool(fake.program());
    QTRY_VERIFY(tool.state().canJoin);
    QSignalSpy changed(&tool, &SpecKittyTool::stateChanged);
    fake.tree().remove(QStringLiteral("bin/spec-kitty"));
    tool.refresh();
    QCOMPARE(changed.size(), 0); // a worker looks, as PATH may lead to a disk that hangs
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(tool.state(), ToolState());
}

void TestSpecKittyTool::isFoundOnThePath()
{
    const FakeSpecKitty fake;
    const QByteArray before = qgetenv("PATH");
    qputenv("PATH", fake.folder().toUtf8() + ':' + before);
    const SpecKittyTool tool;
    qputenv("PATH", before);
    QCOMPARE(tool.state().program, fake.program());
}

void TestSpecKittyTool::tasksWaitForTheAnswers()
{
    const FakeSpecKitty fake;
    SpecKittyTool tool(fake.program());
    int runs = 0;
    tool.whenKnown(this, [&] {
        QVERIFY(tool.state().canFocus);
        ++runs;
    });
    QCOMPARE(runs, 0);
    QTRY_COMPARE(runs, 1);
    tool.whenKnown(this, [&] { ++runs; });
    QCOMPARE(runs, 2);
}

void TestSpecKittyTool::aHangingOneIsEndedAndCanNothing()
{
    FakeSpecKitty fake;
    fake.tree().write(QStringLiteral("bin/spec-kitty"),
                      "#!/bin/sh\necho $$ > '" + fake.tree().path().toUtf8() +
                          "/hanging'\n[ \"$1\" = --version ] && exec sleep 600\n"
                          "exit 2\n",
                      0700);
    SpecKittyTool tool(fake.program());
    QTRY_VERIFY(fake.number(QStringLiteral("hanging")) > 0);
    const int process = fake.number(QStringLiteral("hanging"));
    QTRY_VERIFY_WITH_TIMEOUT(!tool.isAsking(), 20000);
    QVERIFY(!Test::isAlive(process));
    QVERIFY(!tool.state().canJoin);
    QCOMPARE(tool.state().version, QString());
}

QTEST_GUILESS_MAIN(TestSpecKittyTool)
#include "tst_speckittytool.moc"
