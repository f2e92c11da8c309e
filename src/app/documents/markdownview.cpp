// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/markdownview.h"

#include "app/documents/findbar.h"
#include "app/documents/headings.h"
#include "app/documents/leftoutpictures.h"
#include "app/documents/looseitems.h"
#include "app/widgets/labels.h"
#include "base/ids.h"
#include "models/cellwords.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextList>
#include <QTextTable>
#include <QVBoxLayout>

#include <algorithm>

namespace Pointsman {

namespace {

constexpr int charactersInLine = 90;

/// After code or a quotation Qt leaves an empty line in the first cell, and its words are no heading's.
void mendFirstCell(const QTextTable &table)
{
    const QTextTableCell cell = table.cellAt(0, 0);
    QTextCursor cursor = cell.firstCursorPosition();
    if (cursor.block().length() > 1 || cursor.block() == cell.lastCursorPosition().block())
        return;
    cursor.deleteChar();
    cursor.setPosition(cell.lastCursorPosition().position(), QTextCursor::KeepAnchor);
    QTextCharFormat heading;
    heading.setFontWeight(QFont::Bold);
    cursor.mergeCharFormat(heading);
}

/// In a table `a\|b` is the code a|b: the backslash only says that the cell goes on. Qt shows it.
void mendCode(const QTextTable &table, QTextDocument &document)
{
    const QString bar = QStringLiteral("\\|");
    for (QTextCursor found = document.find(bar, table.firstPosition());
         !found.isNull() && found.position() <= table.lastPosition(); found = document.find(bar, found)) {
        if (!found.charFormat().fontFixedPitch())
            continue;
        found.setPosition(found.selectionStart());
        found.deleteChar();
    }
}

/// Headings of a calm size and air between paragraphs; Qt's own are large and close.
void setSpacing(QTextDocument *document)
{
    constexpr int largestHeading = 2;
    constexpr int lineHeight = 118;
    constexpr int tableMargin = 6;
    QTextCursor cursor(document);
    cursor.beginEditBlock();
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        const int level = format.headingLevel();
        const bool isCode = BlockMarks::isCode(block);
        if (!isCode)
            format.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
        const bool isTight = block.textList() || QTextCursor(block).currentTable();
        format.setTopMargin(level > 0 ? 12 : 0);
        format.setBottomMargin(level > 0 ? 6 : isTight ? 2 : 8);
        BlockMarks::setRoom(format, block);
        cursor.setPosition(block.position());
        cursor.setBlockFormat(format);
        if (level > 0) {
            QTextCharFormat heading;
            heading.setProperty(QTextFormat::FontSizeAdjustment, qMax(0, largestHeading - level + 1));
            heading.setFontWeight(QFont::Bold); // which the importer ends with the first code in it
            cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
            cursor.mergeCharFormat(heading);
        }
    }
    const auto frames = document->rootFrame()->childFrames();
    for (QTextFrame *frame : frames) {
        if (auto *table = qobject_cast<QTextTable *>(frame)) {
            mendFirstCell(*table);
            mendCode(*table, *document);
            QTextTableFormat format = table->format();
            format.setBorderCollapse(true);
            format.setBorder(1);
            format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid); // the usual one takes two sides for lit
            format.setBorderBrush(borderColor(QApplication::palette()));
            format.setCellPadding(4);
            format.setCellSpacing(0);
            format.setTopMargin(tableMargin);
            format.setBottomMargin(tableMargin);
            table->setFormat(format);
        }
    }
    cursor.endEditBlock();
}

} // namespace

void MarkdownBrowser::setText(const MarkdownText &text)
{
    m_images = text.images;
    QTextCursor whole(document());
    whole.beginEditBlock(); // else a paragraph is laid out anew at each of its lines
    document()->setMarkdown(withNamedPictures(withLooseItems(text.markdown)),
                            QTextDocument::MarkdownFeatures(QTextDocument::MarkdownNoHTML) |
                                QTextDocument::MarkdownDialectGitHub);
    whole.endEditBlock();
    tellLeftOutPictures(*document(), m_images, QApplication::palette());
    setSpacing(document());
    m_marks.find(*document());
    keepLinesShort();
}

