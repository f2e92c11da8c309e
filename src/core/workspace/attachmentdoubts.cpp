// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/attachmentdoubts.h"

#include "workspace/snapshot.h"

#include <algorithm>

namespace Pointsman {

namespace {

QStringList linksOf(const PlanningSession &session)
{
    QStringList links = session.spikes;
    if (!session.plan.isEmpty())
        links << session.plan;
    return links;
}

QStringList snapshotIds(const ProjectEntry &project)
{
    QStringList ids;
    for (const auto &snapshot : project.snapshots)
        ids << snapshot->session.id;
    return ids;
}

bool hasLink(const ProjectEntry &project, const QString &session, const QString &topic)
{
    const auto isMeant = [&](const std::shared_ptr<const SessionEntry> &entry) {
        return entry && entry->session.id == session && linksOf(entry->session).contains(topic);
    };
    return isMeant(project.active) || std::any_of(project.snapshots.begin(), project.snapshots.end(), isMeant);
}

} // namespace

std::vector<DoubtfulAttachment> AttachmentDoubts::look(const ProjectEntry &project, Moment now, bool isOwn)
{
    const bool isFirst = !m_places.contains(project.project.path);
    Place &place = m_places[project.project.path];
    // What cannot be read now says nothing of who is active.
    if (project.state != ProjectEntry::State::Ready || (project.active && project.active->isBroken))
        return place.doubts;
    if (project.active && project.active->session.id != place.active)
        followSwitch(place, project, now);
    else if (project.active && !isFirst && !isOwn)
        findNew(place, project, now);
    if (project.active)
        place.known = linksOf(project.active->session);
    place.ids = snapshotIds(project);
    dropSettled(place, project);
    return place.doubts;
}

void AttachmentDoubts::followSwitch(Place &place, const ProjectEntry &project, Moment now)
{
    const QString &id = project.active->session.id;
    const bool isSwitch = !place.active.isEmpty() && place.ids.contains(id);
    place.before = isSwitch ? place.active : QString();
    place.switched = isSwitch ? std::optional(now) : std::nullopt;
    place.active = id;
}

void AttachmentDoubts::findNew(Place &place, const ProjectEntry &project, Moment now)
{
    if (!place.switched || now - *place.switched > doubtfulFor || !snapshotIds(project).contains(place.before))
        return;
    for (const QString &topic : linksOf(project.active->session)) {
        // What the session before has as well is no mistake of one of them.
        if (!place.known.contains(topic) && !hasLink(project, place.before, topic))
            place.doubts.push_back({topic, place.active, place.before, *place.switched, now});
    }
}

void AttachmentDoubts::dropSettled(Place &place, const ProjectEntry &project)
{
    const QStringList ids = snapshotIds(project);
    std::erase_if(place.doubts, [&](const DoubtfulAttachment &doubt) {
        const bool isBeforeThere = ids.contains(doubt.before) || place.active == doubt.before;
        return !isBeforeThere || !hasLink(project, doubt.session, doubt.topic);
    });
}

void AttachmentDoubts::confirm(const QString &projectPath, const QString &topic)
{
    const auto place = m_places.find(projectPath);
    if (place != m_places.end())
        std::erase_if(place->doubts, [&](const DoubtfulAttachment &doubt) { return doubt.topic == topic; });
}

} // namespace Pointsman
