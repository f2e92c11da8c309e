// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/rowfocus.h"

#include <QFocusEvent>

namespace Pointsman {

RowFocus::RowFocus(QAbstractItemView *view) : QObject(view), m_view(view)
{
    view->installEventFilter(this);
}

bool RowFocus::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::FocusIn && !m_view->selectionModel()->hasSelection()) {
        // A click selects by itself, and a window that comes back to the front changes nothing.
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        const bool isByKey =
            reason != Qt::MouseFocusReason && reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason;
        const QModelIndex current = m_view->currentIndex();
        const QModelIndex index = current.isValid() ? current : m_view->model()->index(0, 0);
        if (isByKey && index.isValid())
            m_view->setCurrentIndex(index);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace Pointsman
