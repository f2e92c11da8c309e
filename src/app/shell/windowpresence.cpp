// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/windowpresence.h"

#include "app/shell/appsettings.h"
#include "app/shell/mainwindow.h"
#include "app/shell/prompts.h"
#include "models/timewords.h"
#include "workspace/pendingwork.h"
#include "workspace/workspace.h"

#include <QApplication>
#include <QDialog>
#include <QEvent>

namespace Pointsman {

namespace {

using namespace std::chrono_literals;

/// A panel that restarts, or starts later than the program at login, is there again by then.
constexpr auto patienceWithPanels = 10s;

QString explained()
{
    return QStringLiteral("closing-explained");
}

} // namespace

WindowPresence::WindowPresence(const Services &services, MainWindow &window, QObject *parent)
    : QObject(parent), m_services(services), m_window(window)
{
    m_patience.setSingleShot(true);
    m_patience.callOnTimeout(this, [this] {
        if (!m_window.isVisible())
            show();
    });
    QApplication::setQuitOnLastWindowClosed(false);
    window.installEventFilter(this);
    qApp->installEventFilter(this);
    connect(qApp, &QCoreApplication::aboutToQuit, &window, &MainWindow::saveLayout);
}

void WindowPresence::show(const QByteArray &token)
{
    if (!token.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", token); // where Qt's Wayland part looks for it, and takes it from
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

void WindowPresence::toggle()
{
    if (isInFront())
        hide();
    else
        show();
}

bool WindowPresence::isVisible() const
{
    return m_window.isVisible() && !m_window.isMinimized();
}

bool WindowPresence::isInFront() const
{
    return isVisible() && m_window.isActiveWindow();
}

bool WindowPresence::hasFocus()
{
    return QApplication::activeWindow() != nullptr;
}

void WindowPresence::setTrayThere(bool isThere)
{
    m_isTrayThere = isThere;
    if (isThere)
        m_patience.stop();
    else
        waitForTray();
}

void WindowPresence::waitForTray()
{
    if (!m_isTrayThere)
        m_patience.start(patienceWithPanels);
}

void WindowPresence::quit()
{
    if (m_services.workspace.pending().overdue().empty())
        QCoreApplication::quit();
    else if (!std::exchange(m_isAsking, true))
        askBeforeEnd();
}

/// Only who ends the program by hand is asked: a signal and the end of the desktop's session do not wait.
void WindowPresence::askBeforeEnd()
{
    const auto changes = m_services.workspace.pending().overdue();
    QStringList lines;
    for (const auto &change : changes) {
        const QString time = clockTime(change->since(), QLocale());
        lines << (change->isWriting() ? tr("%1, since %2: it may still be done afterwards.") : tr("%1, since %2."))
                     .arg(placedLabel(*change, *m_services.workspace.snapshot()), time);
    }
    show(); // it may be hidden in the tray
    m_services.prompts.ask(&m_window,
                           {tr("Quit"),
                            tr("%n change(s) still wait for the disk.", nullptr, static_cast<int>(changes.size())),
                            lines.join(u'\n'),
                            {tr("&Quit Without Waiting"), tr("&Wait")}},
                           [this, changes](int answer) {
                               m_isAsking = false;
                               if (answer != 0)
                                   return;
                               for (const auto &change : changes)
                                   m_services.workspace.pending().cancel(change);
                               QCoreApplication::quit();
                           });
}

bool WindowPresence::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == qApp && event->type() == QEvent::Quit) {
        m_isEnding = true; // all windows are closed next, and this one may not say no
        QMetaObject::invokeMethod(this, &WindowPresence::awaitDialog, Qt::QueuedConnection);
    }
    if (watched == &m_window && event->type() == QEvent::WindowActivate)
        Q_EMIT lookedAt();
    if (watched == &m_window && (event->type() == QEvent::Show || event->type() == QEvent::Hide))
        m_services.workspace.setSeen(event->type() == QEvent::Show);
    // The end of the desktop's session closes windows too, and waits for them.
    if (watched != &m_window || event->type() != QEvent::Close || m_isEnding || qApp->isSavingSession())
        return QObject::eventFilter(watched, event);
    event->ignore();
    close();
    return true;
}

/// Still here: a dialog did not close, as it has something to end or to ask first. The end comes with its own.
void WindowPresence::awaitDialog()
{
    m_isEnding = false;
    if (const auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget()))
        connect(dialog, &QDialog::finished, this, &WindowPresence::quit, Qt::QueuedConnection);
}

void WindowPresence::close()
{
    const CloseAction action = m_services.settings.closeAction();
    if (action == CloseAction::Minimise)
        return m_window.showMinimized();
    if (action == CloseAction::Quit || !m_isTrayThere)
        return quit();
    if (!m_services.settings.remembered(explained()).isEmpty())
        return hide();
    m_services.prompts.ask(&m_window,
                           {tr("Close the Window"),
                            tr("Pointsman can go on without its window: the tray shows what needs you."),
                            tr("Edit, Preferences has this choice."),
                            {tr("&Keep Running in the Tray"), tr("&Quit"), tr("Cancel")}},
                           [this](int answer) {
                               if (answer > 1)
                                   return;
                               m_services.settings.remember(explained(), QStringLiteral("yes"));
                               m_services.settings.setCloseAction(answer == 0 ? CloseAction::ToTray
                                                                              : CloseAction::Quit);
                               answer == 0 ? hide() : quit();
                           });
}

void WindowPresence::hide()
{
    m_window.saveLayout();
    m_window.hide();
    waitForTray(); // which may have gone since the user was asked
}

} // namespace Pointsman
