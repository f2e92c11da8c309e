// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/firstparts.h"

namespace Pointsman {

QString firstParts(const QString &text, const QFontMetrics &metrics, int room)
{
    QString shown = text;
    for (qsizetype comma = text.lastIndexOf(u','); metrics.horizontalAdvance(shown) > room && comma > 0;
         comma = text.left(comma).lastIndexOf(u','))
        shown = text.left(comma) + u'…';
    return shown;
}

} // namespace Pointsman
