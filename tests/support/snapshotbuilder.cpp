// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/snapshotbuilder.h"

#include "base/ids.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace Pointsman {

namespace {

/// One line: its first two words and what follows as `name` or `name=value`.
struct Line
{
    QString kind, subject;
    QList<std::pair<QString, QString>> options;

    explicit Line(const QString &text)
    {
        QStringList words = text.split(u' ', Qt::SkipEmptyParts);
        kind = words.takeFirst();
        if (!words.isEmpty() && !words.first().contains(u'=') && words.first() != u"pinned")
            subject = words.takeFirst();
        for (const QString &word : words)
            options.append({word.section(u'=', 0, 0), word.section(u'=', 1).replace(u'_', u' ')});
    }
    [[nodiscard]] bool has(QLatin1StringView name) const
    {
        return std::any_of(options.begin(), options.end(), [&](const auto &option) { return option.first == name; });
    }
    [[nodiscard]] QString value(QLatin1StringView name) const
    {
        for (const auto &[option, value] : options) {
            if (option == name)
                return value;
        }
        return {};
    }
    [[nodiscard]] QStringList list(QLatin1StringView name) const { return value(name).split(u',', Qt::SkipEmptyParts); }
};

// Issue::code is a view of text that lives as long as the program; so do these.
QLatin1StringView codeOf(const QString &text)
{
    static QHash<QString, QByteArray> codes;
    auto code = codes.find(text);
    if (code == codes.end())
        code = codes.insert(text, text.toLatin1());
    return QLatin1StringView(*code);
}

Issues issuesOf(const Line &line, SubjectKind kind, const QString &subject, const QString &path)
{
    Issues issues;
    for (const auto &[name, value] : line.options) {
        const bool isOne = name == u"error" || name == u"warning" || name == u"note";
        if (!isOne)
            continue;
        const Severity severity = name == u"error"     ? Severity::Error
                                  : name == u"warning" ? Severity::Warning
                                                       : Severity::Note;
        const QString code = value.section(u':', 0, 0);
        issues.push_back({.severity = severity,
                          .code = codeOf(code),
                          .subjectKind = kind,
                          .subject = subject,
                          .path = path,
                          .message = value.contains(u':') ? value.section(u':', 1) : code,
                          .consequence = QStringLiteral("It matters.")});
    }
    return issues;
}

std::optional<Moment> momentOf(const QString &text)
{
    const auto time = UtcTime::parse(text);
    return time ? std::optional(time->moment()) : std::nullopt;
}

SessionState stateOf(const QString &word)
{
    if (word == u"active")
        return SessionState::Active;
    if (word == u"completed")
        return SessionState::Completed;
    return word == u"archived" ? SessionState::Archived : SessionState::Unknown;
}

PlanningSession sessionOf(const Line &line)
{
    PlanningSession session;
    if (line.subject.isEmpty())
        return session;
    session.id = line.subject;
    session.state = stateOf(line.kind);
    session.stateText = line.kind;
    if (const auto id = SessionId::parse(line.subject)) {
        session.seed = id->seed().text();
        session.created = id->created().text();
    }
    const QString updated = line.value(QLatin1StringView("updated"));
    const QString modified = line.value(QLatin1StringView("modified"));
    session.updated = !updated.isEmpty() ? updated : !modified.isEmpty() ? modified : session.created;
    session.spikes = line.list(QLatin1StringView("spikes"));
    session.plan = line.value(QLatin1StringView("plan"));
    if (line.has(QLatin1StringView("tickets")))
        session.backlog = Backlog{session.seed, QStringLiteral("backlog.md"), line.list(QLatin1StringView("tickets"))};
    return session;
}

SessionEntry sessionEntry(const Line &line, const Project &project)
{
    SessionEntry entry;
    entry.isActive = line.kind == u"active";
    entry.path = project.path + (entry.isActive ? QStringLiteral("/.tf/knowledge/.active-planning.json")
                                                : QStringLiteral("/.tf/knowledge/sessions/%1.json").arg(line.subject));
    entry.projectPath = project.path;
    entry.projectName = project.name;
    entry.session = sessionOf(line);
    entry.isBroken = line.has(QLatin1StringView("broken"));
    entry.brokenWords = line.value(QLatin1StringView("broken"));
    entry.modified = momentOf(line.value(QLatin1StringView("modified")));
    entry.issues =
        issuesOf(line, entry.isActive ? SubjectKind::ActiveSession : SubjectKind::Snapshot, line.subject, entry.path);
    return entry;
}

MissionEntry missionEntry(const Line &line)
{
    MissionEntry entry;
    entry.id = line.subject;
    entry.path = QStringLiteral("/home/.spec-kitty/missions/%1/session.json").arg(line.subject);
    entry.mission.id = line.subject;
    entry.mission.role = line.value(QLatin1StringView("role"));
    entry.mission.focus = line.value(QLatin1StringView("focus"));
    entry.mission.isDriving = line.has(QLatin1StringView("driving"));
    entry.mission.joinedAt = line.value(QLatin1StringView("joined"));
    entry.mission.lastActivityAt = line.value(QLatin1StringView("activity"));
    entry.modified = momentOf(line.value(QLatin1StringView("modified")));
    entry.isBroken = line.has(QLatin1StringView("broken"));
    entry.brokenWords = line.value(QLatin1StringView("broken"));
    entry.issues = issuesOf(line, SubjectKind::Mission, line.subject, entry.path);
    return entry;
}

ProjectEntry projectEntry(const Line &line)
{
    ProjectEntry entry;
    entry.project = {line.subject, QLatin1StringView("/code/") + line.subject, {}};
    entry.knowledgePath = entry.project.path + QLatin1StringView("/.tf/knowledge");
    entry.state = line.has(QLatin1StringView("gone"))      ? ProjectEntry::State::Gone
                  : line.has(QLatin1StringView("loading")) ? ProjectEntry::State::Loading
                  : line.has(QLatin1StringView("refused")) ? ProjectEntry::State::Refused
                                                           : ProjectEntry::State::Ready;
    entry.stateWords = line.value(QLatin1StringView("refused"));
    entry.issues = issuesOf(line, SubjectKind::Project, entry.project.name, entry.project.path);
    return entry;
}

/// The object that `known` has for `text`, else a new one from `make`.
template <typename Entry, typename Make>
std::shared_ptr<const Entry> shared(QHash<QString, std::shared_ptr<const Entry>> &known, const QString &text, Make make)
{
    auto found = known.find(text);
    if (found == known.end())
        found = known.insert(text, std::make_shared<const Entry>(make()));
    return *found;
}

/// The lines of each project or mission: the first is its own.
QList<QStringList> blocksOf(const QString &text)
{
    QList<QStringList> blocks;
    for (const QString &raw : text.split(u'\n', Qt::SkipEmptyParts)) {
        const QString line = raw.trimmed();
        if (line.isEmpty())
            continue;
        if (line.startsWith(QLatin1StringView("project ")) || line.startsWith(QLatin1StringView("mission ")))
            blocks.append(QStringList());
        blocks.last().append(line);
    }
    return blocks;
}

Topics topicsOf(const QStringList &lines)
{
    Topics topics;
    for (const QString &line : lines) {
        const QString id = line.section(u' ', 1, 1);
        topics.insert(id, {.id = id, .title = line.section(u' ', 2), .exists = true});
    }
    return topics;
}

PlanFacts planFacts(const Line &line)
{
    PlanFacts facts;
    facts.status = line.value(QLatin1StringView("status"));
    facts.verdictText = line.value(QLatin1StringView("verdict"));
    facts.verdict = facts.verdictText.isEmpty()    ? PlanFacts::Verdict::None
                    : facts.verdictText == u"PASS" ? PlanFacts::Verdict::Pass
                    : facts.verdictText == u"FAIL" ? PlanFacts::Verdict::Fail
                                                   : PlanFacts::Verdict::Other;
    if (line.has(QLatin1StringView("blockers")))
        facts.blockers = line.value(QLatin1StringView("blockers")).toInt();
    return facts;
}

Ticket ticketOf(const Line &line, const QString &projectPath)
{
    Ticket ticket{line.subject, line.value(QLatin1StringView("title"))};
    ticket.status = line.value(QLatin1StringView("status"));
    ticket.dependencies = line.list(QLatin1StringView("deps"));
    ticket.path = QStringLiteral("%1/.tickets/%2.md").arg(projectPath, line.subject);
    return ticket;
}

Mark markOf(const Line &line)
{
    return {line.value(QLatin1StringView("name")), line.value(QLatin1StringView("note")),
            line.has(QLatin1StringView("pinned")), line.value(QLatin1StringView("link"))};
}

/// What stands beside the sessions; true where the line is of that kind.
bool addBeside(const Line &line, ProjectEntry &entry, PlanningWork &work)
{
    if (line.kind == u"plan") {
        work.plans.insert(line.subject, planFacts(line));
    } else if (line.kind == u"ticket") {
        work.tickets.insert(line.subject, ticketOf(line, entry.project.path));
    } else if (line.kind == u"call") {
        entry.calls.push_back({QStringLiteral("/state/waiting/1.json"),
                               entry.project.path,
                               line.value(QLatin1StringView("message")),
                               testNow(),
                               {}});
    } else if (line.kind == u"repository") {
        entry.repository = line.subject;
    } else {
        return false;
    }
    return true;
}

} // namespace

