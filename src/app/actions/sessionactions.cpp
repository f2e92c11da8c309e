// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/sessionactions.h"

#include "app/actions/actionhelpers.h"
#include "app/actions/answers.h"
#include "app/actions/repairactions.h"
#include "app/dialogs/finishdialog.h"
#include "app/dialogs/movedialog.h"
#include "app/dialogs/sessionfacts.h"
#include "app/dialogs/startsessiondialog.h"
#include "app/dialogs/topicdialog.h"
#include "app/shell/launcher.h"
#include "app/shell/notices.h"
#include "app/shell/prompts.h"
#include "base/ids.h"
#include "history/lostsecrets.h"
#include "models/workwords.h"
#include "planning/planningoperations.h"

#include <QApplication>
#include <QClipboard>

#include <algorithm>

namespace Pointsman {

namespace {

/// What is done to the active session is meant for the one on screen: where another program has switched since, it is
/// not done to the other one.
Result<void> requireActive(const PlanningStore &store, const QString &id)
{
    const auto active = store.loadActive();
    if (!active)
        return tl::unexpected(active.error());
    if (*active && stringAt(**active, "session_id") == id)
        return {};
    return failure(
        ErrorCode::Conflict,
        SessionActions::tr("Another program has changed the active session meanwhile. Look at it and try again."),
        store.directory().activeSession());
}

/// What becomes of the session that another one takes the place of; empty: there is none.
QString archivedWords(const ProjectEntry &project)
{
    if (!project.active || project.active->isBroken)
        return {};
    return SessionActions::tr("%1 is archived.").arg(quoted(project.titleOf(project.active->session)));
}

/// `edit` on the session `id`, only while it is the active one.
template <typename Edit>
std::function<Result<FileChanges>(PlanningStore &)> whileActive(const QString &id, Edit edit)
{
    return [id, edit](PlanningStore &store) -> Result<FileChanges> {
        return requireActive(store, id).and_then(
            [&]() -> Result<FileChanges> { return edit(store).map([](const auto &change) { return change.files; }); });
    };
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
    m_start = makeAction(this, Icon::Start, tr("S&tart Session from Seed…"), QKeySequence::New);
    m_switchTo = makeAction(this, Icon::Switch, tr("&Switch To"), Qt::CTRL | Qt::Key_Return);
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
    connect(m_fix, &QAction::triggered, this, [this] { previewFix(*m_project); });
    connect(m_showWarning, &QAction::triggered, this, [this] { showWarning(*m_project); });
    connect(m_switchTo, &QAction::triggered, this, [this] { switchTo(*m_project, *m_session); });
    connect(m_move, &QAction::triggered, this, [this] { move(m_project, m_session, nullptr); });
    connect(m_moveBack, &QAction::triggered, this, [this] { moveBack(m_project, *doubt()); });
    connect(m_isRight, &QAction::triggered, this, [this] { sayItIsRight(m_services, *m_project, *doubt()); });
    connect(m_terminal, &QAction::triggered, this, [this] { openTerminal(m_project->project.path); });
    connect(m_showFolder, &QAction::triggered, this, [this] {
        report(m_services, labelOf(m_showFolder),
               m_services.launcher.showInFileManager(m_session ? m_session->path : m_project->project.path));
    });
    connect(m_openFile, &QAction::triggered, this,
            [this] { report(m_services, labelOf(m_openFile), m_services.launcher.openInEditor(m_session->path)); });
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

void SessionActions::previewFix(const ProjectEntry &project)
{
    const Issue *issue = project.active ? firstRepairable(project.active->issues) : nullptr;
    if (issue)
        openRepair(m_services, {*issue, project.project.path, project.project.name}, m_window);
}

void SessionActions::showWarning(const ProjectEntry &project)
{
    if (project.active)
        Q_EMIT warningRequested(project.active->path);
}

void SessionActions::openTerminal(const QString &projectPath)
{
    report(m_services, labelOf(m_terminal), m_services.launcher.openTerminal(projectPath));
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
        m_project = m_snapshot->project(path);
        if (!m_project)
            return;
        const QString archived = archivedWords(*m_project);
        run(path, tr("Start %1").arg(quoted(titleOf(seed.text()))),
            [seed](PlanningStore &store) {
                return store.start(seed).map([](const auto &started) { return started.files; });
            },
            {tr("Started %1 in %2.").arg(quoted(titleOf(seed.text())), m_project->project.name), archived, true});
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

void SessionActions::moveBack(const std::shared_ptr<const ProjectEntry> &project, const DoubtfulAttachment &doubt)
{
    const auto isMeant = [&](const auto &entry) { return entry && entry->session.id == doubt.session; };
    auto session = project->active;
    if (!isMeant(session)) {
        const auto found = std::find_if(project->snapshots.begin(), project->snapshots.end(), isMeant);
        session = found == project->snapshots.end() ? nullptr : *found;
    }
    if (session)
        move(project, session, &doubt);
}

void SessionActions::move(const std::shared_ptr<const ProjectEntry> &project,
                          const std::shared_ptr<const SessionEntry> &from, const DoubtfulAttachment *proposal)
{
    auto *dialog = new MoveDialog(project, from, m_window);
    if (proposal)
        dialog->propose(proposal->topic, proposal->before);
    keepUpToDate(dialog, *project);
    connect(dialog, &MoveDialog::chosen, this,
            [this, project, path = project->project.path, session = from](const TopicId &topic, const SessionId &to) {
                const auto id = SessionId::parse(session->session.id);
                if (!id) {
                    m_services.notices.postFailure(labelOf(m_move), id.error());
                    return;
                }
                const QString title = quoted(project->titleOf(topic.text()));
                run(path, tr("Move %1").arg(title),
                    [topic, to, id = *id](PlanningStore &store) {
                        return store.moveTopic(topic, to, id).map([](const auto &moved) { return moved.files; });
                    },
                    {tr("Moved %1.").arg(title),
                     tr("It belongs to %1 now.").arg(quoted(project->titleOfSession(to.text())))});
            });
    dialog->open();
}

/// An open form shows what the disk says of its project.
template <typename Dialog>
void SessionActions::keepUpToDate(Dialog *dialog, const ProjectEntry &project)
{
    connect(&m_services.workspace, &Workspace::snapshotChanged, dialog,
            [dialog, path = project.project.path](const SnapshotPtr &snapshot) {
                if (auto now = snapshot->project(path))
                    dialog->setProject(std::move(now));
            });
}

/// What an editor of the active session starts from: the session as its form shows it.
DocumentEdit SessionActions::editOf(const PlanningSession &session, const QString &knowledgePath)
{
    const QString id = session.id;
    const KnowledgeDirectory directory(knowledgePath);
    DocumentEdit edit;
    edit.store = directory.path();
    edit.place = [directory, id] { return placeOfSession(directory, id); };
    edit.shown = {{"session_id", id}};
    return edit;
}

void SessionActions::runEdit(DocumentEdit edit, std::function<Result<SessionChange>(PlanningStore &)> save)
{
    const auto project = m_snapshot->projectOfStore(edit.store);
    run(project ? project->project.path : QString(), edit.label,
        [save = std::move(save)](PlanningStore &store) {
            return save(store).map([](const SessionChange &change) { return change.files; });
        },
        {edit.headline, {}, false, {}, edit});
}

void SessionActions::addTopic(bool isPlan)
{
    auto *dialog = new TopicDialog(isPlan ? TopicDialog::Kind::Plan : TopicDialog::Kind::Spike, m_project, m_window);
    keepUpToDate(dialog, *m_project);
    connect(dialog, &TopicDialog::chosen, this, [=, this, project = m_project](const TopicId &topic) {
        const QString title = quoted(project->titleOf(topic.text()));
        const UtcTime now(m_services.clock());
        DocumentEdit chosen = editOf(dialog->session(), project->knowledgePath);
        if (isPlan) {
            const QString plan = dialog->session().plan;
            chosen.shown.set("plan", plan.isEmpty() ? JsonValue() : JsonValue(plan));
            chosen.label = tr("Set plan %1").arg(title);
            chosen.headline = tr("%1 is the plan now.").arg(title);
            chosen.change = [topic, now](const JsonObject &session) { return withPlan(session, topic, now); };
            runEdit(chosen,
                    [topic, shown = chosen.shown](PlanningStore &store) { return store.setPlan(topic, shown); });
        } else {
            chosen.label = tr("Add spike %1").arg(title);
            chosen.headline = tr("%1 is attached.").arg(title);
            chosen.change = [topic, now](const JsonObject &session) { return withSpike(session, topic, now); };
            runEdit(chosen,
                    [topic, shown = chosen.shown](PlanningStore &store) { return store.addSpike(topic, shown); });
        }
    });
    dialog->open();
}

void SessionActions::replaceSpike(const QString &spike)
{
    const auto old = TopicId::parse(spike);
    if (!old || !hasUsableActive())
        return;
    auto *dialog = new TopicDialog(TopicDialog::Kind::Spike, m_project, m_window, spike);
    keepUpToDate(dialog, *m_project);
    connect(dialog, &TopicDialog::chosen, this, [=, this, old = *old, project = m_project](const TopicId &topic) {
        const QString title = quoted(project->titleOf(old.text()));
        DocumentEdit chosen = editOf(dialog->session(), project->knowledgePath);
        chosen.label = tr("Replace spike %1").arg(title);
        chosen.headline = tr("%1 takes the place of %2.").arg(quoted(project->titleOf(topic.text())), title);
        chosen.change = [=, now = UtcTime(m_services.clock())](const JsonObject &session) {
            return withSpikeInPlaceOf(session, old, topic, now);
        };
        runEdit(chosen,
                [=, shown = chosen.shown](PlanningStore &store) { return store.replaceSpike(old, topic, shown); });
    });
    dialog->open();
}

void SessionActions::askWhatToDetach()
{
    auto *dialog = new TopicDialog(TopicDialog::Kind::Detach, m_project, m_window);
    keepUpToDate(dialog, *m_project);
    connect(dialog, &TopicDialog::chosen, this, [=, this, project = m_project](const TopicId &topic) {
        detach(*project, dialog->session().id, topic.text());
    });
    dialog->open();
}

void SessionActions::detach(const QString &topic)
{
    if (hasUsableActive())
        detach(*m_project, m_project->active->session.id, topic);
}

void SessionActions::detach(const ProjectEntry &project, const QString &sessionId, const QString &topic)
{
    const auto id = TopicId::parse(topic);
    if (!id)
        return;
    const QString title = quoted(project.titleOf(topic));
    run(project.project.path, tr("Detach %1").arg(title),
        whileActive(sessionId, [id = *id](PlanningStore &store) { return store.detach(id); }),
        {tr("%1 is detached from %2.").arg(title, quoted(project.titleOfSession(sessionId))),
         tr("Ctrl+Z attaches it again.")});
}

void SessionActions::finish()
{
    auto *dialog = new FinishDialog(m_services, m_project, m_window);
    keepUpToDate(dialog, *m_project);
    connect(dialog, &FinishDialog::chosen, this,
            [=, this, project = m_project, title = activeTitle()](const TopicId &topic, const QString &markdown,
                                                                  const QStringList &tickets) {
                DocumentEdit chosen = editOf(dialog->session(), project->knowledgePath);
                // Only what is not active any more is completed in its place.
                chosen.place = [path = chosen.place, active = KnowledgeDirectory(chosen.store).activeSession()] {
                    const QString place = path();
                    return place == active ? QString() : place;
                };
                chosen.label = tr("Finish %1").arg(title);
                chosen.headline =
                    tr("%1 is completed with %n ticket(s).", nullptr, static_cast<int>(tickets.size())).arg(title);
                chosen.shown.set("state", "active");
                if (!dialog->session().backlog)
                    chosen.shown.set("backlog", nullptr);
                chosen.change = [=, now = UtcTime(m_services.clock())](const JsonObject &session) {
                    return completed(session, topic, markdown, tickets, now);
                };
                runEdit(chosen, [=, shown = chosen.shown](PlanningStore &store) {
                    return store.complete(topic, markdown, tickets, shown);
                });
            });
    dialog->open();
}

void SessionActions::archive()
{
    run(m_project->project.path, tr("Archive %1").arg(activeTitle()),
        whileActive(m_project->active->session.id, [](PlanningStore &store) { return store.archiveActive(); }),
        {tr("Archived %1.").arg(activeTitle()), tr("No session is active in %1 now.").arg(m_project->project.name)});
}

/// What Ctrl+Z could not bring back is said before.
void SessionActions::removeWithoutKeeping()
{
    m_services.workspace.readInBackground(
        this, [store = m_project->knowledgePath] { return secretsGoneWithActiveSession(store); },
        [this, project = m_project](const QStringList &lost) {
            if (lost.isEmpty())
                return remove(*project, lost);
            const QString keys = printable(lost.join(u", "));
            const bool isOne = lost.size() == 1;
            const Question question{
                labelOf(m_remove),
                isOne ? tr("Ctrl+Z will not bring back the value of %1.").arg(keys)
                      : tr("Ctrl+Z will not bring back the values of %1.").arg(keys),
                isOne ? tr("It looks like a secret, and secrets are never kept in the history. Everything else in the "
                           "session comes back. To keep it all, archive the session instead.")
                      : tr("They look like secrets, and secrets are never kept in the history. Everything else in the "
                           "session comes back. To keep it all, archive the session instead."),
                {tr("&Remove"), tr("&Cancel")}};
            m_services.prompts.ask(m_window, question, [this, project, lost](int answer) {
                if (answer == 0)
                    remove(*project, lost);
            });
        });
}

/// `lost` is what the user knows to be lost.
void SessionActions::remove(const ProjectEntry &project, const QStringList &lost)
{
    if (!project.active)
        return;
    const QString title = quoted(project.titleOf(project.active->session));
    const QString label = tr("Remove %1").arg(title);
    const auto edit = [id = project.active->session.id, lost](PlanningStore &store) {
        return requireActive(store, id).and_then([&]() -> Result<FileChanges> {
            const QStringList now = secretsGoneWithActiveSession(store.directory().path());
            if (std::all_of(now.begin(), now.end(), [&](const QString &key) { return lost.contains(key); }))
                return store.clearActive();
            return failure(ErrorCode::Conflict,
                           tr("Another program has put a secret into the session meanwhile. Nothing was changed; try "
                              "again."),
                           store.directory().activeSession());
        });
    };
    const QString wayBack = lost.isEmpty() ? tr("Ctrl+Z brings it back.")
                                           : tr("Ctrl+Z brings it back without %1.").arg(printable(lost.join(u", ")));
    m_services.workspace.editSessions(
        project.project.path, label, edit,
        [services = m_services, label, headline = tr("Removed %1 without a snapshot.").arg(title),
         wayBack](const Result<FileChanges> &result) { tell(services, label, result, headline, wayBack); },
        Workspace::WithoutHistory::Refuse);
}

} // namespace Pointsman
