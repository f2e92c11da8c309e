// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/picture/lineage.h"

#include "app/picture/lineagetickets.h"
#include "app/widgets/labels.h"
#include "base/ids.h"
#include "base/rule.h"
#include "models/cellwords.h"
#include "models/findingwords.h"
#include "models/workwords.h"
#include "planning/topicwords.h"
#include "workspace/catalogue.h"

#include <QCoreApplication>

#include <algorithm>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::Lineage)
};

/// What the stations are made from.
struct Source
{
    const ProjectEntry &project;
    const SessionEntry &entry;
    const TopicDocuments &documents;

    /// Whether a finding names `id`: what is missing by its title too, what stands wrongly in a list by the id alone.
    [[nodiscard]] bool isNamedIn(const Issue &issue, const QString &id) const
    {
        return issue.message.contains(quotedForeign(id)) ||
               issue.message.contains(quotedPath(titleAndId(*project.topics, id)));
    }
    /// The finding of one of `codes` that names `id`, or any of them where it is empty.
    [[nodiscard]] std::optional<Issue> issue(std::initializer_list<const char *> codes, const QString &id = {}) const
    {
        for (const Issue &issue : entry.issues) {
            const bool isOfThese = std::any_of(codes.begin(), codes.end(),
                                               [&](const char *code) { return issue.code == QLatin1StringView(code); });
            if (isOfThese && (id.isEmpty() || isNamedIn(issue, id)))
                return issue;
        }
        return {};
    }
    /// What agents do goes to the active session, so that what is not there can be added to it by `step`.
    [[nodiscard]] Remedy offered(Remedy step) const { return entry.isActive && !entry.isBroken ? step : Remedy::None; }
    /// Whether another one can be put in the place of what the session names once it is switched to.
    [[nodiscard]] bool canBeSwitchedTo() const
    {
        return !entry.isBroken && !project.isOfActive(entry) && !(project.active && project.active->isBroken);
    }
};

void tell(LineageItem &item, const QString &words)
{
    item.tip += (item.tip.isEmpty() ? QString() : QString(u'\n')) + words;
}

/// The item tells of a finding, and offers its repair. Where there is none, and nothing else is offered either, it says
/// what to do by hand and why that is so.
void blame(LineageItem &item, const std::optional<Issue> &issue)
{
    if (!issue)
        return;
    item.issue = issue;
    tell(item, printableLines(messageOf(*issue)));
    const IssueRule *rule = ruleOfCode(issue->code);
    if (issue->repair != RepairKind::None) {
        item.remedy = Remedy::PreviewFix;
    } else if (item.remedy == Remedy::None && rule) {
        tell(item, ruleText(rule->byHand));
        tell(item, ruleText(rule->whyNone));
    }
}

/// What is missing, and what is known all the same.
QString withKnown(const QString &missing, const QString &known)
{
    return known.isEmpty() ? missing : Words::tr("%1, %2", "what is missing, what is known of it").arg(missing, known);
}

/// Offers for what is missing, beside what a finding offers, to fill it in by `step`, or says why that cannot be done.
/// No operation works on an id that could lead out of its directory; to finish anew works on none.
void offerStep(LineageItem &item, const Source &source, Remedy step)
{
    if (source.entry.isBroken || (step != Remedy::Finish && !TopicId::parse(item.id)))
        return;
    if (step == Remedy::ShowFolder) {
        item.remedy = step;
        tell(item, Words::tr("A session keeps its seed, as its id names it. Make the folder %1 in the folder that is "
                             "shown, or put it back there.")
                       .arg(printableShort(item.id)));
    } else if (source.entry.isActive) {
        item.remedy = step;
    } else if (source.canBeSwitchedTo()) {
        const bool isCompleted = source.entry.session.state == SessionState::Completed;
        item.remedy = isCompleted ? Remedy::Reopen : Remedy::SwitchTo;
        item.isMovable = step == Remedy::ReplaceSpike || step == Remedy::ReplacePlan;
        tell(item, Words::tr("What is missing can be filled in once the session is switched to."));
    } else if (source.project.isOfActive(source.entry)) {
        tell(item, Words::tr("This is an earlier state of the active session: only there what is missing can be filled "
                             "in."));
    } else {
        tell(item, Words::tr("What is missing can be filled in once the active session's file is repaired and this "
                             "session is switched to."));
    }
}

LineageItem missing(const QString &title, const QString &caption)
{
    return {StationState::Missing, title, caption};
}

/// What is not there yet; in the active session with the step that brings it.
LineageItem ahead(const Source &source, const QString &title, const QString &caption, Remedy step)
{
    LineageItem item{StationState::Ahead, title, caption};
    item.remedy = source.offered(step);
    return item;
}

