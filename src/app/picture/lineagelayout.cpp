// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/picture/lineagelayout.h"

#include "app/widgets/firstparts.h"
#include "app/widgets/labels.h"

#include <QFontMetricsF>
#include <QtMath>

#include <algorithm>
#include <utility>

namespace Pointsman {

namespace {

// All in heights of a line of text.
constexpr qreal margin = 0.6;
constexpr qreal railRoom = 1.9; ///< from the margin to the boxes
constexpr qreal headingHeight = 1.6;
constexpr qreal headingGap = 0.25;
constexpr qreal stationGap = 0.9;
constexpr qreal boxGap = 0.75;
constexpr qreal rowGap = 0.5;
constexpr qreal boxHeight = 2.9; ///< with a title in one line
constexpr qreal buttonHeight = 1.5;
constexpr qreal buttonRoom = 1.85;
constexpr qreal buttonInset = 0.55;
constexpr qreal leastBox = 11;
constexpr qreal widestBox = 20;
constexpr qreal besideWords = 2.2; ///< of a box: its mark and air

/// Lays stations out one below the other.
class Placing
{
public:
    Placing(const Lineage &lineage, qreal width, const QFont &font, qreal roomForWords)
        : m_lineage(lineage)
        , m_font(font)
        , m_em(QFontMetricsF(font).height())
        , m_least(qMax(leastBox * m_em, roomForWords > 0 ? roomForWords + besideWords * m_em : 0))
        , m_left((margin + railRoom) * m_em)
        , m_room(qMax(leastBox * m_em / 2, width - m_left - margin * m_em))
        , m_y(margin * m_em)
    {
        m_layout.size.setWidth(m_left + m_room + margin * m_em);
    }

    LineageLayout place()
    {
        for (std::size_t station = 0; station < m_lineage.size(); ++station)
            placeStation(station);
        m_layout.size.setHeight(m_y + (margin - stationGap) * m_em);
        return std::move(m_layout);
    }

private:
    void placeStation(std::size_t number)
    {
        const LineageStation &station = m_lineage[number];
        const QPointF center(m_rail, m_y + headingHeight * m_em / 2);
        // The way is travelled as far as there is something.
        if (number > 0)
            m_layout.tracks.push_back({LineageLayout::Track::Kind::Way, m_layout.stations.back().center, center,
                                       isTravelled(number) ? StationState::Reached : StationState::Ahead});
        m_layout.stations.push_back({center, QRectF(m_left, m_y, m_room, headingHeight * m_em)});
        m_y += (headingHeight + headingGap) * m_em;
        const std::size_t fitting =
            std::max<std::size_t>(1, static_cast<std::size_t>((m_room + boxGap * m_em) / (m_least + boxGap * m_em)));
        const std::size_t columns = std::min(fitting, std::max<std::size_t>(1, station.items.size()));
        for (std::size_t first = 0; first < station.items.size(); first += columns)
            placeRow(number, first, std::min(columns, station.items.size() - first), columns);
        m_y += (stationGap - rowGap) * m_em;
    }

