// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/ignoredsieve.h"

namespace Pointsman {

void IgnoredSieve::setIgnored(std::vector<IgnoredIssue> ignored)
{
    m_ignored = std::move(ignored);
    m_projects.clear();
    m_sessions.clear();
    m_missions.clear();
    m_home = {};
}

void IgnoredSieve::sift(Snapshot &snapshot)
{
    if (m_ignored.empty())
        return;
    const auto take = [&snapshot](const TakenOut &takenOut) {
        snapshot.ignored.insert(snapshot.ignored.end(), takenOut.begin(), takenOut.end());
    };
    for (auto &project : snapshot.projects) {
        auto &known = m_projects[project->project.path];
        // What was sifted already comes again where nothing new was read.
        if (known.source != project && known.result != project)
            known = siftProject(project);
        project = known.result;
        take(known.takenOut);
    }
    if (m_home.source != snapshot.missions && m_home.result != snapshot.missions)
        m_home = siftMissions(snapshot.missions);
    snapshot.missions = m_home.result;
    take(m_home.takenOut);
    m_projects.removeIf([&](const auto &known) { return !snapshot.project(known.key()); });
}

IgnoredSieve::Sifted<ProjectEntry> IgnoredSieve::siftProject(const std::shared_ptr<const ProjectEntry> &entry)
{
    TakenOut takenOut;
    auto sifted = std::make_shared<ProjectEntry>(*entry);
    sifted->issues = kept(entry->issues, entry->project, {}, takenOut);
    if (sifted->active)
        siftOne(sifted->active, m_sessions, entry->project, takenOut);
    for (auto &session : sifted->snapshots)
        siftOne(session, m_sessions, entry->project, takenOut);
    const bool isSame = takenOut.empty();
    return {entry, isSame ? entry : std::move(sifted), std::move(takenOut)};
}

IgnoredSieve::Sifted<MissionsEntry> IgnoredSieve::siftMissions(const std::shared_ptr<const MissionsEntry> &entry)
{
    TakenOut takenOut;
    auto sifted = std::make_shared<MissionsEntry>(*entry);
    sifted->issues = kept(entry->issues, {}, {}, takenOut);
    for (auto &mission : sifted->missions)
        siftOne(mission, m_missions, {}, takenOut);
    const bool isSame = takenOut.empty();
    return {entry, isSame ? entry : std::move(sifted), std::move(takenOut)};
}

template <typename Entry>
void IgnoredSieve::siftOne(std::shared_ptr<const Entry> &entry, Known<Entry> &known, const Project &project,
                           TakenOut &takenOut)
{
    const auto before = takenOut.size();
    Issues remaining = kept(entry->issues, project, entry->modified, takenOut);
    if (takenOut.size() == before)
        return;
    auto &sifted = known[entry->path];
    if (sifted.source != entry) {
        auto result = std::make_shared<Entry>(*entry);
        result->issues = std::move(remaining);
        sifted = {entry, std::move(result), {}};
    }
    entry = sifted.result;
}

Issues IgnoredSieve::kept(const Issues &issues, const Project &project, std::optional<Moment> changed,
                          TakenOut &takenOut) const
{
    Issues remaining;
    for (const Issue &issue : issues) {
        if (isIgnored(m_ignored, issue))
            takenOut.push_back({issue, project.path, project.name, changed, {}, true});
        else
            remaining.push_back(issue);
    }
    return remaining;
}

} // namespace Pointsman
