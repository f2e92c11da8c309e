// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/themestyle.h"

#include "app/widgets/icons.h"
#include "app/widgets/theme.h"

#include <QPainter>
#include <QStyleOption>
#include <QTextEdit>

namespace Pointsman {

namespace {

constexpr qreal corner = 2; ///< Fusion's own radius
constexpr qreal focusWidth = 1.5;
constexpr int tabAir = 14; ///< on both sides together

/// The edge of what can be used: told apart from the field's ground without looking twice.
QColor controlEdge(const QPalette &palette, bool isEnabled)
{
    return isEnabled ? readableOn(borderColor(palette), palette.color(QPalette::Base), 3.0) : borderColor(palette);
}

QPen edgeOf(const QStyleOption &option)
{
    const bool isFocused = option.state & QStyle::State_HasFocus;
    return isFocused ? QPen(toneColor(option.palette, Tone::Accent), focusWidth)
                     : QPen(controlEdge(option.palette, option.state & QStyle::State_Enabled), 1);
}

/// Told apart from what it is around, also from a row that is selected.
QColor focusColor(const QStyleOption &option)
{
    const QColor accent = toneColor(option.palette, Tone::Accent);
    const auto *focus = qstyleoption_cast<const QStyleOptionFocusRect *>(&option);
    const bool isOnGround = focus && focus->backgroundColor.isValid() && focus->backgroundColor.alpha() == 255;
    return isOnGround ? readableOn(accent, focus->backgroundColor, 3.0) : accent;
}

void drawBox(QPainter *painter, const QRect &rect, const QPen &pen)
{
    const qreal inset = pen.widthF() / 2;
    painter->setPen(pen);
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), corner, corner);
}

} // namespace

int ThemeStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returned) const
{
    return hint == SH_DialogButtonBox_ButtonsHaveIcons ? 0 : QProxyStyle::styleHint(hint, option, widget, returned);
}

int ThemeStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    return metric == PM_TabBarTabHSpace ? tabAir : QProxyStyle::pixelMetric(metric, option, widget);
}

void ThemeStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    if (element == CE_MenuBarItem && option->state & State_Selected) {
        // Fusion marks the menu that is open, but not the one that the keys are at.
        QStyleOptionMenuItem marked = *qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        marked.state |= State_Sunken;
        QProxyStyle::drawControl(element, &marked, painter, widget);
        return;
    }
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (element != CE_ComboBoxLabel || !combo) {
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    }
    QStyleOptionComboBox elided = *combo;
    const int picture = combo->currentIcon.isNull() ? 0 : combo->iconSize.width() + 4;
    const int room = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget).width() - picture - 2;
    elided.currentText = combo->fontMetrics.elidedText(combo->currentText, Qt::ElideMiddle, room);
    QProxyStyle::drawControl(element, &elided, painter, widget);
}

void ThemeStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control != CC_SpinBox && control != CC_ComboBox)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    drawBox(painter, option->rect, edgeOf(*option));
    painter->restore();
}

QIcon ThemeStyle::standardIcon(StandardPixmap picture, const QStyleOption *option, const QWidget *widget) const
{
    return picture == SP_ToolBarHorizontalExtensionButton ? icon(Icon::More)
                                                          : QProxyStyle::standardIcon(picture, option, widget);
}

void ThemeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    // A filled focus would cover what it is around.
    if (element != PE_FrameFocusRect)
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    switch (element) {
    case PE_FrameLineEdit:
    case PE_IndicatorCheckBox:
        drawBox(painter, option->rect, edgeOf(*option));
        break;
    case PE_IndicatorRadioButton:
        // Wider than a straight edge, which loses nothing to the pixels beside it.
        painter->setPen(QPen(edgeOf(*option).color(), 2));
        painter->drawEllipse(QRectF(option->rect).adjusted(1, 1, -1, -1));
        break;
    case PE_PanelButtonCommand:
        drawBox(painter, option->rect,
                option->state & State_HasFocus ? edgeOf(*option) : QPen(borderColor(option->palette), 1));
        break;
    case PE_Frame:
        // A list marks its row; of a text that is read only the edge can say that the keys are there.
        painter->setPen(option->state & State_HasFocus && qobject_cast<const QTextEdit *>(widget)
                            ? toneColor(option->palette, Tone::Accent)
                            : borderColor(option->palette));
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        break;
    case PE_FrameFocusRect:
        drawBox(painter, option->rect, QPen(focusColor(*option), focusWidth));
        break;
    default:
        break;
    }
    painter->restore();
}

} // namespace Pointsman
