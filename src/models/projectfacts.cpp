// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/projectfacts.h"

#include "base/idproblem.h"
#include "base/ids.h"
#include "models/findingwords.h"
#include "models/workwords.h"

#include <QCoreApplication>

#include <functional>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::ProjectFacts)
};

/// Keeps the message of the worst finding so far; of equal ones the first.
class WorstMessage
{
public:
    /// `subject` says which session they are about, where it is not the one whose title stands beside.
    void add(const Issues &issues, const std::function<QString()> &subject = {})
    {
        for (const Issue &issue : issues) {
            if (issue.severity > m_severity) {
                m_severity = issue.severity;
                m_text = !subject ? messageOf(issue)
                                  : Words::tr("%1: %2", "a session, what is wrong with it")
                                        .arg(printable(shortened(subject())), messageOf(issue));
            }
        }
    }
    [[nodiscard]] const QString &text() const { return m_text; }

private:
    Severity m_severity = Severity::Note;
    QString m_text;
};

bool isUntouched(const ProjectEntry &project)
{
    const auto isMeant = [](const Issue &issue) { return issue.code == u"session-untouched"; };
    return project.active && std::any_of(project.active->issues.begin(), project.active->issues.end(), isMeant);
}

ProjectNeed needOf(const ProjectEntry &project, const IssueCounts &counts, const std::optional<PlanFacts> &plan)
{
    if (!project.calls.empty() && project.state != ProjectEntry::State::Gone)
        return ProjectNeed::AgentWaits;
    switch (project.state) {
    case ProjectEntry::State::Loading:
        return ProjectNeed::Loading;
    case ProjectEntry::State::Gone:
        return ProjectNeed::Gone;
    case ProjectEntry::State::Refused:
        return ProjectNeed::Errors;
    case ProjectEntry::State::Ready:
        break;
    }
    if (project.active && project.active->isBroken)
        return ProjectNeed::BrokenSession;
    if (plan && plan->isBlocked())
        return ProjectNeed::PlanBlocked;
    if (plan && plan->awaitsApproval())
        return ProjectNeed::PlanAwaits;
    if (counts.errors > 0)
        return ProjectNeed::Errors;
    if (isUntouched(project))
        return ProjectNeed::Untouched;
    if (counts.warnings > 0)
        return ProjectNeed::Warnings;
    return project.active ? ProjectNeed::None : ProjectNeed::NoSession;
}

WayOut wayOutOf(const ProjectEntry &project)
{
    switch (project.state) {
    case ProjectEntry::State::Loading:
        return WayOut::Nothing;
    case ProjectEntry::State::Gone:
        return WayOut::Relocate;
    case ProjectEntry::State::Refused:
        return WayOut::Terminal; // the folder is there, and its settings are mended in it
    case ProjectEntry::State::Ready:
        break;
    }
    if (!project.active)
        return WayOut::Start;
    if (!project.active->isBroken)
        return WayOut::Terminal;
    return firstRepairable(project.active->issues) ? WayOut::PreviewFix : WayOut::ShowWarning;
}

/// What the session says itself: its file may be a copy that was made later. But no file was changed after it was
/// written, and what says nothing was changed then.
std::optional<Moment> changeOf(const SessionEntry &entry)
{
    const auto updated = UtcTime::parse(entry.session.updated);
    if (!updated)
        return entry.modified;
    return entry.modified ? std::min(*entry.modified, updated->moment()) : updated->moment();
}

void addWay(ProjectFacts &facts, const SessionEntry &entry, const Topics &topics)
{
    facts.stations = stationsOf(entry, topics);
    for (int index = 0; index < stationCount; ++index) {
        for (const QString &topic : missingAt(StationKind(index), entry.session, topics)) {
            if (!topic.isEmpty() && !facts.missing.contains(topic))
                facts.missing << topic;
        }
    }
}

} // namespace

ProjectFacts ProjectFacts::of(const ProjectEntry &project)
{
    ProjectFacts facts;
    WorstMessage worstOfAll;
    if (project.active) {
        const SessionEntry &active = *project.active;
        facts.counts.add(active.issues);
        worstOfAll.add(active.issues);
        if (active.isBroken)
            facts.counts.errors = std::max(facts.counts.errors, 1);
        if (!active.session.seed.isEmpty())
            facts.title = printable(project.titleOf(active.session));
        addWay(facts, active, *project.topics);
        facts.plan = planOf(project, active.session);
        facts.tickets = project.work->countOf(active.session);
        facts.ticketWords = backlogInWords(*project.work, active.session);
        facts.lastChange = changeOf(active);
    }
    if (!project.active)
        facts.loose = looseTopics(project);
    facts.counts.add(project.issues);
    worstOfAll.add(project.issues);
    for (const auto &entry : project.snapshots) {
        facts.counts.add(entry->issues);
        worstOfAll.add(entry->issues, [&] { return project.titleOf(entry->session); });
        if (!project.active)
            facts.lastChange = std::max(facts.lastChange, changeOf(*entry));
    }
    facts.worstMessage = worstOfAll.text();
    facts.need = needOf(project, facts.counts, facts.plan);
    facts.wayOut = wayOutOf(project);
    return facts;
}

Stations stationsOf(const SessionEntry &entry, const Topics &topics)
{
    const PlanningSession &session = entry.session;
    Stations stations;
    for (int index = 0; index < stationCount; ++index)
        stations.states.at(std::size_t(index)) = stateAt(StationKind(index), session, topics, entry.issues);
    stations.spikes = static_cast<int>(session.spikes.size());
    stations.tickets = session.backlog ? static_cast<int>(session.backlog->tickets.size()) : 0;
    return stations;
}

QString stationWords(const Stations &stations)
{
    const QString spikes = stations.spikes == 0   ? Words::tr("no spikes")
                           : stations.spikes == 1 ? Words::tr("1 spike")
                                                  : Words::tr("%n spikes", nullptr, stations.spikes);
    const QString backlog = !stations.has(StationKind::Backlog) ? Words::tr("no backlog yet")
                            : stations.tickets == 1             ? Words::tr("1 ticket")
                                                                : Words::tr("%n tickets", nullptr, stations.tickets);
    return QStringList{stations.has(StationKind::Seed) ? Words::tr("seed") : Words::tr("no seed"), spikes,
                       stations.has(StationKind::Plan) ? Words::tr("plan") : Words::tr("no plan yet"), backlog}
        .join(QLatin1StringView(", "));
}

} // namespace Pointsman
