// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "candidates.h"

#include "planning/planningsession.h"
#include "planning/topics.h"
#include "workspace/catalogue.h"
#include "workspace/projectregistry.h"

#include <QMap>

#include <algorithm>

namespace Pointsman {

namespace {

/// Sorted and without duplicates; the first meaning of a value stays.
class Collector
{
public:
    void add(const QString &value, const QString &help = {})
    {
        const bool isOneLine = std::none_of(value.begin(), value.end(), [](QChar c) { return c < u' '; });
        if (!value.isEmpty() && isOneLine && !m_values.contains(value))
            m_values.insert(value, help.simplified());
    }
    [[nodiscard]] Candidates candidates() const
    {
        Candidates result;
        for (auto value = m_values.cbegin(); value != m_values.cend(); ++value)
            result.push_back({value.key(), value.value()});
        return result;
    }

private:
    QMap<QString, QString> m_values;
};

enum class Which
{
    All,
    Snapshots,
    NotActive, ///< snapshots of other sessions than the active one
};

std::vector<PlanningSession> sessionsOf(const Context &context, Which which)
{
    const auto store = context.planning();
    if (!store)
        return {};
    std::vector<PlanningSession> sessions;
    const auto active = store->loadActive();
    const QString activeId = active && *active ? stringAt(**active, "session_id") : QString();
    if (which == Which::All && active && *active)
        sessions.push_back(PlanningSession::fromJson(**active));
    for (const JsonObject &document : store->listArchived()) {
        if (which != Which::NotActive || stringAt(document, "session_id") != activeId)
            sessions.push_back(PlanningSession::fromJson(document));
    }
    return sessions;
}

void addSessions(Collector &collector, const Context &context, Which which)
{
    for (const PlanningSession &session : sessionsOf(context, which))
        collector.add(session.id, session.stateText);
}

void addSeeds(Collector &collector, const Context &context, Which which)
{
    for (const PlanningSession &session : sessionsOf(context, which))
        collector.add(session.seed);
}

/// The topics of one kind: `seed-`, `spike-`, `plan-`.
void addTopics(Collector &collector, const Context &context, QLatin1StringView beginning)
{
    const auto directory = context.knowledgeDirectory();
    if (!directory)
        return;
    const Topics topics = topicsOf(readTopicPlaces(*directory), *directory);
    for (const Topic &topic : topics) {
        if (topic.id.startsWith(beginning))
            collector.add(topic.id, topic.title == topic.id ? QString() : topic.title);
    }
}

void addAttached(Collector &collector, const Context &context)
{
    for (const PlanningSession &session : sessionsOf(context, Which::All)) {
        for (const QString &spike : session.spikes)
            collector.add(spike, session.id);
        collector.add(session.plan, session.id);
    }
}

void addMissions(Collector &collector, const Context &context)
{
    for (const ListedMission &mission : context.missions().list())
        collector.add(mission.id.text(), mission.isActive ? QStringLiteral("active") : QString());
}

void addProjects(Collector &collector)
{
    const auto projects = ProjectRegistry(ProjectRegistry::defaultFile()).load();
    for (const Project &project : projects.value_or(std::vector<Project>()))
        collector.add(project.path, project.name);
}

void addCodes(Collector &collector)
{
    for (const RuleGroup &group : catalogue()) {
        for (const IssueRule *rule : group.rules)
            collector.add(QString(rule->code), QString(severityName(rule->severity)));
    }
}

void addWords(Collector &collector, std::initializer_list<const char *> words)
{
    for (const char *word : words)
        collector.add(QLatin1StringView(word));
}

} // namespace

Candidates candidatesOf(const std::string &kind, const Context &context)
{
    if (kind == "FILE" || kind == "PATH")
        return {{QStringLiteral(":files"), {}}};
    if (kind == "DIR")
        return {{QStringLiteral(":folders"), {}}};
    Collector collector;
    if (kind == "SEED") {
        addTopics(collector, context, QLatin1StringView("seed-"));
        addSeeds(collector, context, Which::All);
    }
    if (kind == "SNAPSHOT_OR_SEED") {
        addSeeds(collector, context, Which::NotActive);
        addSessions(collector, context, Which::NotActive);
    }
    if (kind == "SNAPSHOT")
        addSessions(collector, context, Which::Snapshots);
    if (kind == "SESSION" || kind == "SESSION_OR_MISSION")
        addSessions(collector, context, Which::All);
    if (kind == "SPIKE")
        addTopics(collector, context, QLatin1StringView("spike-"));
    if (kind == "PLAN")
        addTopics(collector, context, QLatin1StringView("plan-"));
    if (kind == "SPIKE_OR_PLAN")
        addAttached(collector, context);
    if (kind == "MISSION" || kind == "SESSION_OR_MISSION")
        addMissions(collector, context);
    if (kind == "PROJECT")
        addProjects(collector);
    if (kind == "CODE")
        addCodes(collector);
    if (kind == "active|inactive")
        addWords(collector, {"active", "inactive"});
    if (kind == "FOCUS")
        addWords(collector, {"none", "wp:", "step:"});
    if (kind == "KEY=VALUE")
        addWords(collector, {"focus=", "drive_intent=", "role=", "last_activity_at="});
    return collector.candidates();
}

} // namespace Pointsman
