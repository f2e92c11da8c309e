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

std::shared_ptr<const SessionEntry> snapshotOf(const ProjectEntry &project, const QString &id)
{
    const auto found = std::find_if(project.snapshots.begin(), project.snapshots.end(),
                                    [&](const auto &snapshot) { return snapshot->session.id == id; });
    return found == project.snapshots.end() ? nullptr : *found;
}

bool hasLink(const ProjectEntry &project, const QString &session, const QString &topic)
{
    const auto isMeant = [&](const std::shared_ptr<const SessionEntry> &entry) {
        return entry && entry->session.id == session && linksOf(entry->session).contains(topic);
    };
    return isMeant(project.active) || std::any_of(project.snapshots.begin(), project.snapshots.end(), isMeant);
}

/// What happened while Pointsman did not look is told by the time of the file that it was written to.
Moment timeOf(const std::shared_ptr<const SessionEntry> &written, Moment now, bool isFirstOfRun)
{
    return isFirstOfRun && written && written->modified ? std::min(now, *written->modified) : now;
}

/// The session before was archived in the moment of the switch.
void followSwitch(DoubtPlace &place, const ProjectEntry &project, Moment now, bool isFirstOfRun)
{
    place.before = place.active;
    place.switched = place.before.isEmpty()
                         ? std::nullopt
                         : std::optional(timeOf(snapshotOf(project, place.before), now, isFirstOfRun));
    place.active = project.active->session.id;
}

/// Who finished a session begins something new.
bool mayStillBeAt(const std::shared_ptr<const SessionEntry> &before)
{
    return before && before->session.state != SessionState::Completed;
}

void findNew(DoubtPlace &place, const ProjectEntry &project, Moment attached)
{
    const bool isShortlyAfter = place.switched && attached - *place.switched <= AttachmentDoubts::doubtfulFor &&
                                mayStillBeAt(snapshotOf(project, place.before));
    for (const QString &topic : linksOf(project.active->session)) {
        if (place.known.contains(topic))
            continue;
        std::erase_if(place.doubts, [&](const DoubtfulAttachment &doubt) {
            return doubt.topic == topic && doubt.session == place.active;
        });
        // What the session before has as well is no mistake of one of them.
        if (isShortlyAfter && !hasLink(project, place.before, topic))
            place.doubts.push_back({topic, place.active, place.before, *place.switched, attached});
    }
    if (place.doubts.size() > AttachmentDoubts::mostKept)
        place.doubts.erase(place.doubts.begin(), place.doubts.end() - AttachmentDoubts::mostKept);
}

/// Both sessions are there, and only the later one has it.
bool isOpen(const ProjectEntry &project, const DoubtfulAttachment &doubt)
{
    const bool isBeforeThere =
        snapshotOf(project, doubt.before) || (project.active && project.active->session.id == doubt.before);
    return isBeforeThere && hasLink(project, doubt.session, doubt.topic) &&
           !hasLink(project, doubt.before, doubt.topic);
}

} // namespace

std::vector<DoubtfulAttachment> AttachmentDoubts::look(const ProjectEntry &project, Moment now, bool isOwn)
{
    const bool isReady = project.state == ProjectEntry::State::Ready;
    // What cannot be read now says nothing of who is active.
    const bool isReadable = isReady && !(project.active && project.active->isBroken);
    const bool isKnown = m_places.contains(project.project.path);
    if (!isReadable && !isKnown)
        return {};
    DoubtPlace &place = m_places[project.project.path];
    if (isReadable && project.active) {
        const bool isFirstOfRun = !m_seen.contains(project.project.path);
        if (project.active->session.id != place.active)
            followSwitch(place, project, now, isFirstOfRun);
        else if (!isOwn)
            findNew(place, project, timeOf(project.active, now, isFirstOfRun));
        place.known = linksOf(project.active->session);
    }
    if (isReadable)
        m_seen.insert(project.project.path);
    if (!isReady)
        return {};
    std::vector<DoubtfulAttachment> open;
    std::copy_if(place.doubts.begin(), place.doubts.end(), std::back_inserter(open),
                 [&](const DoubtfulAttachment &doubt) { return isOpen(project, doubt); });
    return open;
}

void AttachmentDoubts::confirm(const QString &projectPath, const QString &topic)
{
    const auto place = m_places.find(projectPath);
    if (place != m_places.end())
        std::erase_if(place->doubts, [&](const DoubtfulAttachment &doubt) { return doubt.topic == topic; });
}

void AttachmentDoubts::doubtAgain(const QString &projectPath, const DoubtfulAttachment &doubt)
{
    const auto place = m_places.find(projectPath);
    if (place == m_places.end())
        return;
    std::erase_if(place->doubts, [&](const DoubtfulAttachment &other) { return other.topic == doubt.topic; });
    place->doubts.push_back(doubt);
}

} // namespace Pointsman
