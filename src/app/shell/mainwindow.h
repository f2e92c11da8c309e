// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/services.h"
#include "models/navigatormodel.h"
#include "workspace/workspace.h"

#include <QMainWindow>

#include <functional>

class QLabel;
class QTimer;
class QToolBar;

namespace Pointsman {

class MessageBar;
class MissionActions;
class Navigator;
class PageStack;
class ProjectActions;
class SessionActions;
class SettingsDialog;
class SpecKittyTool;
class StatusBar;
struct Message;

/// The window: navigator, pages, message bar, toolbar and status bar, and how they are wired. No file work, no JSON;
/// what a page shows and does is the page's.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    MainWindow(const Services &services, SpecKittyTool &tool, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows a page; of Page::Project the one of the project at `projectPath`.
    void showPage(Page page, const QString &projectPath = {});
    /// Shows the row of a session on its project's page.
    void showSession(const QString &projectPath, const QString &sessionFile);
    /// Shows a document of a session beside its row.
    void showDocument(const QString &projectPath, const QString &sessionFile, const QString &file);
    void showMission(const QString &missionId);
    /// Shows what is wrong with a file on the Warnings page.
    void showWarning(const QString &file);
    /// Whether the page in front says which agents wait: the Now page does.
    [[nodiscard]] bool tellsWaiting() const;
    void showWarnings() { showPage(Page::Warnings); }
    void showProject(const QString &projectPath) { showPage(Page::Project, projectPath); }
    /// Adds folders to the list of projects, as a drop or the command line does.
    /// `done` gets, once all are through, why the first that could not be added was refused; empty: none was.
    void addProjects(const QStringList &folders, const std::function<void(const QString &)> &done = {});
    /// Makes a session of a project the active one; `done` comes after it was told in the window.
    void switchSession(const ProjectEntry &project, const SessionEntry &session, const Workspace::Done &done = {});
    void switchMission(const QString &missionId, const Workspace::Done &done = {});
    void openTerminal(const QString &projectPath);
    /// Proposes to move what was attached shortly after a switch to the session before.
    void moveBack(const QString &projectPath, const DoubtfulAttachment &doubt);
    /// Keeps where everything is, for the next start.
    void saveLayout();

    /// Opens the quick switcher; it has a place in the menu bar.
    [[nodiscard]] QAction *switcherAction() const { return m_switcher; }

Q_SIGNALS:
    void switcherRequested();
    /// The preferences are open: who knows what they cannot know by themselves tells them.
    void preferencesOpened(Pointsman::SettingsDialog *dialog);
    /// The program is to end, whatever closing the window does.
    void quitRequested();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    /// Return presses the button that has the focus, as it does in dialogs.
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void followPages();
    void makeLayout();
    void makeMenus();
    void makeNavigator();
    void restoreLayout();
    void reopenLastPage();
    void openPage(Page page, const QString &projectPath);
    void fillToolBar();
    void takeSnapshot(const SnapshotPtr &snapshot);
    void showMessage(const Message &message);
    void follow();
    void setWide(bool isWide);

    Services m_services;
    SnapshotPtr m_snapshot;
    SessionActions *m_sessionActions;
    MissionActions *m_missionActions;
    ProjectActions *m_projectActions;
    Navigator *m_navigator;
    PageStack *m_pages;
    MessageBar *m_messages;
    QToolBar *m_toolBar;
    QAction *m_endWide;
    QAction *m_switcher;
    StatusBar *m_status;
    QTimer *m_minute;
    Page m_page = Page::Now;
    bool m_isFollowing = false; ///< the project on screen is being relocated
    QString m_followed;         ///< where to, until it is listed
};

} // namespace Pointsman
