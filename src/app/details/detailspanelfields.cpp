// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the details say of a session and of a mission, in words.
#include "app/details/detailspanel.h"

#include "models/stationstates.h"
#include "models/timewords.h"
#include "models/workwords.h"

namespace Pointsman {

namespace {

QString timeText(const QString &written, std::optional<Moment> moment)
{
    return moment ? fullTime(*moment, QLocale()) : written;
}

QString utcText(const QString &written)
{
    const auto time = UtcTime::parse(written);
    return timeText(written, time ? std::optional(time->moment()) : std::nullopt);
}

QString pythonText(const QString &written)
{
    const auto time = PythonTime::parse(written);
    return timeText(written, time ? std::optional(time->moment()) : std::nullopt);
}

QString stateWords(const SessionEntry &entry)
{
    if (entry.isBroken)
        return DetailsPanel::tr("cannot be read: %1").arg(entry.brokenWords);
    if (entry.isActive)
        return DetailsPanel::tr("active");
    switch (entry.session.state) {
    case SessionState::Active:
        return DetailsPanel::tr("active, although it lies among the snapshots");
    case SessionState::Completed:
        return DetailsPanel::tr("completed");
    case SessionState::Archived:
        return DetailsPanel::tr("archived");
    case SessionState::Unknown:
        return entry.session.stateText;
    }
    Q_UNREACHABLE();
}

} // namespace

std::vector<DetailsPanel::Field> DetailsPanel::fieldsOf(const ProjectEntry &project, const SessionEntry &entry)
{
    const PlanningSession &session = entry.session;
    const auto titleOf = [&](const QString &id, bool isThere) {
        return isThere ? project.titleOf(id) : tr("%1 (missing)").arg(project.titleOf(id));
    };
    const auto titles = [&](const QStringList &ids) {
        QStringList words;
        for (const QString &id : ids)
            words << titleOf(id, project.topics->value(id).exists);
        return words.isEmpty() ? tr("none yet") : words.join(QStringLiteral(", "));
    };
    if (entry.isBroken && session.id.isEmpty())
        return {{tr("State"), stateWords(entry), {}}}; // of nothing else anything is known
    std::vector<Field> fields{
        {tr("State"), stateWords(entry), {}},
        {tr("Session"), session.id, {}, true},
        {tr("Seed"), titles(session.seed.isEmpty() ? QStringList() : QStringList(session.seed)), session.seed},
        {tr("Spikes"), titles(session.spikes), session.spikes.join(u'\n')},
        {tr("Plan"), titles(session.plan.isEmpty() ? QStringList() : QStringList(session.plan)), session.plan}};
    if (const auto plan = planOf(project, session)) // a line of its own: behind a long title it would be cut
        fields.push_back({tr("Status"), planWords(*plan), planLines(*plan)});
    if (session.backlog) {
        const bool isThere =
            stateAt(StationKind::Backlog, session, *project.topics, entry.issues) == StationState::Reached;
        fields.push_back({tr("Backlog"), titleOf(session.backlog->topic, isThere), session.backlog->markdownPath});
    } else {
        fields.push_back({tr("Backlog"), tr("none yet"), {}});
    }
    QStringList tickets;
    for (const Ticket &ticket : project.work->ticketsOf(session))
        tickets << ticket.id;
    fields.push_back({tr("Tickets"), backlogInWords(*project.work, session), tickets.join(u'\n')});
    fields.push_back({tr("Created"), utcText(session.created), session.created});
    fields.push_back({tr("Updated"), utcText(session.updated), session.updated});
    if (!session.completedAt.isEmpty())
        fields.push_back({tr("Completed"), utcText(session.completedAt), session.completedAt});
    return fields;
}

std::vector<DetailsPanel::Field> DetailsPanel::fieldsOf(const MissionEntry &entry)
{
    const Mission &mission = entry.mission;
    std::vector<Field> fields{
        {tr("Role"), mission.role, {}},
        {tr("Working on"), mission.focus.isEmpty() ? tr("nothing in particular") : mission.focus, {}},
        {tr("Driving"), mission.isDriving ? tr("yes") : tr("no"), {}},
        {tr("Joined"), pythonText(mission.joinedAt), mission.joinedAt},
        {tr("Activity"), pythonText(mission.lastActivityAt), mission.lastActivityAt},
        {tr("Participant"), mission.participantId, {}, true},
        {tr("Run"), mission.runId, {}, true}};
    if (!mission.serviceUrl.isEmpty())
        fields.push_back({tr("Service"), mission.serviceUrl, {}});
    if (entry.isBroken) {
        const QString words = tr("cannot be read: %1").arg(entry.brokenWords);
        if (mission == Mission()) // of nothing else anything is known
            return {{tr("State"), words, {}}};
        fields.insert(fields.begin(), {tr("State"), tr("%1. The rest is as last read.").arg(words), {}});
    }
    return fields;
}

} // namespace Pointsman
