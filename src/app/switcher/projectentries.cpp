// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/switcher/projectentries.h"

#include "app/widgets/labels.h"
#include "models/cellwords.h"
#include "models/markwords.h"
#include "models/projectfacts.h"
#include "models/timewords.h"
#include "models/workwords.h"
#include "workspace/sessionmark.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::Switcher)
};

QString detailOf(const QStringList &parts, const QString &between = QStringLiteral(" · "))
{
    QStringList filled;
    std::copy_if(parts.begin(), parts.end(), std::back_inserter(filled), [](const auto &part) { return part != u""; });
    return filled.join(between);
}

QString pinnedWord(const Mark &mark)
{
    return mark.isPinned ? Words::tr("pinned") : QString();
}

/// The kind of an entry, the name of its project and what is to be said besides.
void setDetail(SwitcherEntry &entry, const QString &kind, const ProjectEntry &project, const QStringList &rest)
{
    const QString name = printableShort(project.project.name);
    entry.detail = detailOf(QStringList{kind, name} + rest);
    entry.nameAt = static_cast<int>(entry.detail.indexOf(name, kind.size()));
    entry.nameLength = static_cast<int>(name.size());
}

int needOf(const ProjectFacts &facts)
{
    switch (facts.need) {
    case ProjectNeed::AgentWaits:
        return WaitsForUser;
    case ProjectNeed::BrokenSession:
        return NeedsRepair;
    case ProjectNeed::PlanBlocked:
    case ProjectNeed::PlanAwaits:
    case ProjectNeed::Errors:
        return HasErrors;
    case ProjectNeed::Untouched:
    case ProjectNeed::Warnings:
        return HasWarnings;
    case ProjectNeed::Gone:
        return IsGone;
    case ProjectNeed::None:
    case ProjectNeed::NoSession:
    case ProjectNeed::Loading:
        return CalmProject;
    }
    Q_UNREACHABLE();
}

int needOf(const Issues &issues, bool isBroken, int calm)
{
    const IssueCounts counts = countsOf(issues);
    return isBroken || counts.errors > 0 ? HasErrors : counts.warnings > 0 ? HasWarnings : calm;
}

QString stateWord(const SessionEntry &entry)
{
    if (entry.isBroken)
        return Words::tr("broken");
    if (entry.isActive)
        return Words::tr("active");
    switch (entry.session.state) {
    case SessionState::Completed:
        return Words::tr("completed");
    case SessionState::Archived:
        return Words::tr("archived");
    case SessionState::Active:
    case SessionState::Unknown:
        return Words::tr("state unclear");
    }
    Q_UNREACHABLE();
}

SwitcherEntryPtr projectLine(const std::shared_ptr<const ProjectEntry> &project, const ProjectFacts &facts)
{
    SwitcherEntry entry;
    entry.kind = SwitcherEntry::Kind::Project;
    entry.key = QLatin1StringView("project:") + project->project.path;
    entry.title = printableShort(project->project.name);
    const bool isGone = project->state == ProjectEntry::State::Gone || project->state == ProjectEntry::State::Refused;
    const QString trouble = facts.need == ProjectNeed::BrokenSession      ? Words::tr("active session is broken")
                            : project->state == ProjectEntry::State::Gone ? Words::tr("folder is not there")
                            : isGone                                      ? Words::tr("settings cannot be used")
                                                                          : facts.counts.words();
    const bool isWaiting = facts.need == ProjectNeed::AgentWaits;
    const QString plan = facts.plan ? Words::tr("plan: %1").arg(planWords(*facts.plan)) : QString();
    entry.detail =
        detailOf({Words::tr("project"), pinnedWord(project->mark),
                  isWaiting ? waitingWords(static_cast<int>(project->calls.size())) : QString(), plan, trouble});
    entry.toolTip =
        plainToolTip(detailOf({printableShort(project->project.path), noteLine(project->mark)}, QStringLiteral("\n")));
    entry.picture = isWaiting ? Icon::Waits : isGone ? Icon::FolderGone : Icon::Folder;
    entry.tone = isWaiting ? Tone::Accent : Tone::Text;
    entry.need = needOf(facts);
    entry.project = project;
    return finished(std::move(entry), project->project.path, project->mark);
}

