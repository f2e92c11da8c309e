// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/textdifference.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Pointsman;

namespace {

/// "=a -b +c": the lines with what became of them.
QString inShort(const std::vector<TextLine> &lines)
{
    QStringList texts;
    for (const TextLine &line : lines) {
        texts << (line.kind == TextLine::Kind::Same      ? u'='
                  : line.kind == TextLine::Kind::Removed ? u'-'
                                                         : u'+') +
                     line.text;
    }
    return texts.join(u' ');
}

} // namespace

class TextDifferenceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesAreToldByWhatBecameOfThem_data();
    void linesAreToldByWhatBecameOfThem();
    void largeTextsWithNothingInCommonEndSoon();
    void ofALargeTextOnlyTheChangedPlacesAreTold();
    void largeTextsOfFewDifferentLinesEndSoon();
};

void TextDifferenceTest::linesAreToldByWhatBecameOfThem_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *before, const char *after, const char *expected) {
        QTest::newRow(name) << QString::fromLatin1(before) << QString::fromLatin1(after)
                            << QString::fromLatin1(expected);
    };
    row("nothing", "", "", "");
    row("the same", "a\nb\n", "a\nb\n", "=a =b");
    row("a line in the middle", "a\nb\nc\n", "a\nx\nc\n", "=a -b +x =c");
    row("created", "", "a\nb\n", "+a +b");
    row("removed", "a\nb\n", "", "-a -b");
    row("added in between", "a\nb\n", "a\nx\nb\n", "=a +x =b");
    row("two places", "a\nb\nc\nd\ne\n", "b\nc\nx\ne\n", "-a =b =c -d +x =e");
    row("a line twice", "a\na\n", "a\n", "=a -a");
}

void TextDifferenceTest::linesAreToldByWhatBecameOfThem()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QTEST(inShort(textDifference(before, after)), "expected");
}

void TextDifferenceTest::largeTextsWithNothingInCommonEndSoon()
{
    QString before;
    QString after;
    for (int i = 0; i < 20'000; ++i) {
        before += QStringLiteral("b%1\n").arg(i);
        after += QStringLiteral("a%1\n").arg(i);
    }
    QCOMPARE(textDifference(before, after).size(), 40'000U);
}

void TextDifferenceTest::ofALargeTextOnlyTheChangedPlacesAreTold()
{
    QStringList before;
    for (int i = 0; i < 20'000; ++i)
        before << (i % 3 ? QStringLiteral("line %1").arg(i) : QString());
    QStringList after = before;
    after[19'990] = QStringLiteral("changed near the end");
    after.insert(10'000, QStringLiteral("added in the middle"));
    after.removeAt(10);
    auto lines = lineDifference(before, after);
    QCOMPARE(lines.size(), 20'002U);
    std::erase_if(lines, [](const TextLine &line) { return line.kind == TextLine::Kind::Same; });
    QCOMPARE(inShort(lines), QStringLiteral("-line 10 +added in the middle -line 19990 +changed near the end"));
}

void TextDifferenceTest::largeTextsOfFewDifferentLinesEndSoon()
{
    QStringList before;
    QStringList after;
    for (int i = 0; i < 200'000; ++i) {
        before << QString::number(i % 7);
        after << QString::number(i % 5);
        if (i % 1900 == 0) {
            before << QStringLiteral("once %1").arg(i);
            after << before.last();
        }
    }
    QElapsedTimer timer;
    timer.start();
    QVERIFY(lineDifference(before, after).size() >= 200'000U);
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TextDifferenceTest)
#include "tst_textdifference.moc"
