// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/textmerge.h"

#include <QTest>

using namespace Pointsman;

/// Two versions of a text that come from one.
class TextMergeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothAreKeptWhereTheyTouchDifferentLines_data()
    {
        QTest::addColumn<QByteArray>("base");
        QTest::addColumn<QByteArray>("mine");
        QTest::addColumn<QByteArray>("theirs");
        QTest::addColumn<QByteArray>("merged");
        using B = QByteArray;
        QTest::newRow("one did nothing") << B("a\nb\n") << B("a\nb\n") << B("a\nc\n") << B("a\nc\n");
        QTest::newRow("neighbours") << B("a\nb\nc\n") << B("A\nb\nc\n") << B("a\nB\nc\n") << B("A\nB\nc\n");
        QTest::newRow("removed and added")
            << B("a\nb\nc\nd\n") << B("a\nc\nd\n") << B("a\nb\nc\nd\ne\n") << B("a\nc\nd\ne\n");
        QTest::newRow("several") << B("1\n2\n3\n4\n5\n6\n") << B("0\n1\n2\n3\n4\n6\n") << B("1\n2\nx\n4\n5\n6\n7\n")
                                 << B("0\n1\n2\nx\n4\n6\n7\n");
        QTest::newRow("both did the same")
            << B("a\nb\nc\n") << B("a\nx\nc\n") << B("a\nx\nc\nd\n") << B("a\nx\nc\nd\n");
        QTest::newRow("no end of the last line") << B("a\nb\nc") << B("A\nb\nc") << B("a\nb\nc\n") << B("A\nb\nc\n");
        QTest::newRow("other line ends and no UTF-8")
            << B("a\r\n\xff\r\nc\r\n") << B("a\r\n\xff\r\nC\r\n") << B("A\r\n\xff\r\nc\r\n") << B("A\r\n\xff\r\nC\r\n");
        QTest::newRow("a byte order mark") << B("\xEF\xBB\xBF"
                                                "a\nb\nc\n")
                                           << B("\xEF\xBB\xBF"
                                                "a\nb\nC\n")
                                           << B("\xEF\xBB\xBF"
                                                "A\nb\nc\n")
                                           << B("\xEF\xBB\xBF"
                                                "A\nb\nC\n");
    }

    void bothAreKeptWhereTheyTouchDifferentLines()
    {
        QFETCH(const QByteArray, base);
        QFETCH(const QByteArray, mine);
        QFETCH(const QByteArray, theirs);
        QFETCH(const QByteArray, merged);
        QCOMPARE(mergedText(base, mine, theirs).value_or("conflict"), merged);
        QCOMPARE(mergedText(base, theirs, mine).value_or("conflict"), merged);
    }

    void nothingIsDecidedWhereBothTouchTheSame_data()
    {
        QTest::addColumn<QByteArray>("base");
        QTest::addColumn<QByteArray>("mine");
        QTest::addColumn<QByteArray>("theirs");
        using B = QByteArray;
        QTest::newRow("the same line") << B("a\nb\n") << B("a\nx\n") << B("a\ny\n");
        QTest::newRow("something at the same place") << B("a\nb\n") << B("a\nx\nb\n") << B("a\ny\nb\n");
        QTest::newRow("something beside what the other changed")
            << B("a\nb\nc\n") << B("a\nx\nb\nc\n") << B("A\nb\nc\n");
        QTest::newRow("all of it is gone") << B("a\nb\n") << B("") << B("a\nb\nc\n");
        QTest::newRow("from nothing") << B("") << B("a\n") << B("b\n");
    }

    void nothingIsDecidedWhereBothTouchTheSame()
    {
        QFETCH(const QByteArray, base);
        QFETCH(const QByteArray, mine);
        QFETCH(const QByteArray, theirs);
        QVERIFY(!mergedText(base, mine, theirs));
        QVERIFY(!mergedText(base, theirs, mine));
    }
};

QTEST_APPLESS_MAIN(TextMergeTest)
#include "tst_textmerge.moc"
