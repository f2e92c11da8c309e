// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace Pointsman {

/// Fusion with outlines from the palette's contrast: its own are the window's colour made darker, which on a dark
/// window leaves a field, a check box or the focus without any edge. Fields, boxes and the focus get 3:1, mere frames
/// a quiet line.
class ThemeStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    ThemeStyle() : QProxyStyle(QStringLiteral("fusion")) {}

    /// Buttons of dialogs have words alone, ours and the standard ones.
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returned) const override;
    /// Tabs with less air beside their words, so that all of them are in sight in a narrow panel.
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    /// A choice that is too long ends with "…", not in mid-letter; the menu that the keys are at is marked.
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    /// A choice and a number have the edge of a field.
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    /// The button of a toolbar for what has no room in it is a black picture in Fusion, also on a dark toolbar.
    QIcon standardIcon(StandardPixmap picture, const QStyleOption *option, const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
};

} // namespace Pointsman
