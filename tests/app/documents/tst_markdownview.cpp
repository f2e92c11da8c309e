// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/markdownview.h"

#include "app/widgets/theme.h"
#include "planning/documents.h"
#include "support/temporarytree.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QBuffer>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextList>
#include <QTextTable>

#include <sys/stat.h>
#include <unistd.h>

using namespace Pointsman;
using namespace Pointsman::Test;

/// Documents are shown as inert text: nothing outside the knowledge directory is opened, whatever they say.
class MarkdownViewTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_tree = std::make_unique<TemporaryTree>(); }
    void htmlIsShownAsItIsWritten();
    void aFifoAsPictureBlocksNothing();
    void aPictureFromInsideIsShown();
    void whyAPictureIsLeftOutIsSaid();
    void aPictureInTheTextItselfIsTold_data();
    void aPictureInTheTextItselfIsTold();
    void aPictureFromOutsideIsLeftOut_data();
    void aPictureFromOutsideIsLeftOut();
    void aLeftOutPictureIsTold_data();
    void aLeftOutPictureIsTold();
    void aPictureWhoseTextHasPartsIsShownOnce();
    void besideAShownPictureTheWordsHaveNoGround();
    void codeStandsOnAGroundOfItsOwn();
    void aLongLineOfCodeGoesOnBelow();
    void codeAmongWordsStandsOnAGround();
    void aBarInACellsCodeHasNoBackslash();
    void aQuotationHasABar();
    void aQuotationInAListHasItsBarInTheList();
    void whatStandsBelowAnItemsWordsIsNoItem_data();
    void whatStandsBelowAnItemsWordsIsNoItem();
    void tablesFollowTheColours();
    void aSentenceInPlaceOfADocumentIsNoHeading();
    void aTableAfterCodeHasAWholeHeading_data();
    void aTableAfterCodeHasAWholeHeading();
    void aHugeDocumentIsCut();
    void aDocumentOfAnySizeIsCut();
    void aHugeParagraphIsCut();
    void keysReadOnFromTheBeginning();
    void aDocumentOutsideIsRefused();
    void frontMatterIsNoHeading();
    void linksAreOnlyAskedFor_data();
    void linksAreOnlyAskedFor();
    void wordsAreFound();
    void aParagraphOfManyLinesIsLaidOutOnce();
    void whatIsNotFoundMayBeInThePartThatIsNotShown();
    void whatIsNoTextIsNotShown();
    void everyPlaceIsMarked();
    void wordsAreFoundFromWhatIsInSightOn();
    void whatIsReadAnewKeepsItsPlaces();
    void whatIsReadStaysWhereTheLinesGetAnotherLength();
    void anEmptyDocumentSaysThatItIs();
    void aHeadingIsBoldAlsoBehindCode();
    void headingsAreFoundByTheirAnchors_data();
    void headingsAreFoundByTheirAnchors();
    void documentsComeInReadingOrder();

private:
    [[nodiscard]] QString knowledge() const { return m_tree->path(QStringLiteral("knowledge")); }
    [[nodiscard]] Result<MarkdownText> read(const QByteArray &markdown) const;
    static QByteArray png();
    static QList<QColor> coloursDown(MarkdownView &view, int x);

    std::unique_ptr<TemporaryTree> m_tree;
};

Result<MarkdownText> MarkdownViewTest::read(const QByteArray &markdown) const
{
    m_tree->write(QStringLiteral("knowledge/topics/seed-x/seed.md"), markdown);
    return readMarkdown(m_tree->path(QStringLiteral("knowledge/topics/seed-x/seed.md")), knowledge());
}

