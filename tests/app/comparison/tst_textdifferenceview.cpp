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
    void allChangedPlacesAreInSight();
    void noMoreLinesAreLaidOutThanOneReads();
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

void TextDifferenceViewTest::allChangedPlacesAreInSight()
{
    std::vector<TextLine> lines;
    lines.reserve(500);
    for (int i = 0; i < 500; ++i)
        lines.push_back({TextLine::Kind::Same, QString::number(i)});
    lines[150].kind = TextLine::Kind::Added;
    lines[158].kind = TextLine::Kind::Removed;
    lines[400].kind = TextLine::Kind::Removed;
    TextDifferenceView view;
    view.setLines(lines);
    QStringList texts = view.toPlainText().split(u'\n');
    for (QString &text : texts)
        text.remove(QStringLiteral("  "));
    QCOMPARE(
        texts.join(u' '),
        QStringLiteral("… 147 line(s) the same … 147 148 149 + 150 151 152 153 154 155 156 157 \u2212 158 159 160 161 "
                       "… 235 line(s) the same … 397 398 399 \u2212 400 401 402 403 … 96 line(s) the same …"));
}

void TextDifferenceViewTest::noMoreLinesAreLaidOutThanOneReads()
{
    TextDifferenceView view;
    view.setLines(std::vector<TextLine>(12'000, {TextLine::Kind::Added, QStringLiteral("new")}));
    QCOMPARE(view.document()->blockCount(), 5'001);
    QCOMPARE(view.document()->lastBlock().text().trimmed(), QStringLiteral("… 7000 more line(s) …"));
}

QTEST_MAIN(TextDifferenceViewTest)
#include "tst_textdifferenceview.moc"