QString documentWords(const Source &source, const QString &id)
{
    const auto found = source.documents.constFind(id);
    return found == source.documents.cend() ? QString()
                                            : Words::tr("%n document(s)", nullptr, static_cast<int>(found->size()));
}

/// A topic that the session names, whether or not it is there: `step` is what can be done where it is not. `words` are
/// what is known of it.
LineageItem topicItem(const Source &source, const QString &id, Remedy step, const QString &words = {})
{
    const Topic topic = source.project.topics->value(id);
    LineageItem item{StationState::Reached, printableShort(source.project.titleOf(id)), words};
    item.id = id;
    item.tip = item.title == printableShort(id) ? QString() : printableShort(id);
    if (!topic.exists) {
        item.state = StationState::Missing;
        item.caption = withKnown(Words::tr("its folder is missing"), words);
        offerStep(item, source, step);
        blame(item, source.issue({"topic-missing", "snapshot-topic-missing", "topic-id-malformed"}, id));
        return item;
    }
    item.topic = id;
    if (item.caption.isEmpty())
        item.caption = documentWords(source, id);
    if (topic.isArchived)
        item.caption = item.caption.isEmpty() ? Words::tr("archived") : Words::tr("archived, %1").arg(item.caption);
    const auto documents = source.documents.constFind(id);
    if (documents != source.documents.cend() && documents->isEmpty()) {
        item.state = StationState::Missing;
        item.caption = withKnown(Words::tr("its folder has no document"), words);
        item.remedy = Remedy::ShowFolder;
    }
    return item;
}

StationState stateOf(const std::vector<LineageItem> &items)
{
    const auto has = [&](StationState state) {
        return std::any_of(items.begin(), items.end(), [=](const LineageItem &item) { return item.state == state; });
    };
    return has(StationState::Missing)   ? StationState::Missing
           : has(StationState::Reached) ? StationState::Reached
                                        : StationState::Ahead;
}

LineageStation station(const QString &heading, std::vector<LineageItem> items)
{
    const StationState state = stateOf(items);
    return {state, heading, std::move(items)};
}

LineageStation seedStation(const Source &source)
{
    const QString &seed = source.entry.session.seed;
    LineageItem item = seed.isEmpty() ? missing(Words::tr("No seed"), Words::tr("the session names none"))
                                      : topicItem(source, seed, Remedy::ShowFolder);
    if (seed.isEmpty())
        blame(item, source.issue({"session-key-missing", "session-key-mistyped", "topic-id-malformed"}));
    return station(Words::tr("Seed"), {std::move(item)});
}

LineageStation spikesStation(const Source &source)
{
    const QStringList &spikes = source.entry.session.spikes;
    std::vector<LineageItem> items;
    for (qsizetype place = 0; place < spikes.size(); ++place) {
        const QString &id = spikes[place];
        LineageItem item = id.isEmpty() ? missing(Words::tr("No spike"), Words::tr("the list has an empty id"))
                                        : topicItem(source, id, Remedy::ReplaceSpike);
        if (id.isEmpty()) {
            blame(item, source.issue({"empty-id-in-list"}));
        } else if (spikes.indexOf(id) < place) {
            item.state = StationState::Missing;
            item.caption = Words::tr("attached more than once");
            blame(item, source.issue({"spike-twice"}, id));
        }
        items.push_back(std::move(item));
    }
    if (items.empty()) {
        items.push_back(ahead(source, Words::tr("No spike"), Words::tr("none was attached"), Remedy::AddSpike));
        return station(Words::tr("Spikes"), std::move(items));
    }
    return station(Words::tr("Spikes: %1").arg(spikes.size()), std::move(items));
}

LineageStation planStation(const Source &source)
{
    const QString &plan = source.entry.session.plan;
    const QString heading = Words::tr("Plan");
    if (plan.isEmpty())
        return station(heading, {ahead(source, Words::tr("No plan"), Words::tr("none yet"), Remedy::SetPlan)});
    const auto facts = planOf(source.project, source.entry.session);
    LineageItem item = topicItem(source, plan, Remedy::ReplacePlan, facts ? planWords(*facts) : QString());
    if (facts)
        item.tip += (item.tip.isEmpty() ? QString() : QString(u'\n')) + planLines(*facts);
    return station(heading, {std::move(item)});
}

/// The document that a backlog names, where it is one of those of a topic; empty: it is none.
QString backlogFile(const Source &source, const Backlog &backlog)
{
    const QString wanted = source.project.knowledgePath + u'/' + backlog.markdownPath;
    for (const QStringList &files : source.documents) {
        if (files.contains(wanted))
            return wanted;
    }
    return {};
}

