// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/blockmarks.h"

#include "app/widgets/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QGlyphRun>
#include <QPainter>
#include <QRawFont>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextLayout>

#include <algorithm>

namespace Pointsman {

namespace {

constexpr int padding = 8; ///< between code and the edge of its ground
constexpr int gap = 8;     ///< between that edge and the text before or after it
constexpr int quoteIndent = 18;
constexpr int barWidth = 3;
constexpr qreal radius = 4;
constexpr qreal spanPadding = 2; ///< beside code among words, in the blank before and after it
constexpr qreal spanRadius = 3;

int quoteLevelOf(const QTextBlock &block)
{
    return block.blockFormat().intProperty(QTextFormat::BlockQuoteLevel);
}

/// Whether both are lines of one block of code; of two without anything between them the language may tell.
bool areOneCode(const QTextBlock &one, const QTextBlock &other)
{
    const auto languageOf = [](const QTextBlock &block) {
        return block.blockFormat().stringProperty(QTextFormat::BlockCodeLanguage);
    };
    return BlockMarks::isCode(one) && BlockMarks::isCode(other) && languageOf(one) == languageOf(other) &&
           quoteLevelOf(one) == quoteLevelOf(other) && one.blockFormat().indent() == other.blockFormat().indent();
}

QRectF groundOf(const QTextDocument &document, const QTextBlock &first, const QTextBlock &last)
{
    const QAbstractTextDocumentLayout *layout = document.documentLayout();
    const QRectF room = layout->blockBoundingRect(first);
    const QPointF corner(room.left() + first.layout()->lineAt(0).x(), room.top());
    const QSizeF size(room.width() - padding, layout->blockBoundingRect(last).bottom() - room.top());
    const QRectF lines(corner, size);
    return lines.adjusted(-padding, -padding, padding, padding).toAlignedRect(); // with sharp edges
}

/// Where the bar of a quotation of `level` that begins with `first` stands: beside its own text, in a list further in.
qreal barLeft(const QTextDocument &document, const QTextBlock &first, int level)
{
    return document.rootFrame()->frameFormat().leftMargin() + first.blockFormat().indent() * document.indentWidth() +
           (level - 1) * quoteIndent;
}

/// The ground of a line's text from `begin` to `end`: as high as the letters, not as the line, which has air in it and
/// may hold a picture.
QRectF groundIn(const QTextLine &line, int begin, int end)
{
    const QList<QGlyphRun> letters = line.glyphRuns(begin, end - begin);
    if (letters.isEmpty())
        return {};
    const QRawFont font = letters.front().rawFont();
    const auto [left, right] = std::minmax({line.cursorToX(begin), line.cursorToX(end)}); // by value
    return {left - spanPadding, line.y() + line.ascent() - font.ascent(), right - left + 2 * spanPadding,
            font.ascent() + font.descent()};
}

} // namespace

bool BlockMarks::isCode(const QTextBlock &block)
{
    const QTextBlockFormat format = block.blockFormat();
    return format.hasProperty(QTextFormat::BlockCodeLanguage) || format.nonBreakableLines();
}

void BlockMarks::setRoom(QTextBlockFormat &format, const QTextBlock &block)
{
    const int level = quoteLevelOf(block);
    if (level > 0) {
        format.setLeftMargin(level * quoteIndent);
        format.setRightMargin(0);
    }
    if (!isCode(block))
        return;
    // A line that is too long goes on below, further in: else the whole page would have to be scrolled for it.
    const int goingOn = 2 * QFontMetrics(QFontDatabase::systemFont(QFontDatabase::FixedFont)).averageCharWidth();
    format.setProperty(QTextFormat::BlockCodeLanguage, format.stringProperty(QTextFormat::BlockCodeLanguage));
    format.setNonBreakableLines(false);
    format.setLeftMargin(format.leftMargin() + padding + goingOn);
    format.setTextIndent(-goingOn);
    format.setTopMargin(areOneCode(block.previous(), block) ? 0 : gap + padding);
    // Of two margins that meet the larger one counts, and it has to hold both paddings.
    format.setBottomMargin(areOneCode(block, block.next()) ? 0 : gap + padding + (isCode(block.next()) ? padding : 0));
}

void BlockMarks::find(const QTextDocument &document)
{
    m_runs.clear();
    m_spans.clear();
    std::vector<std::size_t> open; // the quotations that the block before is in, by level
    std::vector<int> indents;      // of the blocks with which they begin
    std::size_t code = 0;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const int number = block.blockNumber();
        const auto level = static_cast<std::size_t>(std::max(0, quoteLevelOf(block)));
        const int indent = block.blockFormat().indent();
        open.resize(std::min(open.size(), level));
        while (!open.empty() && indents[open.size() - 1] > indent) // that was in a list, and this is after the list
            open.pop_back();
        indents.resize(open.size());
        for (const std::size_t run : open)
            m_runs[run].last = number;
        while (open.size() < level) {
            open.push_back(m_runs.size());
            indents.push_back(indent);
            m_runs.push_back({number, number, static_cast<int>(open.size())});
        }
        if (!isCode(block)) {
            findSpans(block);
            continue;
        }
        if (!areOneCode(block.previous(), block)) {
            code = m_runs.size();
            m_runs.push_back({number, number, 0});
        }
        m_runs[code].last = number;
    }
}

