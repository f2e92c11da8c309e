// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notifications/news.h"

#include "base/ids.h"
#include "models/cellwords.h"
#include "models/findingwords.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace Pointsman {

namespace {

constexpr int mostLines = 5;
constexpr qsizetype longestLine = 240;
constexpr qsizetype longestTitle = 80; // so that what happened has room

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::News)
};

QString thingsIn(const QString &places, int things)
{
    return Words::tr("%n thing(s) happened in %1", nullptr, things).arg(places);
}

QString projectsWord(int projects)
{
    return Words::tr("%n project(s)", nullptr, projects);
}

QString moreWord(int lines)
{
    return Words::tr("and %n more", nullptr, lines);
}

QString shortened(const QString &text, qsizetype longest = longestLine)
{
    return text.size() > longest ? text.left(longest - 1) + u'…' : text;
}

QString missionsPlace()
{
    return Words::tr("spec-kitty");
}

std::shared_ptr<const ProjectEntry> projectOf(const OutsideChange &change, const Snapshot &snapshot)
{
    const auto found = std::find_if(snapshot.projects.begin(), snapshot.projects.end(),
                                    [&](const auto &project) { return project->knowledgePath == change.store; });
    return found == snapshot.projects.end() ? nullptr : *found;
}

QString headlineOf(const OutsideChange &change, const QString &place)
{
    if (change.isCompletion)
        return Words::tr("%1: session completed").arg(place);
    if (change.run.origins.size() > 1)
        return Words::tr("%1: changed from several sides").arg(place);
    switch (*change.run.origins.begin()) {
    case Origin::Kind::CommandLine:
        return Words::tr("%1: changed on the command line").arg(place);
    case Origin::Kind::Git:
        return Words::tr("%1: changed by git").arg(place);
    case Origin::Kind::Window:
    case Origin::Kind::OtherProgram:
        return Words::tr("%1: changed by another program").arg(place);
    }
    Q_UNREACHABLE();
}

/// Where the session is now: its file may have become a snapshot.
NotificationTarget targetOfSession(const OutsideChange &change, const ProjectEntry &project)
{
    using Kind = NotificationTarget::Kind;
    if (project.active && project.active->path == change.path)
        return {Kind::Session, project.project.path, change.path};
    const auto &snapshots = project.snapshots;
    const auto entryWhere = [&](const auto &isMeant) -> const auto *
    {
        const auto found = std::find_if(snapshots.begin(), snapshots.end(), isMeant);
        return found == snapshots.end() ? nullptr : found->get();
    };
    const auto *entry = entryWhere([&](const auto &each) { return each->path == change.path; });
    if (!entry)
        entry = entryWhere([&](const auto &each) { return printable(each->session.id) == change.subject; });
    if (entry)
        return {Kind::Session, project.project.path, entry->path};
    return {Kind::Project, project.project.path, {}};
}

News newsOfMission(const OutsideChange &change, const MissionsEntry &missions)
{
    const bool isPointer = change.kind == StateKind::MissionPointer;
    const QString id = QFileInfo(QFileInfo(change.path).path()).fileName();
    const QString subject = isPointer ? Words::tr("Active mission") : printable(missions.titleOf(change.subject));
    using Kind = NotificationTarget::Kind;
    return {NotificationKind::ActiveChanged,
            missionsPlace(),
            headlineOf(change, missionsPlace()),
            shortened(Words::tr("%1: %2").arg(shortened(subject, longestTitle), change.words)),
            isPointer ? NotificationTarget{Kind::Missions} : NotificationTarget{Kind::Mission, {}, id},
            false,
            change.path,
            change.run,
            change.undoable};
}

News newsOfSession(const OutsideChange &change, const ProjectEntry &project)
{
    const QString place = printable(project.project.name);
    const QString title = printable(project.titleOfSession(change.subject));
    return {change.isCompletion ? NotificationKind::SessionCompleted : NotificationKind::ActiveChanged,
            place,
            headlineOf(change, place),
            shortened(Words::tr("%1: %2").arg(shortened(title, longestTitle), change.words)),
            targetOfSession(change, project),
            true,
            change.path,
            change.run,
            change.undoable};
}

/// "2 projects", "web", "2 projects and spec-kitty".
QString placesOf(const std::vector<News> &news)
{
    QStringList projects;
    bool isMissions = false;
    for (const News &each : news) {
        isMissions = isMissions || !each.isProject;
        const QString &path = each.target.projectPath.isEmpty() ? each.place : each.target.projectPath;
        if (each.isProject && !projects.contains(path))
            projects << path;
    }
    if (projects.isEmpty())
        return missionsPlace();
    const auto first = std::find_if(news.begin(), news.end(), [](const News &each) { return each.isProject; });
    const QString words = projects.size() == 1 ? first->place : projectsWord(static_cast<int>(projects.size()));
    return isMissions ? Words::tr("%1 and %2").arg(words, missionsPlace()) : words;
}

/// What of one session or mission was told last, and how many things there were to tell of it.
struct Told
{
    const News *last;
    int count = 1;
};

