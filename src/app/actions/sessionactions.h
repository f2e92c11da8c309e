// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/services.h"
#include "planning/planningstore.h"
#include "workspace/snapshot.h"

#include <QAction>
#include <QObject>

#include <functional>

namespace Pointsman {

/// All that can be done with planning sessions, as actions for menus, toolbars and cards. Some work on the selected
/// row, some on the active session of its project; what does not apply is greyed out and says why.
class SessionActions final : public QObject
{
    Q_OBJECT

public:
    SessionActions(const Services &services, QWidget *window);

    /// What is selected: a project, and one of its sessions; either may be null.
    void setSelection(std::shared_ptr<const ProjectEntry> project, std::shared_ptr<const SessionEntry> session);
    /// The snapshot that dialogs choose projects and sessions from.
    void setSnapshot(SnapshotPtr snapshot);

    [[nodiscard]] QAction *start() const { return m_start; }
    [[nodiscard]] QList<QAction *> onSelected() const
    {
        return {m_switchTo, m_move, m_terminal, m_showFolder, m_openFile, m_copyId};
    }
    [[nodiscard]] QList<QAction *> onActive() const { return {m_addSpike, m_setPlan, m_finish, m_archive, m_remove}; }
    [[nodiscard]] QAction *switchTo() const { return m_switchTo; }
    [[nodiscard]] QAction *terminal() const { return m_terminal; }

    /// Opens a terminal in a project's folder.
    void openTerminal(const QString &projectPath);
    /// Asks for a seed and starts a session in `projectPath`; empty: asks for the project as well.
    void startIn(const QString &projectPath);

private:
    void makeActions();
    void update();
    void updateOnSelected();
    void updateOnActive();
    void run(const QString &projectPath, const QString &label, std::function<Result<FileChanges>(PlanningStore &)> edit,
             const QString &headline, const QString &text);
    [[nodiscard]] QString titleOf(const QString &topicId) const;
    [[nodiscard]] QString activeTitle() const;
    [[nodiscard]] bool hasUsableActive() const;
    [[nodiscard]] QString whyNoFolder() const;

    void switchToSelected();
    void moveFromSelected();
    void addTopic(bool isPlan);
    void finish();
    void archive();
    void removeWithoutKeeping();

    Services m_services;
    QWidget *m_window;
    SnapshotPtr m_snapshot;
    std::shared_ptr<const ProjectEntry> m_project;
    std::shared_ptr<const SessionEntry> m_session;
    QAction *m_start, *m_switchTo, *m_move, *m_terminal, *m_showFolder, *m_openFile, *m_copyId;
    QAction *m_addSpike, *m_setPlan, *m_finish, *m_archive, *m_remove;
};

} // namespace Pointsman
