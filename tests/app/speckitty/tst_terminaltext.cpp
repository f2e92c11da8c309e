// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/speckitty/terminaltext.h"

#include <QTest>

using namespace Pointsman;

class TestTerminalText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesPlainText_data();
    void leavesPlainText();
    void piecesMayBeCutAnywhere();
    void keepsTheLastPartFromALinesBegin();
};

void TestTerminalText::leavesPlainText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("colours") << QByteArray("\x1b[1;32mjoined\x1b[0m\n") << QStringLiteral("joined\n");
    QTest::newRow("title") << QByteArray("\x1b]0;title\x07"
                                         "a\x1b]8;;http://x\x1b\\b")
                           << QStringLiteral("ab");
    QTest::newRow("character set") << QByteArray("\x1b(Bab") << QStringLiteral("ab");
    QTest::newRow("ends of lines") << QByteArray("a\r\nb\r\n") << QStringLiteral("a\nb\n");
    QTest::newRow("written over") << QByteArray("10%\r20%\rdone\n") << QStringLiteral("done\n");
    QTest::newRow("taken back") << QByteArray("ab\bc") << QStringLiteral("ac");
    QTest::newRow("control characters") << QByteArray("a\x01\x7f\tb") << QStringLiteral("a\tb");
    QTest::newRow("direction") << QByteArray("a\xe2\x80\xae"
                                             "b")
                               << QStringLiteral("ab");
    QTest::newRow("umlaut") << QByteArray("\xc3\xa4") << QStringLiteral("ä");
}

void TestTerminalText::leavesPlainText()
{
    QFETCH(QByteArray, bytes);
    TerminalText text;
    text.append(bytes);
    QTEST(text.text(), "text");
}

void TestTerminalText::piecesMayBeCutAnywhere()
{
    TerminalText text;
    const QByteArray bytes("\x1b[31mr\xc3\xa4t\x1b[0m\r\nsecond \x1b]0;t\x1b\\line");
    for (const char byte : bytes)
        text.append(QByteArray(1, byte));
    QCOMPARE(text.text(), QStringLiteral("rät\nsecond line"));
    QCOMPARE(text.openLine(), QStringLiteral("second line"));
}

void TestTerminalText::keepsTheLastPartFromALinesBegin()
{
    TerminalText text;
    for (int line = 0; line < 40000; ++line)
        text.append("line " + QByteArray::number(line) + "\n");
    QVERIFY(text.text().size() <= 262'144);
    QVERIFY(text.text().startsWith(QStringLiteral("line ")));
    QVERIFY(text.text().endsWith(QStringLiteral("line 39999\n")));
}

QTEST_GUILESS_MAIN(TestTerminalText)
#include "tst_terminaltext.moc"
