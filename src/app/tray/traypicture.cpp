// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tray/traypicture.h"

#include <QFontDatabase>
#include <QPainter>
#include <QPainterPath>
#include <QSvgRenderer>

namespace Pointsman {

namespace {

constexpr int smallSize = 24; // pixels; below the next one there is room for one digit, or a digit and a plus

void draw(QPainter &painter, const QString &name, const QRectF &place)
{
    QSvgRenderer renderer(QStringLiteral(":/icons/%1.svg").arg(name));
    Q_ASSERT(renderer.isValid());
    renderer.render(&painter, place);
}

QString numberIn(int count, int size)
{
    const int most = size <= smallSize ? 9 : 99;
    return count <= most ? QString::number(count) : QStringLiteral("%1+").arg(most);
}

/// Draws `text` as large as `place` allows, in its middle.
void drawNumber(QPainter &painter, const QString &text, const QRectF &place, const QColor &color)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    font.setBold(true);
    font.setPixelSize(100);
    QPainterPath path;
    path.addText(0, 0, font, text);
    const QRectF bounds = path.boundingRect();
    const qreal scale = std::min(place.width() / bounds.width(), place.height() / bounds.height());
    painter.translate(place.center());
    painter.scale(scale, scale);
    painter.translate(-bounds.center());
    painter.fillPath(path, color);
    painter.resetTransform();
}

/// The lower right corner: a number must be read at 16 pixels, where it takes most of the tile.
QRectF badgePlace(int size, bool isWide)
{
    const qreal height = std::round(size * (size <= smallSize ? 0.78 : 0.62));
    const qreal width = isWide ? std::min<qreal>(size, std::round(height * 1.25)) : height;
    return {size - width, size - height, width, height};
}

/// Where the number stands in its shape: below the roof, within the octagon.
QRectF numberPlace(const QRectF &badge, Severity severity)
{
    const qreal top = severity == Severity::Error ? 0.16 : 0.26;
    return badge.adjusted(badge.width() * 0.13, badge.height() * top, -badge.width() * 0.13, -badge.height() * 0.14);
}

/// Opposite to the number.
QRectF waitsPlace(int size)
{
    const qreal side = std::round(size * (size <= smallSize ? 0.7 : 0.58));
    return {0, 0, side, side};
}

} // namespace

QPixmap paintedTrayPicture(const TraySummary &summary, int size)
{
    QPixmap pixels(size, size);
    pixels.fill(Qt::transparent);
    QPainter painter(&pixels);
    painter.setRenderHint(QPainter::Antialiasing);
    draw(painter, summary.isWatchingAll ? QStringLiteral("tray") : QStringLiteral("tray-unwatched"),
         QRectF(0, 0, size, size));
    if (const auto worst = summary.worst()) {
        const bool isError = *worst == Severity::Error;
        const QString number = numberIn(summary.count(), size);
        const QRectF badge = badgePlace(size, number.size() > 1);
        draw(painter, isError ? QStringLiteral("tray-error") : QStringLiteral("tray-warning"), badge);
        drawNumber(painter, number, numberPlace(badge, *worst), isError ? Qt::white : Qt::black);
    }
    if (summary.waiting > 0)
        draw(painter, QStringLiteral("tray-waits"), waitsPlace(size));
    return pixels;
}

QIcon trayPicture(const TraySummary &summary)
{
    QIcon painted;
    for (const int size : {16, 22, 24, 32, 48, 64})
        painted.addPixmap(paintedTrayPicture(summary, size));
    // No theme has a picture with our number in it.
    if (summary.count() > 0 || summary.waiting > 0)
        return painted;
    const QString name = QStringLiteral("io.github.pointsman.pointsman-tray");
    return QIcon::fromTheme(summary.isWatchingAll ? name : name + QLatin1StringView("-attention"), painted);
}

} // namespace Pointsman