QByteArray MarkdownViewTest::png()
{
    QImage image(8, 8, QImage::Format_RGB32);
    image.fill(Qt::red);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

void MarkdownViewTest::htmlIsShownAsItIsWritten()
{
    const auto text = read("before\n\n<img src=\"file:///etc/hostname\"> <b>bold</b>\n\nafter\n");
    QVERIFY(text.has_value());
    MarkdownView view;
    view.setText(*text);
    const QString shown = view.browser()->toPlainText();
    QVERIFY2(shown.contains(u"<b>bold</b>"), qPrintable(shown));
    QVERIFY(shown.contains(u"after"));
}

void MarkdownViewTest::aFifoAsPictureBlocksNothing()
{
    m_tree->makeFolder(QStringLiteral("knowledge/topics/seed-x"));
    const QByteArray fifo = QFile::encodeName(m_tree->path(QStringLiteral("knowledge/topics/seed-x/pipe.png")));
    QCOMPARE(::mkfifo(fifo.constData(), 0600), 0);
    const auto text = read("![p](pipe.png) <img src=pipe.png>\n");
    QVERIFY(text.has_value());
    QVERIFY(text->images.value(QStringLiteral("pipe.png")).image.isNull());
    MarkdownView view;
    view.setText(*text);
    QVERIFY(view.browser()->toPlainText().contains(u"<img src=pipe.png>"));
}

void MarkdownViewTest::aPictureFromInsideIsShown()
{
    m_tree->write(QStringLiteral("knowledge/topics/seed-x/a.png"), png());
    const auto text = read("![a](a.png)\n");
    QVERIFY(text.has_value());
    QCOMPARE(text->images.value(QStringLiteral("a.png")).image.size(), QSize(8, 8));
}

void MarkdownViewTest::whyAPictureIsLeftOutIsSaid()
{
    m_tree->write(QStringLiteral("outside.png"), png());
    m_tree->write(QStringLiteral("knowledge/topics/seed-x/text.png"), "no picture");
    m_tree->write(QStringLiteral("knowledge/topics/seed-x/large.png"), QByteArray(qsizetype{5} * 1024 * 1024, 'x'));
    const auto text = read("![a](../../../outside.png) ![b](text.png) ![c](large.png) ![d](gone.png)\n");
    QVERIFY(text.has_value());
    const auto why = [&](const char *address) { return text->images.value(QString::fromLatin1(address)).whyNot; };
    QCOMPARE(why("../../../outside.png"), QStringLiteral("outside the knowledge directory"));
    QCOMPARE(why("text.png"), QStringLiteral("no picture"));
    QCOMPARE(why("large.png"), QStringLiteral("too large"));
    QCOMPARE(why("gone.png"), QStringLiteral("not there"));
    const auto absolute = read("![a](/etc/hostname) ![b](file:///etc/hostname)\n");
    QVERIFY(absolute.has_value());
    for (const char *address : {"/etc/hostname", "file:///etc/hostname"})
        QCOMPARE(absolute->images.value(QString::fromLatin1(address)).whyNot,
                 QStringLiteral("outside the knowledge directory"));
}

/// Thousands of letters that nobody can read would stand in its place.
void MarkdownViewTest::aPictureInTheTextItselfIsTold_data()
{
    QTest::addColumn<QByteArray>("markdown");
    const QByteArray picture = "data:image/png;base64," + QByteArray("iVBORw0KGgo+/").repeated(3'000);
    QTest::newRow("inline") << "![The parts](" + picture + ")\n";
    QTest::newRow("in brackets") << "![The parts](<" + picture + "> \"title\")\n";
    QTest::newRow("defined elsewhere") << "![The parts][p]\n\n[p]: " + picture + "\n";
}

void MarkdownViewTest::aPictureInTheTextItselfIsTold()
{
    QFETCH(QByteArray, markdown);
    const auto text = read("before\n\n" + markdown + "\nafter\n");
    QVERIFY(text.has_value());
    QVERIFY(!text->isCut);
    MarkdownView view;
    view.setText(*text);
    const QString shown = view.browser()->toPlainText();
    QVERIFY2(shown.contains(u"Picture not shown, part of the text itself: The parts"), qPrintable(shown.left(300)));
    QVERIFY2(shown.size() < 200, qPrintable(shown.left(300)));
    QVERIFY(shown.contains(u"after"));
}

void MarkdownViewTest::aPictureFromOutsideIsLeftOut_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::newRow("above") << QByteArray("../../../outside.png");
    QTest::newRow("through a link") << QByteArray("link.png");
    QTest::newRow("absolute") << QByteArray("/etc/hostname");
    QTest::newRow("file url") << QByteArray("file:///etc/hostname");
    QTest::newRow("network") << QByteArray("http://example.invalid/a.png");
}

void MarkdownViewTest::aPictureFromOutsideIsLeftOut()
{
    QFETCH(QByteArray, address);
    m_tree->write(QStringLiteral("outside.png"), png());
    m_tree->makeFolder(QStringLiteral("knowledge/topics/seed-x"));
    QCOMPARE(::symlink(QFile::encodeName(m_tree->path(QStringLiteral("outside.png"))).constData(),
                       QFile::encodeName(m_tree->path(QStringLiteral("knowledge/topics/seed-x/link.png"))).constData()),
             0);
    const auto text = read("![a](" + address + ")\n");
    QVERIFY(text.has_value());
    QVERIFY(text->images.value(QString::fromUtf8(address)).image.isNull());
    MarkdownView view;
    view.setText(*text);
    const QString shown = view.browser()->toPlainText();
    QVERIFY2(shown.contains(u"Picture ") && shown.contains(u"a (" + QString::fromUtf8(address) + u')'),
             qPrintable(shown));
    QVERIFY(!shown.contains(QChar::ObjectReplacementCharacter));
}

void MarkdownViewTest::aLeftOutPictureIsTold_data()
{
    QTest::addColumn<QByteArray>("markdown");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *markdown, const char *words) {
        QTest::newRow(name) << QByteArray(markdown) << QString::fromUtf8(words);
    };
    row("by its text and address", "![The parts](gone.png)", "Picture not shown, not there: The parts (gone.png)");
    row("without a text", "before ![](gone.png) after", "before Picture not shown, not there: gone.png after");
    row("with a blank for a text", "![ ](gone.png)", "Picture not shown, not there: gone.png");
    row("whose text has several parts", "![a &amp; b *c* `d`](gone.png)",
        "Picture not shown, not there: a & b c d (gone.png)");
    row("whose text has unknown entities", "![a &foo; b](gone.png)",
        "Picture not shown, not there: a &foo; b (gone.png)");
    row("in a link", "[![The parts](gone.png)](plan.md)", "Picture not shown, not there: The parts (gone.png)");
    row("in code", "`![](gone.png)`", "![](gone.png)");
    row("in a fence", "```\n![](gone.png)\n```\n", "![](gone.png)");
    row("behind a lone mark of code", "a ` and ![](gone.png)", "a ` and Picture not shown, not there: gone.png");
}

