// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison/textdifferenceview.h"

#include <QScrollBar>
#include <QTest>
#include <QTextBlock>

using namespace Pointsman;

class TextDifferenceViewTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allOfAWrappedLineHasItsGround();
    void theFirstChangeIsInSightWhenItOpens();
};

void TextDifferenceViewTest::allOfAWrappedLineHasItsGround()
{
    TextDifferenceView view;
    view.setLines({{TextLine::Kind::Same, QStringLiteral("before")},
                   {TextLine::Kind::Removed, QStringLiteral("word ").repeated(60)}});
    view.resize(300, 300);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const QTextBlock block = view.document()->findBlockByNumber(1);
    QVERIFY(block.layout()->lineCount() > 2);
    const QImage picture = view.viewport()->grab().toImage();
    const int top = view.cursorRect(QTextCursor(block)).top();
    const int height = view.fontMetrics().lineSpacing();
    // At the right end, where no word is.
    const int x = view.viewport()->width() - 3;
    const QColor ground = picture.pixelColor(x, top + height / 2);
    QVERIFY(ground != picture.pixelColor(x, top - height / 2));
    for (int line = 1; line < block.layout()->lineCount() - 1; ++line)
        QCOMPARE(picture.pixelColor(x, top + line * height + height / 2), ground);
}

void TextDifferenceViewTest::theFirstChangeIsInSightWhenItOpens()
{
    std::vector<TextLine> lines(200, {TextLine::Kind::Same, QStringLiteral("the same as ever")});
    lines[150].kind = TextLine::Kind::Added;
    TextDifferenceView view;
    view.setLines(lines);
    view.resize(300, 200);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const QRect there = view.cursorRect(QTextCursor(view.document()->findBlockByNumber(150)));
    QVERIFY(view.viewport()->rect().contains(there));
}

QTEST_MAIN(TextDifferenceViewTest)
#include "tst_textdifferenceview.moc"