/// Each session and mission once; the newest come first.
std::vector<Told> toldOnce(const std::vector<News> &news)
{
    std::vector<Told> told;
    for (const News &each : news) {
        const auto known = std::find_if(told.begin(), told.end(), [&](const Told &other) {
            return !each.subject.isEmpty() && other.last->subject == each.subject &&
                   other.last->target.projectPath == each.target.projectPath;
        });
        if (known == told.end())
            told.push_back({&each});
        else
            ++known->count;
    }
    return told;
}

QString gatheredLine(const Told &told)
{
    const QString line = Words::tr("%1 – %2").arg(told.last->place, told.last->line);
    return told.count == 1 ? line : Words::tr("%1 (the last of %n change(s))", nullptr, told.count).arg(line);
}

/// All are asked about one project.
bool areQuestions(const std::vector<News> &news)
{
    return std::all_of(news.begin(), news.end(), [](const News &each) { return each.doubt.has_value(); });
}

} // namespace

std::vector<News> newsOf(const std::vector<OutsideChange> &changes, const Snapshot &snapshot,
                         const AppSettings &settings)
{
    const bool isCompletionTold = settings.isNotified(NotificationKind::SessionCompleted);
    const auto isCompletedBeside = [&](const OutsideChange &change) {
        return std::any_of(changes.begin(), changes.end(), [&](const OutsideChange &other) {
            return other.isCompletion && other.store == change.store && other.subject == change.subject;
        });
    };
    std::vector<News> news;
    for (const OutsideChange &change : changes) {
        const auto project = projectOf(change, snapshot);
        const bool isSession = change.kind == StateKind::ActiveSession || change.kind == StateKind::Snapshot;
        if (isSession && !project)
            continue;
        const bool goesWithoutSaying = isCompletionTold && !change.isCompletion && isCompletedBeside(change);
        News each = isSession ? newsOfSession(change, *project) : newsOfMission(change, *snapshot.missions);
        each.subject = change.subject;
        if (!goesWithoutSaying && settings.isNotified(each.kind))
            news.push_back(std::move(each));
    }
    return news;
}

News newsOf(const PlacedIssue &error, const Snapshot &snapshot)
{
    const bool isProject = !error.projectPath.isEmpty();
    const QString place = isProject ? printable(error.projectName) : missionsPlace();
    return {NotificationKind::NewError,
            place,
            Words::tr("%1: new error").arg(place),
            shortened(printable(Words::tr("%1: %2").arg(titleOfSubject(error, snapshot), messageOf(error.issue)))),
            {NotificationTarget::Kind::Warning, error.projectPath, error.issue.path},
            isProject,
            error.issue.path,
            {},
            {}};
}

bool isOneRun(const std::vector<News> &news)
{
    const bool isSame =
        std::all_of(news.begin(), news.end(), [&](const News &each) { return each.path == news.front().path; });
    return (news.size() == 1 || (areQuestions(news) && isSame)) && !news.front().run.versions.empty();
}

Notification notificationOf(const std::vector<News> &news)
{
    Notification notification{news.front().headline, news.front().line};
    QStringList lines;
    if (news.size() == 1)
        lines << news.front().alone.value_or(news.front().line);
    else if (areQuestions(news))
        std::transform(news.begin(), news.end(), std::back_inserter(lines), [](const News &each) { return each.line; });
    else {
        const std::vector<Told> told = toldOnce(news);
        std::transform(told.begin(), told.end(), std::back_inserter(lines), gatheredLine);
    }
    if (const auto left = static_cast<int>(lines.size()) - mostLines; left > 0) {
        lines.resize(mostLines);
        lines << moreWord(left);
    }
    if (!news.front().alsoHappened.isEmpty())
        lines << news.front().alsoHappened;
    notification.text = lines.join(u'\n');
    if (news.size() > 1)
        notification.title = areQuestions(news)
                                 ? Words::tr("%1: are they attached to the right session?").arg(news.front().place)
                                 : thingsIn(placesOf(news), static_cast<int>(news.size()));
    // A click on it does this one; a button of its own would have servers that list all actions name it twice.
    notification.actions = {{QString(defaultKey), Words::tr("Open")}};
    if (isOneRun(news) && !news.front().undoable.empty())
        notification.actions.push_back({QString(undoKey), Words::tr("Undo")});
    if (news.size() == 1 && news.front().doubt) {
        notification.actions.push_back({QString(moveKey), Words::tr("Move to…")});
        notification.actions.push_back({QString(rightKey), Words::tr("It is right")});
    }
    return notification;
}

NotificationTarget targetOf(const std::vector<News> &news)
{
    if (news.size() == 1 || areQuestions(news))
        return news.front().target;
    const bool isErrors =
        std::all_of(news.begin(), news.end(), [](const News &each) { return each.kind == NotificationKind::NewError; });
    return isErrors ? news.front().target : NotificationTarget{NotificationTarget::Kind::History};
}

} // namespace Pointsman
