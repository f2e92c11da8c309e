// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/taborder.h"

#include <QKeySequence>
#include <QLabel>

#include <algorithm>

namespace Pointsman::Test {

namespace {

/// The widgets that Tab goes to, from the first as one reads on.
QList<QWidget *> stopsOf(const QWidget &window)
{
    QList<QWidget *> stops;
    for (QWidget *each = window.nextInFocusChain(); each && each != &window; each = each->nextInFocusChain()) {
        const bool takesTab = (each->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !each->focusProxy();
        if (takesTab && each->isEnabled() && each->isVisibleTo(&window) && each->window() == &window)
            stops << each;
    }
    const auto top = [&window](const QWidget *each) { return each->mapTo(&window, QPoint()).y(); };
    const auto first = std::min_element(stops.begin(), stops.end(),
                                        [&](const QWidget *a, const QWidget *b) { return top(a) < top(b); });
    std::rotate(stops.begin(), first, stops.end());
    return stops;
}

QString wordsOf(const QWidget *widget)
{
    return QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName() + u' ' +
           widget->property("text").toString();
}

} // namespace

QStringList leapsOfTab(const QWidget &window)
{
    QStringList leaps;
    const QList<QWidget *> stops = stopsOf(window);
    for (qsizetype i = 1; i < stops.size(); ++i) {
        const QRect from(stops[i - 1]->mapTo(&window, QPoint()), stops[i - 1]->size());
        const QRect to(stops[i]->mapTo(&window, QPoint()), stops[i]->size());
        const bool isBeside = to.left() >= from.right() || to.right() <= from.left();
        if (to.bottom() < from.top() && !isBeside)
            leaps << wordsOf(stops[i - 1]) + QStringLiteral(" -> ") + wordsOf(stops[i]);
    }
    return leaps;
}

QStringList labelsAmiss(const QWidget &window)
{
    QStringList texts;
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (!label->isVisibleTo(&window) || label->text().isEmpty())
            continue;
        // Text that came from somewhere may hold an ampersand as well.
        const bool hasKey = label->text().endsWith(u':') && !QKeySequence::mnemonic(label->text()).isEmpty();
        if (hasKey && !label->buddy())
            texts << QStringLiteral("without buddy: ") + label->text();
        const QObjectList &siblings = label->parent()->children();
        const auto place = siblings.indexOf(qobject_cast<QLabel *>(label->buddy()));
        if (place >= 0 && place < siblings.indexOf(label))
            texts << QStringLiteral("after its words: ") + label->text();
    }
    return texts;
}

} // namespace Pointsman::Test
