// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/changes.h"

#include "base/ids.h"

#include <QCoreApplication>

#include <algorithm>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::Changes)
};

QString backlogWords(int tickets)
{
    return Words::tr("backlog with %n ticket(s)", nullptr, tickets);
}

/// Collects the changes of one file.
class Teller
{
public:
    Teller(std::vector<Change> &changes, QString projectPath, QString subject, QString path)
        : m_changes(changes)
        , m_projectPath(std::move(projectPath))
        , m_subject(std::move(subject))
        , m_path(std::move(path))
    {
    }

    void tell(const char *kind, const QString &words, const QString &message = {}) const
    {
        m_changes.push_back({QLatin1StringView(kind), m_projectPath, m_subject, m_path, words, message});
    }

private:
    std::vector<Change> &m_changes;
    QString m_projectPath, m_subject, m_path;
};

void tellLinks(const Teller &teller, const PlanningSession &before, const PlanningSession &after)
{
    for (const QString &spike : after.spikes) {
        if (!before.spikes.contains(spike))
            teller.tell("spike-attached", Words::tr("%1 attached").arg(printable(spike)));
    }
    for (const QString &spike : before.spikes) {
        if (!after.spikes.contains(spike))
            teller.tell("spike-detached", Words::tr("%1 detached").arg(printable(spike)));
    }
    if (before.plan != after.plan)
        teller.tell("plan-set", after.plan.isEmpty() ? Words::tr("plan removed")
                                                     : Words::tr("plan set to %1").arg(printable(after.plan)));
    if (before.backlog != after.backlog) {
        const int tickets = after.backlog ? static_cast<int>(after.backlog->tickets.size()) : 0;
        teller.tell("backlog-set", after.backlog ? backlogWords(tickets) : Words::tr("backlog removed"));
    }
}

void tellReadability(const Teller &teller, bool wasBroken, bool isBroken)
{
    if (!wasBroken && isBroken)
        teller.tell("file-broken", Words::tr("not readable"));
    else if (wasBroken && !isBroken)
        teller.tell("file-mended", Words::tr("readable again"));
}

bool hasSnapshotOf(const ProjectEntry &project, const QString &id)
{
    return std::any_of(project.snapshots.begin(), project.snapshots.end(),
                       [&](const auto &entry) { return entry->session.id == id; });
}

/// Another session than before is in the active file.
void tellArrival(const Teller &teller, const SessionEntry &active, const ProjectEntry &before)
{
    if (active.isBroken)
        teller.tell("file-broken", Words::tr("not readable"));
    else if (hasSnapshotOf(before, active.session.id))
        teller.tell("session-resumed", Words::tr("resumed"));
    else
        teller.tell("session-started", Words::tr("started"));
}

/// A snapshot that was there before the session was resumed, and still says what it was then.
bool isOlder(const SessionEntry &snapshot, const SessionEntry &was)
{
    const auto written = UtcTime::parse(snapshot.session.updated);
    const auto left = UtcTime::parse(was.session.updated);
    return written && left && written->moment() < left->moment();
}

/// The session is in the active file no longer.
void tellDeparture(const Teller &teller, const SessionEntry &was, const ProjectEntry &after)
{
    const auto snapshot = std::find_if(after.snapshots.begin(), after.snapshots.end(),
                                       [&](const auto &entry) { return entry->session.id == was.session.id; });
    if (snapshot == after.snapshots.end())
        teller.tell("session-removed", Words::tr("removed without a snapshot"));
    else if (isOlder(**snapshot, was))
        teller.tell("session-removed", Words::tr("removed; an older snapshot of it is still there"));
    else if ((*snapshot)->session.state == SessionState::Completed)
        teller.tell("session-completed", Words::tr("completed"));
    else
        teller.tell("session-archived", Words::tr("archived"));
}

/// The active file: another session in it, none any more, or the same one with other links.
void compareActive(std::vector<Change> &changes, const ProjectEntry &before, const ProjectEntry &after)
{
    const SessionEntry *was = before.active.get();
    const SessionEntry *is = after.active.get();
    if (was == is)
        return;
    const auto teller = [&](const SessionEntry &entry) {
        return Teller(changes, after.project.path, entry.session.id, entry.path);
    };
    const bool isAnother = is && (!was || (was->session.id != is->session.id && !is->isBroken));
    // Of a file that could not be read nobody knows which session left it.
    if (was && !was->isBroken && (isAnother || !is))
        tellDeparture(teller(*was), *was, after);
    if (isAnother) {
        tellArrival(teller(*is), *is, before);
    } else if (is && was) {
        tellReadability(teller(*is), was->isBroken, is->isBroken);
        if (!is->isBroken)
            tellLinks(teller(*is), was->session, is->session);
    } else if (was->isBroken) {
        teller(*was).tell("session-removed", Words::tr("removed without a snapshot"));
    }
}