    void placeRow(std::size_t number, std::size_t first, std::size_t count, std::size_t columns)
    {
        const std::vector<LineageItem> &items = m_lineage[number].items;
        const qreal gaps = static_cast<qreal>(columns - 1) * boxGap * m_em;
        const qreal width = qMin((m_room - gaps) / static_cast<qreal>(columns), qMax(m_least, widestBox * m_em));
        const bool hasButton =
            std::any_of(items.begin() + std::ptrdiff_t(first), items.begin() + std::ptrdiff_t(first + count),
                        [](const LineageItem &item) { return item.remedy != Remedy::None; });
        std::vector<std::pair<QStringList, QStringList>> lines; // of each title, and of its caption
        qsizetype more = 0;                                     // lines than a box has at least
        for (std::size_t item = first; item < first + count; ++item) {
            lines.emplace_back(titleIn(width, items[item]), captionIn(width, items[item]));
            more = std::max(more, lines.back().first.size() + std::max<qsizetype>(1, lines.back().second.size()) - 2);
        }
        const qreal words = boxHeight + qreal(more) * lineageLineHeight;
        const qreal height = (words + (hasButton ? buttonRoom : 0)) * m_em;
        const qreal track = m_y + boxHeight * m_em / 2;
        for (std::size_t column = 0; column < count; ++column) {
            const LineageItem &item = items[first + column];
            const qreal left = m_left + static_cast<qreal>(column) * (width + boxGap * m_em);
            const QRectF frame(left, m_y, width, height);
            const auto &[title, caption] = lines[column];
            m_layout.boxes.push_back({number, first + column, frame, title, caption, buttonIn(frame, item)});
            if (column == 0) {
                m_layout.tracks.push_back({LineageLayout::Track::Kind::Branch,
                                           {m_rail, m_layout.stations.back().center.y()},
                                           {left, track},
                                           item.state});
            } else {
                m_layout.tracks.push_back(
                    {LineageLayout::Track::Kind::Link, {left - boxGap * m_em, track}, {left, track}, item.state});
            }
        }
        m_y += height + rowGap * m_em;
    }

    [[nodiscard]] QStringList titleIn(qreal width, const LineageItem &item) const
    {
        return inLines(item.title, item.isTicket ? m_font : boldFont(m_font), roomIn(width), 2);
    }

    [[nodiscard]] QStringList captionIn(qreal width, const LineageItem &item) const
    {
        const int most = item.state == StationState::Missing ? 2 : 1;
        return inLines(item.caption, scaledFont(m_font, lineageCaptionScale), roomIn(width), most);
    }

    [[nodiscard]] int roomIn(qreal width) const
    {
        // A fraction of a pixel must not break what a box was made for.
        return qCeil(width - besideWords * m_em) + 1;
    }

    [[nodiscard]] QRectF buttonIn(const QRectF &frame, const LineageItem &item) const
    {
        if (item.remedy == Remedy::None)
            return {};
        const qreal inset = buttonInset * m_em;
        return {frame.left() + inset, frame.bottom() - buttonHeight * m_em - inset, frame.width() - 2 * inset,
                buttonHeight * m_em};
    }

    [[nodiscard]] bool isTravelled(std::size_t number) const
    {
        return std::any_of(m_lineage.begin() + std::ptrdiff_t(number), m_lineage.end(),
                           [](const LineageStation &station) { return station.state != StationState::Ahead; });
    }

    const Lineage &m_lineage;
    QFont m_font;
    qreal m_em;
    qreal m_least; ///< how wide a box is at least
    qreal m_rail = (margin + 0.55) * m_em;
    qreal m_left;
    qreal m_room;
    qreal m_y;
    LineageLayout m_layout;
};

void mirror(LineageLayout &layout)
{
    const qreal width = layout.size.width();
    const auto point = [width](QPointF &each) { each.setX(width - each.x()); };
    const auto rect = [width](QRectF &each) {
        if (!each.isNull())
            each.moveLeft(width - each.right());
    };
    for (LineageLayout::Station &station : layout.stations) {
        point(station.center);
        rect(station.heading);
    }
    for (LineageLayout::Box &box : layout.boxes) {
        rect(box.frame);
        rect(box.button);
    }
    for (LineageLayout::Track &track : layout.tracks) {
        point(track.from);
        point(track.to);
    }
}

} // namespace

LineageLayout layOutLineage(const Lineage &lineage, qreal width, const QFont &font, Qt::LayoutDirection direction,
                            qreal roomForWords)
{
    LineageLayout layout = Placing(lineage, width, font, roomForWords).place();
    if (direction == Qt::RightToLeft)
        mirror(layout);
    return layout;
}

qreal roomForAllWords(const Lineage &lineage, const QFont &font)
{
    const QFontMetricsF metrics(boldFont(font));
    qreal room = 0;
    for (const LineageStation &station : lineage) {
        for (const LineageItem &item : station.items)
            room = std::max({room, metrics.horizontalAdvance(item.title), metrics.horizontalAdvance(item.caption)});
    }
    return room;
}

} // namespace Pointsman
