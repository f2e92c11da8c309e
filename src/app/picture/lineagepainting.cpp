// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/picture/lineagepainting.h"

#include "app/widgets/labels.h"
#include "app/widgets/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace Pointsman {

namespace {

// All in heights of a line of text, but for lines.
constexpr qreal stationRadius = 0.42;
constexpr qreal itemRadius = 0.3;
constexpr qreal rounding = 0.4;
constexpr qreal inset = 0.55;
constexpr qreal trackWidth = 3;
constexpr qreal branchWidth = 2;

QColor frameColor(const QPalette &palette, StationState state)
{
    return state == StationState::Missing ? toneColor(palette, Tone::Error) : borderColor(palette);
}

/// One line in `place`, cut where it does not fit.
void paintLine(QPainter &painter, const QRectF &place, const QFont &font, const QColor &color, const QString &words,
               Qt::Alignment alignment)
{
    painter.setFont(font);
    painter.setPen(color);
    // Absolute: it is mirrored already, and the painter would do so again.
    painter.drawText(place, int(alignment | Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextSingleLine),
                     QFontMetricsF(font).elidedText(words, Qt::ElideRight, place.width()));
}

class LineagePainting
{
public:
    LineagePainting(QPainter &painter, const Lineage &lineage, const LineageLayout &layout, const QPalette &palette)
        : m_painter(painter)
        , m_lineage(lineage)
        , m_layout(layout)
        , m_palette(palette)
        , m_font(painter.font())
        , m_em(QFontMetricsF(m_font).height())
    {
        // The track is at the side from which one reads.
        const bool isMirrored =
            !layout.stations.empty() && layout.stations.front().center.x() > layout.size.width() / 2;
        m_leading = isMirrored ? Qt::AlignRight : Qt::AlignLeft;
    }

    /// The way lies over the branches, which begin on it.
    void paintTracks() const
    {
        using Kind = LineageLayout::Track::Kind;
        for (const Kind kind : {Kind::Branch, Kind::Link, Kind::Way}) {
            for (const LineageLayout::Track &track : m_layout.tracks) {
                if (track.kind == kind)
                    paintTrackPiece(track);
            }
        }
    }

    void paintStations(const QRectF &visible) const
    {
        for (std::size_t number = 0; number < m_lineage.size(); ++number) {
            const LineageLayout::Station &place = m_layout.stations[number];
            if (!visible.intersects(place.heading.adjusted(-m_layout.size.width(), -m_em, m_layout.size.width(), m_em)))
                continue;
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(m_palette.color(QPalette::Base));
            m_painter.drawEllipse(place.center, (stationRadius + 0.15) * m_em, (stationRadius + 0.15) * m_em);
            paintStation(&m_painter, place.center, stationRadius * m_em, m_palette, m_lineage[number].state);
            paintLine(m_painter, place.heading, boldFont(m_font), toneColor(m_palette, Tone::Text),
                      m_lineage[number].heading, m_leading);
        }
    }

    void paintBox(const LineageLayout::Box &box) const
    {
        const LineageItem &item = m_lineage[box.station].items[box.item];
        const bool isThere =
            item.state == StationState::Reached || (item.isTicket && item.state != StationState::Missing);
        m_painter.setPen(QPen(frameColor(m_palette, item.state), 1.2, isThere ? Qt::SolidLine : Qt::DashLine));
        m_painter.setBrush(m_palette.color(isThere ? QPalette::AlternateBase : QPalette::Base));
        m_painter.drawRoundedRect(box.frame, rounding * m_em, rounding * m_em);
        paintWords(item, box);
        if (!box.button.isNull())
            paintButton(box.button, remedyWords(item.remedy));
    }

private:
    void paintTrackPiece(const LineageLayout::Track &track) const
    {
        const bool isWay = track.kind == LineageLayout::Track::Kind::Way;
        QPen pen(track.state == StationState::Reached ? toneColor(m_palette, Tone::Accent)
                                                      : frameColor(m_palette, track.state),
                 isWay ? trackWidth : branchWidth, Qt::SolidLine, Qt::RoundCap);
        if (track.state == StationState::Missing)
            pen.setStyle(Qt::DotLine); // it leads to nothing
        m_painter.setPen(pen);
        m_painter.setBrush(Qt::NoBrush);
        if (track.kind == LineageLayout::Track::Kind::Branch)
            m_painter.drawPath(branch(track));
        else
            m_painter.drawLine(track.from, track.to);
    }

