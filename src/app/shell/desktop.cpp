// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/desktop.h"

#include "app/notifications/takingback.h"
#include "app/settings/settingsdialog.h"
#include "app/shell/appsettings.h"
#include "app/shell/launcher.h"
#include "app/shell/mainwindow.h"
#include "app/shell/notices.h"
#include "app/shell/requests.h"
#include "app/shell/windowpresence.h"
#include "base/ids.h"
#include "planning/documents.h"
#include "workspace/workspace.h"

#include <QMenuBar>

#include <algorithm>

namespace Pointsman {

Desktop::Desktop(const Services &services, MainWindow &window, WindowPresence &presence, Requests &requests,
                 QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_window(window)
    , m_presence(presence)
    , m_requests(requests)
    , m_switcher(services)
    , m_server(QDBusConnection::sessionBus(),
               [this](const QString &title, const QString &text) { m_tray.showMessage(title, text); })
    , m_notifier(services, m_server,
                 {&WindowPresence::hasFocus, [this] { return m_presence.isVisible(); },
                  [this] { return m_window.tellsWaiting(); }},
                 {})
{
    followTray();
    followSwitcher();
    followShortcut();
    followNotifications();
    connect(&m_window, &MainWindow::preferencesOpened, this, &Desktop::tell);
}

template <typename Step>
auto Desktop::inWindow(Step step)
{
    return [this, step](const auto &...arguments) {
        m_presence.show();
        (m_window.*step)(arguments...);
    };
}

void Desktop::followTray()
{
    connect(&m_services.workspace, &Workspace::snapshotChanged, &m_tray, &TrayIcon::setSnapshot);
    m_tray.setSnapshot(m_services.workspace.snapshot());
    connect(&m_tray, &TrayIcon::toggleRequested, &m_presence, &WindowPresence::toggle);
    connect(&m_tray, &TrayIcon::presenceChanged, &m_presence, &WindowPresence::setTrayThere);
    const TrayMenu &menu = m_tray.menu();
    connect(&menu, &TrayMenu::missionChosen, this, [this](const QString &id) { m_requests.switchMission(id); });
    connect(&menu, &TrayMenu::sessionChosen, &m_requests, &Requests::switchSession);
    connect(&menu, &TrayMenu::projectChosen, this, inWindow(&MainWindow::showProject));
    connect(&menu, &TrayMenu::terminalRequested, &m_window, &MainWindow::openTerminal);
    connect(&menu, &TrayMenu::folderRequested, this, &Desktop::showFolder);
    connect(&menu, &TrayMenu::documentRequested, this, &Desktop::editDocument);
    connect(&menu, &TrayMenu::warningsRequested, this, inWindow(&MainWindow::showWarnings));
    connect(&menu, &TrayMenu::quickSwitchRequested, this, &Desktop::openSwitcher);
    connect(&menu, &TrayMenu::windowRequested, &m_presence, [this] { m_presence.show(); });
    connect(&menu, &TrayMenu::quitRequested, &m_presence, &WindowPresence::quit);
}

void Desktop::showFolder(const QString &path)
{
    m_services.launcher.showInFileManager(path);
}

void Desktop::edit(const QString &file)
{
    m_services.launcher.openInEditor(file);
}

/// The first document of what a session has come to last, or of what it came from where that has none.
void Desktop::editDocument(const QString &projectPath, const QString &topicId)
{
    const auto project = m_services.workspace.snapshot()->project(projectPath);
    if (!project)
        return;
    QStringList topics{topicId};
    const auto addOlder = [&](const auto &entry) {
        if (entry && topics.size() == 1 && latestTopic(entry->session) == topicId) {
            topics << linkedTopics(entry->session);
            std::reverse(topics.begin() + 1, topics.end());
        }
    };
    addOlder(project->active);
    std::for_each(project->snapshots.begin(), project->snapshots.end(), addOlder);
    m_services.workspace.readInBackground(
        this,
        [directory = KnowledgeDirectory(project->knowledgePath), topics] {
            std::vector<Document> documents;
            for (auto topic = topics.begin(); topic != topics.end() && documents.empty(); ++topic)
                documents = documentsOfTopic(directory, *topic);
            return documents;
        },
        [this, topicId](const std::vector<Document> &documents) {
            if (!documents.empty())
                return edit(documents.front().path);
            m_services.notices.postFailure(
                tr("Open in Editor"),
                {ErrorCode::Absent, tr("The topic %1 has no document here.").arg(printable(topicId)), {}});
        });
}

void Desktop::followSwitcher()
{
    connect(&m_window, &MainWindow::switcherRequested, this, &Desktop::openSwitcher);
    m_switcher.setActionSource([this] { return actionsOf(*m_window.menuBar(), m_window.switcherAction()); });
    connect(&m_switcher, &QuickSwitcher::switchSessionRequested, &m_requests, &Requests::switchSession);
    connect(&m_switcher, &QuickSwitcher::switchMissionRequested, this,
            [this](const QString &id) { m_requests.switchMission(id); });
    connect(&m_switcher, &QuickSwitcher::showSessionRequested, this, inWindow(&MainWindow::showSession));
    connect(&m_switcher, &QuickSwitcher::projectRequested, this, inWindow(&MainWindow::showProject));
    connect(&m_switcher, &QuickSwitcher::missionRequested, this, inWindow(&MainWindow::showMission));
    connect(&m_switcher, &QuickSwitcher::documentRequested, this, inWindow(&MainWindow::showDocument));
    connect(&m_switcher, &QuickSwitcher::terminalRequested, &m_window, &MainWindow::openTerminal);
    connect(&m_switcher, &QuickSwitcher::folderRequested, this, &Desktop::showFolder);
    connect(&m_switcher, &QuickSwitcher::editorRequested, this, &Desktop::edit);
    connect(&m_switcher, &QuickSwitcher::topicRequested, this, &Desktop::editDocument);
    connect(&m_switcher, &QuickSwitcher::actionRequested, this, [this](QAction *action) {
        m_presence.show(); // its dialog and its message are there
        action->trigger();
    });
}

void Desktop::followShortcut()
{
    m_shortcut.setSequence(m_services.settings.globalShortcut());
    connect(&m_services.settings, &AppSettings::globalShortcutChanged, &m_shortcut, &GlobalShortcut::setSequence);
    connect(&m_shortcut, &GlobalShortcut::activated, this, &Desktop::openSwitcher);
}

void Desktop::followNotifications()
{
    connect(&m_presence, &WindowPresence::lookedAt, &m_notifier, &Notifier::closeAll);
    connect(&m_tray, &TrayIcon::messageClicked, &m_notifier, &Notifier::openLast);
    connect(&m_notifier, &Notifier::openRequested, this,
            [this](const NotificationTarget &target, const QString &token) {
                m_presence.show(token.toUtf8());
                show(target);
            });
    connect(&m_notifier, &Notifier::moveRequested, this,
            [this](const QString &projectPath, const DoubtfulAttachment &doubt, const QString &token) {
                m_presence.show(token.toUtf8());
                m_window.moveBack(projectPath, doubt);
            });
    connect(&m_notifier, &Notifier::decisionNeeded, this, [this](const ChangePlan &plan, const QString &token) {
        m_presence.show(token.toUtf8());
        showTakeBack(m_services, plan, &m_window);
    });
}

void Desktop::show(const NotificationTarget &target)
{
    switch (target.kind) {
    case NotificationTarget::Kind::Window:
        return;
    case NotificationTarget::Kind::History:
        return m_window.showPage(Page::History);
    case NotificationTarget::Kind::Project:
        return m_window.showProject(target.projectPath);
    case NotificationTarget::Kind::Session:
        return m_window.showSession(target.projectPath, target.item);
    case NotificationTarget::Kind::Mission:
        return m_window.showMission(target.item);
    case NotificationTarget::Kind::Missions:
        return m_window.showPage(Page::Missions);
    case NotificationTarget::Kind::Warning:
        return m_window.showWarning(target.item);
    }
}

void Desktop::openSwitcher()
{
    m_switcher.open(m_presence.isVisible() ? &m_window : nullptr);
}

/// What only the desktop knows, as long as the dialog is open.
void Desktop::tell(SettingsDialog *dialog)
{
    const auto update = [this, dialog] {
        dialog->setWhyNoTray(m_tray.whyNot());
        dialog->setShortcutWords(m_shortcut.words());
    };
    connect(&m_tray, &TrayIcon::whyNotChanged, dialog, update);
    connect(&m_shortcut, &GlobalShortcut::stateChanged, dialog, update);
    update();
}

} // namespace Pointsman