SwitcherEntryPtr sessionLine(const std::shared_ptr<const ProjectEntry> &project,
                             const std::shared_ptr<const SessionEntry> &session, const QString &key, int need,
                             const QString &apart)
{
    SwitcherEntry entry;
    const QString &id = session->session.id;
    const Mark mark = markOf(*project, *session);
    entry.kind = SwitcherEntry::Kind::Session;
    entry.key = key;
    entry.title = session->session.seed.isEmpty() ? Words::tr("A session whose file cannot be read")
                                                  : printableShort(titleOf(*project, *session));
    setDetail(entry, Words::tr("session"), *project, {stateWord(*session), apart, pinnedWord(mark)});
    entry.toolTip = plainToolTip(id.isEmpty() ? printableShort(session->path)
                                              : printableLines(sessionTip(*project->topics, session->session, mark)));
    const SessionState state = session->isActive                                ? SessionState::Active
                               : session->session.state == SessionState::Active ? SessionState::Unknown
                                                                                : session->session.state;
    entry.picture = stateIcon(state, session->isBroken);
    entry.tone = stateTone(state, session->isBroken);
    entry.need = need;
    entry.since = need == CalmSession ? session->session.updated : QString(); // trouble stays beside its project
    entry.project = project;
    entry.session = session;
    const QString title = mark.name.isEmpty() ? QString() : u'\n' + project->titleOf(session->session.seed);
    return finished(std::move(entry), id + title, mark);
}

/// Gives each session a key of its own: its id, which stays when it becomes the active one or is archived; where an
/// other file has that already, or there is none, its file.
class SessionKeys
{
public:
    explicit SessionKeys(const QString &projectPath) : m_projectPath(projectPath) {}

    QString keyOf(const SessionEntry &session)
    {
        const QString &id = session.session.id;
        const bool isFirst = !id.isEmpty() && !m_known.contains(id);
        m_known.insert(id);
        return QStringLiteral("session:%1:%2").arg(m_projectPath, isFirst ? id : session.path);
    }

private:
    QString m_projectPath;
    QSet<QString> m_known;
};

/// What tells sessions of one seed apart: when they were started.
QString startOf(const SessionEntry &session, Moment now)
{
    const auto created = UtcTime::parse(session.session.created);
    return created ? shortTime(created->moment(), now, QLocale()) : QString();
}

} // namespace

SwitcherEntryPtr finished(SwitcherEntry entry, const QString &ids, const Mark &mark)
{
    entry.isPinned = mark.isPinned;
    if (mark.isPinned)
        entry.need = std::min(entry.need, int(Pinned));
    entry.titleKey = FuzzyText(entry.title);
    entry.detailKey = foldedLetters(entry.detail);
    entry.nameKey = FuzzyText(entry.detail.mid(entry.nameAt, entry.nameLength));
    entry.idKey = foldedLetters(QStringView(ids).left(longestFuzzyText)) + u'\n' + foldedLetters(mark.note);
    return std::make_shared<const SwitcherEntry>(std::move(entry));
}

/// The tickets that have a file, whether or not a backlog names them.
void addTickets(SwitcherList &entries, const std::shared_ptr<const ProjectEntry> &project)
{
    QStringList ids = project->work->tickets.keys();
    ids.sort();
    for (const QString &id : std::as_const(ids)) {
        const Ticket &ticket = *project->work->tickets.constFind(id);
        if (ticket.path.isEmpty())
            continue;
        SwitcherEntry entry;
        entry.kind = SwitcherEntry::Kind::Ticket;
        entry.key = QStringLiteral("ticket:%1:%2").arg(project->project.path, id);
        entry.title =
            ticket.title.isEmpty() ? printableShort(id) : Words::tr("%1: %2").arg(id, printableShort(ticket.title));
        setDetail(entry, Words::tr("ticket"), *project, {printableShort(ticket.status)});
        entry.toolTip = plainToolTip(printableShort(ticket.path));
        entry.picture = Icon::Backlog;
        entry.tone = Tone::Muted;
        entry.need = CalmDocument;
        entry.project = project;
        entry.file = ticket.path;
        entries.push_back(finished(std::move(entry), id));
    }
}

