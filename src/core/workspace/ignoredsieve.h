// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/ignoredissues.h"
#include "workspace/snapshot.h"

namespace Pointsman {

/// Takes the findings that the user ignores out of a snapshot's entries. An entry that has none of them stays the
/// object it is, and one that did not change since the snapshot before becomes the object that it became then.
class IgnoredSieve
{
public:
    [[nodiscard]] const std::vector<IgnoredIssue> &ignored() const { return m_ignored; }
    void setIgnored(std::vector<IgnoredIssue> ignored);

    /// Moves them to `snapshot.ignored`.
    void sift(Snapshot &snapshot);

private:
    using TakenOut = std::vector<PlacedIssue>;
    template <typename Entry>
    struct Sifted
    {
        std::shared_ptr<const Entry> source;
        std::shared_ptr<const Entry> result;
        TakenOut takenOut;
    };
    template <typename Entry>
    using Known = QHash<QString, Sifted<Entry>>;

    [[nodiscard]] Sifted<ProjectEntry> siftProject(const std::shared_ptr<const ProjectEntry> &entry);
    [[nodiscard]] Sifted<MissionsEntry> siftMissions(const std::shared_ptr<const MissionsEntry> &entry);
    template <typename Entry>
    void siftOne(std::shared_ptr<const Entry> &entry, Known<Entry> &known, const Project &project, TakenOut &takenOut);
    [[nodiscard]] Issues kept(const Issues &issues, const Project &project, std::optional<Moment> changed,
                              TakenOut &takenOut) const;

    std::vector<IgnoredIssue> m_ignored;
    Known<ProjectEntry> m_projects;
    Known<SessionEntry> m_sessions;
    Known<MissionEntry> m_missions;
    Sifted<MissionsEntry> m_home;
};

} // namespace Pointsman
