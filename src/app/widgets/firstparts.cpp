// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/firstparts.h"

namespace Pointsman {

QString firstParts(const QString &text, const QFontMetrics &metrics, int room)
{
    QString shown = text;
    while (metrics.horizontalAdvance(shown) > room) {
        const qsizetype comma = shown.lastIndexOf(u',');
        if (comma <= 0)
            break;
        shown.truncate(comma);
    }
    return shown;
}

} // namespace Pointsman
