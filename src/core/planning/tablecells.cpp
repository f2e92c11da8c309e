// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/tablecells.h"

#include <QRegularExpression>

namespace Pointsman {

QStringList tableCells(const QString &line)
{
    static const QRegularExpression separator(QStringLiteral("(?<!\\\\)\\|"));
    const QString row = line.trimmed();
    if (!row.startsWith(u'|'))
        return {};
    QStringList cells = row.mid(1).split(separator);
    for (QString &cell : cells)
        cell = cell.trimmed().replace(QStringLiteral("\\|"), QStringLiteral("|"));
    if (cells.last().isEmpty()) // behind the sign at the row's end
        cells.removeLast();
    return cells;
}

} // namespace Pointsman