void MarkdownBrowser::setMessage(const QString &text)
{
    setCurrentCharFormat({}); // else it is that of the heading that stood there
    setPlainText(text);
    m_marks.find(*document());
}

/// In a wide window the text stays a column in the middle: longer lines are hard to follow.
void MarkdownBrowser::keepLinesShort()
{
    const int longest = fontMetrics().averageCharWidth() * charactersInLine;
    const qreal margin = std::max<qreal>(document()->documentMargin(), (viewport()->width() - longest) / 2.0);
    QTextFrame *frame = document()->rootFrame();
    QTextFrameFormat format = frame->frameFormat();
    if (qFuzzyCompare(format.leftMargin(), margin))
        return;
    format.setLeftMargin(margin);
    format.setRightMargin(margin);
    frame->setFrameFormat(format);
}

void MarkdownBrowser::paintEvent(QPaintEvent *event)
{
    const QScrollBar *across = horizontalScrollBar();
    const QPointF origin(isRightToLeft() ? across->maximum() - across->value() : across->value(),
                         verticalScrollBar()->value());
    QPainter painter(viewport());
    painter.translate(-origin);
    m_marks.paint(&painter, *document(), QRectF(event->rect()).translated(origin), QApplication::palette());
    painter.end();
    QTextBrowser::paintEvent(event);
}

void MarkdownBrowser::resizeEvent(QResizeEvent *event)
{
    const ReadingPlace place = placeIn(event->oldSize());
    QTextBrowser::resizeEvent(event);
    keepLinesShort();
    setPlace(place);
}

void MarkdownBrowser::setPlace(ReadingPlace place)
{
    QTextCursor cursor(document());
    cursor.setPosition(std::min(place.position, document()->characterCount() - 1));
    const QRect now = cursorRect(cursor);
    const int wanted = std::min(place.top, std::max(0, viewport()->height() - now.height()));
    const int scrolled = verticalScrollBar()->value() + now.top() - wanted;
    if (scrolled > verticalScrollBar()->maximum())
        (void)document()->size(); // what is far below is laid out late
    verticalScrollBar()->setValue(scrolled);
}

/// What stays in its place when the lines get another length: what was found, if it is in sight, else what is at the
/// top.
ReadingPlace MarkdownBrowser::placeIn(QSize viewed) const
{
    QTextCursor cursor = textCursor();
    if (!cursor.hasSelection() || !QRect(QPoint(), viewed).intersects(cursorRect(cursor)))
        cursor = cursorForPosition({0, 0});
    return {cursor.position(), cursorRect(cursor).top()};
}

QVariant MarkdownBrowser::loadResource(int type, const QUrl &name)
{
    if (type != QTextDocument::ImageResource)
        return {};
    const QImage image = m_images.value(name.toString()).image;
    // Something in any case: for nothing Qt would look by itself. Words come in place of it.
    return image.isNull() ? QImage(1, 1, QImage::Format_ARGB32_Premultiplied) : image;
}

bool MarkdownBrowser::event(QEvent *event)
{
    // Here these keys mean this text, although the window has actions for them.
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Find) || key->matches(QKeySequence::FindNext) ||
            key->matches(QKeySequence::FindPrevious) || key->matches(QKeySequence::Back)) {
            event->accept();
            return true;
        }
    }
    return QTextBrowser::event(event);
}

void MarkdownBrowser::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find))
        Q_EMIT findRequested();
    else if (event->matches(QKeySequence::FindNext))
        Q_EMIT findNextRequested();
    else if (event->matches(QKeySequence::FindPrevious))
        Q_EMIT findPreviousRequested();
    else if (event->matches(QKeySequence::Back))
        Q_EMIT backRequested();
    else if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier)
        Q_EMIT spacePressed();
    else
        QTextBrowser::keyPressEvent(event);
}

void MarkdownBrowser::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::BackButton)
        Q_EMIT backRequested();
    else
        QTextBrowser::mouseReleaseEvent(event);
}

