// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/headings.h"

#include <QHash>
#include <QTextDocument>

namespace Pointsman {

namespace {

QString anchorOf(const QString &heading)
{
    QString anchor;
    const QString text = heading.trimmed().toLower();
    for (const QChar sign : text) {
        if (sign.isLetterOrNumber() || sign.isMark() || sign.isSurrogate() || sign == u'-' || sign == u'_')
            anchor += sign;
        else if (sign.isSpace())
            anchor += u'-';
    }
    return anchor;
}

} // namespace

QTextBlock headingOf(const QTextDocument &document, const QString &fragment)
{
    QHash<QString, int> counts;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0)
            continue;
        const QString anchor = anchorOf(block.text());
        const int before = counts[anchor]++;
        const QString name = before == 0 ? anchor : anchor + u'-' + QString::number(before);
        if (name.compare(fragment, Qt::CaseInsensitive) == 0)
            return block;
    }
    return {};
}

} // namespace Pointsman
