// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/notifications/notifier.h"
#include "app/shell/services.h"
#include "app/switcher/globalshortcut.h"
#include "app/switcher/quickswitcher.h"
#include "app/tray/trayicon.h"

#include <QObject>

namespace Pointsman {

class MainWindow;
class Requests;
class SettingsDialog;
class WindowPresence;

/// All of the program that is outside its window: the tray, notifications, the quick switcher and the key that opens it
/// from anywhere; and what is chosen there.
class Desktop final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Desktop)

public:
    Desktop(const Services &services, MainWindow &window, WindowPresence &presence, Requests &requests,
            QObject *parent = nullptr);

    void openSwitcher();

private:
    void followTray();
    void followSwitcher();
    void followShortcut();
    void followNotifications();
    void show(const NotificationTarget &target);
    void showFolder(const QString &path);
    void edit(const QString &file);
    void editDocument(const QString &projectPath, const QString &topicId);
    void tell(SettingsDialog *dialog);
    /// Does something in the window, and brings it to the front.
    template <typename Step>
    auto inWindow(Step step);

    Services m_services;
    MainWindow &m_window;
    WindowPresence &m_presence;
    Requests &m_requests;
    TrayIcon m_tray;
    QuickSwitcher m_switcher;
    GlobalShortcut m_shortcut;
    NotificationServer m_server;
    Notifier m_notifier;
};

} // namespace Pointsman