void MarkdownViewTest::aLeftOutPictureIsTold()
{
    QFETCH(QByteArray, markdown);
    const auto text = read(markdown + '\n');
    QVERIFY(text.has_value());
    MarkdownView view;
    view.setText(*text);
    QTEST(view.browser()->toPlainText().simplified(), "words");
    QVERIFY(!view.browser()->toPlainText().contains(QChar(0x200b)));
}

void MarkdownViewTest::aPictureWhoseTextHasPartsIsShownOnce()
{
    m_tree->write(QStringLiteral("knowledge/topics/seed-x/a.png"), png());
    const auto text = read("![a &amp; b *c*](a.png) ![](a.png)\n");
    QVERIFY(text.has_value());
    MarkdownView view;
    view.setText(*text);
    QCOMPARE(view.browser()->document()->toRawText().count(QChar::ObjectReplacementCharacter), 2);
}

/// It would be as high as the picture.
void MarkdownViewTest::besideAShownPictureTheWordsHaveNoGround()
{
    m_tree->write(QStringLiteral("knowledge/topics/seed-x/a.png"), png());
    const auto text = read("![a](a.png) ![b](gone.png)\n\n![c](gone-too.png)\n");
    QVERIFY(text.has_value());
    MarkdownView view;
    view.setText(*text);
    const auto hasGround = [&](const char *words) {
        const QTextCursor found = view.browser()->document()->find(QString::fromLatin1(words));
        return found.charFormat().background().style() != Qt::NoBrush;
    };
    QVERIFY(!hasGround("gone.png"));
    QVERIFY(hasGround("gone-too.png"));
}

/// The colours in a column of the view, from above, each once for as long as it lasts; a negative `x` counts from the
/// right.
QList<QColor> MarkdownViewTest::coloursDown(MarkdownView &view, int x)
{
    view.resize(400, 400);
    view.show();
    const QImage image = view.browser()->viewport()->grab().toImage();
    QList<QColor> colours;
    for (int y = 0; y < image.height(); ++y) {
        const QColor colour = image.pixelColor(x < 0 ? image.width() + x : x, y);
        if (colours.isEmpty() || colours.last() != colour)
            colours << colour;
    }
    return colours;
}

void MarkdownViewTest::codeStandsOnAGroundOfItsOwn()
{
    const auto text = read("Before.\n\n```cpp\nint a;\n\nint b;\n```\n\n```\nc\n```\n\nAfter.\n\n```\nd\n```\n");
    QVERIFY(text.has_value());
    MarkdownView view;
    view.setText(*text);
    const QColor base = QApplication::palette().color(QPalette::Base);
    const QColor ground = toneGround(QApplication::palette(), Tone::Muted);
    QVERIFY(base != ground);
    const QList<QColor> threeBlocks{base, ground, base, ground, base, ground, base};
    QCOMPARE(coloursDown(view, -40), threeBlocks);
    QCOMPARE(view.browser()->toPlainText(), QStringLiteral("Before.\nint a;\n\nint b;\nc\nAfter.\nd"));
    // A sentence in its place has none.
    view.browser()->setMessage(QStringLiteral("Gone.\nGone.\nGone."));
    QCOMPARE(coloursDown(view, -40), QList<QColor>{base});
}

void MarkdownViewTest::aSentenceInPlaceOfADocumentIsNoHeading()
{
    const auto text = read("# Heading\n");
    QVERIFY(text.has_value());
    MarkdownView view;
    const auto letters = [&view] { return QTextCursor(view.browser()->document()->lastBlock()).charFormat(); };
    view.browser()->setMessage(QStringLiteral("Gone."));
    const QTextCharFormat plain = letters();
    view.setText(*text);
    QVERIFY(letters() != plain);
    view.browser()->setMessage(QStringLiteral("Gone."));
    QCOMPARE(letters(), plain);
}

void MarkdownViewTest::aTableAfterCodeHasAWholeHeading_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("words") << QByteArray("Words.\n");
    QTest::newRow("code") << QByteArray("```\ncode\n```\n");
    QTest::newRow("quotation") << QByteArray("> quotation\n");
}

void MarkdownViewTest::aTableAfterCodeHasAWholeHeading()
{
    QFETCH(QByteArray, before);
    const auto text = read(before + "\n| one | two |\n|---|---|\n| 1 | 2 |\n");
    QVERIFY(text.has_value());
    MarkdownView view;
    view.setText(*text);
    const auto frames = view.browser()->document()->rootFrame()->childFrames();
    const auto *table = frames.isEmpty() ? nullptr : qobject_cast<QTextTable *>(frames.back());
    QVERIFY(table);
    for (int column = 0; column < 2; ++column) {
        const QTextTableCell cell = table->cellAt(0, column);
        const QTextBlock block = cell.firstCursorPosition().block();
        QCOMPARE(block, cell.lastCursorPosition().block());
        QCOMPARE(block.text(), column == 0 ? QStringLiteral("one") : QStringLiteral("two"));
        QCOMPARE(block.begin().fragment().charFormat().fontWeight(), int(QFont::Bold));
    }
}

