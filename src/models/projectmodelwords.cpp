// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the columns of a project say, mean and sort by.
#include "models/projectmodel.h"

#include "base/ids.h"
#include "compare/documentsentence.h"
#include "models/changewords.h"
#include "models/markwords.h"
#include "models/timewords.h"
#include "models/versionwords.h"
#include "models/workwords.h"

#include <algorithm>
#include <tuple>

namespace Pointsman {

namespace {

/// A snapshot comes at once, what the history says of it a moment later or with the file's own time.
constexpr std::chrono::seconds historyDelay{5};

QString sessionWords(const ProjectEntry &project, const ProjectFacts &facts)
{
    switch (project.state) {
    case ProjectEntry::State::Loading:
        return ProjectModel::tr("Reading\u2026");
    case ProjectEntry::State::Gone:
        return ProjectModel::tr("%1 is not there").arg(printable(project.project.path));
    case ProjectEntry::State::Refused:
        return ProjectModel::tr("Its settings cannot be used");
    case ProjectEntry::State::Ready:
        break;
    }
    if (!project.active)
        return ProjectModel::tr("No session");
    if (project.active->isBroken)
        return ProjectModel::tr("The active session cannot be read");
    return facts.title.isEmpty() ? printable(project.active->session.id) : facts.title;
}

QString statusWords(const ProjectEntry &project, const ProjectFacts &facts)
{
    switch (facts.need) {
    case ProjectNeed::AgentWaits:
        return project.calls.size() == 1 ? ProjectModel::tr("agent waits for you")
                                         : waitingWords(static_cast<int>(project.calls.size()));
    case ProjectNeed::BrokenSession:
        return ProjectModel::tr("broken file");
    case ProjectNeed::PlanBlocked:
        return ProjectModel::tr("plan is blocked");
    case ProjectNeed::PlanAwaits:
        return ProjectModel::tr("plan awaits approval");
    case ProjectNeed::Errors:
        return project.state == ProjectEntry::State::Refused ? printable(project.stateWords) : facts.worstMessage;
    case ProjectNeed::Untouched:
    case ProjectNeed::Warnings:
        return facts.worstMessage;
    case ProjectNeed::Gone:
        return ProjectModel::tr("moved or gone");
    case ProjectNeed::None:
    case ProjectNeed::NoSession:
    case ProjectNeed::Loading:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

QString ProjectModel::displayText(const Row &row, Column column) const
{
    switch (column) {
    case Column::Name:
        return printable(row.entry->project.name);
    case Column::Session:
        return sessionWords(*row.entry, *row.facts);
    case Column::Stations:
        return stationsText(row);
    case Column::Status:
        return statusWords(*row.entry, *row.facts);
    case Column::LastChange:
        return changeWords(row);
    }
    Q_UNREACHABLE();
}

/// How far the active session is, and what it misses; without a session what waits for one.
QStringList ProjectModel::wayParts(const Row &row)
{
    const ProjectFacts &facts = *row.facts;
    if (!facts.stations.has(StationKind::Seed))
        return facts.loose.isEmpty() ? QStringList() : QStringList(looseWords(facts.loose));
    QStringList words{stationWords(facts.stations)};
    for (const QString &topic : facts.missing)
        words << tr("%1 is missing").arg(titleOf(*row.entry->topics, topic));
    return words;
}

QString ProjectModel::stationsText(const Row &row)
{
    const ProjectFacts &facts = *row.facts;
    QStringList words = wayParts(row);
    if (facts.plan)
        words << tr("plan: %1").arg(planWords(*facts.plan));
    if (facts.tickets.unknown < facts.tickets.total)
        words << facts.ticketWords;
    return words.join(QStringLiteral(", "));
}

/// What the stations do not say: the plan's status, how many tickets are done, and where there is room for it which
/// topics are missing; else how many spikes there are.
QString ProjectModel::wayWords(const Row &row)
{
    const ProjectFacts &facts = *row.facts;
    QStringList lines;
    if (!facts.loose.isEmpty()) {
        QStringList titles;
        for (const QString &topic : facts.loose)
            titles << titleOf(*row.entry->topics, topic);
        lines << looseWords(facts.loose) << titles.join(QStringLiteral(", "));
    } else {
        if (facts.plan)
            lines << tr("plan: %1").arg(planWords(*facts.plan));
        if (facts.tickets.total > 0) // of how many nothing is known says the tool tip
            lines << ticketsInWords({facts.tickets.closed, facts.tickets.total,
                                     facts.tickets.unknown == facts.tickets.total ? facts.tickets.total : 0});
        QStringList missing;
        for (const QString &topic : facts.missing)
            missing << titleOf(*row.entry->topics, topic);
        if (!missing.isEmpty() && lines.size() < 2)
            lines << tr("missing: %1").arg(missing.join(QStringLiteral(", ")));
        if (lines.isEmpty() && facts.stations.spikes > 0)
            lines << tr("%n spike(s)", nullptr, facts.stations.spikes);
    }
    return lines.join(u'\n');
}

/// The session or topic that a change is about.
QString ProjectModel::titleOfSubject(const ProjectEntry &project, const Version &version)
{
    return printable(isDocument(version.path) ? project.titleOf(version.subject)
                                              : project.titleOfSession(version.subject));
}

/// What happened last, as far as it was seen, and when; who did it where the history knows.
ProjectModel::LastChange ProjectModel::lastChangeOf(const Row &row) const
{
    const auto &written = row.facts->lastChange;
    const auto known = m_lastChanges.constFind(row.entry->knowledgePath);
    const bool hasHistory = known != m_lastChanges.cend() && !known->words.isEmpty();
    const auto isLaterThan = [](const std::optional<Moment> &other, Moment time) { return other && *other > time; };
    if (!row.entry->calls.empty()) { // the newest first
        const AgentCall &call = row.entry->calls.front();
        if (!isLaterThan(written, call.time) && !isLaterThan(row.changed, call.time) &&
            !(hasHistory && known->time > call.time))
            return callOf(*row.entry);
    }
    const bool isKnown = hasHistory && (!row.changed || known->time + historyDelay >= *row.changed);
    if (isKnown && (!written || *written <= known->time)) {
        const bool isOfActive = row.entry->active && row.entry->active->path == known->path;
        const QString subject = isOfActive ? QString() : titleOfSubject(*row.entry, *known);
        const QString words = withTitles(known->words, row.entry.get());
        // What happened first: where there is little room the end is cut.
        return {subject.isEmpty() ? words : tr("%1 · %2", "what happened, to what").arg(words, subject),
                originWords(known->origin), known->time};
    }
    // What was written after the change that was seen said nothing new in our words; only its time is known.
    if (!row.change.isEmpty() && (!written || *written <= *row.changed))
        return {row.change, {}, row.changed};
    return {{}, {}, written};
}

/// The newest call of several.
ProjectModel::LastChange ProjectModel::callOf(const ProjectEntry &project)
{
    const AgentCall &call = project.calls.front();
    const auto count = static_cast<int>(project.calls.size());
    return {call.message.isEmpty() ? tr("waits for you") : tr("waits: %1").arg(printable(call.message)),
            count == 1 ? tr("an agent") : tr("one of %n agents", nullptr, count), call.time};
}

/// An agent that waits is told of until it is answered, whatever its project's files do meanwhile.
ProjectModel::LastChange ProjectModel::shownChangeOf(const Row &row) const
{
    return row.entry->calls.empty() ? lastChangeOf(row) : callOf(*row.entry);
}

QString ProjectModel::agoOf(const std::optional<Moment> &time) const
{
    return time ? agoWords(*time, m_clock(), m_locale) : QString();
}

QString ProjectModel::changeWords(const Row &row) const
{
    const auto [what, who, time] = shownChangeOf(row);
    const QString when = agoOf(time);
    if (what.isEmpty())
        return when.isEmpty() ? QString(noneSign) : when;
    return who.isEmpty() ? tr("%1 · %2").arg(what, when)
                         : tr("%1 (%2) · %3", "what changed, who did it, how long ago").arg(what, who, when);
}

QString ProjectModel::changeLines(const Row &row) const
{
    const auto [change, who, time] = shownChangeOf(row);
    const QString when = agoOf(time);
    const QString what = agentWordsOf(*row.entry).isEmpty() ? change : QString(); // they stand by themselves
    // The time first: where there is little room, the end of the line is cut.
    const QString second = who.isEmpty() ? when : tr("%1 · %2").arg(when, who);
    return what.isEmpty() ? second : what + u'\n' + second;
}

/// What the agents that wait say, a line for each that says something, the newest first.
QString ProjectModel::agentWordsOf(const ProjectEntry &project)
{
    QStringList lines;
    for (const AgentCall &call : project.calls)
        lines << printable(call.message).simplified();
    lines.removeAll(QString());
    return lines.join(u'\n');
}

/// The first of what may be attached wrongly to the active session.
QString ProjectModel::questionOf(const ProjectEntry &project)
{
    const auto doubt = activeDoubt(project);
    return doubt ? doubtWords(project, *doubt) : QString();
}

QString ProjectModel::lineWords(const Row &row) const
{
    QStringList words;
    for (const Column column : {Column::Name, Column::Session, Column::Stations, Column::Status, Column::LastChange}) {
        const QString text =
            column == Column::Name ? withSigns(displayText(row, column), row.entry->mark) : displayText(row, column);
        if (!text.isEmpty() && text != noneSign)
            words << text;
        if (column == Column::Name && !row.leader.isEmpty())
            words << tr("of the same repository as %1 above").arg(printable(row.leader));
    }
    if (const QString question = questionOf(*row.entry); !question.isEmpty())
        words << question;
    return words.join(QLatin1StringView(", "));
}

QString ProjectModel::toolTip(const Row &row, Column column) const
{
    switch (column) {
    case Column::Name: {
        QStringList lines{printable(row.entry->project.path), noteLine(row.entry->mark)};
        if (!row.entry->repository.isEmpty() && !row.entry->repository.startsWith(row.entry->project.path + u'/'))
            lines.insert(1, tr("A working tree of %1").arg(printable(row.entry->repository)));
        if (!row.leader.isEmpty())
            lines << tr("It stands here because %1 above is of the same repository.").arg(printable(row.leader));
        lines.removeAll(QString());
        return lines.join(u'\n');
    }
    case Column::Session:
        if (!row.entry->active)
            return {};
        return row.entry->active->isBroken ? printable(row.entry->active->brokenWords)
                                           : sessionTip(*row.entry->topics, row.entry->active->session,
                                                        row.entry->markOf(row.entry->active->session.id));
    case Column::Stations:
        return wayTip(row);
    case Column::Status:
        return statusTip(row);
    case Column::LastChange: {
        const auto time = shownChangeOf(row).time;
        QStringList lines = row.entry->calls.empty() ? QStringList(changeWords(row)) : callLines(row);
        if (time)
            lines << exactTime(*time, m_locale);
        return lines.join(u'\n');
    }
    }
    Q_UNREACHABLE();
}

/// All that the way's cell says, the plan in lines of its own.
QString ProjectModel::wayTip(const Row &row)
{
    constexpr qsizetype most = 20; // a tool tip is no list
    const ProjectFacts &facts = *row.facts;
    QStringList lines;
    if (const QStringList parts = wayParts(row); !parts.isEmpty())
        lines << parts.join(QStringLiteral(", "));
    if (facts.plan)
        lines << planLines(*facts.plan);
    if (facts.tickets.unknown < facts.tickets.total)
        lines << facts.ticketWords;
    for (const QString &topic : facts.loose.mid(0, most))
        lines << titleOf(*row.entry->topics, topic);
    if (facts.loose.size() > most)
        lines << QString(u'\u2026');
    return lines.join(u'\n');
}

/// What each of the agents that wait says, whole.
QStringList ProjectModel::callLines(const Row &row) const
{
    QStringList lines;
    for (const AgentCall &call : row.entry->calls) {
        const QString since = agoOf(call.time);
        lines << (call.message.isEmpty() ? tr("An agent waits for you (%1)").arg(since)
                                         : tr("An agent waits for you: %1 (%2)").arg(printable(call.message), since));
    }
    return lines;
}

/// What agents say, then what was found.
QString ProjectModel::statusTip(const Row &row) const
{
    QStringList lines = callLines(row);
    if (row.facts->plan && (row.facts->plan->isBlocked() || row.facts->plan->awaitsApproval()))
        lines << tr("%1: %2").arg(printable(row.entry->active->session.plan), planWords(*row.facts->plan));
    lines << row.facts->counts.words() << printable(row.entry->stateWords);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QVariant ProjectModel::sortValue(const Row &row, Column column) const
{
    switch (column) {
    case Column::Status:
        return static_cast<int>(row.facts->need);
    case Column::LastChange:
        return sortableMoment(lastChangeOf(row).time);
    case Column::Stations: {
        const StationStates &states = row.facts->stations.states;
        return static_cast<int>(std::count_if(states.begin(), states.end(),
                                              [](StationState state) { return state != StationState::Ahead; }));
    }
    case Column::Name:
    case Column::Session:
        return sortableText(displayText(row, column));
    }
    Q_UNREACHABLE();
}

} // namespace Pointsman
