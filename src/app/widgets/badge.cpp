// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/badge.h"

#include "app/widgets/labels.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

namespace Pointsman {

namespace {

constexpr qreal fontScale = 0.85;

int badgePictureSize(const QFontMetrics &metrics)
{
    return metrics.ascent();
}

Tone toneOf(const Badge &badge)
{
    if (badge.isNews)
        return Tone::Accent;
    return badge.severity ? severityTone(*badge.severity) : Tone::Muted;
}

std::optional<Icon> pictureOf(const Badge &badge)
{
    if (badge.isNews)
        return Icon::Unseen;
    return badge.severity ? std::optional(severityIcon(*badge.severity)) : std::nullopt;
}

} // namespace

QSize badgeSize(const Badge &badge, const QFont &font)
{
    const QFontMetrics metrics(scaledFont(font, fontScale));
    const int picture = pictureOf(badge) ? badgePictureSize(metrics) + 3 : 0;
    return {metrics.horizontalAdvance(badge.text) + picture + metrics.height(), metrics.height() + 2};
}

void paintBadge(QPainter *painter, const QRect &rect, const Badge &badge, const QFont &font,
                Qt::LayoutDirection direction)
{
    const QPalette colors = QApplication::palette();
    const Tone tone = toneOf(badge);
    const auto picture = pictureOf(badge);
    const QColor ground =
        picture ? toneGround(colors, tone) : blended(toneColor(colors, tone), colors.color(QPalette::Base), 0.14);
    const QFont small = scaledFont(font, fontScale);
    const QFontMetrics metrics(small);
    const QRect pill =
        QStyle::alignedRect(direction, Qt::AlignTrailing | Qt::AlignVCenter, badgeSize(badge, font), rect);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(ground);
    painter->drawRoundedRect(pill, pill.height() / 2.0, pill.height() / 2.0);
    QRect text = pill.adjusted(metrics.height() / 2, 0, -metrics.height() / 2, 0);
    if (picture) {
        const int side = badgePictureSize(metrics);
        icon(*picture, tone)
            .paint(painter,
                   QStyle::alignedRect(direction, Qt::AlignLeading | Qt::AlignVCenter, QSize(side, side), text));
    }
    painter->setFont(small);
    painter->setPen(readableOn(toneColor(colors, tone), ground));
    painter->drawText(text, QStyle::visualAlignment(direction, Qt::AlignTrailing | Qt::AlignVCenter), badge.text);
    painter->restore();
}

void paintStatusChip(QPainter *painter, const QRect &rect, const QString &words, Tone tone, const QFont &font,
                     Qt::LayoutDirection direction)
{
    const QPalette colors = QApplication::palette();
    const QFont small = boldFont(scaledFont(font, fontScale));
    const QFontMetrics metrics(small);
    const int padding = metrics.height() / 2;
    const QString shown = metrics.elidedText(words, Qt::ElideRight, rect.width() - 2 * padding);
    const QSize size(metrics.horizontalAdvance(shown) + 2 * padding, metrics.height() + 6);
    const QRect frame = QStyle::alignedRect(direction, Qt::AlignLeading | Qt::AlignVCenter, size, rect);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(toneColor(colors, tone), 1));
    painter->setBrush(colors.color(QPalette::Base));
    painter->drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter->setFont(small);
    painter->drawText(frame, Qt::AlignCenter, shown);
    painter->restore();
}

} // namespace Pointsman
