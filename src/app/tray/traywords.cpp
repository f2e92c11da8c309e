// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tray/traywords.h"

#include "base/ids.h"

namespace Pointsman {

QString foreignWords(const QString &text, qsizetype longest)
{
    // One that is cut before it is made printable costs no more than it shows.
    QString shown = printable(text.left(longest + 1));
    if (shown.size() <= longest)
        return shown;
    shown.truncate(longest - 1);
    if (shown.back().isHighSurrogate())
        shown.chop(1);
    return shown + u'…';
}

} // namespace Pointsman
