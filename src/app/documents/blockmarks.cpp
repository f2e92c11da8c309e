// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/blockmarks.h"

#include "app/widgets/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
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

/// Lines of code are not wrapped, and may be wider than the room for them.
QRectF groundOf(const QTextDocument &document, const QTextBlock &first, const QTextBlock &last)
{
    const QAbstractTextDocumentLayout *layout = document.documentLayout();
    const QRectF room = layout->blockBoundingRect(first);
    qreal width = room.width() - padding;
    for (QTextBlock block = first; block.isValid() && block.blockNumber() <= last.blockNumber(); block = block.next())
        width = std::max(width, block.layout()->maximumWidth());
    const QPointF corner(room.left() + first.layout()->lineAt(0).x(), room.top());
    const QRectF lines(corner, QSizeF(width, layout->blockBoundingRect(last).bottom() - room.top()));
    return lines.adjusted(-padding, -padding, padding, padding).toAlignedRect(); // with sharp edges
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
    format.setLeftMargin(format.leftMargin() + padding);
    format.setTopMargin(areOneCode(block.previous(), block) ? 0 : gap + padding);
    // Of two margins that meet the larger one counts, and it has to hold both paddings.
    format.setBottomMargin(areOneCode(block, block.next()) ? 0 : gap + padding + (isCode(block.next()) ? padding : 0));
}

void BlockMarks::find(const QTextDocument &document)
{
    m_runs.clear();
    std::vector<std::size_t> open; // the quotations that the block before is in, by level
    std::size_t code = 0;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const int number = block.blockNumber();
        const auto level = static_cast<std::size_t>(std::max(0, quoteLevelOf(block)));
        open.resize(std::min(open.size(), level));
        for (const std::size_t run : open)
            m_runs[run].last = number;
        while (open.size() < level) {
            open.push_back(m_runs.size());
            m_runs.push_back({number, number, static_cast<int>(open.size())});
        }
        if (!isCode(block))
            continue;
        if (!areOneCode(block.previous(), block)) {
            code = m_runs.size();
            m_runs.push_back({number, number, 0});
        }
        m_runs[code].last = number;
    }
}

void BlockMarks::paint(QPainter *painter, const QTextDocument &document, const QRectF &visible,
                       const QPalette &palette) const
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
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
            const qreal left = document.rootFrame()->frameFormat().leftMargin() + (run.level - 1) * quoteIndent;
            painter->setBrush(blended(toneColor(palette, Tone::Muted), palette.color(QPalette::Base), 0.45));
            painter->drawRoundedRect(QRectF(left, top, barWidth, bottom - top), barWidth / 2.0, barWidth / 2.0);
        }
    }
}

} // namespace Pointsman