void MarkdownViewTest::aBarInACellsCodeHasNoBackslash()
{
    const auto text = read("Before `c\\|d`\n\n| a |\n|---|\n| `x\\|y` or `1\\|2` |\n\nAfter `e\\|f`\n");
    QVERIFY(text.has_value());
    MarkdownView view;
    view.setText(*text);
    const QString shown = view.browser()->toPlainText();
    QVERIFY2(shown.contains(u"x|y or 1|2"), qPrintable(shown));
    QVERIFY2(shown.contains(u"c\\|d") && shown.contains(u"e\\|f"), qPrintable(shown)); // these are as written
}

void MarkdownViewTest::aQuotationHasABar()
{
    const auto text = read("Before.\n\n> One\n>\n> two\n>> three\n\nAfter.\n");
    QVERIFY(text.has_value());
    MarkdownView view;
    view.setText(*text);
    const QPalette palette = QApplication::palette();
    const QColor bar = blended(toneColor(palette, Tone::Muted), palette.color(QPalette::Base), 0.45);
    const int left = static_cast<int>(view.browser()->document()->documentMargin());
    constexpr int within = 18;
    QCOMPARE(coloursDown(view, left + 1).count(bar), 1); // in one piece beside all of it
    QCOMPARE(coloursDown(view, left + within + 1).count(bar), 1);
}

void MarkdownViewTest::aQuotationInAListHasItsBarInTheList()
{
    const auto text = read("- One\n\n  > quoted\n  >> twice\n\n> Before the list, not in it.\n");
    QVERIFY(text.has_value());
    MarkdownView view;
    view.setText(*text);
    const QPalette palette = QApplication::palette();
    const QColor bar = blended(toneColor(palette, Tone::Muted), palette.color(QPalette::Base), 0.45);
    const int left = static_cast<int>(view.browser()->document()->documentMargin());
    const int inList = left + static_cast<int>(view.browser()->document()->indentWidth());
    constexpr int within = 18;
    QCOMPARE(coloursDown(view, left + 1).count(bar), 1); // of the last one alone
    QCOMPARE(coloursDown(view, inList + 1).count(bar), 1);
    QCOMPARE(coloursDown(view, inList + within + 1).count(bar), 1);
}

void MarkdownViewTest::whatStandsBelowAnItemsWordsIsNoItem_data()
{
    QTest::addColumn<QByteArray>("markdown");
    QTest::addColumn<QString>("items"); // a letter a block: i for an item, q for a quotation, c for code
    QTest::newRow("a quotation") << QByteArray("- a\n  > b\n  > c\n- d\n") << QStringLiteral("i q i");
    QTest::newRow("in a nested list") << QByteArray("- a\n  - b\n    > c\n  - d\n- e\n") << QStringLiteral("i i q i i");
    QTest::newRow("code") << QByteArray("1. a\n   ```json\n   > b\n   - c\n   ```\n2. d\n")
                          << QStringLiteral("i c c i");
    QTest::newRow("code and a quotation")
        << QByteArray("- a\n  ~~~\n  b\n  ~~~\n  > c\n- d\n") << QStringLiteral("i c q i");
    QTest::newRow("with tabs") << QByteArray("-\ta\n\t> b\n-\tc\n") << QStringLiteral("i q i");
    QTest::newRow("one that goes on without its sign")
        << QByteArray("- a\n  > b\nc\n  > d\n- e\n") << QStringLiteral("i q i");
    QTest::newRow("a sign among words") << QByteArray("- a\n      > b\n- c\n") << QStringLiteral("i i");
    QTest::newRow("code that ends with its item")
        << QByteArray("- a\n  ```\n  b\n- c\n  > d\n- e\n") << QStringLiteral("i c i q i");
}

/// QTextDocument takes it for one, and the items after it for more of it.
void MarkdownViewTest::whatStandsBelowAnItemsWordsIsNoItem()
{
    QFETCH(QByteArray, markdown);
    const auto text = read(markdown);
    QVERIFY(text.has_value());
    MarkdownView view;
    view.setText(*text);
    QStringList items;
    for (QTextBlock block = view.browser()->document()->begin(); block.isValid(); block = block.next()) {
        QString item = block.textList() ? QStringLiteral("i") : QString();
        if (block.blockFormat().intProperty(QTextFormat::BlockQuoteLevel) > 0)
            item += u'q';
        if (BlockMarks::isCode(block))
            item += u'c';
        items << item;
    }
    QTEST(items.join(u' '), "items");
}

