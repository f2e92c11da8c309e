// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What changes the content of a session: which topics belong to it, its tickets, and its end.
#include "app/actions/sessionactions.h"

#include "app/actions/actionhelpers.h"
#include "app/dialogs/finishdialog.h"
#include "app/dialogs/movedialog.h"
#include "app/dialogs/topicdialog.h"
#include "app/shell/notices.h"
#include "app/shell/prompts.h"
#include "base/ids.h"
#include "history/lostsecrets.h"
#include "planning/planningoperations.h"

#include <algorithm>

namespace Pointsman {

namespace {

/// What is done to the active session is meant for the one on screen: where another program has switched since, it is
/// not done to the other one.
JsonObject onlyIfActive(const QString &id)
{
    return {{"session_id", id}};
}

} // namespace

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
        [id = *id, sessionId](PlanningStore &store) {
            return store.detach(id, onlyIfActive(sessionId)).map([](const auto &change) { return change.files; });
        },
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
        [id = m_project->active->session.id](PlanningStore &store) {
            return store.archiveActive(onlyIfActive(id)).map([](const auto &archived) { return archived.files; });
        },
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
        const QStringList now = secretsGoneWithActiveSession(store.directory().path());
        if (std::all_of(now.begin(), now.end(), [&](const QString &key) { return lost.contains(key); }))
            return store.clearActive(onlyIfActive(id));
        return Result<FileChanges>(
            failure(ErrorCode::Conflict,
                    tr("Another program has put a secret into the session meanwhile. Nothing was changed; try again."),
                    store.directory().activeSession()));
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