void BlockMarks::findSpans(const QTextBlock &block)
{
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        const int begin = fragment.position() - block.position();
        if (fragment.charFormat().fontFixedPitch())
            m_spans.push_back({block.blockNumber(), begin, begin + fragment.length()});
    }
}

void BlockMarks::paint(QPainter *painter, const QTextDocument &document, const QRectF &visible,
                       const QPalette &palette) const
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    paintRuns(painter, document, visible, palette);
    paintSpans(painter, document, visible, palette);
}

void BlockMarks::paintRuns(QPainter *painter, const QTextDocument &document, const QRectF &visible,
                           const QPalette &palette) const
{
    const QAbstractTextDocumentLayout *layout = document.documentLayout();
    for (const Run &run : m_runs) {
        const QTextBlock first = document.findBlockByNumber(run.first);
        const QTextBlock last = document.findBlockByNumber(run.last);
        const qreal top = layout->blockBoundingRect(first).top() - (isCode(first) ? padding : 0);
        if (top > visible.bottom())
            break;
        const qreal bottom = layout->blockBoundingRect(last).bottom() + (isCode(last) ? padding : 0);
        if (bottom < visible.top())
            continue;
        if (run.level == 0) {
            painter->setBrush(toneGround(palette, Tone::Muted));
            painter->drawRoundedRect(groundOf(document, first, last), radius, radius);
        } else {
            const QRectF bar(barLeft(document, first, run.level), top, barWidth, bottom - top);
            painter->setBrush(blended(toneColor(palette, Tone::Muted), palette.color(QPalette::Base), 0.45));
            painter->drawRoundedRect(bar, barWidth / 2.0, barWidth / 2.0);
        }
    }
}

void BlockMarks::paintSpans(QPainter *painter, const QTextDocument &document, const QRectF &visible,
                            const QPalette &palette) const
{
    painter->setBrush(toneGround(palette, Tone::Muted));
    for (const Span &span : m_spans) {
        const QTextBlock block = document.findBlockByNumber(span.block);
        const QRectF room = document.documentLayout()->blockBoundingRect(block);
        if (!room.intersects(visible))
            continue;
        const QTextLayout *layout = block.layout();
        for (int number = 0; number < layout->lineCount(); ++number) {
            const QTextLine line = layout->lineAt(number);
            const int begin = std::max(span.begin, line.textStart());
            const int end = std::min(span.end, line.textStart() + line.textLength());
            if (begin < end)
                painter->drawRoundedRect(groundIn(line, begin, end).translated(room.topLeft()), spanRadius, spanRadius);
        }
    }
}

} // namespace Pointsman
