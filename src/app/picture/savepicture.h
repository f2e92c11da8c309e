// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/services.h"
#include "base/result.h"

#include <QFont>
#include <QSizeF>
#include <QString>

#include <functional>

class QPainter;
class QWidget;

namespace Pointsman {

/// A picture that can be drawn onto anything, and what it shows in words, for those who cannot see it.
struct Picture
{
    QString title;
    QString words;
    QSizeF size;
    QFont font;
    std::function<void(QPainter &)> paint;
};

/// The picture as an SVG document, with its title and words in it.
[[nodiscard]] QByteArray svgOf(const Picture &picture);

/// The picture as PNG, twice as fine as it is large; Refused where it is too large for one.
[[nodiscard]] Result<QByteArray> pngOf(const Picture &picture);

/// Asks where to and saves the picture as SVG or PNG, as the file's name ends; tells what came of it. `name` is the
/// file that is proposed, without its ending.
void savePicture(const Services &services, QWidget *window, const QString &name, const Picture &picture);

} // namespace Pointsman