    /// Down along the way, then off to the box in a curve.
    [[nodiscard]] QPainterPath branch(const LineageLayout::Track &track) const
    {
        const qreal bend = qMin(0.7 * m_em, track.to.y() - track.from.y());
        QPainterPath path(track.from);
        path.lineTo(track.from.x(), track.to.y() - bend);
        path.quadTo({track.from.x(), track.to.y()},
                    {track.from.x() + (track.to.x() > track.from.x() ? bend : -bend), track.to.y()});
        path.lineTo(track.to);
        return path;
    }

    void paintWords(const LineageItem &item, const LineageLayout::Box &box) const
    {
        const QRectF text = box.frame.adjusted(inset * m_em, 0.35 * m_em, -inset * m_em, 0);
        const qreal mark = (2 * itemRadius + 0.35) * m_em;
        const qreal lineHeight = lineageLineHeight * m_em;
        const bool isRight = m_leading == Qt::AlignRight;
        const QPointF center((isRight ? text.right() - itemRadius * m_em : text.left() + itemRadius * m_em),
                             text.top() + lineHeight / 2);
        if (item.isUnderWay)
            paintUnderWay(center);
        else
            paintStation(&m_painter, center, itemRadius * m_em, m_palette, item.state);
        QRectF line(text.left() + (isRight ? 0 : mark), text.top(), text.width() - mark, lineHeight);
        for (const QString &words : box.title) {
            paintLine(m_painter, line, item.isTicket ? m_font : boldFont(m_font), toneColor(m_palette, Tone::Text),
                      words, m_leading);
            line.translate(0, lineHeight);
        }
        const Tone tone = item.state == StationState::Missing ? Tone::Error : Tone::Muted;
        for (const QString &words : box.caption) {
            paintLine(m_painter, line, scaledFont(m_font, lineageCaptionScale), toneColor(m_palette, tone), words,
                      m_leading);
            line.translate(0, lineHeight);
        }
    }

    /// Between a ring and a dot: half of it is done.
    void paintUnderWay(QPointF center) const
    {
        constexpr int quarter = 90 * 16; // QPainter counts in sixteenths of a degree
        const qreal radius = itemRadius * m_em - 0.75;
        const QRectF circle(center.x() - radius, center.y() - radius, 2 * radius, 2 * radius);
        const QColor color = toneColor(m_palette, Tone::Accent);
        m_painter.setPen(QPen(color, 1.5));
        m_painter.setBrush(m_palette.color(QPalette::Base));
        m_painter.drawEllipse(circle);
        m_painter.setBrush(color);
        m_painter.drawPie(circle, quarter, 2 * quarter);
    }

    void paintButton(const QRectF &button, const QString &words) const
    {
        m_painter.setPen(QPen(toneColor(m_palette, Tone::Accent), 1));
        m_painter.setBrush(m_palette.color(QPalette::Base));
        m_painter.drawRoundedRect(button, rounding * m_em / 1.5, rounding * m_em / 1.5);
        paintLine(m_painter, button.adjusted(4, 0, -4, 0), m_font, toneColor(m_palette, Tone::Accent), words,
                  Qt::AlignHCenter);
    }

    QPainter &m_painter;
    const Lineage &m_lineage;
    const LineageLayout &m_layout;
    const QPalette &m_palette;
    QFont m_font;
    qreal m_em;
    Qt::Alignment m_leading;
};

} // namespace

void paintLineage(QPainter &painter, const Lineage &lineage, const LineageLayout &layout, const QPalette &palette,
                  const QRectF &visible)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const LineagePainting painting(painter, lineage, layout, palette);
    painting.paintTracks();
    painting.paintStations(visible);
    for (const LineageLayout::Box &box : layout.boxes) {
        if (visible.intersects(box.frame))
            painting.paintBox(box);
    }
    painter.restore();
}

} // namespace Pointsman
