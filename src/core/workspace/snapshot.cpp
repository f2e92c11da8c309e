// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/snapshot.h"

#include <algorithm>
#include <tuple>

namespace Pointsman {

namespace {

void append(std::vector<PlacedIssue> &all, const Issues &issues, const ProjectEntry *project,
            std::optional<Moment> since)
{
    for (const Issue &issue : issues)
        all.push_back(
            {issue, project ? project->project.path : QString(), project ? project->project.name : QString(), since});
}

} // namespace

QString ProjectEntry::titleOf(const QString &topicId) const
{
    const auto topic = topics->constFind(topicId);
    return topic == topics->cend() ? topicId : topic->title;
}

std::shared_ptr<const ProjectEntry> Snapshot::project(const QString &path) const
{
    const auto found = std::find_if(projects.begin(), projects.end(),
                                    [&path](const auto &entry) { return entry->project.path == path; });
    return found == projects.end() ? nullptr : *found;
}

bool Snapshot::isLoading() const
{
    return std::any_of(projects.begin(), projects.end(),
                       [](const auto &entry) { return entry->state == ProjectEntry::State::Loading; });
}

std::vector<PlacedIssue> allIssues(const Snapshot &snapshot)
{
    std::vector<PlacedIssue> all;
    for (const auto &project : snapshot.projects) {
        append(all, project->issues, project.get(), {});
        if (project->active)
            append(all, project->active->issues, project.get(), project->active->modified);
        for (const auto &entry : project->snapshots)
            append(all, entry->issues, project.get(), entry->modified);
    }
    append(all, snapshot.missions->issues, nullptr, {});
    for (const auto &mission : snapshot.missions->missions)
        append(all, mission->issues, nullptr, mission->modified);
    std::stable_sort(all.begin(), all.end(), [](const PlacedIssue &a, const PlacedIssue &b) {
        return std::tie(b.issue.severity, a.projectName, a.issue.subject) <
               std::tie(a.issue.severity, b.projectName, b.issue.subject);
    });
    return all;
}

} // namespace Pointsman
