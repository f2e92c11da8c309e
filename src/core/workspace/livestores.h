// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/directorywatcher.h"
#include "history/interruption.h"
#include "workspace/agentcallsloader.h"
#include "workspace/livestore.h"
#include "workspace/missionsloader.h"
#include "workspace/pendingwork.h"

#include <QObject>
#include <QTimer>

#include <map>

namespace Pointsman {

/// All stores of a workspace: the projects', the missions' and that of the agents' calls. Says for each when it looks
/// again and whether it has to be polled, and runs jobs on its queue. Lives on the window's thread.
class LiveStores final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LiveStores)

public:
    /// Where the stores are, beside those of the projects; an empty path: nothing is kept there.
    struct Places
    {
        MissionHome home;
        QString history;
        QString calls;
        QString intents;
    };
    LiveStores(Places places, Clock clock, WorkerPool &pool, std::shared_ptr<Mailbox> mailbox, PendingWork &pending);

    /// The projects, in the user's order. Those that were there already are not read again.
    void setProjects(const std::vector<Project> &projects);
    [[nodiscard]] const std::vector<Project> &projects() const { return m_order; }
    /// What was read of a project; that it is loading before its first look.
    [[nodiscard]] std::shared_ptr<const ProjectEntry> entryOf(const Project &project) const;
    /// Null until the first look is done.
    [[nodiscard]] std::shared_ptr<const MissionsEntry> missions() const { return m_missions.entry(); }
    [[nodiscard]] std::shared_ptr<const AgentCallsEntry> calls() const { return m_calls.entry(); }
    /// The folders that nobody announces changes of.
    [[nodiscard]] QStringList polled() const;

    void setLimits(const RuleLimits &limits);
    /// Each tells once more of all files that it knows.
    void tellAgain();
    void lookSoon();
    /// The slow look for what was not announced: stat only, where nothing changed.
    void poll();
    /// Waits for what was run on the stores, at most this long together; nothing is looked at meanwhile.
    void finish(std::chrono::milliseconds patience);
    /// Nothing is looked at any more; jobs that run go on.
    void close() { m_projects.clear(); }

    /// Runs a job on the queue of the project with this path, or of the missions where it is empty, then looks, and
    /// calls `done` with what the job answered. What programs that are gone left there is cleared up first: the job
    /// would make the outcome of what they left half done uncertain.
    template <typename Answer>
    void run(const QString &key, std::function<Answer()> job, std::function<void(const Answer &)> done)
    {
        const auto clear = [clearUp = clearingUp()](auto &loader) { clearUp(loader.storePath()); };
        if (key.isEmpty())
            m_missions.run(std::move(job), std::move(done), clear);
        else if (const auto found = m_projects.find(key); found != m_projects.end())
            found->second->run(std::move(job), std::move(done), clear);
    }
    template <typename Answer>
    void runOnCalls(std::function<Answer()> job, std::function<void(const Answer &)> done)
    {
        m_calls.run(std::move(job), std::move(done));
    }

Q_SIGNALS:
    /// What was read, or which folders are polled.
    void changed();
    void seen(const Pointsman::SeenFiles &seen);
    /// The project is on no list any more.
    void forgotten(const QString &projectPath);
    /// An operation of a program that is gone had been interrupted.
    void interrupted(const Pointsman::Interruption &what);

private:
    using ProjectStore = LiveStore<ProjectLoader, ProjectEntry>;
    using MissionsStore = LiveStore<MissionsLoader, MissionsEntry>;
    using CallsStore = LiveStore<AgentCallsLoader, AgentCallsEntry>;

    [[nodiscard]] std::unique_ptr<ProjectStore> newStore(const Project &project);
    template <typename Store>
    void clearUpFirst(Store &store);
    [[nodiscard]] std::function<void(const QString &)> clearingUp();
    void lookForIntents();
    template <typename Callbacks>
    [[nodiscard]] Callbacks callbacks(const QString &key);
    template <typename Visitor>
    void visit(const QString &key, Visitor visitor);
    template <typename Visitor>
    void forAll(Visitor visitor);
    void polledChanged();

    Places m_places;
    Clock m_clock;
    RuleLimits m_limits;
    WorkerPool &m_pool;
    std::shared_ptr<Mailbox> m_mailbox;
    PendingWork &m_pending;
    DirectoryWatcher m_watcher;
    QTimer m_pollPolled;
    QTimer m_lookForIntents;
    SerialQueue m_intentsQueue;
    std::vector<Project> m_order;
    QHash<QString, Project> m_known;
    std::map<QString, std::unique_ptr<ProjectStore>> m_projects;
    MissionsStore m_missions;
    CallsStore m_calls;
};

} // namespace Pointsman
