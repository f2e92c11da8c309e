// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workspaceprivate.h"

namespace Pointsman {

Workspace::Workspace(MissionHome home, Clock clock, const WorkspaceFiles &files, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, std::move(home), std::move(clock), files))
{
}

Workspace::~Workspace() = default;

SnapshotPtr Workspace::snapshot() const
{
    return d->m_snapshot;
}

PendingWork &Workspace::pending() const
{
    return d->m_pending;
}

QString Workspace::historyFile() const
{
    return d->m_historian.file();
}

void Workspace::followProject(const QString &from, const QString &to)
{
    d->m_historian.followFolder(from, to);
    d->m_marks.move(from, to);
}

void Workspace::setProjects(const std::vector<Project> &projects)
{
    d->m_stores.setProjects(projects);
    d->publish();
}

void Workspace::setLimits(const RuleLimits &limits)
{
    d->m_stores.setLimits(limits);
}

void Workspace::setLookedAt(const QString &projectPath)
{
    d->m_documents.setLookedAt(projectPath);
    if (!d->m_historian.file().isEmpty())
        d->m_documents.look(*d->m_snapshot);
}

void Workspace::setSeen(bool isSeen)
{
    d->m_poll.start(isSeen ? Private::pollInterval : Private::hiddenPollInterval);
}

void Workspace::refresh()
{
    d->m_stores.lookSoon();
    d->m_findings.look();
    d->m_marks.look();
}

void Workspace::editSessions(const QString &projectPath, const QString &label, PlanningEdit edit, Done done,
                             WithoutHistory withoutHistory)
{
    const auto project = d->m_snapshot->project(projectPath);
    if (!project || project->knowledgePath.isEmpty()) {
        if (done)
            done(failure(ErrorCode::Absent, tr("The project %1 is not there.").arg(projectPath), projectPath));
        return;
    }
    const KnowledgeDirectory directory(project->knowledgePath);
    std::function<Result<void>()> keep = [] { return Result<void>(); };
    if (withoutHistory == WithoutHistory::Refuse)
        keep = d->keeping(directory.path(), directory.activeSession());
    d->edit(
        projectPath, label,
        [directory, keep, clock = d->m_clock, edit = std::move(edit)] {
            return keep().and_then([&] {
                PlanningStore store(directory, clock);
                return edit(store);
            });
        },
        std::move(done));
}

void Workspace::editMissions(const QString &label, MissionEdit edit, Done done)
{
    d->edit(
        {}, label,
        [home = MissionHome(d->homeStore()), clock = d->m_clock, edit = std::move(edit)] {
            MissionStore store(home, clock);
            return edit(store);
        },
        std::move(done));
}

void Workspace::confirmAttachment(const QString &projectPath, const QString &topic)
{
    d->m_facts.confirm(projectPath, topic);
    d->publish();
}

void Workspace::doubtAttachment(const QString &projectPath, const DoubtfulAttachment &doubt)
{
    d->m_facts.doubtAgain(projectPath, doubt);
    d->publish();
}

void Workspace::answerCalls(const std::vector<AgentCall> &calls, std::function<void(const Result<void> &)> done)
{
    QStringList files;
    for (const AgentCall &call : calls)
        files << call.file;
    d->m_stores.runOnCalls<Result<void>>(
        [folder = d->m_callsFolder, files] { return AgentCalls(folder).remove(files); }, std::move(done));
}

void Workspace::putBackCalls(const std::vector<AgentCall> &calls, std::function<void(const Result<void> &)> done)
{
    d->m_stores.runOnCalls<Result<void>>(
        [folder = d->m_callsFolder, calls] { return AgentCalls(folder).putBack(calls); }, std::move(done));
}

const std::vector<IgnoredIssue> &Workspace::ignored() const
{
    return d->m_findings.ignored();
}

void Workspace::setIgnored(const IgnoredIssue &what, bool isIgnored, std::function<void(const Result<void> &)> done)
{
    d->m_findings.setIgnored(what, isIgnored, std::move(done));
}

void Workspace::setMark(const MarkKey &key, const MarkEdit &edit, std::function<void(const Result<MarkEdit> &)> done,
                        const MarkEdit &shown)
{
    d->m_marks.change(key, edit, shown, std::move(done));
}

void Workspace::runInBackground(QObject *context, std::function<std::function<void()>()> work)
{
    d->m_pool->start([mailbox = d->m_mailbox, context = QPointer(context), work = std::move(work)] {
        if (mailbox->isClosed())
            return;
        mailbox->post([context, deliver = work()] {
            if (context)
                deliver();
        });
    });
}

QString Workspace::undoLabel() const
{
    return d->words().of(d->m_historian.undoState().undoable);
}

std::optional<DoneOperation> Workspace::undoable() const
{
    return d->m_historian.undoState().undoable;
}

std::optional<DoneOperation> Workspace::redoable() const
{
    return d->m_historian.undoState().redoable;
}

QString Workspace::redoLabel() const
{
    return d->words().of(d->m_historian.undoState().redoable);
}

QString Workspace::undoPassedOver() const
{
    const UndoState &state = d->m_historian.undoState();
    QStringList words{d->words().ofPassedOver(state.undoPassedOver)};
    if (state.undoLacking)
        words << passedOverWords(d->words().of(state.undoLacking));
    words.removeAll(QString());
    return words.join(u'\n');
}

QString Workspace::redoPassedOver() const
{
    return d->words().ofPassedOver(d->m_historian.undoState().redoPassedOver);
}

void Workspace::undo(Done done, WhereChangedSince whereChanged, const FileChanges &decided)
{
    d->walk(d->m_historian.undoState().undoable, QStringLiteral("undo"), tr("Undo: %1"), &undoLatest, whereChanged,
            decided, std::move(done));
}

void Workspace::redo(Done done, WhereChangedSince whereChanged, const FileChanges &decided)
{
    d->walk(d->m_historian.undoState().redoable, QStringLiteral("redo"), tr("Redo: %1"), &redoLatest, whereChanged,
            decided, std::move(done));
}

const std::vector<Overwritten> &Workspace::overwritten() const
{
    return d->m_settlement.open();
}

void Workspace::applyAgain(const Overwritten &shown, Done done)
{
    d->m_settlement.applyAgain(shown, std::move(done));
}

void Workspace::writeMerged(qint64 operation, const FileChange &merged, Done done)
{
    d->m_settlement.write(operation, merged, std::move(done));
}

void Workspace::keepTheirs(const Overwritten &shown, Done done)
{
    d->m_settlement.keepTheirs(shown, std::move(done));
}

} // namespace Pointsman
