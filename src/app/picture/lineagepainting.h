// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/picture/lineagelayout.h"

#include <QPalette>

class QPainter;

namespace Pointsman {

/// Paints a lineage in the palette's colours and the painter's font, on a screen or into a file: what touches
/// `visible`.
void paintLineage(QPainter &painter, const Lineage &lineage, const LineageLayout &layout, const QPalette &palette,
                  const QRectF &visible);

} // namespace Pointsman