LineageStation backlogStation(const Source &source)
{
    const PlanningSession &session = source.entry.session;
    const QString heading = Words::tr("Backlog");
    const QString tickets = backlogInWords(*source.project.work, session);
    if (!session.backlog) {
        if (session.state != SessionState::Completed)
            return station(heading, {ahead(source, Words::tr("No backlog"),
                                           tickets.isEmpty() ? Words::tr("none yet") : tickets, Remedy::Finish)});
        LineageItem item = missing(Words::tr("No backlog"), Words::tr("completed without one"));
        const auto malformed = source.issue({"backlog-malformed"});
        if (!malformed) // else no operation understands it
            offerStep(item, source, Remedy::Finish);
        blame(item, malformed ? malformed : source.issue({"completed-without-backlog"}));
        return station(heading, {std::move(item)});
    }
    const Backlog &backlog = *session.backlog;
    LineageItem item = backlog.topic.isEmpty()
                           ? missing(Words::tr("No backlog"), withKnown(Words::tr("it names no topic"), tickets))
                           : topicItem(source, backlog.topic, Remedy::Finish, tickets);
    if (backlog.topic.isEmpty())
        offerStep(item, source, Remedy::Finish);
    item.file = backlogFile(source, backlog);
    const auto take = [&](const std::optional<Issue> &issue, const QString &what) {
        if (!issue || item.state != StationState::Reached)
            return;
        item.state = StationState::Missing;
        item.caption = withKnown(what, tickets);
        offerStep(item, source, Remedy::Finish);
        blame(item, issue);
    };
    take(source.issue({"backlog-file-missing", "backlog-path-malformed", "backlog-leads-out", "backlog-path-of-windows",
                       "backlog-linked-out"}),
         Words::tr("its document is missing"));
    take(source.issue({"ticket-twice", "empty-id-in-list", "ticket-id-malformed"}),
         Words::tr("its list of tickets has a mistake"));
    return station(heading, {std::move(item)});
}

/// The tickets of the session; for one that is nowhere the session can be finished with others.
std::vector<LineageStation> stationsOfTickets(const Source &source)
{
    const PlanningSession &session = source.entry.session;
    std::vector<Ticket> all = source.project.work->ticketsOf(session);
    for (Ticket &related : source.project.work->relatedTo(session))
        all.push_back(std::move(related));
    std::vector<LineageStation> stations = ticketStations(all);
    for (LineageStation &station : stations) {
        for (LineageItem &item : station.items) {
            if (item.state == StationState::Missing)
                offerStep(item, source, Remedy::Finish);
        }
    }
    return stations;
}

} // namespace

QString remedyWords(Remedy remedy)
{
    switch (remedy) {
    case Remedy::None:
        return {};
    case Remedy::PreviewFix:
        return Words::tr("Preview Fix…");
    case Remedy::ShowWarning:
        return Words::tr("Show Warning");
    case Remedy::ShowFolder:
        return Words::tr("Show Folder");
    case Remedy::AddSpike:
        return Words::tr("Add Spike…");
    case Remedy::SetPlan:
        return Words::tr("Set Plan…");
    case Remedy::Finish:
        return Words::tr("Finish with Tickets…");
    case Remedy::ReplaceSpike:
        return Words::tr("Replace Spike…");
    case Remedy::ReplacePlan:
        return Words::tr("Replace Plan…");
    case Remedy::Detach:
        return Words::tr("Detach From Session");
    case Remedy::SwitchTo:
        return Words::tr("Switch to This Session");
    case Remedy::Reopen:
        return Words::tr("Reopen");
    case Remedy::Move:
        return Words::tr("Move to Another Session…");
    }
    Q_UNREACHABLE();
}

QList<Remedy> remediesOf(const LineageItem &item)
{
    QList<Remedy> all;
    if (item.remedy != Remedy::None)
        all << item.remedy;
    if (item.remedy == Remedy::ReplaceSpike || item.remedy == Remedy::ReplacePlan)
        all << Remedy::Detach;
    if (item.isMovable)
        all << Remedy::Move;
    if (item.issue && item.remedy != Remedy::PreviewFix && item.remedy != Remedy::ShowWarning)
        all << Remedy::ShowWarning;
    return all;
}

Lineage lineageOf(const ProjectEntry &project, const SessionEntry &session, const TopicDocuments &documents)
{
    const Source source{project, session, documents};
    Lineage lineage{seedStation(source), spikesStation(source), planStation(source), backlogStation(source)};
    for (LineageStation &tickets : stationsOfTickets(source))
        lineage.push_back(std::move(tickets));
    return lineage;
}

QString lineageInWords(const Lineage &lineage)
{
    QStringList lines;
    for (const LineageStation &station : lineage) {
        lines << station.heading;
        for (const LineageItem &item : station.items)
            lines << QStringLiteral("  %1 (%2)").arg(item.title, item.caption);
    }
    return lines.join(u'\n');
}

} // namespace Pointsman
