// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/stations.h"

#include "app/widgets/theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPixmapCache>
#include <QStringList>
#include <QStyle>

namespace Pointsman {

namespace {

QString stationWords(StationKind kind, StationState state)
{
    const auto words = [](const char *text) { return QCoreApplication::translate("Pointsman::Stations", text); };
    static constexpr std::array<std::array<const char *, 3>, stationCount> table{{
        {QT_TRANSLATE_NOOP("Pointsman::Stations", "no seed"), QT_TRANSLATE_NOOP("Pointsman::Stations", "seed reached"),
         QT_TRANSLATE_NOOP("Pointsman::Stations", "seed missing")},
        {QT_TRANSLATE_NOOP("Pointsman::Stations", "no spikes yet"),
         QT_TRANSLATE_NOOP("Pointsman::Stations", "spikes reached"),
         QT_TRANSLATE_NOOP("Pointsman::Stations", "a spike is missing")},
        {QT_TRANSLATE_NOOP("Pointsman::Stations", "no plan yet"),
         QT_TRANSLATE_NOOP("Pointsman::Stations", "plan reached"),
         QT_TRANSLATE_NOOP("Pointsman::Stations", "plan missing")},
        {QT_TRANSLATE_NOOP("Pointsman::Stations", "no backlog yet"),
         QT_TRANSLATE_NOOP("Pointsman::Stations", "backlog reached"),
         QT_TRANSLATE_NOOP("Pointsman::Stations", "backlog missing")},
    }};
    return words(table.at(size_t(kind)).at(size_t(state)));
}

} // namespace

QSize compactStationsSize(int textHeight)
{
    return {textHeight * 7, textHeight};
}

void paintStations(QPainter *painter, const QRect &rect, const QPalette &palette, const StationStates &states,
                   Qt::LayoutDirection direction)
{
    const QSize size = compactStationsSize(painter->fontMetrics().height());
    const QRect area = QStyle::alignedRect(direction, Qt::AlignLeading | Qt::AlignVCenter, size, rect);
    const qreal radius = size.height() * 0.27;
    const qreal step = (size.width() - 2 * radius - 2) / (stationCount - 1);
    const auto center = [&](int index) {
        const qreal along = radius + 1 + step * index;
        return QPointF(direction == Qt::RightToLeft ? area.right() - along : area.left() + along,
                       area.center().y() + 0.5);
    };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const int reached = lastReached(states);
    for (int index = 1; index < stationCount; ++index)
        paintTrack(painter, center(index - 1), center(index), 2, palette, index <= reached);
    for (int index = 0; index < stationCount; ++index)
        paintStation(painter, center(index), radius, palette, states.at(size_t(index)));
    painter->restore();
}

void paintStation(QPainter *painter, QPointF center, qreal radius, const QPalette &palette, StationState state)
{
    const QColor ground = palette.color(QPalette::Base);
    const qreal pen = qMax(1.5, radius / 5);
    switch (state) {
    case StationState::Ahead:
        painter->setPen(QPen(readableOn(blended(toneColor(palette, Tone::Muted), ground, 0.75), ground, 3.0), pen));
        painter->setBrush(ground);
        painter->drawEllipse(center, radius - pen / 2, radius - pen / 2);
        return;
    case StationState::Reached:
        painter->setPen(Qt::NoPen);
        painter->setBrush(toneColor(palette, Tone::Accent));
        painter->drawEllipse(center, radius, radius);
        return;
    case StationState::Missing: {
        const qreal arm = radius * 0.42;
        painter->setPen(QPen(toneColor(palette, Tone::Error), pen, Qt::SolidLine, Qt::RoundCap));
        painter->setBrush(ground);
        painter->drawEllipse(center, radius - pen / 2, radius - pen / 2);
        painter->drawLine(center + QPointF(-arm, -arm), center + QPointF(arm, arm));
        painter->drawLine(center + QPointF(-arm, arm), center + QPointF(arm, -arm));
        return;
    }
    }
    Q_UNREACHABLE();
}

QIcon stationIcon(StationState state, const QPalette &palette)
{
    constexpr int size = 64; // drawn smaller, on any screen
    const QString key = QStringLiteral("pointsman-station-%1-%2").arg(static_cast<int>(state)).arg(palette.cacheKey());
    QPixmap picture;
    if (!QPixmapCache::find(key, &picture)) { // it is asked for at each painting of a cell
        picture = QPixmap(size, size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        paintStation(&painter, QPointF(size, size) / 2, size * 0.42, palette, state);
        painter.end();
        QPixmapCache::insert(key, picture);
    }
    QIcon icon;
    for (const auto mode : {QIcon::Normal, QIcon::Selected}) // a style would tint it in a selected row
        icon.addPixmap(picture, mode);
    return icon;
}

void paintTrack(QPainter *painter, QPointF from, QPointF to, qreal width, const QPalette &palette, bool reached)
{
    painter->setPen(
        QPen(reached ? toneColor(palette, Tone::Accent) : borderColor(palette), width, Qt::SolidLine, Qt::FlatCap));
    painter->drawLine(from, to);
}

QString stationsInWords(const StationStates &states)
{
    QStringList words;
    for (int index = 0; index < stationCount; ++index)
        words << stationWords(StationKind(index), states.at(size_t(index)));
    return words.join(QStringLiteral(", "));
}

int lastReached(const StationStates &states)
{
    for (int index = stationCount - 1; index > 0; --index)
        if (states.at(size_t(index)) != StationState::Ahead)
            return index;
    return 0;
}

} // namespace Pointsman
