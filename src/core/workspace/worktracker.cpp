// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/worktracker.h"

#include "files/listdirectory.h"
#include "planning/documents.h"

#include <QFile>
#include <QSet>

namespace Pointsman {

namespace {

using namespace std::chrono_literals;

/// For no longer does a document that is being written say nothing.
constexpr std::chrono::milliseconds longestPassing = 2s;

constexpr qsizetype mostUnnamed = 2000;

/// Names, each once, in the order in which they come first.
class Names
{
public:
    void add(const QString &name)
    {
        const qsizetype before = m_known.size();
        m_known.insert(name);
        if (m_known.size() > before)
            m_list << name;
    }
    void add(const QStringList &names)
    {
        for (const QString &name : names)
            add(name);
    }
    [[nodiscard]] const QSet<QString> &known() const { return m_known; }
    [[nodiscard]] auto begin() const { return m_list.begin(); }
    [[nodiscard]] auto end() const { return m_list.end(); }

private:
    QStringList m_list;
    QSet<QString> m_known;
};

/// What the sessions of a project link, be they ids or not.
struct Links
{
    Names plans;
    Names backlogs; ///< topics
    Names tickets;

    explicit Links(const ProjectEntry &project)
    {
        if (project.active)
            add(project.active->session);
        for (const auto &snapshot : project.snapshots)
            add(snapshot->session);
    }

private:
    void add(const PlanningSession &session)
    {
        plans.add(session.plan);
        if (session.backlog) {
            backlogs.add(session.backlog->topic);
            tickets.add(session.backlog->tickets);
        }
    }
};

/// The active session's seed where that is all there is to go on from, and there is nothing in it to read.
QString emptySeedOf(const ProjectEntry &project, const KnowledgeDirectory &directory)
{
    if (!project.active || !project.active->session.plan.isEmpty())
        return {};
    const QString &seed = project.active->session.seed;
    return project.topics->value(seed).exists && documentsOfTopic(directory, seed).empty() ? seed : QString();
}

QString folderOf(const ProjectEntry &project, const KnowledgeDirectory &directory, const QString &topic)
{
    const bool isArchived = project.topics->value(topic).isArchived;
    return (isArchived ? directory.archivedTopics() : directory.topics()) + u'/' + topic;
}

QString planIn(const QString &topicFolder)
{
    return topicFolder + QLatin1StringView("/plan.md");
}

Ticket readTicket(const QString &text, const QString &path)
{
    Ticket ticket = ticketOfDocument(text, {});
    ticket.path = path;
    return ticket;
}

} // namespace

WorkTracker::WorkTracker()
    : m_plans(maximumTicketDocument, [](const QString &text, const QString &) { return readPlanFacts(text); })
    , m_backlogs(maximumTicketDocument, [](const QString &text, const QString &) { return ticketsOfBacklog(text); })
    , m_tickets(maximumTicketDocument, &readTicket)
    , m_last(std::make_shared<const PlanningWork>())
{
}

std::shared_ptr<const PlanningWork> WorkTracker::look(const ProjectEntry &project, const KnowledgeDirectory &directory)
{
    const Links links(project);
    PlanningWork work;
    const auto forAll = [this](auto step) {
        step(m_plans);
        step(m_backlogs);
        step(m_tickets);
    };
    forAll([](auto &cache) { cache.beginLook(); });
    m_passing.removeIf([&](const auto &passing) { return !links.plans.known().contains(passing.key()); });
    m_activePlan = project.active && TopicId::parse(project.active->session.plan)
                       ? planIn(folderOf(project, directory, project.active->session.plan))
                       : QString();
    for (const QString &plan : links.plans) {
        if (TopicId::parse(plan))
            lookAtPlan(folderOf(project, directory, plan), plan, work);
    }
    for (const QString &topic : links.backlogs) {
        if (!work.backlogs.contains(topic) && TopicId::parse(topic))
            addRows(folderOf(project, directory, topic) + QLatin1StringView("/backlog.md"), topic, work);
    }
    Names tickets = links.tickets;
    for (const QStringList &rows : std::as_const(work.backlogs))
        tickets.add(rows);
    const QString folder = ticketFolder(project.project.path);
    for (const QString &id : tickets)
        lookAtTicket(folder, id, work);
    lookAtUnnamed(folder, tickets.known(), work);
    work.emptySeed = emptySeedOf(project, directory);
    forAll([](auto &cache) { cache.endLook(); });
    if (work != *m_last)
        m_last = std::make_shared<const PlanningWork>(std::move(work));
    return m_last;
}

void WorkTracker::lookAtPlan(const QString &topicFolder, const QString &plan, PlanningWork &work)
{
    const QString path = planIn(topicFolder);
    const PlanFacts *facts = m_plans.look(path);
    if (isPassing(plan, facts && !planWords(*facts).isEmpty()))
        work.plans.insert(plan, m_last->plans.value(plan));
    else if (facts)
        work.plans.insert(plan, *facts);
    addRows(topicFolder + QLatin1StringView("/backlog.md"), plan, work);
}

/// Who writes a document in place empties it first: what a plan said holds on until it lastingly says nothing
/// (reliability.md 7, P8).
bool WorkTracker::isPassing(const QString &plan, bool saysSomething)
{
    if (saysSomething || planWords(m_last->plans.value(plan)).isEmpty()) {
        m_passing.remove(plan);
        return false;
    }
    if (!m_passing.contains(plan))
        m_passing.insert(plan, QDeadlineTimer(longestPassing));
    return !m_passing.value(plan).hasExpired();
}

void WorkTracker::addRows(const QString &path, const QString &topic, PlanningWork &work)
{
    const auto *rows = m_backlogs.look(path);
    if (!rows)
        return;
    QStringList &ids = work.backlogs[topic];
    for (const Ticket &row : *rows) {
        ids << row.id;
        work.tickets.insert(row.id, row);
    }
}

void WorkTracker::lookAtTicket(const QString &folder, const QString &id, PlanningWork &work)
{
    if (!isTicketId(id))
        return;
    if (const Ticket *file = m_tickets.look(folder + u'/' + id + QLatin1StringView(".md")))
        work.tickets.insert(id, mergedTicket(work.tickets.value(id, Ticket{id, {}}), *file));
}

/// The files of tickets that no backlog names.
void WorkTracker::lookAtUnnamed(const QString &folder, const QSet<QString> &known, PlanningWork &work)
{
    for (const DirectoryEntry &entry : listDirectory(folder)) {
        if (!entry.name.endsWith(".md") || entry.isDirectory())
            continue;
        const QString id = QFile::decodeName(entry.name).chopped(3);
        if (known.contains(id) || work.unnamed.size() == mostUnnamed)
            continue;
        lookAtTicket(folder, id, work);
        if (work.tickets.contains(id))
            work.unnamed << id;
    }
}

bool WorkTracker::isAsBefore() const
{
    return !lookAgainIn() && (m_activePlan.isEmpty() || m_plans.isAsBefore(m_activePlan)) && m_backlogs.areAsBefore() &&
           m_tickets.areAsBefore();
}

std::optional<std::chrono::milliseconds> WorkTracker::lookAgainIn() const
{
    if (!m_passing.isEmpty())
        return longestPassing;
    const bool isAnyYoung = m_plans.isAnyYoung() || m_backlogs.isAnyYoung() || m_tickets.isAnyYoung();
    return isAnyYoung ? std::optional(std::chrono::milliseconds(clockTickNs / 1'000'000)) : std::nullopt;
}

int WorkTracker::filesRead() const
{
    return m_plans.filesRead() + m_backlogs.filesRead() + m_tickets.filesRead();
}

} // namespace Pointsman
