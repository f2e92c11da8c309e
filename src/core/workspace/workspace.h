// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/guardedfile.h"
#include "history/interruption.h"
#include "history/overwritten.h"
#include "history/takeback.h"
#include "missions/missionstore.h"
#include "planning/planningstore.h"
#include "workspace/rulelimits.h"
#include "workspace/snapshot.h"

#include <QObject>

#include <memory>

namespace Pointsman {

struct IgnoredIssue;
class PendingWork;

/// The program's own files; each may be empty, which means: none is kept.
struct WorkspaceFiles
{
    QString history = {};   ///< every version of the state files (Journal); without it nothing can be undone
    QString ignored = {};   ///< the findings that the user ignores (IgnoredIssues)
    QString firstSeen = {}; ///< when each finding was seen first
    QString calls = {};     ///< the folder of what agents report (AgentCalls)
    QString intents = {};   ///< the folder of the notes of operations that may have been interrupted (Intent)
    QString marks = {};     ///< the names, notes and pins of the user's own (MarksFile)
    QString doubts = {};    ///< what may be attached to the wrong session (AttachmentDoubts)
};

/// All projects, the missions and their findings, live: the only door between the window and the disk. Lives on the
/// window's thread and does no file work there; each store has a serial queue on a shared pool. Answers come back on
/// the window's thread, and what changed on disk, by whomever, comes as a new Snapshot.
class Workspace final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Workspace)

