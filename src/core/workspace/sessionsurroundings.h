// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/listdirectory.h"
#include "planning/knowledgedirectory.h"
#include "workspace/addedissues.h"
#include "workspace/rulelimits.h"
#include "workspace/snapshot.h"

namespace Pointsman {

/// Adds to the sessions of one project what the rules find that look at more than one file: at every look, since the
/// time and the topics change without a session's file. Holds what it must not read or make anew.
class SessionSurroundings
{
public:
    explicit SessionSurroundings(RuleLimits limits) : m_limits(limits) {}

    void setLimits(RuleLimits limits) { m_limits = limits; }

    /// `inSessions` is what lies in `sessions/`.
    void look(ProjectEntry &project, const KnowledgeDirectory &directory, const std::vector<DirectoryEntry> &inSessions,
              Moment now);

private:
    using Session = std::shared_ptr<const SessionEntry>;

    [[nodiscard]] Issues twinIssues(const Session &active, const std::vector<Session> &snapshots,
                                    const KnowledgeDirectory &directory);

    RuleLimits m_limits;
    AddedIssues<SessionEntry> m_added;
    Session m_activeTwin; ///< the pair whose documents were compared last
    Session m_snapshotTwin;
    bool m_hasOtherContent = false;
};

} // namespace Pointsman
