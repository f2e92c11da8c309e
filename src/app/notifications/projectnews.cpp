// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notifications/projectnews.h"

#include "base/ids.h"
#include "models/cellwords.h"
#include "workspace/changes.h"

#include <algorithm>

namespace Pointsman {

namespace {

/// One question for each of what was attached.
std::vector<News> doubtsOf(const Snapshot &before, const Snapshot &after)
{
    std::vector<News> news;
    for (const auto &project : after.projects) {
        const auto was = before.project(project->project.path);
        const QString place = printable(project->project.name);
        for (const DoubtfulAttachment &doubt : project->doubts) {
            // What the last run has asked already is no news.
            if (!was || was->state != ProjectEntry::State::Ready ||
                std::find(was->doubts.begin(), was->doubts.end(), doubt) != was->doubts.end())
                continue;
            const QString path = project->active ? project->active->path : QString();
            News each{NotificationKind::ActiveChanged,
                      place,
                      ProjectNews::tr("%1: is it attached to the right session?").arg(place),
                      ProjectNews::tr("%1 was attached to %2, less than 15 minutes after the switch from %3.")
                          .arg(titleOf(*project->topics, doubt.topic),
                               printable(project->titleOfSession(doubt.session)),
                               printable(project->titleOfSession(doubt.before))),
                      {NotificationTarget::Kind::Session, project->project.path, path},
                      true,
                      path,
                      {},
                      {}};
            each.doubt = doubt;
            news.push_back(std::move(each));
        }
    }
    return news;
}

std::optional<News> newsOf(const Change &change, const Snapshot &snapshot)
{
    const auto project = snapshot.project(change.projectPath);
    const bool isPlan = change.kind == u"plan-status";
    if (!project || (!isPlan && change.kind != u"agent-waits"))
        return {};
    const QString place = printable(project->project.name);
    News news{
        isPlan ? NotificationKind::PlanChanged : NotificationKind::AgentWaits,
        place,
        (isPlan ? ProjectNews::tr("%1: a plan has changed") : ProjectNews::tr("%1: an agent waits for you")).arg(place),
        change.words,
        {isPlan ? NotificationTarget::Kind::Session : NotificationTarget::Kind::Project, change.projectPath,
         isPlan ? change.path : QString()},
        true,
        change.path,
        {},
        {}};
    if (isPlan)
        news.subject = printable(change.subject);
    else // the headline has said that it waits
        news.alone = !change.message.isEmpty() || !project->active
                         ? change.message
                         : printable(project->titleOf(project->active->session));
    return news;
}

} // namespace

void ProjectNews::take(const SnapshotPtr &snapshot)
{
    const SnapshotPtr last = std::exchange(m_last, snapshot);
    if (!last)
        return;
    std::vector<News> news = doubtsOf(*last, *snapshot);
    for (const Change &change : changesBetween(*last, *snapshot)) {
        if (auto each = newsOf(change, *snapshot))
            news.push_back(std::move(*each));
    }
    if (!news.empty())
        Q_EMIT found(news);
}

} // namespace Pointsman
