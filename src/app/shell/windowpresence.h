// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/services.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

namespace Pointsman {

class MainWindow;

/// Whether the window is there: shown, minimised or hidden in the tray; and what closing it does. The program ends by
/// quit() alone, so that it lives on with the tray.
class WindowPresence final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowPresence)

public:
    WindowPresence(const Services &services, MainWindow &window, QObject *parent = nullptr);

    /// Brings the window to the front; `token` is what the desktop lets it do so with, where there is one.
    void show(const QByteArray &token = {});
    /// Hides the window where it is in front, and brings it there where it is not.
    void toggle();
    [[nodiscard]] bool isVisible() const;
    /// Whether the user has the window before them.
    [[nodiscard]] bool isInFront() const;
    /// Whether they have any window of the program before them: this one, a dialog of it, the quick switcher.
    [[nodiscard]] static bool hasFocus();
    /// Without a tray a hidden window could not be found again: it is shown after a while, in which a panel may come
    /// (again), and closing it ends the program.
    void setTrayThere(bool isThere);
    /// Begins hidden.
    void waitForTray();
    /// Ends the program, whatever closing the window does; asks first where a change still waits for its disk.
    void quit();

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// The user has turned to the window.
    void lookedAt();

private:
    void awaitDialog();
    void askBeforeEnd();
    void close();
    void hide();

    Services m_services;
    MainWindow &m_window;
    QTimer m_patience;
    bool m_isTrayThere = false;
    bool m_isEnding = false;
    bool m_isAsking = false;
};

} // namespace Pointsman
