// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/windowtour.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QTabWidget>
#include <QTest>

namespace Pointsman::Test {

WindowTour::WindowTour(TestWindow &test, Look look) : m_test(test), m_look(std::move(look)) {}

void WindowTour::visit(const QString &page)
{
    openAll(page);
    for (QTabWidget *tabs : m_test.window().findChildren<QTabWidget *>()) {
        for (int tab = 0; tabs->isVisible() && tab < tabs->count(); ++tab) {
            if (!tabs->isTabVisible(tab))
                continue;
            tabs->setCurrentIndex(tab);
            openAll(page + QStringLiteral(" > ") + tabs->tabText(tab));
        }
    }
}

void WindowTour::openAll(const QString &page)
{
    m_look(page, m_test.window());
    const QList<QAction *> menus = m_test.window().menuBar()->actions();
    for (const QAction *top : menus) {
        for (QAction *action : top->menu<QMenu *>()->actions()) {
            const bool isHelp = top == menus.back() && action != top->menu<QMenu *>()->actions().back(); // that is Qt's
            if (action->isEnabled() && (isHelp || action->text().contains(u'…')))
                open(action->text(), [action] { action->trigger(); });
        }
    }
    for (const QPointer<QAbstractButton> button : doors()) {
        if (button && button->isVisible() && button->isEnabled())
            open(button->text(), [button] { button->click(); });
    }
}

QList<QAbstractButton *> WindowTour::doors() const
{
    QList<QAbstractButton *> found;
    for (auto *button : m_test.window().findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->text().contains(u'…'))
            found << button;
    }
    return found;
}

void WindowTour::open(const QString &words, const std::function<void()> &trigger)
{
    if (m_tried.contains(words))
        return;
    m_tried.insert(words);
    const auto asked = m_test.prompts().asked.size();
    const QString message = m_test.message();
    trigger();
    const auto isAnswered = [&] {
        return otherWindow() || m_test.prompts().asked.size() > asked || m_test.message() != message;
    };
    if (!QTest::qWaitFor(isAnswered)) {
        m_inVain << words;
        return;
    }
    m_opened << words;
    QWidget *window = otherWindow();
    if (!window || !QTest::qWaitForWindowActive(window))
        return; // asked for a file, by a dialog of Qt's, or refused with a reason
    m_look(words, *window);
    if (auto *titles = window->findChild<QListWidget *>(QStringLiteral("settingsTitles"))) {
        for (int row = 1; row < titles->count(); ++row) {
            titles->setCurrentRow(row);
            m_look(words + QStringLiteral(" > ") + titles->currentItem()->text(), *window);
        }
    }
    close(window);
}

void WindowTour::close(QWidget *window)
{
    const QPointer<QWidget> watched(window);
    if (auto *dialog = qobject_cast<QDialog *>(window))
        dialog->reject();
    else
        window->close();
    m_test.window().activateWindow(); // as a window manager does
    if (!QTest::qWaitFor([&] { return !watched || !watched->isVisible(); }) ||
        !QTest::qWaitForWindowActive(&m_test.window()))
        qFatal("a window does not close");
}

QWidget *WindowTour::otherWindow() const
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (window->isVisible() && window != &m_test.window() && !(window->windowType() & Qt::ToolTip & ~Qt::Window))
            return window;
    }
    return nullptr;
}

} // namespace Pointsman::Test
