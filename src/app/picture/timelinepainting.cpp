// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/picture/timelinepainting.h"

#include "app/picture/timescale.h"
#include "app/widgets/labels.h"
#include "app/widgets/marksigns.h"
#include "app/widgets/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QtMath>

#include <algorithm>

namespace Pointsman {

namespace {

// In heights of a line of text.
constexpr qreal leastNames = 6;
constexpr qreal scaleRoom = 1.7;
constexpr qreal tickRoom = 6;
constexpr qreal labelGap = 0.4;
constexpr qreal smaller = 0.88;
constexpr int leastLetters = 8; // of a name that is shortened

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::Timeline)
};

qreal emOf(const QPainter &painter)
{
    return QFontMetricsF(painter.font()).height();
}

Tone toneOf(SessionModel::State state)
{
    switch (state) {
    case SessionModel::State::Broken:
        return Tone::Error;
    case SessionModel::State::Active:
        return Tone::Accent;
    case SessionModel::State::Completed:
        return Tone::Ok;
    case SessionModel::State::Archived:
        return Tone::Muted;
    case SessionModel::State::Other:
        return Tone::Warning;
    }
    Q_UNREACHABLE();
}

/// The active session goes on: an arrow. All others have come to an end.
QPainterPath shapeOf(const QRectF &bar, SessionModel::State state)
{
    QPainterPath path;
    if (state == SessionModel::State::Active) {
        const qreal tip = qMin(bar.height() / 2, bar.width());
        path.moveTo(bar.topLeft());
        path.lineTo(bar.right() - tip, bar.top());
        path.lineTo(bar.right(), bar.center().y());
        path.lineTo(bar.right() - tip, bar.bottom());
        path.lineTo(bar.bottomLeft());
        path.closeSubpath();
    } else if (state == SessionModel::State::Completed) {
        path.addRoundedRect(bar, bar.height() / 2, bar.height() / 2);
    } else {
        path.addRoundedRect(bar, bar.height() / 6, bar.height() / 6);
    }
    return path;
}

