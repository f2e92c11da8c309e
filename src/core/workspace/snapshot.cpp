// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/snapshot.h"

#include "workspace/snapshotissues.h"

#include <algorithm>
#include <tuple>

namespace Pointsman {

namespace {

/// The findings of a snapshot, put in their places.
class Collector
{
public:
    explicit Collector(const Snapshot &snapshot) : m_firstSeen(snapshot.firstSeen) {}

    void add(const Issues &issues, const ProjectEntry *project, std::optional<Moment> changed)
    {
        for (const Issue &issue : issues)
            m_all.push_back({issue, project ? project->project.path : QString(),
                             project ? project->project.name : QString(), changed, since(issue)});
    }

    [[nodiscard]] std::vector<PlacedIssue> take() { return std::move(m_all); }

private:
    [[nodiscard]] std::optional<Moment> since(const Issue &issue) const
    {
        if (!m_firstSeen)
            return {};
        const auto found = m_firstSeen->constFind(findingKey(issue));
        return found == m_firstSeen->cend() ? std::nullopt : std::optional(*found);
    }

    std::shared_ptr<const FirstSeen> m_firstSeen;
    std::vector<PlacedIssue> m_all;
};

} // namespace

QString ProjectEntry::titleOf(const QString &topicId) const
{
    const auto topic = topics->constFind(topicId);
    return topic == topics->cend() || topic->title.isEmpty() ? topicId : topic->title;
}

bool ProjectEntry::isOfActive(const SessionEntry &entry) const
{
    return entry.isActive || (active && !active->isBroken && !entry.isBroken && active->session.id == entry.session.id);
}

QString ProjectEntry::titleOf(const PlanningSession &session) const
{
    const QString name = markOf(session.id).name;
    return name.isEmpty() ? titleOf(session.seed) : name;
}

QString ProjectEntry::titleOfSession(const QString &sessionId) const
{
    const QString name = markOf(sessionId).name;
    const QString seed = sessionId.section(u'@', 0, -2);
    return !name.isEmpty() ? name : seed.isEmpty() ? sessionId : titleOf(seed);
}

QString MissionsEntry::titleOf(const QString &missionId) const
{
    const QString name = markOf(missionId).name;
    return name.isEmpty() ? missionId : name;
}

std::shared_ptr<const ProjectEntry> Snapshot::project(const QString &path) const
{
    const auto found = std::find_if(projects.begin(), projects.end(),
                                    [&path](const auto &entry) { return entry->project.path == path; });
    return found == projects.end() ? nullptr : *found;
}

QStringList Snapshot::stores() const
{
    QStringList stores;
    if (!missions->homePath.isEmpty())
        stores << missions->homePath;
    for (const auto &project : projects) {
        if (!project->knowledgePath.isEmpty())
            stores << project->knowledgePath;
    }
    return stores;
}

std::shared_ptr<const ProjectEntry> Snapshot::projectOfStore(const QString &store) const
{
    const auto found = std::find_if(projects.begin(), projects.end(),
                                    [&](const auto &project) { return project->knowledgePath == store; });
    return found == projects.end() ? nullptr : *found;
}

bool Snapshot::isLoading() const
{
    return std::any_of(projects.begin(), projects.end(),
                       [](const auto &entry) { return entry->state == ProjectEntry::State::Loading; });
}

QString findingKey(const Issue &issue)
{
    return QStringList{issue.code, issue.path, issue.subject}.join(u'\n');
}

std::vector<PlacedIssue> allIssues(const Snapshot &snapshot)
{
    Collector collector(snapshot);
    forEachIssues(snapshot, [&collector](const Issues &issues, const ProjectEntry *project,
                                         std::optional<Moment> changed) { collector.add(issues, project, changed); });
    std::vector<PlacedIssue> all = collector.take();
    sortWorstFirst(all);
    return all;
}

QString titleOfSubject(const PlacedIssue &placed, const Snapshot &snapshot)
{
    const QString &subject = placed.issue.subject;
    const auto project = snapshot.project(placed.projectPath);
    switch (placed.issue.subjectKind) {
    case SubjectKind::ActiveSession:
    case SubjectKind::Snapshot:
        return project ? project->titleOfSession(subject) : subject;
    case SubjectKind::Mission:
    case SubjectKind::ActiveMission:
        return snapshot.missions->titleOf(subject);
    case SubjectKind::Project:
        break;
    }
    return subject;
}

void sortWorstFirst(std::vector<PlacedIssue> &issues)
{
    std::stable_sort(issues.begin(), issues.end(), [](const PlacedIssue &a, const PlacedIssue &b) {
        return std::tie(b.issue.severity, a.projectName, a.issue.subject) <
               std::tie(a.issue.severity, b.projectName, b.issue.subject);
    });
}

} // namespace Pointsman
