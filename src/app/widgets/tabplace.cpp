// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/tabplace.h"

#include <QWidget>

namespace Pointsman {

QWidget *makeTabPlace(QWidget *parent)
{
    auto *place = new QWidget(parent);
    place->setFocusPolicy(Qt::TabFocus); // else Qt puts nothing behind it
    place->hide();
    return place;
}

void putIntoTabPlace(QWidget *place, QWidget *made)
{
    QWidgetList parts;
    for (QWidget *each = made->nextInFocusChain(); made->isAncestorOf(each); each = each->nextInFocusChain())
        parts << each;
    for (QWidget *each : parts) {
        if (each->focusPolicy() == Qt::NoFocus)
            continue;
        QWidget::setTabOrder(place, each);
        place = each;
    }
}

} // namespace Pointsman
