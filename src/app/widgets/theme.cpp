// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/theme.h"

#include "app/widgets/themestyle.h"

#include <QApplication>
#include <QStyle>

#include <algorithm>
#include <array>
#include <cmath>

namespace Pointsman {

namespace {

/// What each value of a channel gives of light, WCAG 2. Kept, since tones are fitted to their grounds for each cell
/// that is painted.
const std::array<qreal, 256> &linearParts()
{
    static const auto parts = [] {
        std::array<qreal, 256> made{};
        for (std::size_t value = 0; value < made.size(); ++value) {
            const qreal part = qreal(value) / 255;
            made[value] = part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
        }
        return made;
    }();
    return parts;
}

/// Relative luminance, WCAG 2.
qreal luminance(const QColor &color)
{
    const auto linear = [](int part) { return linearParts()[static_cast<std::size_t>(part)]; };
    return 0.2126 * linear(color.red()) + 0.7152 * linear(color.green()) + 0.0722 * linear(color.blue());
}

/// The hue of a tone before it is fitted to its ground.
QColor seedColor(const QPalette &palette, Tone tone)
{
    const bool dark = isDark(palette);
    switch (tone) {
    case Tone::Text:
        return palette.color(QPalette::WindowText);
    case Tone::Muted:
        return blended(palette.color(QPalette::WindowText), palette.color(QPalette::Base), 0.66);
    case Tone::Accent: {
        // The desktop's own accent is its selection colour, unless that is a grey or a mere tint of the ground.
        const QColor highlight = palette.color(QPalette::Highlight);
        const bool isTint = contrastRatio(highlight, palette.color(QPalette::Base)) < 2.0;
        return highlight.hsvSaturationF() > 0.4F && !isTint ? highlight : palette.color(QPalette::Link);
    }
    case Tone::Ok:
        return dark ? QColor(0x62, 0xcf, 0x8d) : QColor(0x22, 0x7a, 0x4b);
    case Tone::Warning:
        return dark ? QColor(0xf0, 0xc0, 0x50) : QColor(0x8a, 0x55, 0x00);
    case Tone::Error:
        return dark ? QColor(0xff, 0x92, 0x90) : QColor(0xc2, 0x2b, 0x30);
    }
    Q_UNREACHABLE();
}

/// Black or white, whichever is further away from `background`.
QColor farEnd(const QColor &background)
{
    return contrastRatio(Qt::black, background) > contrastRatio(Qt::white, background) ? Qt::black : Qt::white;
}

struct Shades
{
    QRgb window, base, alternate, button, text, muted, border, link, selection;
};

QPalette paletteOf(const Shades &shades)
{
    QPalette palette;
    palette.setColor(QPalette::Window, shades.window);
    palette.setColor(QPalette::Base, shades.base);
    palette.setColor(QPalette::AlternateBase, shades.alternate);
    palette.setColor(QPalette::Button, shades.button);
    palette.setColor(QPalette::ToolTipBase, shades.base);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText, QPalette::HighlightedText})
        palette.setColor(role, shades.text);
    palette.setColor(QPalette::BrightText, Qt::white);
    palette.setColor(QPalette::PlaceholderText, shades.muted);
    palette.setColor(QPalette::Highlight, shades.selection);
    palette.setColor(QPalette::Link, shades.link);
    palette.setColor(QPalette::LinkVisited, shades.link);
    palette.setColor(QPalette::Light, blended(Qt::white, shades.button, 0.5));
    palette.setColor(QPalette::Midlight, shades.button);
    palette.setColor(QPalette::Mid, shades.border);
    palette.setColor(QPalette::Dark, blended(Qt::black, shades.border, 0.2));
    palette.setColor(QPalette::Shadow, Qt::black);
    const QColor disabled = blended(shades.text, shades.window, 0.45);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, disabled);
    return palette;
}

} // namespace

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Window)) < luminance(palette.color(QPalette::WindowText));
}

qreal contrastRatio(const QColor &one, const QColor &other)
{
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

QColor readableOn(const QColor &color, const QColor &background, qreal ratio)
{
    constexpr int steps = 20;
    for (int step = 0; step <= steps; ++step) {
        const QColor candidate = blended(farEnd(background), color, qreal(step) / steps);
        if (contrastRatio(candidate, background) >= ratio)
            return candidate;
    }
    return farEnd(background);
}

QColor blended(const QColor &color, const QColor &ground, qreal share)
{
    const auto mix = [share](int over, int under) { return qRound(over * share + under * (1 - share)); };
    return {mix(color.red(), ground.red()), mix(color.green(), ground.green()), mix(color.blue(), ground.blue())};
}

QColor toneColor(const QPalette &palette, Tone tone)
{
    QColor color = seedColor(palette, tone);
    for (const QColor &ground :
         {palette.color(QPalette::Window), palette.color(QPalette::Base), palette.color(QPalette::AlternateBase),
          toneGround(palette, tone), selectionGround(palette)})
        color = readableOn(color, ground);
    return color;
}

QColor toneGround(const QPalette &palette, Tone tone)
{
    const bool quiet = tone == Tone::Text || tone == Tone::Muted;
    const qreal share = (isDark(palette) ? 0.19 : 0.13) * (quiet ? 0.6 : 1.0);
    return blended(seedColor(palette, tone), palette.color(QPalette::Base), share);
}

QColor selectionGround(const QPalette &palette)
{
    return blended(seedColor(palette, Tone::Accent), palette.color(QPalette::Base), isDark(palette) ? 0.30 : 0.17);
}

QColor borderColor(const QPalette &palette)
{
    return blended(palette.color(QPalette::WindowText), palette.color(QPalette::Window), isDark(palette) ? 0.2 : 0.15);
}

QPalette paletteFor(Theme theme)
{
    switch (theme) {
    case Theme::System:
        return {};
    case Theme::Light:
        return paletteOf({.window = 0xfff5f6f9,
                          .base = 0xffffffff,
                          .alternate = 0xfffafbfc,
                          .button = 0xfffdfdfe,
                          .text = 0xff1e252e,
                          .muted = 0xff5d6672,
                          .border = 0xffd3d8df,
                          .link = 0xff0d6d97,
                          .selection = 0xffd6e9f2});
    case Theme::Dark:
        return paletteOf({.window = 0xff1d2024,
                          .base = 0xff23272d,
                          .alternate = 0xff272c33,
                          .button = 0xff2b3037,
                          .text = 0xffe6e9ed,
                          .muted = 0xffa3abb5,
                          .border = 0xff3d444d,
                          .link = 0xff5bb8de,
                          .selection = 0xff274a5a});
    }
    Q_UNREACHABLE();
}

void applyTheme(Theme theme)
{
    // The name of the style that the desktop chose, before the first change of ours.
    static const QString systemStyle = QApplication::style()->name();
    if (theme == Theme::System && systemStyle != QLatin1StringView("fusion"))
        QApplication::setStyle(systemStyle);
    else
        QApplication::setStyle(new ThemeStyle);
    QApplication::setPalette(paletteFor(theme));
}

} // namespace Pointsman
