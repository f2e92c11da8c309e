// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/textdifference.h"

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

QTEST_GUILESS_MAIN(TextDifferenceTest)
#include "tst_textdifference.moc"
