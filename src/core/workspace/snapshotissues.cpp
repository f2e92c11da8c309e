// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/snapshotissues.h"

#include <algorithm>

namespace Pointsman {

namespace {

/// Goes through all that may have findings; `isSame` is asked of two projects, sessions or missions.
template <typename IsSame>
bool areSame(const Snapshot &before, const Snapshot &after, IsSame isSame)
{
    const auto areAllSame = [&isSame](const auto &a, const auto &b) {
        return std::equal(a.begin(), a.end(), b.begin(), b.end(), isSame);
    };
    const auto isSameProject = [&](const auto &a, const auto &b) {
        return a == b || (isSame(a, b) && isSame(a->active, b->active) && areAllSame(a->snapshots, b->snapshots));
    };
    const auto isSameIgnored = [](const PlacedIssue &a, const PlacedIssue &b) { return a.issue == b.issue; };
    return std::equal(before.projects.begin(), before.projects.end(), after.projects.begin(), after.projects.end(),
                      isSameProject) &&
           isSame(before.missions, after.missions) && areAllSame(before.missions->missions, after.missions->missions) &&
           std::equal(before.ignored.begin(), before.ignored.end(), after.ignored.begin(), after.ignored.end(),
                      isSameIgnored);
}

} // namespace

void forEachIssues(
    const Snapshot &snapshot,
    const std::function<void(const Issues &issues, const ProjectEntry *project, std::optional<Moment> changed)> &visit)
{
    for (const auto &project : snapshot.projects) {
        visit(project->issues, project.get(), {});
        if (project->active)
            visit(project->active->issues, project.get(), project->active->modified);
        for (const auto &entry : project->snapshots)
            visit(entry->issues, project.get(), entry->modified);
    }
    visit(snapshot.missions->issues, nullptr, {});
    for (const auto &mission : snapshot.missions->missions)
        visit(mission->issues, nullptr, mission->modified);
}

bool haveSameIssues(const Snapshot &before, const Snapshot &after)
{
    // One that did not change is the same object.
    return areSame(before, after,
                   [](const auto &a, const auto &b) { return a == b || (a && b && a->issues == b->issues); });
}

bool haveSamePlacedIssues(const Snapshot &before, const Snapshot &after)
{
    const auto isCalledTheSame = [](const ProjectEntry &a, const ProjectEntry &b) {
        return a.project == b.project && *a.topics == *b.topics && a.marks == b.marks;
    };
    return before.firstSeen == after.firstSeen && before.missions->marks == after.missions->marks &&
           areSame(before, after, [&](const auto &a, const auto &b) {
               if (a == b)
                   return true;
               if constexpr (std::is_same_v<decltype(a), const std::shared_ptr<const ProjectEntry> &>)
                   return isCalledTheSame(*a, *b) && a->issues == b->issues;
               else
                   return (!a || a->issues.empty()) && (!b || b->issues.empty());
           });
}

} // namespace Pointsman
