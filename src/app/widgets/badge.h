// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/icons.h"

#include <QRect>

#include <optional>

class QPainter;

namespace Pointsman {

/// A small pill with a count: with a severity in its colour and with its picture, without one a quiet number.
struct Badge
{
    QString text;
    std::optional<Severity> severity;
    bool isNews = false; ///< it counts what the user has not seen: in the accent's colour, with the mark of that
};

/// How large the badge is in `font`, the font of the text beside it.
[[nodiscard]] QSize badgeSize(const Badge &badge, const QFont &font);

/// Paints the badge at the trailing edge of `rect`, in its middle.
void paintBadge(QPainter *painter, const QRect &rect, const Badge &badge, const QFont &font,
                Qt::LayoutDirection direction);

/// Paints words in a frame of the tone's colour ("broken file") at the leading edge of `rect`; cut where it is narrow.
void paintStatusChip(QPainter *painter, const QRect &rect, const QString &words, Tone tone, const QFont &font,
                     Qt::LayoutDirection direction);

} // namespace Pointsman
