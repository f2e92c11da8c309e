// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/stationstates.h"

#include <QIcon>
#include <QPalette>
#include <QRect>

class QPainter;

namespace Pointsman {

/// The least size that paintStations() needs beside text of this height: for a delegate's size hint.
[[nodiscard]] QSize compactStationsSize(int textHeight);

/// The four stations as small dots on a line, at the leading edge of `rect` and in its middle. For one line of a list.
void paintStations(QPainter *painter, const QRect &rect, const QPalette &palette, const StationStates &states,
                   Qt::LayoutDirection direction = Qt::LeftToRight);

/// One station: filled ring where reached, empty ring ahead, a cross in the colour of errors where missing.
void paintStation(QPainter *painter, QPointF center, qreal radius, const QPalette &palette, StationState state);

/// The same as a picture in a cell.
[[nodiscard]] QIcon stationIcon(StationState state, const QPalette &palette);

/// The track between two stations: in the accent's colour where `reached`.
void paintTrack(QPainter *painter, QPointF from, QPointF to, qreal width, const QPalette &palette, bool reached);

/// The states in words, for screen readers: "seed reached, spikes reached, plan ahead, backlog ahead".
[[nodiscard]] QString stationsInWords(const StationStates &states);

/// Which tracks are travelled: up to the last station that is not ahead.
[[nodiscard]] int lastReached(const StationStates &states);

} // namespace Pointsman
