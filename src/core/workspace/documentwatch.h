// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/mailbox.h"
#include "workspace/documenttracker.h"
#include "workspace/serialqueue.h"
#include "workspace/snapshot.h"

#include <functional>
#include <map>
#include <memory>

namespace Pointsman {

/// Looks at the Markdown documents of the topics that sessions link, for the history: those of active sessions at each
/// look, as those of the project that is on screen, those of others every few minutes, and all of them until a look has
/// told all that was there. Lives on the window's thread; looks run on a queue.
class DocumentWatch
{
    Q_DISABLE_COPY_MOVE(DocumentWatch)

public:
    using Seen = std::function<void(const SeenFiles &)>;

    DocumentWatch(Clock clock, WorkerPool &pool, std::shared_ptr<Mailbox> mailbox, Seen seen);

    /// The path of the project that is on screen; empty: none is.
    void setLookedAt(const QString &projectPath) { m_lookedAt = projectPath; }
    /// Looks at all projects of the snapshot, unless it is still looking.
    void look(const Snapshot &snapshot);
    /// Looks at those of which it has not told yet what was there when looking began.
    void lookAtNew(const Snapshot &snapshot);
    /// The next look tells of all documents, as the first one did.
    void tellAgain();

private:
    /// Where to look, and at which topics.
    using Topics = std::map<QString, QStringList>;
    using Trackers = std::map<QString, DocumentTracker>;

    [[nodiscard]] bool isNew(const ProjectEntry &project) const;
    void start(Topics topics);
    void tell(const std::vector<SeenFiles> &all, bool isOfThisHistory);

    Clock m_clock;
    SerialQueue m_queue;
    std::shared_ptr<Mailbox> m_mailbox;
    Seen m_seen;
    std::shared_ptr<Trackers> m_trackers; ///< used on the queue only
    std::shared_ptr<bool> m_isThere;      ///< for answers that come when this has gone
    QStringList m_begun;                  ///< the knowledge directories of which all that was there is told
    bool m_isLooking = false;
    int m_round = 0;
    QString m_lookedAt;
};

} // namespace Pointsman