/// The page is not scrolled across for it.
void MarkdownViewTest::aLongLineOfCodeGoesOnBelow()
{
    const QByteArray longLine = QByteArray("run --with an-argument ").repeated(12).trimmed();
    const QByteArray longWord(300, 'x');
    const auto text = read("Words.\n\n```\nshort\n" + longLine + "\n" + longWord + "\n```\n\n    " + longLine + "\n");
    QVERIFY(text.has_value());
    MarkdownView view;
    view.resize(500, 400);
    view.show();
    view.setText(*text);
    QTextDocument *document = view.browser()->document();
    QTRY_VERIFY(document->findBlockByNumber(2).layout()->lineCount() > 1);
    QCOMPARE(view.browser()->horizontalScrollBar()->maximum(), 0);
    const QTextLayout *code = document->findBlockByNumber(2).layout();
    QVERIFY(code->lineAt(1).x() > code->lineAt(0).x()); // it shows which line goes on
    QCOMPARE(document->findBlockByNumber(1).layout()->lineAt(0).x(), code->lineAt(0).x());
    QVERIFY(document->findBlockByNumber(3).layout()->lineCount() > 1);
    for (int number = 1; number < document->blockCount(); ++number)
        QVERIFY(BlockMarks::isCode(document->findBlockByNumber(number)));
    view.browser()->selectAll(); // what is copied has its own lines
    QCOMPARE(view.browser()->textCursor().selectedText().count(QString::fromUtf8(longLine)), 2);
}

/// In light and dark, as code in lines of its own does.
void MarkdownViewTest::codeAmongWordsStandsOnAGround()
{
    const auto text = read("`one two`\n\n- three `four`\n\n| `five` | six |\n|---|---|\n| 7 | 8 |\n");
    QVERIFY(text.has_value());
    MarkdownView view;
    view.setText(*text);
    const int left = static_cast<int>(view.browser()->document()->documentMargin());
    const QPalette before = QApplication::palette();
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        QApplication::setPalette(paletteFor(theme));
        const QColor ground = toneGround(QApplication::palette(), Tone::Muted);
        QTRY_COMPARE(coloursDown(view, left - 1).count(ground), 1); // beside the first word's letters
        const QImage image = view.browser()->viewport()->grab().toImage();
        for (const char *words : {"four", "five"}) {
            const QTextCursor found = view.browser()->document()->find(QString::fromLatin1(words));
            const QRect place = view.browser()->cursorRect(found);
            QCOMPARE(image.pixelColor(place.right() + 1, place.center().y()), ground);
        }
        QVERIFY(image.pixelColor(image.width() - 40, 20) != ground);
    }
    QApplication::setPalette(before);
}

void MarkdownViewTest::tablesFollowTheColours()
{
    const auto text = read("| a | b |\n|---|---|\n| c | d |\n");
    QVERIFY(text.has_value());
    MarkdownView view;
    view.show();
    view.setText(*text);
    const auto border = [&] {
        return qobject_cast<QTextTable *>(view.browser()->document()->rootFrame()->childFrames().front())
            ->format()
            .borderBrush()
            .color();
    };
    const QColor light = border();
    QVERIFY(light.isValid());
    const QPalette before = QApplication::palette();
    QApplication::setPalette(paletteFor(Theme::Dark));
    QTRY_VERIFY(border() != light); // widgets are told of it later
    QApplication::setPalette(before);
    QTRY_COMPARE(border(), light);
}

