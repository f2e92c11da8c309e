// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/picture/lineage.h"

#include <QRectF>

class QFont;

namespace Pointsman {

/// How high a line of the words in a box is, in heights of a line of text.
inline constexpr qreal lineageLineHeight = 1.1;
/// How large the captions are beside the titles.
inline constexpr qreal lineageCaptionScale = 0.9;

/// Where everything of a lineage is drawn: a track runs down one side, from station to station, and the boxes of each
/// station stand beside it in rows.
struct LineageLayout
{
    struct Station
    {
        QPointF center;
        QRectF heading;
    };
    /// One item, in the order of the lineage.
    struct Box
    {
        std::size_t station = 0;
        std::size_t item = 0;
        QRectF frame;
        QStringList title;   ///< of the item, in the lines that it has in the frame: two at the most
        QStringList caption; ///< the same; what says of a hole why it is one has two lines as well, others one
        QRectF button;       ///< of its remedy, within the frame; null: it has none
    };
    /// A piece of track: along the way, off to a box, or between two boxes of a row.
    struct Track
    {
        enum class Kind
        {
            Way,
            Branch,
            Link
        };
        Kind kind = Kind::Way;
        QPointF from;
        QPointF to;
        StationState state = StationState::Ahead;
    };

    QSizeF size;
    std::vector<Station> stations;
    std::vector<Box> boxes;
    std::vector<Track> tracks;
};

/// Fits the boxes into `width`, as many in a row as have room for some words, or for `roomForWords` pixels of them; the
/// height is what that takes. From right to left all is mirrored.
[[nodiscard]] LineageLayout layOutLineage(const Lineage &lineage, qreal width, const QFont &font,
                                          Qt::LayoutDirection direction = Qt::LeftToRight, qreal roomForWords = 0);

/// How much room the longest title or caption takes, in pixels.
[[nodiscard]] qreal roomForAllWords(const Lineage &lineage, const QFont &font);

} // namespace Pointsman
