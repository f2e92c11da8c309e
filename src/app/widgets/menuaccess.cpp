// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/menuaccess.h"

#include <QAccessible>
#include <QAction>
#include <QCoreApplication>
#include <QEvent>
#include <QMenu>

namespace Pointsman {

MenuAccess::MenuAccess(QObject *parent) : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool MenuAccess::eventFilter(QObject *watched, QEvent *event)
{
    const bool isTurn = event->type() == QEvent::Show || event->type() == QEvent::Hide;
    const auto *menu = isTurn && QAccessible::isActive() ? qobject_cast<QMenu *>(watched) : nullptr;
    const QList<QAction *> actions = menu ? menu->actions() : QList<QAction *>();
    for (QAction *action : actions) {
        if (QAccessibleInterface *entry = QAccessible::queryAccessibleInterface(action))
            QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(entry)); // the next that asks gets its own
    }
    return QObject::eventFilter(watched, event);
}

} // namespace Pointsman
