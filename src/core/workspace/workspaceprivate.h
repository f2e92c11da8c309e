// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include "files/directorywatcher.h"
#include "history/keepfirst.h"
#include "history/takeback.h"
#include "workspace/agentcalls.h"
#include "workspace/documentwatch.h"
#include "workspace/findingmemory.h"
#include "workspace/historian.h"
#include "workspace/livefacts.h"
#include "workspace/livestores.h"
#include "workspace/markmemory.h"
#include "workspace/operationwords.h"
#include "workspace/pendingwork.h"
#include "workspace/projectdirectory.h"
#include "workspace/settlement.h"
#include "workspace/workerpool.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTimer>

namespace Pointsman {

/// How a workspace does it: its parts, the river from the disk to the snapshot (publish()) and the one from the hand to
/// the disk (edit(), runWithHistory()).
class Workspace::Private
{
public:
    // How often the program wakes up by itself (reliability.md 9.6): less often where nobody looks.
    static constexpr std::chrono::seconds pollInterval{5};
    static constexpr std::chrono::seconds hiddenPollInterval{15};
    static constexpr int pauseBetweenParts = 4;                 ///< times what a snapshot takes
    static constexpr std::chrono::seconds patienceWithEdits{2}; ///< that were begun before the end

    Private(Workspace *workspace, MissionHome home, Clock clock, const WorkspaceFiles &files)
        : q(workspace)
        , m_home(std::move(home))
        , m_clock(std::move(clock))
        , m_callsFolder(files.calls)
        , m_pool(std::make_unique<WorkerPool>())
        , m_mailbox(std::make_shared<Mailbox>(workspace))
        , m_historian(files.history, m_clock, *m_pool, m_mailbox)
        , m_findings(
              files.ignored, files.firstSeen, m_clock, *m_pool, m_mailbox, [this] { publishSoon(); },
              [workspace](const QString &words) { Q_EMIT workspace->ignoringTroubled(words); })
        , m_marks(
              files.marks, *m_pool, m_mailbox, [this] { publish(); },
              [workspace](const QString &words) { Q_EMIT workspace->marksTroubled(words); })
        , m_documents(m_clock, *m_pool, m_mailbox, [this](const SeenFiles &seen) { m_historian.see(seen); })
        , m_settlement(m_historian, m_clock, m_mailbox,
                       [this](const QString &store, const QString &label, Settlement::Job job, Done done) {
                           runWithHistory(store, label, std::move(job), std::move(done));
                       })
        , m_pending(m_clock, m_mailbox)
        , m_stores({m_home, files.history, files.calls, files.intents}, m_clock, *m_pool, m_mailbox, m_pending)
        , m_facts(files.doubts, *m_pool, m_mailbox, [this] { publishSoon(); })
    {
        m_publishSoon.setSingleShot(true);
        m_publishSoon.callOnTimeout(q, [this] { publish(); });
        connect(&m_stores, &LiveStores::changed, q, [this] { publishSoon(); });
        connect(&m_stores, &LiveStores::seen, q, [this](const SeenFiles &seen) { m_historian.see(seen); });
        connect(&m_stores, &LiveStores::forgotten, q, [this](const QString &path) { m_facts.forget(path); });
        connect(&m_stores, &LiveStores::interrupted, q, &Workspace::interrupted);
        connect(&m_marksWatcher, &DirectoryWatcher::changed, q, [this] { m_marks.look(); });
        if (!files.marks.isEmpty())
            m_marksWatcher.watch(QStringLiteral("marks"), {QFileInfo(files.marks).path()});
        m_poll.setTimerType(Qt::VeryCoarseTimer);
        m_poll.callOnTimeout(q, [this] {
            m_pool->lendHanging();
            m_stores.poll();
            m_historian.look();
            if (!m_historian.file().isEmpty())
                m_documents.look(*m_snapshot);
        });
        m_poll.start(pollInterval);
        connect(&m_historian, &Historian::begunAnew, q, [this] {
            m_stores.tellAgain();
            m_documents.tellAgain();
        });
        connect(&m_historian, &Historian::undoStateChanged, q, &Workspace::undoChanged);
        connect(&m_historian, &Historian::written, q, &Workspace::historyWritten);
        connect(&m_historian, &Historian::troubled, q, &Workspace::historyTroubled);
        connect(&m_historian, &Historian::recovered, q, &Workspace::historyRecovered);
        connect(&m_settlement, &Settlement::openChanged, q, &Workspace::overwrittenChanged);
        connect(&m_settlement, &Settlement::appliedAgain, q, &Workspace::appliedAgain);
        auto empty = std::make_shared<Snapshot>();
        empty->missions = std::make_shared<MissionsEntry>();
        m_snapshot = std::move(empty);
    }