MarkdownView::MarkdownView(QWidget *parent)
    : QWidget(parent)
    , m_browser(new MarkdownBrowser(this))
    , m_note(toneLabel({}, Tone::Warning, this))
    , m_findBar(new FindBar(m_browser, this))
{
    m_browser->setOpenLinks(false);
    m_browser->setAccessibleName(tr("Document"));
    m_browser->setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    m_browser->document()->setDocumentMargin(10);
    m_note->setWordWrap(true);
    m_note->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_browser, 1);
    layout->addWidget(m_note);
    layout->addWidget(m_findBar);
    connect(m_browser, &QTextBrowser::anchorClicked, this, &MarkdownView::follow);
    connect(m_browser, &MarkdownBrowser::findRequested, this, &MarkdownView::find);
    connect(m_browser, &MarkdownBrowser::findNextRequested, m_findBar, &FindBar::findNext);
    connect(m_browser, &MarkdownBrowser::findPreviousRequested, m_findBar, &FindBar::findPrevious);
    connect(m_browser, &MarkdownBrowser::backRequested, this, &MarkdownView::backRequested);
    connect(m_browser, &QTextBrowser::highlighted, this,
            [this](const QUrl &link) { m_browser->viewport()->setToolTip(plainToolTip(printable(link.toString()))); });
}

void MarkdownView::setText(const MarkdownText &text)
{
    const bool isSame = text.path == m_text.path;
    if (isSame && text.bytes == m_text.bytes && text.images == m_text.images)
        return; // what is selected in it stays
    m_text = text;
    lay(isSame);
    const bool isEmpty = text.markdown.trimmed().isEmpty();
    m_note->setText(text.isCut ? tr("Cut here: the document is larger than 256 KiB, or a paragraph of it than 32 KiB. "
                                    "Open it in your editor to "
                                    "read on.")
                    : isEmpty  ? tr("This document is empty.")
                               : QString());
    m_note->setVisible(text.isCut || isEmpty);
}

/// Lays the text out, from its beginning or where the reader is in it.
void MarkdownView::lay(bool isPlaceKept)
{
    const ReadingPlace place = isPlaceKept ? this->place() : ReadingPlace();
    const int position = isPlaceKept ? m_browser->textCursor().position() : 0;
    m_browser->setText(m_text);
    m_border = borderColor(QApplication::palette());
    QTextCursor cursor(m_browser->document()); // from where keys move on
    cursor.setPosition(std::min(position, m_browser->document()->characterCount() - 1));
    m_browser->setTextCursor(cursor);
    setPlace(place);
    m_findBar->setText(m_text.isCut);
}

/// Tables and the words for pictures have colours of the theme in them.
void MarkdownView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    const bool isOfColours =
        event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange;
    if (isOfColours && !m_text.path.isEmpty() && m_border != borderColor(QApplication::palette()))
        lay(true);
}

void MarkdownView::setMessage(const QString &sentence)
{
    m_text = {};
    m_browser->setMessage(printableLines(sentence));
    m_findBar->setText(m_text.isCut);
    m_note->hide();
}

void MarkdownView::find()
{
    m_findBar->open();
}

bool MarkdownView::showHeading(const QString &fragment)
{
    const QTextBlock heading = headingOf(*m_browser->document(), fragment);
    if (!heading.isValid())
        return false;
    m_browser->setTextCursor(QTextCursor(heading)); // from where keys move on
    setPlace({heading.position(), 0});
    return true;
}

void MarkdownView::follow(const QUrl &link)
{
    if (link.scheme() == u"http" || link.scheme() == u"https") {
        Q_EMIT webLinkRequested(link);
        return;
    }
    const bool isRelative = link.scheme().isEmpty() && link.host().isEmpty() && !link.path().startsWith(u'/');
    if (isRelative && link.path().isEmpty())
        Q_EMIT headingRequested(link.fragment(QUrl::FullyDecoded));
    else if (isRelative && !m_text.path.isEmpty())
        Q_EMIT documentRequested(link);
    else
        Q_EMIT linkRefused(link);
}

} // namespace Pointsman
