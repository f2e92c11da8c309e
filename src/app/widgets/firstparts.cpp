// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/firstparts.h"

#include <QTextLayout>

#include <algorithm>
#include <iterator>
#include <vector>

namespace Pointsman {

namespace {

constexpr qsizetype longWord = 24; // letters: a path or an address rather than a word

} // namespace

QString firstParts(const QString &text, const QFontMetrics &metrics, int room)
{
    QString shown = text;
    for (qsizetype comma = text.lastIndexOf(u','); metrics.horizontalAdvance(shown) > room && comma > 0;
         comma = QStringView(text).left(comma).lastIndexOf(u','))
        shown = text.left(comma) + u'…';
    return shown;
}

QString firstWords(const QString &text, const QFontMetrics &metrics, int room)
{
    const QString shown = metrics.elidedText(text, Qt::ElideRight, room);
    const qsizetype cut = shown.size() - 1; // the sign takes one
    if (shown == text || cut <= 0 || text.at(cut).isSpace())
        return shown;
    const qsizetype blank = text.lastIndexOf(u' ', cut - 1);
    return blank <= 0 || cut - blank > longWord ? shown : text.left(blank).trimmed() + u'…';
}

QStringList inLines(const QString &text, const QFont &font, int room, int most)
{
    const QFontMetrics metrics(font);
    QTextLayout layout(text, font);
    layout.beginLayout();
    QStringList lines;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(room);
        const bool isLast = lines.size() == most - 1;
        const int length = isLast ? int(text.size()) : line.textLength();
        // One long word is a line that does not fit.
        lines << firstWords(text.mid(line.textStart(), length).trimmed(), metrics, room);
        if (isLast)
            break;
    }
    layout.endLayout();
    return lines;
}

int roomInTwoLines(const QString &text, const QFontMetrics &metrics)
{
    std::vector<qsizetype> blanks;
    for (qsizetype blank = text.indexOf(u' ', 1); blank > 0; blank = text.indexOf(u' ', blank + 1))
        blanks.push_back(blank);
    const auto before = [&](qsizetype blank) { return metrics.horizontalAdvance(text.left(blank)); };
    const auto behind = [&](qsizetype blank) { return metrics.horizontalAdvance(text.mid(blank + 1)); };
    // The further behind it is broken, the longer is the first line: the best places are beside the one where it
    // becomes the longer one. Measuring at each blank would take a second for a long text.
    const auto middle = std::partition_point(blanks.begin(), blanks.end(),
                                             [&](qsizetype blank) { return before(blank) < behind(blank); });
    int room = metrics.horizontalAdvance(text);
    if (middle != blanks.end())
        room = std::min(room, before(*middle));
    if (middle != blanks.begin())
        room = std::min(room, behind(*std::prev(middle)));
    return room;
}

} // namespace Pointsman
