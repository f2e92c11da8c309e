// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/sessionactions.h"

#include "app/actions/actionhelpers.h"
#include "app/actions/answers.h"
#include "app/actions/repairactions.h"
#include "app/dialogs/sessionfacts.h"
#include "app/dialogs/startsessiondialog.h"
#include "app/shell/launcher.h"
#include "models/workwords.h"

#include <QApplication>
#include <QClipboard>

namespace Pointsman {

namespace {

/// What becomes of the session that another one takes the place of; empty: there is none.
QString archivedWords(const ProjectEntry &project)
{
    if (!project.active || project.active->isBroken)
        return {};
    return SessionActions::tr("%1 is archived.").arg(quoted(project.titleOf(project.active->session)));
}

} // namespace

SessionActions::SessionActions(const Services &services, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_window(window)
    , m_marks(new MarkActions(services, MarkActions::Kind::Session, window))
{
    makeActions();
    update();
}

void SessionActions::makeActions()
{
    m_start = makeAction(this, Icon::Start, tr("&Start Session from Seed…"), QKeySequence::New);
    m_switchTo = makeAction(this, Icon::Switch, tr("&Switch To"), Qt::CTRL | Qt::Key_Return);
    m_fixSelected = makeAction(this, Icon::Fix, tr("Preview Fix of Se&lected…"));
    m_moveBack = makeAction(this, Icon::Move, tr("Mo&ve to Session Before…"));
    m_isRight = makeAction(this, Icon::Active, tr("It Is Rig&ht"));
    m_move = makeAction(this, Icon::Move, tr("&Move to Another Session…"), Qt::CTRL | Qt::Key_M);
    m_terminal = makeAction(this, Icon::Terminal, tr("&Terminal Here"), Qt::CTRL | Qt::Key_T);
    m_showFolder = makeAction(this, Icon::FolderOpen, tr("Show &Folder"), Qt::CTRL | Qt::SHIFT | Qt::Key_O);
    m_openFile = makeAction(this, Icon::Editor, tr("Open in &Editor"), Qt::CTRL | Qt::Key_E);
    m_copyId = makeAction(this, Icon::Copy, tr("&Copy ID"), Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    m_copyNext = makeAction(this, Icon::Copy, tr("Cop&y Next Command"), Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    m_addSpike = makeAction(this, Icon::Spike, tr("&Add Spike to Active…"), Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    m_setPlan = makeAction(this, Icon::Plan, tr("Replace &Plan of Active…"), Qt::CTRL | Qt::SHIFT | Qt::Key_L);
    m_detach = makeAction(this, Icon::Remove, tr("Detach Fr&om Active…"), Qt::CTRL | Qt::SHIFT | Qt::Key_X);
    m_finish = makeAction(this, Icon::Backlog, tr("Finish with T&ickets…"), Qt::CTRL | Qt::SHIFT | Qt::Key_B);
    m_archive = makeAction(this, Icon::Archive, tr("A&rchive"), Qt::CTRL | Qt::SHIFT | Qt::Key_A);
    // As a rule it asks nothing, since Ctrl+Z brings the session back and it is refused where that could not be; it
    // asks where a value would be lost all the same.
    m_remove = makeAction(this, Icon::Remove, tr("Remove &Without Keeping…"), Qt::CTRL | Qt::SHIFT | Qt::Key_Delete);
    m_start->setIconText(tr("Start Session…"));
    m_fixSelected->setIconText(tr("Preview Fix…"));
    m_move->setIconText(tr("Move…"));
    m_terminal->setIconText(tr("Terminal"));
    m_showFolder->setIconText(tr("Folder"));
    m_openFile->setIconText(tr("Editor"));

    connect(m_start, &QAction::triggered, this, [this] {
        const bool isElsewhere = m_startAnywhere && m_project && !whyNotIn(*m_project).isEmpty();
        startIn(m_project && !isElsewhere ? m_project->project.path : QString());
    });
    m_fix = makeAction(this, Icon::Fix, tr("Preview Fi&x…"), Qt::CTRL | Qt::Key_Period);
    m_showWarning = makeAction(this, Icon::Warning, tr("Show Warnin&g"), Qt::CTRL | Qt::SHIFT | Qt::Key_G);
    connect(m_fix, &QAction::triggered, this, [this] { previewFix(*m_project, *m_project->active); });
    connect(m_fixSelected, &QAction::triggered, this, [this] { previewFix(*m_project, *m_session); });
    connect(m_showWarning, &QAction::triggered, this, [this] { showWarning(*m_project); });
    connect(m_switchTo, &QAction::triggered, this, [this] { switchTo(*m_project, *m_session); });
    connect(m_move, &QAction::triggered, this, [this] { move(m_project, m_session, nullptr); });
    connect(m_moveBack, &QAction::triggered, this, [this] { moveBack(m_project, *doubt()); });
    connect(m_isRight, &QAction::triggered, this, [this] { sayItIsRight(m_services, *m_project, *doubt()); });
    connect(m_terminal, &QAction::triggered, this, [this] { openTerminal(m_project->project.path); });
    connect(m_showFolder, &QAction::triggered, this,
            [this] { m_services.launcher.showInFileManager(m_session ? m_session->path : m_project->project.path); });
    connect(m_openFile, &QAction::triggered, this, [this] { m_services.launcher.openInEditor(m_session->path); });
    connect(m_copyId, &QAction::triggered, this, [this] { QApplication::clipboard()->setText(m_session->session.id); });
    connect(m_copyNext, &QAction::triggered, this,
            [this] { copyCommand(m_services, nextOf(*m_project, *m_session)->command); });
    connect(m_addSpike, &QAction::triggered, this, [this] { addTopic(false); });
    connect(m_setPlan, &QAction::triggered, this, [this] { addTopic(true); });
    connect(m_detach, &QAction::triggered, this, &SessionActions::askWhatToDetach);
    connect(m_finish, &QAction::triggered, this, &SessionActions::finish);
    connect(m_archive, &QAction::triggered, this, &SessionActions::archive);
    connect(m_remove, &QAction::triggered, this, &SessionActions::removeWithoutKeeping);
}

void SessionActions::setSelection(std::shared_ptr<const ProjectEntry> project,
                                  std::shared_ptr<const SessionEntry> session)
{
    m_project = std::move(project);
    m_session = std::move(session);
    update();
}

void SessionActions::setSnapshot(SnapshotPtr snapshot)
{
    m_snapshot = std::move(snapshot);
    update();
}

QString SessionActions::titleOf(const QString &topicId) const
{
    return m_project ? m_project->titleOf(topicId) : topicId;
}

QString SessionActions::activeTitle() const
{
    return quoted(m_project->titleOf(m_project->active->session));
}

void SessionActions::previewFix(const ProjectEntry &project, const SessionEntry &session)
{
    if (const Issue *issue = firstRepairable(session.issues))
        openRepair(m_services, {*issue, project.project.path, project.project.name}, m_window);
}

void SessionActions::showWarning(const ProjectEntry &project)
{
    if (project.active)
        Q_EMIT warningRequested(project.active->path);
}

void SessionActions::openTerminal(const QString &projectPath)
{
    m_services.launcher.openTerminal(projectPath);
}

/// Runs an edit in a project and tells what came of it. The project is told: it may have left the selection while a
/// dialog was open.
void SessionActions::run(const QString &projectPath, const QString &label,
                         std::function<Result<FileChanges>(PlanningStore &)> edit, const Outcome &outcome)
{
    m_services.workspace.editSessions(projectPath, label, std::move(edit),
                                      [this, projectPath, label, outcome](const Result<FileChanges> &result) {
                                          if (outcome.edit && !result && result.error().code == ErrorCode::Conflict)
                                              resolveEdit(m_services, *outcome.edit, result.error(), m_window);
                                          else
                                              tell(m_services, label, result, outcome.headline, outcome.text);
                                          if (result && outcome.madeActive)
                                              Q_EMIT madeActive(projectPath);
                                          if (outcome.done)
                                              outcome.done(result);
                                      });
}

void SessionActions::startIn(const QString &projectPath)
{
    auto *dialog = new StartSessionDialog(m_services, m_snapshot, projectPath, m_window);
    connect(dialog, &StartSessionDialog::chosen, this, [this](const QString &path, const TopicId &seed) {
        const auto project = m_snapshot->project(path);
        if (!project)
            return;
        const QString title = quoted(project->titleOf(seed.text()));
        run(path, tr("Start %1").arg(title),
            [seed](PlanningStore &store) {
                return store.start(seed).map([](const auto &started) { return started.files; });
            },
            {tr("Started %1 in %2.").arg(title, project->project.name), archivedWords(*project), true});
    });
    dialog->open();
}

void SessionActions::switchTo(const ProjectEntry &project, const SessionEntry &session, const Workspace::Done &done)
{
    const QString id = session.session.id;
    const QString title = quoted(project.titleOf(session.session));
    run(project.project.path, tr("Switch to %1").arg(title),
        [id](PlanningStore &store) { return store.resume(id).map([](const auto &change) { return change.files; }); },
        {tr("Switched to %1.").arg(title), archivedWords(project), true, done});
}

} // namespace Pointsman
