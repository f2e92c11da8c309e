// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/editing.h"
#include "app/actions/markactions.h"
#include "app/shell/services.h"
#include "planning/planningstore.h"
#include "workspace/workspace.h"

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
        return QList<QAction *>{m_switchTo, m_fixSelected, m_moveBack, m_isRight, m_move,
                                m_terminal, m_showFolder,  m_openFile, m_copyId} +
               m_marks->all();
    }
    /// A name, a note and a pin of the user's own.
    [[nodiscard]] QList<QAction *> marks() const { return m_marks->all(); }
    [[nodiscard]] QList<QAction *> onActive() const { return {m_addSpike, m_setPlan, m_finish, m_archive, m_remove}; }
    /// Shows what the repair of the selected session's finding would do; not visible where there is none.
    [[nodiscard]] QAction *fixSelected() const { return m_fixSelected; }
    /// What can be done about an active file that cannot be read.
    [[nodiscard]] QList<QAction *> onBroken() const { return {m_fix, m_showWarning}; }
    [[nodiscard]] QAction *switchTo() const { return m_switchTo; }
    [[nodiscard]] QAction *move() const { return m_move; }
    /// Puts the command that takes the selected session on into the clipboard.
    [[nodiscard]] QAction *copyNext() const { return m_copyNext; }
    [[nodiscard]] QAction *terminal() const { return m_terminal; }
    // What can be done about a doubtful attachment of the selected session; not visible where there is none.
    [[nodiscard]] QAction *moveBack() const { return m_moveBack; }
    [[nodiscard]] QAction *isRight() const { return m_isRight; }

    /// Whether start() may offer another project where none is selected that it could start in; else it keeps to the
    /// selected one and says there why not.
    void setStartAnywhere(bool isFree) { m_startAnywhere = isFree; }

    /// Shows what the repair of a session's file, as a project's broken active one, would do.
    void previewFix(const ProjectEntry &project, const SessionEntry &session);
    /// Leads to what is wrong with a project's active file.
    void showWarning(const ProjectEntry &project);
    /// The same for any session's file.
    void showWarning(const QString &file) { Q_EMIT warningRequested(file); }
    [[nodiscard]] QAction *addSpike() const { return m_addSpike; }
    [[nodiscard]] QAction *setPlan() const { return m_setPlan; }
    [[nodiscard]] QAction *finishWithTickets() const { return m_finish; }
    /// Asks which spike, or the plan, leaves the active session.
    [[nodiscard]] QAction *detach() const { return m_detach; }
    /// Asks which spike stands in the active session of the selected project where it names `spike`.
    void replaceSpike(const QString &spike);
    /// Takes a spike or the plan out of the active session of the selected project.
    void detach(const QString &topic);
    /// Proposes to move a doubtful attachment to the session that was active before.
    void moveBack(const std::shared_ptr<const ProjectEntry> &project, const DoubtfulAttachment &doubt);
    /// Opens a terminal in a project's folder.
    void openTerminal(const QString &projectPath);
    /// Asks for a seed and starts a session in `projectPath`; empty: asks for the project as well.
    void startIn(const QString &projectPath);
    /// Makes a session of a project the active one, whatever is selected; `done` comes after it was told.
    void switchTo(const ProjectEntry &project, const SessionEntry &session, const Workspace::Done &done = {});

Q_SIGNALS:
    /// Another session was made the active one of a project.
    void madeActive(const QString &projectPath);
    /// The user wants to see what is wrong with a file.
    void warningRequested(const QString &path);

private:
    void makeActions();
    void update();
    void updateOnSelected();
    void updateOnActive();
    void updateOnBroken();
    /// What came of an operation, in words; `madeActive` says that it makes another session the active one.
    struct Outcome
    {
        QString headline;
        QString text;
        bool madeActive = false;
        Workspace::Done done = {};
        std::optional<DocumentEdit> edit = {}; ///< what is to be resolved where another program was faster
    };
    void run(const QString &projectPath, const QString &label, std::function<Result<FileChanges>(PlanningStore &)> edit,
             const Outcome &outcome);
    void runEdit(DocumentEdit edit, std::function<Result<SessionChange>(PlanningStore &)> save);
    template <typename Dialog>
    void keepUpToDate(Dialog *dialog, const ProjectEntry &project);
    [[nodiscard]] static DocumentEdit editOf(const PlanningSession &session, const QString &knowledgePath);
    [[nodiscard]] QString titleOf(const QString &topicId) const;
    [[nodiscard]] QString activeTitle() const;
    [[nodiscard]] bool hasUsableActive() const;
    [[nodiscard]] QString whyNoFolder() const;
    [[nodiscard]] QString orPending(const QString &against) const;

    void updateOnNext();
    void updateOnDoubt();
    void updateOnMark();
    [[nodiscard]] const DoubtfulAttachment *doubt() const;
    void move(const std::shared_ptr<const ProjectEntry> &project, const std::shared_ptr<const SessionEntry> &from,
              const DoubtfulAttachment *proposal);
    void addTopic(bool isPlan);
    void askWhatToDetach();
    void detach(const ProjectEntry &project, const QString &sessionId, const QString &topic);
    void finish();
    void archive();
    void removeWithoutKeeping();
    void remove(const ProjectEntry &project, const QStringList &lost);

    Services m_services;
    QWidget *m_window;
    SnapshotPtr m_snapshot;
    std::shared_ptr<const ProjectEntry> m_project;
    std::shared_ptr<const SessionEntry> m_session;
    bool m_startAnywhere = false;
    MarkActions *m_marks;
    QAction *m_start, *m_switchTo, *m_fixSelected, *m_moveBack, *m_isRight, *m_move, *m_terminal, *m_showFolder,
        *m_openFile, *m_copyId, *m_copyNext;
    QAction *m_addSpike, *m_setPlan, *m_detach, *m_finish, *m_archive, *m_remove, *m_fix, *m_showWarning;
};

} // namespace Pointsman
