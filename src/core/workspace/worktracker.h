// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/knowledgedirectory.h"
#include "workspace/documentcache.h"
#include "workspace/snapshot.h"

#include <QDeadlineTimer>
#include <QSet>

namespace Pointsman {

/// Reads the plans that the sessions of one project link, and the project's tickets, incrementally. Used on one thread
/// at a time.
class WorkTracker
{
public:
    WorkTracker();

    /// The same object as before where nothing changed. `project` has its sessions and topics already.
    [[nodiscard]] std::shared_ptr<const PlanningWork> look(const ProjectEntry &project,
                                                           const KnowledgeDirectory &directory);
    /// Whether the active session's plan and all backlogs and tickets that there were are as the last look found them;
    /// nothing is read. Those that have come are for who looks at their folders, and the plans of other sessions for
    /// the next look.
    [[nodiscard]] bool isAsBefore() const;
    /// Set where something was written just now.
    [[nodiscard]] std::optional<std::chrono::milliseconds> lookAgainIn() const;
    /// How many documents were read by all looks so far.
    [[nodiscard]] int filesRead() const;

private:
    void lookAtPlan(const QString &topicFolder, const QString &plan, PlanningWork &work);
    [[nodiscard]] bool isPassing(const QString &plan, bool saysSomething);
    void addRows(const QString &path, const QString &topic, PlanningWork &work);
    void lookAtTicket(const QString &folder, const QString &id, PlanningWork &work);
    void lookAtUnnamed(const QString &folder, const QSet<QString> &known, PlanningWork &work);

    DocumentCache<PlanFacts> m_plans;
    DocumentCache<std::vector<Ticket>> m_backlogs;
    DocumentCache<Ticket> m_tickets;
    QString m_activePlan; ///< where it lies; empty where there is none
    std::shared_ptr<const PlanningWork> m_last;
    QHash<QString, QDeadlineTimer> m_passing; ///< plans that say nothing just now
};

} // namespace Pointsman
