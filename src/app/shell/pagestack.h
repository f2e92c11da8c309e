// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/services.h"
#include "models/navigatormodel.h"

#include <QStackedWidget>

#include <vector>

namespace Pointsman {

class HistoryPage;
class MissionActions;
class MissionsPage;
class NowPage;
class PageWidget;
class ProjectActions;
class SessionActions;
class SessionsPage;
class UnreadDocuments;
class UnseenChanges;
class WarningsPage;

/// The pages of the window, one of them in front. Only that one works with the shared actions and is kept up with the
/// files and the clock.
class PageStack final : public QStackedWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PageStack)

public:
    PageStack(const Services &services, SessionActions &sessions, MissionActions &missions, ProjectActions &projects,
              QWidget *parent);

    [[nodiscard]] PageWidget &current() const;
    [[nodiscard]] bool isNow() const;
    /// The project whose own page is in front; empty where another page is.
    [[nodiscard]] QString projectInFront() const;
    /// Brings a page to the front; of Page::Project the one of the project at `projectPath`.
    void open(Page page, const QString &projectPath);

    /// Select a row of the page that it belongs to, whether it is in front or not.
    void selectSession(const QString &sessionFile);
    /// Reads a document of the session that is selected on the project's page.
    void showDocument(const QString &file);
    /// Where the page in front has the active session of a project among its rows: selects it, which the user asked for
    /// elsewhere.
    void revealActive(const QString &projectPath);
    void selectMission(const QString &missionId);
    void selectWarning(const QString &file);
    /// Lists hidden warnings as well.
    [[nodiscard]] QAction *hiddenWarnings() const;

    void setSnapshot(const SnapshotPtr &snapshot);
    /// Whether the keyboard's focus is in the page in front.
    [[nodiscard]] bool hasFocusInside() const;
    /// Into the list or table that the page in front is about; there is none while it is empty.
    void focusCurrent();

Q_SIGNALS:
    void projectRequested(const QString &projectPath);
    void sessionRequested(const QString &projectPath, const QString &sessionFile);
    void missionRequested(const QString &missionId);
    void wideRequested(bool isWide);
    /// What the page in front counts has changed.
    void summaryChanged();

private:
    void giveSnapshot(PageWidget *page);
    void bringToFront(PageWidget *page);

    UnseenChanges *m_unseen;
    UnreadDocuments *m_unread;
    NowPage *m_now;
    SessionsPage *m_sessions;
    MissionsPage *m_missions;
    WarningsPage *m_warnings;
    HistoryPage *m_history;
    std::vector<PageWidget *> m_pages;
    SnapshotPtr m_snapshot;
    QHash<PageWidget *, SnapshotPtr> m_given; ///< what each page was given last
};

} // namespace Pointsman