/// Nobody has understood the file yet, for example since it is just being written: what it says first changes nothing.
bool isUnknown(const SessionEntry &entry)
{
    return entry.isBroken && entry.session.updated.isEmpty();
}

using Sessions = std::vector<std::shared_ptr<const SessionEntry>>;

/// What two lists, which are in one order but for rare names, do not share.
struct Differing
{
    QHash<QString, const SessionEntry *> old; ///< by path
    std::vector<const SessionEntry *> fresh;

    Differing(const Sessions &before, const Sessions &after)
    {
        auto was = before.begin();
        auto is = after.begin();
        while (was != before.end() || is != after.end()) {
            if (was != before.end() && is != after.end() && *was == *is) {
                ++was;
                ++is;
            } else if (is == after.end() || (was != before.end() && (*was)->path <= (*is)->path)) {
                old.insert((*was)->path, was->get());
                ++was;
            } else {
                fresh.push_back((is++)->get());
            }
        }
    }
};

void compareSnapshots(std::vector<Change> &changes, const ProjectEntry &before, const ProjectEntry &after)
{
    auto [old, fresh] = Differing(before.snapshots, after.snapshots);
    for (const SessionEntry *entry : fresh) {
        const SessionEntry *was = old.take(entry->path);
        if (was == entry)
            continue;
        const Teller teller(changes, after.project.path, entry->session.id, entry->path);
        if (!was) {
            // A session that was active just now has told already that it was put here.
            const bool wasActive = before.active && before.active->session.id == entry->session.id;
            if (!wasActive)
                teller.tell("snapshot-added", Words::tr("snapshot added"));
            continue;
        }
        if (isUnknown(*was) && !entry->isBroken) {
            teller.tell("file-mended", Words::tr("can be read now"));
            continue;
        }
        tellReadability(teller, was->isBroken, entry->isBroken);
        if (!entry->isBroken)
            tellLinks(teller, was->session, entry->session);
    }
    for (const SessionEntry *entry : std::as_const(old))
        Teller(changes, after.project.path, entry->session.id, entry->path)
            .tell("snapshot-removed", Words::tr("snapshot removed"));
}

/// The session that a plan's news are about: the active one before others.
const SessionEntry *sessionOfPlan(const ProjectEntry &project, const QString &plan)
{
    if (project.active && project.active->session.plan == plan)
        return project.active.get();
    const auto found = std::find_if(project.snapshots.begin(), project.snapshots.end(),
                                    [&](const auto &entry) { return entry->session.plan == plan; });
    return found == project.snapshots.end() ? nullptr : found->get();
}

/// What plans say of themselves. One that was not linked, or of which nothing was known, is no news.
void comparePlans(std::vector<Change> &changes, const ProjectEntry &before, const ProjectEntry &after)
{
    if (before.work == after.work)
        return;
    const auto &plans = after.work->plans;
    for (auto plan = plans.cbegin(); plan != plans.cend(); ++plan) {
        const auto was = before.work->plans.constFind(plan.key());
        const SessionEntry *session = sessionOfPlan(after, plan.key());
        const QString words = planWords(*plan);
        const QString known = was == before.work->plans.cend() ? QString() : planWords(*was);
        if (known.isEmpty() || !session || words.isEmpty() || words == known)
            continue;
        Teller(changes, after.project.path, session->session.id, session->path)
            .tell("plan-status", Words::tr("%1: %2").arg(printable(plan.key()), words));
    }
}

/// That a call ended tells nobody anything: the agent or the user has seen to it.
void compareCalls(const Teller &teller, const ProjectEntry &before, const ProjectEntry &after)
{
    for (const AgentCall &call : after.calls) {
        // Times are whole seconds.
        const auto isSame = [&](const AgentCall &other) {
            return other.file == call.file && other.time == call.time && other.message == call.message;
        };
        if (std::any_of(before.calls.begin(), before.calls.end(), isSame))
            continue;
        const QString message = printable(call.message);
        teller.tell("agent-waits",
                    message.isEmpty() ? Words::tr("an agent waits for you")
                                      : Words::tr("an agent waits: %1").arg(message),
                    message);
    }
}

