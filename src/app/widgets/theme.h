// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace Pointsman {

/// What the user chose in the settings; System is the desktop's own style and palette.
enum class Theme
{
    System,
    Light,
    Dark
};

/// What a colour says. Never the only bearer of a meaning: a word or a glyph stands beside it.
enum class Tone
{
    Text,
    Muted,
    Accent,
    Ok,
    Warning,
    Error
};

/// Whether light text stands on dark ground in `palette`.
[[nodiscard]] bool isDark(const QPalette &palette);

/// Contrast of two opaque colours as WCAG 2 counts it, from 1 to 21.
[[nodiscard]] qreal contrastRatio(const QColor &one, const QColor &other);

/// `color`, made lighter or darker as far as `background` needs it to reach `ratio`; hue is kept where possible.
[[nodiscard]] QColor readableOn(const QColor &color, const QColor &background, qreal ratio = 4.5);

/// `share` (0 to 1) of `color` laid over `ground`.
[[nodiscard]] QColor blended(const QColor &color, const QColor &ground, qreal share);

/// The text colour of a tone: at least 4.5:1 on the window's ground, on a view's, on badges and on selected rows.
[[nodiscard]] QColor toneColor(const QPalette &palette, Tone tone);

/// A quiet ground of a tone, for badges, chips and messages.
[[nodiscard]] QColor toneGround(const QPalette &palette, Tone tone);

/// The ground of a selected row: a tint, so that all tones stay readable on it.
[[nodiscard]] QColor selectionGround(const QPalette &palette);

/// Thin lines around cards and between rows.
[[nodiscard]] QColor borderColor(const QPalette &palette);

/// Our own light or dark palette; with System an empty one, which resolves to the desktop's.
[[nodiscard]] QPalette paletteFor(Theme theme);

/// Makes the whole program look so, at once: Fusion with our palette, or the desktop's style and palette again.
void applyTheme(Theme theme);

} // namespace Pointsman