void MarkdownViewTest::aHugeDocumentIsCut()
{
    const auto text = read(QByteArray("A line of text that is long enough.\n\n").repeated(20'000));
    QVERIFY(text.has_value());
    QVERIFY(text->isCut);
    QVERIFY(text->markdown.size() <= maximumShownMarkdown);
    QVERIFY(text->markdown.endsWith(u'.') || text->markdown.endsWith(u'\n'));
}

/// Above that size no state file is read.
void MarkdownViewTest::aDocumentOfAnySizeIsCut()
{
    const auto text = read(QByteArray("A line of text that is long enough.\n\n").repeated(500'000));
    QVERIFY(text.has_value());
    QVERIFY(text->isCut && !text->isWhole);
    QVERIFY(!text->markdown.isEmpty() && text->markdown.size() <= maximumShownMarkdown);
    QVERIFY(text->bytes.isEmpty());
}

void MarkdownViewTest::aHugeParagraphIsCut()
{
    const QByteArray line("A line of text that is long enough.\n");
    const auto paragraph = read("# Title\n\n" + line.repeated(2'000));
    QVERIFY(paragraph.has_value());
    QVERIFY(paragraph->isCut);
    QVERIFY(paragraph->markdown.size() <= maximumShownParagraph + 20);
    for (const char *form : {"- %1", "```\n%1```\n", "%1\n"}) {
        const QByteArray whole = QByteArray(form).replace("%1", line).repeated(2'000);
        const auto text = read(whole);
        QVERIFY(text.has_value());
        QVERIFY(!text->isCut);
        QCOMPARE(text->markdown, QString::fromUtf8(whole));
    }
}

void MarkdownViewTest::keysReadOnFromTheBeginning()
{
    const auto text = read(QByteArray("A line of text.\n\n").repeated(2'000));
    QVERIFY(text.has_value());
    MarkdownView view;
    view.resize(400, 300);
    view.show();
    view.setText(*text);
    auto *browser = view.findChild<QTextBrowser *>();
    QTest::keyClick(browser, Qt::Key_Down);
    QVERIFY(browser->verticalScrollBar()->value() < browser->verticalScrollBar()->pageStep());
}

void MarkdownViewTest::aDocumentOutsideIsRefused()
{
    m_tree->makeFolder(QStringLiteral("knowledge"));
    m_tree->write(QStringLiteral("outside.md"), "# x\n");
    const auto text = readMarkdown(m_tree->path(QStringLiteral("outside.md")), knowledge());
    QVERIFY(!text);
    QCOMPARE(text.error().code, ErrorCode::Refused);
}

void MarkdownViewTest::frontMatterIsNoHeading()
{
    const auto text = read("---\nid: plan-x\nstatus: draft\n---\n\n# Plan\n");
    QVERIFY(text.has_value());
    MarkdownView view;
    view.setText(*text);
    QCOMPARE(view.browser()->document()->firstBlock().blockFormat().headingLevel(), 0);
    QVERIFY(view.browser()->toPlainText().contains(u"status: draft"));
}

void MarkdownViewTest::linksAreOnlyAskedFor_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<int>("documents");
    QTest::addColumn<int>("webLinks");
    QTest::newRow("beside") << QStringLiteral("overview.md") << 1 << 0;
    QTest::newRow("another topic") << QStringLiteral("../plan-x/plan.md") << 1 << 0;
    QTest::newRow("outside, which its owner finds out") << QStringLiteral("../../../secret.md") << 1 << 0;
    QTest::newRow("absolute") << QStringLiteral("/etc/passwd") << 0 << 0;
    QTest::newRow("file") << QStringLiteral("file:///etc/passwd") << 0 << 0;
    QTest::newRow("web") << QStringLiteral("https://example.org/") << 0 << 1;
    QTest::newRow("script") << QStringLiteral("javascript:alert(1)") << 0 << 0;
    QTest::newRow("share") << QStringLiteral("//server/share") << 0 << 0;
}

void MarkdownViewTest::linksAreOnlyAskedFor()
{
    QFETCH(QString, link);
    QFETCH(int, documents);
    QFETCH(int, webLinks);
    const auto text = read("# x\n");
    QVERIFY(text.has_value());
    MarkdownView view;
    view.setText(*text);
    QSignalSpy documentSpy(&view, &MarkdownView::documentRequested);
    QSignalSpy webSpy(&view, &MarkdownView::webLinkRequested);
    QSignalSpy refusedSpy(&view, &MarkdownView::linkRefused);
    Q_EMIT view.browser()->anchorClicked(QUrl(link));
    QCOMPARE(documentSpy.size(), documents);
    QCOMPARE(webSpy.size(), webLinks);
    QCOMPARE(refusedSpy.size(), 1 - documents - webLinks);
}

void MarkdownViewTest::wordsAreFound()
{
    const auto text = read("# Seed\n\nfirst needle\n\nsecond needle\n");
    QVERIFY(text.has_value());
    MarkdownView view;
    view.setText(*text);
    view.show();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    view.browser()->setFocus();
    QTest::keyClick(view.browser(), Qt::Key_F, Qt::ControlModifier);
    auto *field = view.findChild<QLineEdit *>();
    QVERIFY(field && field->isVisible());
    QTest::keyClicks(field, QStringLiteral("needle"));
    const int first = view.browser()->textCursor().position();
    QVERIFY(view.browser()->textCursor().hasSelection());
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(view.browser()->textCursor().position() > first);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!field->isVisible());
}

/// Each piece laid out by itself would cost seconds.
void MarkdownViewTest::aParagraphOfManyLinesIsLaidOutOnce()
{
    const auto text = read(QByteArray("a line of text\n").repeated(2000));
    QVERIFY(text.has_value());
    MarkdownView view;
    view.show();
    QSignalSpy changes(view.browser()->document(), &QTextDocument::contentsChange);
    view.setText(*text);
    QVERIFY2(changes.size() < 20, qPrintable(QString::number(changes.size())));
    QCOMPARE(view.browser()->document()->blockCount(), 1);
    QVERIFY(view.browser()->toPlainText().size() >= qsizetype(2000) * 14);
}

void MarkdownViewTest::whatIsNotFoundMayBeInThePartThatIsNotShown()
{
    const auto text = read(QByteArray("a line of text\n").repeated(4000) + "needle\n");
    QVERIFY(text.has_value() && text->isCut);
    MarkdownView view;
    view.setText(*text);
    view.show();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    view.browser()->setFocus();
    QTest::keyClick(view.browser(), Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(view.findChild<QLineEdit *>(), QStringLiteral("needle"));
    const auto labels = view.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->text() == QStringLiteral("not found in the part that is shown");
    }));
}

void MarkdownViewTest::whatIsNoTextIsNotShown()
{
    const auto text = read(QByteArray("GIF\0\1\2", 6).repeated(1000));
    QVERIFY(!text.has_value());
    QVERIFY2(text.error().message.contains(QStringLiteral(" is no text")), qPrintable(text.error().message));
}

void MarkdownViewTest::everyPlaceIsMarked()
{
    const auto text = read("needle\n\nanother needle\n\nNEEDLE\n");
    QVERIFY(text.has_value());
    MarkdownView view;
    view.setText(*text);
    view.show();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    view.browser()->setFocus();
    const auto says = [&view](const QString &words) {
        const auto labels = view.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->isVisible() && label->text() == words; });
    };
    QTest::keyClick(view.browser(), Qt::Key_F, Qt::ControlModifier);
    auto *field = view.findChild<QLineEdit *>();
    QTest::keyClicks(field, QStringLiteral("needle"));
    QCOMPARE(view.browser()->extraSelections().size(), 3);
    // The text has no focus, and yet the place that was found stands out.
    const auto contrast = [&view](const QColor &color) {
        return contrastRatio(color, view.palette().color(QPalette::Base));
    };
    const QColor usual = view.browser()->extraSelections().front().format.background().color();
    QVERIFY(contrast(view.browser()->palette().color(QPalette::Inactive, QPalette::Highlight)) > 2 * contrast(usual));
    QVERIFY(says(QStringLiteral("1 of 3")));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(says(QStringLiteral("2 of 3")));
    view.browser()->setFocus();
    QTest::keyClick(view.browser(), Qt::Key_F3, Qt::ShiftModifier);
    QVERIFY(says(QStringLiteral("1 of 3")));
    QTest::keyClick(view.browser(), Qt::Key_F3, Qt::ShiftModifier); // once around
    QVERIFY(says(QStringLiteral("3 of 3")));
    QTest::keyClicks(field, QStringLiteral("x"));
    QVERIFY(says(QStringLiteral("not found")));
    QCOMPARE(view.browser()->extraSelections().size(), 0);
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("another"));
    QCOMPARE(view.browser()->extraSelections().size(), 1);
    const auto other = read("another and another\n");
    view.setText(*other); // written anew
    QCOMPARE(view.browser()->extraSelections().size(), 2);
    // Escape is the bar's, whatever the window does with it.
    QKeyEvent escape(QEvent::ShortcutOverride, Qt::Key_Escape, Qt::NoModifier);
    escape.ignore();
    QCoreApplication::sendEvent(field, &escape);
    QVERIFY(escape.isAccepted());
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(view.browser()->extraSelections().size(), 0);
}

void MarkdownViewTest::wordsAreFoundFromWhatIsInSightOn()
{
    QByteArray markdown;
    for (int i = 1; i <= 90; ++i)
        markdown += "Part " + QByteArray::number(i) + " has words.\n\n";
    MarkdownView view;
    view.resize(400, 300);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.setText(*read(markdown));
    MarkdownBrowser &browser = *view.browser();
    const auto showPart = [&](const QString &part) {
        view.setPlace({browser.document()->find(part).block().position(), 0});
    };
    const auto found = [&browser] {
        return browser.textCursor().hasSelection() ? browser.textCursor().block().text().section(u' ', 0, 1)
                                                   : QString();
    };
    showPart(QStringLiteral("Part 40"));
    view.find();
    auto *field = view.findChild<QLineEdit *>();
    QTest::keyClicks(field, QStringLiteral("wor"));
    QCOMPARE(found(), QStringLiteral("Part 40"));
    QTest::keyClicks(field, QStringLiteral("ds"));
    QCOMPARE(found(), QStringLiteral("Part 40"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(found(), QStringLiteral("Part 41"));
    // Away from what was found, and on from there; then once around.
    showPart(QStringLiteral("Part 60"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(found(), QStringLiteral("Part 60"));
    field->clear();
    QTest::keyClicks(field, QStringLiteral("Part 7 "));
    QCOMPARE(found(), QStringLiteral("Part 7"));
    // What is nowhere leaves the text where it is.
    const ReadingPlace place = view.place();
    field->clear();
    QTest::keyClicks(field, QStringLiteral("q"));
    QVERIFY(view.place() == place || found().isEmpty());
    QVERIFY(browser.viewport()->rect().intersects(browser.cursorRect()));
    QCOMPARE(browser.textCursor().block().text().section(u' ', 0, 1), QStringLiteral("Part 7"));
}

void MarkdownViewTest::whatIsReadAnewKeepsItsPlaces()
{
    const QByteArray lines = QByteArray("A line of text.\n\n").repeated(200);
    const auto text = read(lines);
    QVERIFY(text.has_value());
    MarkdownView view;
    view.resize(400, 300);
    view.show();
    view.setText(*text);
    QVERIFY(view.browser()->find(QStringLiteral("text")));
    const int position = view.browser()->textCursor().position();
    view.browser()->verticalScrollBar()->setValue(500);
    view.setText(*read(lines)); // nothing has changed
    QVERIFY(view.browser()->textCursor().hasSelection());
    QCOMPARE(view.browser()->verticalScrollBar()->value(), 500);
    view.setText(*read(lines + "The end.\n"));
    QVERIFY(view.browser()->toPlainText().contains(QStringLiteral("The end.")));
    QCOMPARE(view.browser()->textCursor().position(), position);
    QCOMPARE(view.browser()->verticalScrollBar()->value(), 500);
    view.setText(*read("short\n"));
    QVERIFY(view.browser()->textCursor().position() <= 5);
}

void MarkdownViewTest::whatIsReadStaysWhereTheLinesGetAnotherLength()
{
    QByteArray markdown;
    for (int i = 1; i <= 80; ++i)
        markdown += "Part " + QByteArray::number(i) + QByteArray(" and what belongs to it").repeated(8) + ".\n\n";
    const auto text = read(markdown);
    QVERIFY(text.has_value());
    MarkdownView view;
    view.resize(380, 300);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.setText(*text);
    MarkdownBrowser &browser = *view.browser();
    const auto atTop = [&] { return browser.cursorForPosition({0, 0}).block().text().section(u' ', 0, 1); };
    const QTextBlock part = browser.document()->find(QStringLiteral("Part 56")).block();
    view.setPlace({part.position(), -2});
    QCOMPARE(atTop(), QStringLiteral("Part 56"));
    for (const int width : {900, 380, 640}) {
        view.resize(width, 300);
        QTRY_COMPARE(view.width(), width);
        QCOMPARE(atTop(), QStringLiteral("Part 56"));
    }
    // What was found stays in sight.
    QVERIFY(browser.find(QStringLiteral("Part 58")));
    for (const int width : {900, 300}) {
        view.resize(width, 300);
        QTRY_COMPARE(view.width(), width);
        QVERIFY(browser.viewport()->rect().contains(browser.cursorRect()));
    }
}

void MarkdownViewTest::anEmptyDocumentSaysThatItIs()
{
    MarkdownView view;
    view.show();
    const auto note = [&view] {
        QStringList texts;
        for (const QLabel *label : view.findChildren<QLabel *>()) {
            if (label->isVisible())
                texts << label->text();
        }
        return texts.filter(QStringLiteral("document is empty")).size();
    };
    view.setText(*read("# Words\n"));
    QCOMPARE(note(), 0);
    view.setText(*read(""));
    QCOMPARE(note(), 1);
    view.setMessage(QStringLiteral("Something else"));
    QCOMPARE(note(), 0);
    view.setText(*read(" \n\n"));
    QCOMPARE(note(), 1);
}

void MarkdownViewTest::aHeadingIsBoldAlsoBehindCode()
{
    const auto text = read("# Add a bar to `tk ralph` (optional)\n");
    QVERIFY(text.has_value());
    MarkdownView view;
    view.setText(*text);
    const QTextBlock heading = view.browser()->document()->firstBlock();
    QVERIFY(heading.text().endsWith(u"(optional)"));
    for (auto part = heading.begin(); !part.atEnd(); ++part)
        QVERIFY2(part.fragment().charFormat().fontWeight() >= QFont::Bold, qPrintable(part.fragment().text()));
}

void MarkdownViewTest::headingsAreFoundByTheirAnchors_data()
{
    QTest::addColumn<QString>("fragment");
    QTest::addColumn<QString>("heading");
    QTest::newRow("words") << QStringLiteral("open-questions") << QStringLiteral("Open Questions?");
    QTest::newRow("in capitals") << QStringLiteral("Open-Questions") << QStringLiteral("Open Questions?");
    QTest::newRow("letters of all languages") << QStringLiteral("größe--maß") << QStringLiteral("Größe & Maß");
    QTest::newRow("code in it") << QStringLiteral("the-tf-tool") << QStringLiteral("The tf tool");
    QTest::newRow("the second of a name") << QStringLiteral("notes-1") << QStringLiteral("Notes");
    QTest::newRow("none") << QStringLiteral("needle") << QString();
}

void MarkdownViewTest::headingsAreFoundByTheirAnchors()
{
    QFETCH(QString, fragment);
    QFETCH(QString, heading);
    const auto text =
        read("# Notes\n\nneedle\n\n## Open Questions?\n\n## Größe & Maß\n\n## The `tf` tool\n\n### Notes\n");
    QVERIFY(text.has_value());
    MarkdownView view;
    view.setText(*text);
    QCOMPARE(view.showHeading(fragment), !heading.isEmpty());
    if (heading.isEmpty())
        return;
    QCOMPARE(view.browser()->textCursor().block().text(), heading);
    QCOMPARE(view.browser()->textCursor().blockNumber() > 0, true);
}

void MarkdownViewTest::documentsComeInReadingOrder()
{
    for (const char *name : {"sources.md", "notes.md", "overview.md", "seed.md", "picture.png", ".hidden.md"})
        m_tree->write(QStringLiteral("knowledge/topics/seed-x/") + QString::fromUtf8(name), "x");
    m_tree->makeFolder(QStringLiteral("knowledge/topics/seed-x/folder.md"));
    m_tree->write(QStringLiteral("knowledge/archive/topics/seed-old/seed.md"), "xyz");
    const KnowledgeDirectory directory(knowledge());
    QStringList labels;
    for (const Document &document : documentsOfTopic(directory, QStringLiteral("seed-x")))
        labels << document.label;
    QCOMPARE(labels.join(u' '), QStringLiteral("seed.md overview.md sources.md notes.md"));
    const auto archived = documentsOfTopic(directory, QStringLiteral("seed-old"));
    QCOMPARE(archived.size(), size_t(1));
    QCOMPARE(archived.front().size, 3);
    QVERIFY(documentsOfTopic(directory, QStringLiteral("../seed-x")).empty());
    const auto written = lastTopicWrite(directory);
    QVERIFY(written && std::chrono::abs(systemClock()() - *written) < std::chrono::minutes(1));
    QVERIFY(!lastTopicWrite(KnowledgeDirectory(m_tree->path(QStringLiteral("elsewhere")))));
}

QTEST_MAIN(MarkdownViewTest)
#include "tst_markdownview.moc"