    ~Private()
    {
        m_stores.finish(patienceWithEdits);
        if (const auto abandoned = m_pending.abandon(); !abandoned.empty())
            Q_EMIT q->changesAbandoned(wordsOf(abandoned));
        m_historian.finish();
        m_mailbox->close();
        m_stores.close();
        endWorkers(std::move(m_pool));
    }

    /// Their folders are not there.
    static QStringList goneProjects(const Snapshot &snapshot)
    {
        QStringList gone;
        for (const auto &entry : snapshot.projects) {
            if (entry->state == ProjectEntry::State::Gone)
                gone << entry->project.path;
        }
        return gone;
    }

    /// While projects are being read, at most a fifth of the time goes into snapshots: what the window makes of one
    /// takes longer with each project that has come.
    void publishSoon()
    {
        if (!m_publishSoon.isActive())
            m_publishSoon.start(m_snapshot->isLoading() ? pauseBetweenParts * m_publishing
                                                        : std::chrono::milliseconds(0));
    }

    void publish()
    {
        QElapsedTimer took;
        took.start();
        auto snapshot = std::make_shared<Snapshot>();
        const std::vector<AgentCall> none;
        const auto calls = m_stores.calls();
        const LiveFacts::Surroundings surroundings{calls ? calls->calls : none, m_stores.projects(), m_clock(),
                                                   m_ownKey};
        for (const Project &project : m_stores.projects())
            snapshot->projects.push_back(m_facts.completed(m_stores.entryOf(project), surroundings));
        snapshot->strayCalls = LiveFacts::strayCalls(surroundings);
        m_facts.save();
        snapshot->missions = m_stores.missions() ? m_stores.missions() : m_snapshot->missions;
        snapshot->polled = m_stores.polled();
        m_findings.complete(*snapshot);
        m_marks.complete(*snapshot);
        m_snapshot = std::move(snapshot);
        m_historian.setStores(m_snapshot->stores() + QStringList(homeStore()));
        if (QStringList gone = goneProjects(*m_snapshot); m_gone != gone) {
            m_gone = std::move(gone);
            m_historian.reconsider();
        }
        if (!m_historian.file().isEmpty() && !m_snapshot->isLoading()) // of what hangs the poll does not wait
            m_documents.lookAtNew(*m_snapshot);
        Q_EMIT q->snapshotChanged(m_snapshot);
        m_publishing = std::chrono::milliseconds(took.elapsed());
    }

    /// What is new in the store the user did in Pointsman.
    void publishOwn(const QString &key)
    {
        m_ownKey = key;
        publish();
        m_ownKey.clear();
    }

    /// As it was looked at last.
    [[nodiscard]] QString homeStore() const
    {
        const QString &looked = m_snapshot->missions->homePath;
        return looked.isEmpty() ? m_home.path() : looked;
    }

    /// Where the history knows a store by: its knowledge directory, or the home.
    [[nodiscard]] QString storeOf(const QString &key) const
    {
        const auto project = m_snapshot->project(key);
        return key.isEmpty() ? homeStore() : project ? project->knowledgePath : QString();
    }

    [[nodiscard]] QString keyOf(const QString &store) const
    {
        const auto project = m_snapshot->projectOfStore(store);
        return project ? project->project.path : QString();
    }

    /// For a worker: whether a project's sessions are still where they were read; the missions always are.
    [[nodiscard]] std::function<Result<void>()> stillThere(const QString &key) const
    {
        const auto project = m_snapshot->project(key);
        if (!project)
            return [] { return Result<void>(); };
        return [listed = project->project, shown = project->knowledgePath] { return requireStillAt(listed, shown); };
    }

    using Answer = Result<FileChanges>;
    using Job = std::function<Answer()>;
    using Step = Result<TakenBack> (*)(Journal &, const QStringList &, const Request &);

    void edit(const QString &key, const QString &label, Job job, Done done)
    {
        if (const QString against = m_pending.whyNot(key, label); !against.isEmpty())
            return refuse(against, done);
        const QString store = storeOf(key);
        const auto change = pend(key, label, done);
        const auto kept = [check = stillThere(key), begin = m_pending.beginning(change), job = std::move(job),
                           keep = m_historian.keeping(label, store), change] {
            auto answer = check().and_then(begin).and_then(job).map([&](const FileChanges &files) {
                keep(files); // here, since the end may come before the answer does
                return files;
            });
            change->finish();
            return answer;
        };
        m_stores.run<Answer>(key, kept,
                             [this, key, label, store, change, held = m_settlement.hold(store),
                              done = std::move(done)](const Answer &answer) {
                                 const bool isAwaited = m_pending.end(change);
                                 if (answer && !answer->empty())
                                     m_historian.record(label, store);
                                 m_historian.whenWritten([held](const Result<void> &) {});
                                 publishOwn(key);
                                 if (done && isAwaited)
                                     done(answer);
                             });
    }