SwitcherList entriesOf(const std::shared_ptr<const ProjectEntry> &project, Moment now)
{
    const ProjectFacts facts = ProjectFacts::of(*project);
    const SessionEntry *active = project->active.get();
    const auto isTwin = [&](const SessionEntry &snapshot) {
        return active && !active->isBroken && snapshot.session.id == active->session.id;
    };
    QHash<QString, int> ofSeed;
    if (active)
        ++ofSeed[active->session.seed];
    for (const auto &snapshot : project->snapshots)
        ofSeed[snapshot->session.seed] += isTwin(*snapshot) ? 0 : 1;
    const auto apart = [&](const SessionEntry &session) {
        return ofSeed.value(session.session.seed) > 1 ? startOf(session, now) : QString();
    };

    SessionKeys keys(project->project.path);
    SwitcherList entries{projectLine(project, facts)};
    if (active) {
        const int need = needOf(active->issues, active->isBroken, CalmSession);
        entries.push_back(sessionLine(project, project->active, keys.keyOf(*active),
                                      active->isBroken ? int(NeedsRepair) : need, apart(*active)));
    }
    for (const auto &snapshot : project->snapshots) {
        // What is wrong with one of many old sessions is told by its project.
        if (!isTwin(*snapshot))
            entries.push_back(sessionLine(project, snapshot, keys.keyOf(*snapshot), CalmSession, apart(*snapshot)));
    }
    addTickets(entries, project);
    return entries;
}

SwitcherList entriesOf(const std::shared_ptr<const ProjectEntry> &project,
                       const std::vector<SwitcherDocument> &documents)
{
    QHash<QString, std::shared_ptr<const SessionEntry>> sessionOf;
    for (const auto &[id, session] : linkedTopics(*project))
        sessionOf.insert(id, session);
    SwitcherList entries;
    for (const SwitcherDocument &document : documents) {
        SwitcherEntry entry;
        entry.kind = SwitcherEntry::Kind::Document;
        entry.key = QStringLiteral("document:%1:%2").arg(project->project.path, document.path);
        entry.title = Words::tr("%1: %2").arg(titleOf(*project->topics, document.topicId), printable(document.label));
        setDetail(entry, Words::tr("document"), *project, {});
        entry.toolTip = plainToolTip(printableShort(document.path));
        entry.picture = Icon::Plan;
        entry.tone = Tone::Muted;
        entry.need = CalmDocument;
        entry.project = project;
        entry.session = sessionOf.value(document.topicId);
        entry.file = document.path;
        if (entry.session)
            entries.push_back(finished(std::move(entry), document.topicId));
    }
    return entries;
}

SwitcherList missionEntriesOf(const Snapshot &snapshot)
{
    const MissionsEntry &missions = *snapshot.missions;
    SwitcherList entries;
    for (const auto &mission : missions.missions) {
        const bool isActive = missions.isActive(*mission);
        const Mark mark = missions.markOf(mission->id);
        SwitcherEntry entry;
        entry.kind = SwitcherEntry::Kind::Mission;
        entry.key = QLatin1StringView("mission:") + mission->id;
        entry.missionTitle = printableShort(missions.titleOf(mission->id));
        entry.title = entry.missionTitle;
        entry.detail = detailOf({Words::tr("mission"), isActive ? Words::tr("active") : QString(),
                                 mission->isBroken ? Words::tr("broken") : QString(), pinnedWord(mark)});
        entry.toolTip = plainToolTip(printableLines(missionTip(*mission, mark)));
        entry.picture = Icon::Missions;
        entry.tone = isActive ? Tone::Accent : Tone::Text;
        entry.need = needOf(mission->issues, mission->isBroken, CalmMission);
        entry.since = entry.need == CalmMission ? mission->mission.lastActivityAt : QString();
        entry.mission = mission;
        entry.isActiveMission = isActive;
        entry.project = snapshot.project(mark.projectPath);
        entries.push_back(finished(entry, mission->id, mark));
        if (isActive)
            continue;
        entry.kind = SwitcherEntry::Kind::MissionSwitch;
        entry.key = QLatin1StringView("switch-mission:") + mission->id;
        entry.title = Words::tr("Switch to %1").arg(entry.title);
        entry.detail = detailOf({Words::tr("mission"), Words::tr("reaches every terminal"),
                                 mission->isBroken ? Words::tr("broken") : QString()});
        entry.picture = Icon::Switch;
        entry.need = CalmMissionSwitch;
        entries.push_back(finished(std::move(entry), mission->id, mark));
    }
    return entries;
}

} // namespace Pointsman
