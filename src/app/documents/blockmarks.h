// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QRectF>

#include <vector>

class QPainter;
class QTextBlock;
class QTextBlockFormat;
class QTextDocument;

namespace Pointsman {

/// What makes code and quotations stand out in a document: a ground under the one, in lines of its own or among words,
/// a bar beside the other. All is painted below the text, in the room that setRoom() leaves, so that what is copied,
/// found and counted stays the text.
class BlockMarks
{
public:
    /// Whether a block is a line of code.
    [[nodiscard]] static bool isCode(const QTextBlock &block);
    /// Gives `format`, which `block` is to have, the room for its mark.
    static void setRoom(QTextBlockFormat &format, const QTextBlock &block);

    /// Looks where code and quotations are; to be called for each new text.
    void find(const QTextDocument &document);
    /// Paints those that are in `visible`; the painter's origin is the document's.
    void paint(QPainter *painter, const QTextDocument &document, const QRectF &visible, const QPalette &palette) const;

private:
    /// Lines of one block of code, or blocks of one quotation, by their numbers.
    struct Run
    {
        int first = 0;
        int last = 0;
        int level = 0; ///< of a quotation within others, from 1; 0: code
    };

    /// Code among words, in a block that is none.
    struct Span
    {
        int block = 0;
        int begin = 0; ///< in the block's text
        int end = 0;
    };

    void findSpans(const QTextBlock &block);
    void paintRuns(QPainter *painter, const QTextDocument &document, const QRectF &visible,
                   const QPalette &palette) const;
    void paintSpans(QPainter *painter, const QTextDocument &document, const QRectF &visible,
                    const QPalette &palette) const;

    std::vector<Run> m_runs; ///< in the order in which they begin
    std::vector<Span> m_spans;
};

} // namespace Pointsman