/// At the end of a bar the sign that the state has in tables: a dot, a diamond, a ring, a cross.
void paintSign(QPainter &painter, const QRectF &bar, SessionModel::State state, const QColor &color)
{
    const qreal arm = bar.height() * 0.22;
    const QPointF middle(bar.right() - bar.height() / 2, bar.center().y());
    painter.setPen(QPen(color, qMax(1.5, bar.height() / 10), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    switch (state) {
    case SessionModel::State::Active:
        painter.setBrush(color);
        painter.drawEllipse(middle, arm / 2, arm / 2);
        return;
    case SessionModel::State::Completed:
        painter.setBrush(color);
        painter.drawPolygon(QPolygonF{middle + QPointF(-arm, 0), middle + QPointF(0, -arm), middle + QPointF(arm, 0),
                                      middle + QPointF(0, arm)});
        return;
    case SessionModel::State::Archived:
        painter.drawEllipse(middle, arm, arm);
        return;
    case SessionModel::State::Broken:
        painter.drawLine(middle + QPointF(-arm, -arm), middle + QPointF(arm, arm));
        painter.drawLine(middle + QPointF(-arm, arm), middle + QPointF(arm, -arm));
        return;
    case SessionModel::State::Other:
        return;
    }
    Q_UNREACHABLE();
}

bool isFull(SessionModel::State state)
{
    return state == SessionModel::State::Active || state == SessionModel::State::Completed;
}

QColor barColor(SessionModel::State state, const QPalette &palette)
{
    const QColor color = toneColor(palette, toneOf(state));
    return isFull(state) ? color : blended(color, palette.color(QPalette::Base), 0.12);
}

void paintBar(QPainter &painter, const QRectF &bar, SessionModel::State state, const QPalette &palette)
{
    using State = SessionModel::State;
    const QColor color = toneColor(palette, toneOf(state));
    QPen pen(color, 1.5);
    if (state == State::Broken || state == State::Other)
        pen.setStyle(Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(barColor(state, palette));
    painter.drawPath(shapeOf(bar.adjusted(0.75, 0.75, -0.75, -0.75), state));
    paintSign(painter, bar, state, isFull(state) ? readableOn(palette.color(QPalette::Base), color, 3.0) : color);
}

qreal widthOfName(const QFontMetricsF &metrics, const QString &title)
{
    return metrics.horizontalAdvance(title) + 2 * labelGap * metrics.height() + 1;
}

/// What is said beside a bar, the best first. By the same rule for all bars; the state by itself would look as if it
/// were another kind of bar.
QStringList labelsOf(const TimelineSession &session)
{
    const QString state = stateWord(session.state);
    QStringList labels{state};
    if (!session.title.isEmpty())
        labels = {Words::tr("%1, %2", "seed, state").arg(session.title, state), session.title};
    if (session.signs != 0)
        labels << QString();
    return labels;
}

/// How wide words in the bar may be: its sign is at its end.
qreal roomInside(const TimelineLayout::Bar &bar)
{
    return bar.place.width() - bar.place.height();
}

/// Where words `width` wide have room: in the bar, else behind it, else before it; empty where there is none.
QRectF placeOfLabel(const TimelineLayout::Bar &bar, qreal width)
{
    const QRectF &place = bar.place;
    const auto from = [&](qreal x) { return QRectF(x, place.top(), width, place.height()); };
    if (width <= roomInside(bar))
        return from(place.left());
    if (width <= bar.labelRoom)
        return from(place.right());
    return width <= bar.roomBefore ? from(place.left() - width) : QRectF();
}

/// Beside the bar they are on `ground`, so that no line goes through the words.
void paintLabel(QPainter &painter, const TimelineSession &session, const TimelineLayout::Bar &bar, const QColor &ground,
                const QPalette &palette)
{
    const qreal gap = labelGap * emOf(painter);
    painter.save();
    painter.setFont(scaledFont(painter.font(), smaller));
    const QFontMetricsF metrics(painter.font());
    const int signs = markSignsWidth(session.signs);
    QStringList labels = labelsOf(session);
    // What is too long for all of them is shortened, before it is left out.
    const qreal most = std::max({roomInside(bar), bar.labelRoom, bar.roomBefore}) - signs - 2 * gap;
    if (const QString words = metrics.elidedText(session.title, Qt::ElideRight, most); words.size() >= leastLetters)
        labels.insert(session.title.isEmpty() ? 1 : 2, words);
    for (const QString &words : labels) {
        const QRectF place = placeOfLabel(bar, signs + metrics.horizontalAdvance(words) + 2 * gap);
        if (place.isEmpty())
            continue;
        const bool isInside = bar.place.contains(place.center());
        if (!isInside)
            painter.fillRect(place.adjusted(gap / 2, 0, -gap / 2, 0), ground);
        const QRectF inside = place.adjusted(gap, 0, -gap, 0);
        paintMarkSigns(&painter, QRectF(inside.left() - gap / 2, inside.top(), signs, inside.height()).toRect(),
                       session.signs, Qt::LeftToRight);
        const QColor muted = toneColor(palette, Tone::Muted);
        painter.setPen(isInside ? readableOn(muted, barColor(session.state, palette)) : muted);
        painter.drawText(inside.adjusted(signs, 0, 1, 0), int(Qt::AlignLeft | Qt::AlignVCenter), words);
        break;
    }
    painter.restore();
}

/// The colour behind a bar.
QColor groundOf(const TimelineLayout &layout, const QRectF &bar, int selected, const QPalette &palette)
{
    if (selected >= 0 && qFuzzyCompare(layout.bars[size_t(selected)].place.top(), bar.top()))
        return selectionGround(palette);
    const auto lane = std::find_if(layout.lanes.begin(), layout.lanes.end(), [&](const TimelineLayout::Lane &each) {
        return each.place.bottom() > bar.center().y();
    });
    return palette.color((lane - layout.lanes.begin()) % 2 == 1 ? QPalette::AlternateBase : QPalette::Base);
}

} // namespace

int scaleHeight(const QFont &font)
{
    return qRound(scaleRoom * QFontMetricsF(font).height());
}

int namesWidth(const QFont &font, const std::vector<TimelineSession> &sessions)
{
    const QFontMetricsF metrics(font);
    qreal width = leastNames * metrics.height();
    for (const TimelineSession &session : sessions)
        width = qMax(width, widthOfName(metrics, session.title));
    return qCeil(width);
}

QString stateWord(SessionModel::State state)
{
    switch (state) {
    case SessionModel::State::Broken:
        return Words::tr("cannot be read");
    case SessionModel::State::Active:
        return Words::tr("active");
    case SessionModel::State::Completed:
        return Words::tr("completed");
    case SessionModel::State::Archived:
        return Words::tr("archived");
    case SessionModel::State::Other:
        return Words::tr("in no known state");
    }
    Q_UNREACHABLE();
}

void paintBars(QPainter &painter, const std::vector<TimelineSession> &sessions, const TimelineLayout &layout,
               const QPalette &palette, const QRectF &visible, int selected)
{
    painter.save();
    for (std::size_t lane = 0; lane < layout.lanes.size(); ++lane) {
        const QRectF place = layout.lanes[lane].place & visible;
        if (!place.isEmpty() && lane % 2 == 1)
            painter.fillRect(place, palette.color(QPalette::AlternateBase));
    }
    if (selected >= 0) {
        const QRectF bar = layout.bars[size_t(selected)].place;
        const qreal more = bar.height() / 4;
        painter.fillRect(QRectF(visible.left(), bar.top() - more, visible.width(), bar.height() + 2 * more),
                         selectionGround(palette));
    }
    const QColor grid = borderColor(palette);
    const auto ticks = ticksOf(layout.range, layout.size.width(), tickRoom * emOf(painter), visible.left(),
                               visible.right(), QLocale());
    painter.setPen(QPen(grid, 1));
    for (const TimeTick &tick : ticks)
        painter.drawLine(QPointF(tick.x, visible.top()), QPointF(tick.x, visible.bottom()));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(toneColor(palette, Tone::Accent), 1, Qt::DashLine));
    painter.drawLine(QPointF(layout.now, visible.top()), QPointF(layout.now, visible.bottom()));
    for (std::size_t i = 0; i < sessions.size(); ++i) {
        const TimelineLayout::Bar &bar = layout.bars[i];
        if (!visible.intersects(bar.place.adjusted(-bar.roomBefore, 0, bar.labelRoom, 0)))
            continue;
        paintBar(painter, bar.place, sessions[i].state, palette);
        paintLabel(painter, sessions[i], bar, groundOf(layout, bar.place, selected, palette), palette);
    }
    painter.restore();
}

void paintScale(QPainter &painter, const TimelineLayout &layout, const QPalette &palette, const QRectF &place,
                qreal offset)
{
    painter.save();
    painter.setClipRect(place, Qt::IntersectClip);
    painter.fillRect(place, palette.color(QPalette::Base));
    const qreal em = emOf(painter); // of the bars' font: the marks are those of the grid
    painter.setFont(scaledFont(painter.font(), smaller));
    const QFontMetricsF metrics(painter.font());
    const auto ticks =
        ticksOf(layout.range, layout.size.width(), tickRoom * em, offset, offset + place.width(), QLocale());
    qreal free = place.left();
    for (const TimeTick &tick : ticks) {
        const qreal x = place.left() + tick.x - offset;
        painter.setPen(borderColor(palette));
        painter.drawLine(QPointF(x, place.bottom() - em / 3), QPointF(x, place.bottom()));
        const QRectF words(x + 3, place.top(), metrics.horizontalAdvance(tick.words) + 1, place.height());
        if (words.right() > place.right() || words.left() < free)
            continue; // half a date is none
        free = words.right() + em / 2;
        painter.setPen(toneColor(palette, Tone::Muted));
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, tick.words);
    }
    painter.setPen(borderColor(palette));
    painter.drawLine(place.bottomLeft(), place.bottomRight());
    painter.restore();
}

void paintNames(QPainter &painter, const TimelineLayout &layout, const QPalette &palette, const QRectF &place,
                qreal offset)
{
    painter.save();
    painter.setClipRect(place, Qt::IntersectClip);
    painter.fillRect(place, palette.color(QPalette::Base));
    const qreal gap = labelGap * emOf(painter);
    const QFontMetricsF metrics(painter.font());
    for (std::size_t lane = 0; lane < layout.lanes.size(); ++lane) {
        const QRectF inLayout = layout.lanes[lane].place;
        const QRectF row(place.left(), place.top() + inLayout.top() - offset, place.width(), inLayout.height());
        if (!row.intersects(place))
            continue;
        if (lane % 2 == 1)
            painter.fillRect(row, palette.color(QPalette::AlternateBase));
        painter.setPen(toneColor(palette, Tone::Text));
        painter.drawText(row.adjusted(gap, 0, -gap, 0), int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine),
                         metrics.elidedText(layout.lanes[lane].title, Qt::ElideRight, row.width() - 2 * gap));
    }
    painter.setPen(borderColor(palette));
    painter.drawLine(place.topRight(), place.bottomRight());
    painter.restore();
}

} // namespace Pointsman