SnapshotPtr SnapshotBuilder::build(const QString &text)
{
    auto snapshot = std::make_shared<Snapshot>();
    auto missions = std::make_shared<MissionsEntry>();
    Marks missionMarks;
    missions->isThere = true;
    for (const QStringList &block : blocksOf(text)) {
        const Line head(block.first());
        if (head.kind == u"mission") {
            QString own = block.first();
            missions->missions.push_back(
                shared(m_missions, own.remove(QLatin1StringView(" active")), [&] { return missionEntry(head); }));
            if (head.has(QLatin1StringView("active")))
                missions->activeId = head.subject;
            for (const QString &line : block.mid(1))
                missionMarks.insert(head.subject, markOf(Line(line)));
            continue;
        }
        const auto makeProject = [&] {
            ProjectEntry entry = projectEntry(head);
            const QStringList topics = block.filter(QRegularExpression(QStringLiteral("^topic ")));
            entry.topics = shared(m_topics, head.subject + topics.join(u'\n'), [&] { return topicsOf(topics); });
            PlanningWork work;
            Marks marks;
            for (const QString &line : block.mid(1)) {
                if (line.startsWith(QLatin1StringView("mark "))) {
                    const Line mark(line);
                    mark.subject.isEmpty() ? entry.mark = markOf(mark) : *marks.insert(mark.subject, markOf(mark));
                    continue;
                }
                if (topics.contains(line) || addBeside(Line(line), entry, work))
                    continue;
                const auto session =
                    shared(m_sessions, head.subject + line, [&] { return sessionEntry(Line(line), entry.project); });
                if (session->isActive)
                    entry.active = session;
                else
                    entry.snapshots.push_back(session);
            }
            entry.work = std::make_shared<const PlanningWork>(std::move(work));
            entry.marks = std::make_shared<const Marks>(std::move(marks));
            return entry;
        };
        snapshot->projects.push_back(shared(m_projects, block.join(u'\n'), makeProject));
    }
    missions->marks = std::make_shared<const Marks>(std::move(missionMarks));
    snapshot->missions = missions;
    return snapshot;
}

Moment testNow()
{
    return UtcTime::parse(u"2026-02-27T12:00:00Z")->moment();
}

} // namespace Pointsman