public:
    /// A change of one store: runs on its worker, answers with what was written (nothing: nothing had to be).
    using PlanningEdit = std::function<Result<FileChanges>(PlanningStore &)>;
    using MissionEdit = std::function<Result<FileChanges>(MissionStore &)>;
    /// Gets the answer on the window's thread.
    using Done = std::function<void(const Result<FileChanges> &)>;

    Workspace(MissionHome home, Clock clock, const WorkspaceFiles &files = {}, QObject *parent = nullptr);
    ~Workspace() override;

    [[nodiscard]] SnapshotPtr snapshot() const;
    /// Where every version of the state files is kept; for workers, which open it themselves. Empty: nowhere.
    [[nodiscard]] QString historyFile() const;
    /// The projects to show, in this order. Those that were there already are not read again.
    void setProjects(const std::vector<Project> &projects);
    /// A project was moved: what the history and the user's own marks know of its folder `from` is known of `to`. To be
    /// said before `to` is shown.
    void followProject(const QString &from, const QString &to);
    /// What the rules go by from now on; findings come and go with it.
    void setLimits(const RuleLimits &limits);
    /// What is under way and may take long, as on a disk that hangs.
    [[nodiscard]] PendingWork &pending() const;
    /// The project whose page is on screen: all its documents are looked at every few seconds, not only those of its
    /// active session. Empty: none is.
    void setLookedAt(const QString &projectPath);
    /// Whether somebody sees the workspace; where nobody does it wakes up less often by itself. At first somebody does.
    void setSeen(bool isSeen);
    /// Looks at everything at once, for example when the window is activated. Only stat, where nothing changed.
    void refresh();

    /// What becomes of a change where the history cannot be written.
    enum class WithoutHistory
    {
        GoOn,
        Refuse, ///< it takes away what only the history would bring back
    };
    // Refused as long as PendingWork::whyNot() has something against it.
    /// Changes a project's sessions. `label` says what it does, for undo: "Switch to seed-x".
    void editSessions(const QString &projectPath, const QString &label, PlanningEdit edit, Done done,
                      WithoutHistory withoutHistory = WithoutHistory::GoOn);
    /// Changes the missions.
    void editMissions(const QString &label, MissionEdit edit, Done done);

    /// The user has seen to what agents in the project have reported, or takes that back: then what was answered is
    /// there again, unless its agent has called anew.
    void answerCalls(const std::vector<AgentCall> &calls, std::function<void(const Result<void> &)> done);
    void putBackCalls(const std::vector<AgentCall> &calls, std::function<void(const Result<void> &)> done);

    /// The user says that a doubtful attachment (ProjectEntry::doubts) is right.
    void confirmAttachment(const QString &projectPath, const QString &topic);
    /// And takes that back.
    void doubtAttachment(const QString &projectPath, const DoubtfulAttachment &doubt);

    /// What the user ignores now.
    [[nodiscard]] const std::vector<IgnoredIssue> &ignored() const;
    /// Ignores a finding, or a code in a folder, or takes that back.
    void setIgnored(const IgnoredIssue &what, bool isIgnored, std::function<void(const Result<void> &)> done);

    /// Changes what the user has put down about a session, a mission or a project; in no file but Pointsman's own.
    /// `done` gets what would take it back. Conflict where a field of `shown` has another value by now.
    void setMark(const MarkKey &key, const MarkEdit &edit, std::function<void(const Result<MarkEdit> &)> done,
                 const MarkEdit &shown = {});

    /// Runs `read` on a worker of its own kind of work and hands its value to `done` on the window's thread, unless
    /// `context` is gone by then. For documents, topics and other things that are not part of a snapshot.
    template <typename Read, typename Receive>
    void readInBackground(QObject *context, Read read, Receive receive)
    {
        runInBackground(context, [read = std::move(read), receive = std::move(receive)]() mutable {
            return std::function<void()>(
                [value = read(), receive = std::move(receive)]() mutable { receive(std::move(value)); });
        });
    }

    /// The label of the change that undo() would take back or redo() make again; empty: there is none. Those of the
    /// command line and of earlier runs count as well.
    [[nodiscard]] QString undoLabel() const;
    [[nodiscard]] QString redoLabel() const;
    /// That change as the history has it; its number is 0 as long as it is not written.
    [[nodiscard]] std::optional<DoneOperation> undoable() const;
    [[nodiscard]] std::optional<DoneOperation> redoable() const;
    /// Which later change they pass over, since its project is not there; empty: none.
    [[nodiscard]] QString undoPassedOver() const;
    [[nodiscard]] QString redoPassedOver() const;
    /// Takes the last change back; Conflict, with nothing done, where a file of it has been changed since and is not to
    /// be merged. `decided` is what the user made of both where that was to be decided.
    void undo(Done done, WhereChangedSince whereChanged = WhereChangedSince::Refuse, const FileChanges &decided = {});
    void redo(Done done, WhereChangedSince whereChanged = WhereChangedSince::Refuse, const FileChanges &decided = {});

    /// What we did, in the window or on the command line, and another program has written over, so that only the user
    /// can say what is to be; the oldest first.
    [[nodiscard]] const std::vector<Overwritten> &overwritten() const;
    /// Makes it again. This and the next two decide what was shown: Conflict, with nothing done, where it is not so any
    /// more.
    void applyAgain(const Overwritten &shown, Done done);
    /// Writes the document that the user made of both.
    void writeMerged(qint64 operation, const FileChange &merged, Done done);
    void keepTheirs(const Overwritten &shown, Done done);

Q_SIGNALS:
    /// At the end of the workspace: these changes were not made, or not to their end, since their disk did not answer.
    void changesAbandoned(const QStringList &labels);
    void overwrittenChanged();
    /// Another program had written over what we did, from an older reading; it was made again.
    void appliedAgain(const Pointsman::Overwritten &what);
    /// An operation of a program that is gone had been interrupted.
    void interrupted(const Pointsman::Interruption &what);
    void snapshotChanged(const Pointsman::SnapshotPtr &snapshot);
    void undoChanged();
    /// The history may have something new, of this window or of what it saw.
    void historyWritten();
    /// The history could not be written, or was damaged and begins anew; `words` say which. Everything else goes on.
    void historyTroubled(const QString &words);
    /// What could not be written, as these words said, is in the history now.
    void historyRecovered(const QString &words);
    /// What is ignored cannot be read, so that nothing is; `words` say why.
    void ignoringTroubled(const QString &words);
    /// Names, notes and pins could not be read or kept; `words` say why, and where a damaged file is.
    void marksTroubled(const QString &words);

private:
    void runInBackground(QObject *context, std::function<std::function<void()>()> work);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Pointsman
