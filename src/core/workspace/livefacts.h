// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/mailbox.h"
#include "workspace/attachmentdoubts.h"
#include "workspace/project.h"
#include "workspace/serialqueue.h"
#include "workspace/snapshot.h"

#include <QHash>

namespace Pointsman {

/// Completes what was read of projects by what nobody reads from their files: the agents that wait in them, and what
/// may be attached to the wrong session.
class LiveFacts
{
    Q_DISABLE_COPY_MOVE(LiveFacts)

public:
    /// What is known of all projects when an entry is completed.
    struct Surroundings
    {
        const std::vector<AgentCall> &calls;
        const std::vector<Project> &projects;
        Moment now;
        QString own; ///< the path of the project that the user changes right now
    };

    /// `doubtsFile` remembers over a restart what may be attached to the wrong session; empty: nothing does. `changed`
    /// is called once it was read.
    LiveFacts(QString doubtsFile, WorkerPool &pool, std::shared_ptr<Mailbox> mailbox, std::function<void()> changed);

    /// The entry with both; the same object as long as entry and facts are the same.
    [[nodiscard]] std::shared_ptr<const ProjectEntry> completed(std::shared_ptr<const ProjectEntry> entry,
                                                                const Surroundings &surroundings);
    /// The calls that belong to no project.
    [[nodiscard]] static std::vector<AgentCall> strayCalls(const Surroundings &surroundings);
    /// The user says that the topic is where it belongs.
    void confirm(const QString &projectPath, const QString &topic) { m_doubts.confirm(projectPath, topic); }
    void doubtAgain(const QString &projectPath, const DoubtfulAttachment &doubt)
    {
        m_doubts.doubtAgain(projectPath, doubt);
    }
    /// The project is on no list any more.
    void forget(const QString &projectPath) { m_doubts.forget(projectPath); }
    /// Keeps what is new for the next run.
    void save();

private:
    struct Completed
    {
        std::shared_ptr<const ProjectEntry> read;
        std::shared_ptr<const ProjectEntry> whole;
    };
    QHash<QString, Completed> m_completed; ///< the projects that there is more to tell of, by path
    QString m_file;
    bool m_isRead; ///< what the last run knew
    DoubtPlaces m_saved;
    AttachmentDoubts m_doubts;
    SerialQueue m_queue;
};

} // namespace Pointsman
