// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QContextMenuEvent>
#include <QPointer>
#include <QTest>
#include <QTimer>
#include <QWidget>

#include <functional>

namespace Pointsman::Test {

/// Has `look` look at the menu that `open` opens, and closes it; whether one came and stayed. Most menus give the
/// control back only when they are closed.
[[nodiscard]] inline bool lookAtOpened(const std::function<void()> &open, const std::function<void(QWidget &)> &look)
{
    bool wasSeen = false;
    QTimer::singleShot(0, qApp, [&] {
        QPointer<QWidget> menu;
        if (!QTest::qWaitFor([&] { return (menu = QApplication::activePopupWidget()) != nullptr; }))
            return;
        look(*menu);
        wasSeen = menu != nullptr;
        if (menu)
            menu->close();
    });
    open();
    return QTest::qWaitFor([&] { return wasSeen; });
}

/// Asks for the context menu, as its key does.
inline void askForMenu(QWidget *widget)
{
    const QPoint middle = widget->rect().center();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, middle, widget->mapToGlobal(middle));
    QCoreApplication::sendEvent(widget, &event);
}

} // namespace Pointsman::Test