void compareDoubts(const Teller &teller, const ProjectEntry &before, const ProjectEntry &after)
{
    const auto hadIt = [&](const DoubtfulAttachment &doubt) {
        const PlanningSession *session = before.active ? &before.active->session : nullptr;
        return session && session->id == doubt.session &&
               (session->plan == doubt.topic || session->spikes.contains(doubt.topic));
    };
    for (const DoubtfulAttachment &doubt : after.doubts) {
        // An answer that was taken back is no news of the attachment.
        const bool isKnown = std::find(before.doubts.begin(), before.doubts.end(), doubt) != before.doubts.end();
        if (!isKnown && !hadIt(doubt))
            teller.tell("attachment-doubtful", Words::tr("%1 attached shortly after the switch from %2")
                                                   .arg(printable(doubt.topic), printable(doubt.before)));
    }
}

void compareMission(const Teller &teller, const MissionEntry &before, const MissionEntry &after)
{
    tellReadability(teller, before.isBroken, after.isBroken);
    if (after.isBroken)
        return;
    if (before.mission.focus != after.mission.focus) {
        teller.tell("focus-set", after.mission.focus.isEmpty()
                                     ? Words::tr("works on nothing in particular")
                                     : Words::tr("works on %1").arg(printable(after.mission.focus)));
    }
    if (before.mission.isDriving != after.mission.isDriving)
        teller.tell("drive-set", after.mission.isDriving ? Words::tr("is driving") : Words::tr("is no longer driving"));
    if (before.mission.role != after.mission.role)
        teller.tell("role-set", Words::tr("role is %1").arg(printable(after.mission.role)));
}

} // namespace

std::vector<Change> changesBetween(const ProjectEntry &before, const ProjectEntry &after)
{
    std::vector<Change> changes;
    const Teller project(changes, after.project.path, after.project.name, after.project.path);
    if (before.state != after.state && after.state == ProjectEntry::State::Gone)
        project.tell("project-gone", Words::tr("folder moved or gone"));
    else if (before.state == ProjectEntry::State::Gone && after.state == ProjectEntry::State::Ready)
        project.tell("project-back", Words::tr("folder is back"));
    if (before.state != ProjectEntry::State::Ready || after.state != ProjectEntry::State::Ready)
        return changes;
    compareActive(changes, before, after);
    compareSnapshots(changes, before, after);
    comparePlans(changes, before, after);
    compareCalls(project, before, after);
    compareDoubts(project, before, after);
    return changes;
}

std::vector<Change> changesBetween(const MissionsEntry &before, const MissionsEntry &after)
{
    std::vector<Change> changes;
    if (before.activeId != after.activeId) {
        const QString pointer = after.homePath + QStringLiteral("/session.json");
        const bool isBroken = std::any_of(after.issues.begin(), after.issues.end(), [&](const Issue &issue) {
            return issue.severity == Severity::Error && issue.path == pointer;
        });
        const Teller teller(changes, {}, after.activeId, pointer);
        if (after.activeId.isEmpty() && isBroken)
            teller.tell("file-broken", Words::tr("which mission is active cannot be read"));
        else
            teller.tell("mission-switched", after.activeId.isEmpty() ? Words::tr("no mission is active")
                                                                     : Words::tr("is the active mission"));
    }
    QHash<QString, const MissionEntry *> old;
    for (const auto &entry : before.missions)
        old.insert(entry->id, entry.get());
    for (const auto &entry : after.missions) {
        const MissionEntry *was = old.take(entry->id);
        const Teller teller(changes, {}, entry->id, entry->path);
        if (!was)
            teller.tell("mission-joined", Words::tr("joined"));
        else if (was != entry.get())
            compareMission(teller, *was, *entry);
    }
    for (const MissionEntry *entry : std::as_const(old))
        Teller(changes, {}, entry->id, entry->path).tell("mission-left", Words::tr("its state is gone"));
    return changes;
}

std::vector<Change> changesBetween(const Snapshot &before, const Snapshot &after)
{
    std::vector<Change> changes;
    for (const auto &project : after.projects) {
        const auto was = before.project(project->project.path);
        if (!was || was == project || was->state == ProjectEntry::State::Loading)
            continue;
        const auto more = changesBetween(*was, *project);
        changes.insert(changes.end(), more.begin(), more.end());
    }
    // A home without a path was never read.
    if (before.missions != after.missions && !before.missions->homePath.isEmpty()) {
        const auto more = changesBetween(*before.missions, *after.missions);
        changes.insert(changes.end(), more.begin(), more.end());
    }
    return changes;
}

} // namespace Pointsman