    /// Puts down a change that is under way; where it is cancelled `done` is told so at once.
    [[nodiscard]] std::shared_ptr<PendingChange> pend(const QString &key, const QString &label, const Done &done)
    {
        return m_pending.add(key, label, [done] {
            refuse(QCoreApplication::translate("Pointsman::Workspace", "Cancelled: nothing was changed."), done);
        });
    }

    static void refuse(const QString &words, const Done &done)
    {
        if (done)
            done(failure(ErrorCode::Refused, words));
    }

    /// What changes were, for who reads it in another run.
    [[nodiscard]] QStringList wordsOf(const std::vector<PendingWork::Change> &changes) const
    {
        QStringList words;
        for (const auto &change : changes)
            words << placedLabel(*change, *m_snapshot);
        return words;
    }

    /// Runs a job that writes the history itself, on the queue of the store that the history knows by that name.
    void runWithHistory(const QString &store, const QString &label, Settlement::Job job, Done done)
    {
        const QString key = keyOf(store);
        const auto change = pend(key, label, done);
        const auto work = [file = m_historian.file(), stores = m_historian.stores(), check = stillThere(key),
                           begin = m_pending.beginning(change), job = std::move(job), change] {
            const auto journal = Journal::open(file);
            if (!journal)
                return UndoAnswer{tl::unexpected(journal.error()), {}};
            const auto taken = check().and_then(begin).and_then([&] { return job(**journal); });
            change->finish();
            const QString notice = taken && !taken->notice.isEmpty() ? taken->notice : (*journal)->notice();
            return UndoAnswer{taken.map([](const TakenBack &each) { return each.files; }),
                              undoStateOf(**journal, stores), notice};
        };
        const auto told = [this, key, change, held = m_settlement.hold(store),
                           done = std::move(done)](const UndoAnswer &answer) {
            const bool isAwaited = m_pending.end(change);
            if (answer.state)
                m_historian.setUndoState(*answer.state);
            if (!answer.notice.isEmpty())
                Q_EMIT q->historyTroubled(answer.notice);
            Q_EMIT q->historyWritten();
            publishOwn(key);
            if (done && isAwaited)
                done(answer.files);
        };
        m_stores.run<UndoAnswer>(key, work, told);
    }

    /// For a worker: puts what a file holds into the history, before something that relies on it as the way back.
    [[nodiscard]] std::function<Result<void>()> keeping(const QString &store, const QString &path) const
    {
        if (m_historian.file().isEmpty())
            return [] { return Result<void>(); };
        return
            [file = m_historian.file(), store, path, clock = m_clock] { return keepFirst(file, store, path, clock()); };
    }

    /// How operations are told now.
    [[nodiscard]] OperationWords words() const { return {*m_snapshot, homeStore()}; }

    /// Takes back or makes again what the user was shown, once all that was done before is in the history.
    void walk(const std::optional<DoneOperation> &shown, const QString &words, const QString &label, Step step,
              WhereChangedSince where, const FileChanges &decided, Done done)
    {
        if (!shown)
            return;
        if (const QString against = m_pending.whyNot(keyOf(shown->store)); !against.isEmpty())
            return refuse(against, done);
        m_historian.whenWritten([this, shown = *shown, words, label = label.arg(this->words().of(shown)), step, where,
                                 decided, done = std::move(done)](const Result<void> &written) {
            if (!written) { // it would take back the one before
                if (done)
                    done(tl::unexpected(written.error()));
                return;
            }
            const Request request{{Origin::Kind::Window, words}, m_clock, where, shown.id, decided};
            runWithHistory(
                shown.store, label,
                [step, request, store = shown.store](Journal &journal) { return step(journal, {store}, request); },
                done);
        });
    }

    Workspace *const q;
    MissionHome m_home;
    Clock m_clock;
    QString m_callsFolder;
    std::unique_ptr<WorkerPool> m_pool;
    std::shared_ptr<Mailbox> m_mailbox;
    Historian m_historian;
    FindingMemory m_findings;
    MarkMemory m_marks;
    DocumentWatch m_documents;
    Settlement m_settlement;
    PendingWork m_pending;
    LiveStores m_stores;
    DirectoryWatcher m_marksWatcher;
    QTimer m_poll;
    QTimer m_publishSoon;
    std::chrono::milliseconds m_publishing{}; ///< what the last snapshot took
    QStringList m_gone;                       ///< projects whose folder was not there the last time
    LiveFacts m_facts;
    QString m_ownKey; ///< of the store that the user changes right now
    SnapshotPtr m_snapshot;
};

} // namespace Pointsman
