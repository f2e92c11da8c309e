// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/pagewidget.h"
#include "app/shell/services.h"

class QListView;
class QModelIndex;
class QStackedWidget;

namespace Pointsman {

class AwayBox;
class LastChanges;
class OverwrittenBox;
class ProjectActions;
class ProjectModel;
class SessionActions;
class SessionModel;
class TablePane;
class UnreadDocuments;
class UnseenChanges;
struct Version;

/// What waits for a decision, what happened while the user was away, all projects, the one that needs its user most on
/// top, and below them the sessions of all as one table.
class NowPage final : public PageWidget
{
    Q_OBJECT

public:
    NowPage(const Services &services, UnseenChanges &unseen, UnreadDocuments &unread, SessionActions &sessions,
            ProjectActions &projects, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return {}; }
    [[nodiscard]] QList<QAction *> pageActions() const override;
    [[nodiscard]] QList<QAction *> selectionActions() const override;
    [[nodiscard]] QString summary() const override;
    void setSnapshot(const SnapshotPtr &snapshot) override;
    /// Also while the page is behind another one: what happens is told with the time at which it did.
    void observe(const SnapshotPtr &snapshot);
    void refreshTimes() override;
    void focusFilter() override;
    /// Selects the active session of a project, which the user asked for elsewhere: filters that hide it are taken off.
    void revealActive(const QString &projectPath);

Q_SIGNALS:
    void projectRequested(const QString &path);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void takeOver() override;
    void letGo() override;

private:
    void makeProjectList();
    void takeSelection();
    void takeWayOut(const QModelIndex &index);
    void selectActive(const QString &projectPath);
    [[nodiscard]] int activeRow(const QString &projectPath) const;
    void fitProjectList();
    void showChanged(const Version &version);

    Services m_services;
    SessionActions &m_sessions;
    ProjectActions &m_projects;
    SnapshotPtr m_snapshot;
    OverwrittenBox *m_overwritten;
    AwayBox *m_away;
    LastChanges *m_lastChanges;
    ProjectModel *m_projectModel;
    SessionModel *m_sessionModel;
    QListView *m_projectList;
    TablePane *m_table;
    QStackedWidget *m_stack;
};

} // namespace Pointsman
