// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/requests.h"

#include "app/actions/actionhelpers.h"
#include "app/shell/mainwindow.h"
#include "app/shell/notices.h"
#include "workspace/projectlist.h"
#include "workspace/workspace.h"

#include <QFileInfo>
#include <QTimer>

#include <algorithm>

namespace Pointsman {

namespace {

/// What was written before somebody asks for it is seen by then, unless its file system announces nothing.
constexpr std::chrono::milliseconds patienceWithNews(1500);
/// Less than a second start waits for its answer.
constexpr std::chrono::seconds patienceWithFiles(8);

struct Found
{
    std::shared_ptr<const ProjectEntry> project;
    std::shared_ptr<const SessionEntry> session;
};

/// Where a session is, or the latest of a seed where no session is called so (formats.md section 1, resume_session);
/// the active file comes before the snapshot that it has left behind.
std::optional<Found> sessionIn(const std::shared_ptr<const ProjectEntry> &project, const QString &idOrSeed)
{
    if (project->active && project->active->session.id == idOrSeed)
        return Found{project, project->active};
    std::optional<Found> latest;
    for (const auto &snapshot : project->snapshots) {
        if (snapshot->session.id == idOrSeed)
            return Found{project, snapshot};
        const bool isOfSeed = !snapshot->isBroken && snapshot->session.seed == idOrSeed;
        if (isOfSeed && (!latest || latest->session->session.created < snapshot->session.created))
            latest = Found{project, snapshot};
    }
    return latest;
}

std::function<void(const Result<FileChanges> &)> answering(const RunningInstance::Answer &answer)
{
    return [answer](const Result<FileChanges> &result) {
        if (answer)
            answer(result ? QString() : result.error().message);
    };
}

} // namespace

Requests::Requests(const Services &services, MainWindow &window, QObject *parent)
    : QObject(parent), m_services(services), m_window(window)
{
    connect(&services.workspace, &Workspace::snapshotChanged, this, &Requests::tryAll);
}

void Requests::tryAll(const SnapshotPtr &snapshot)
{
    if (!m_services.projects.isLoaded())
        return; // a snapshot without projects tells nothing yet
    // What is carried out may ask for more.
    for (auto &[number, attempt] : std::exchange(m_waiting, {})) {
        if (!attempt(snapshot, false))
            m_waiting.emplace(number, std::move(attempt));
    }
}

/// Whoever waits for the answer is told when the files take too long.
void Requests::whenRead(Attempt attempt, const QString &id, const Answer &answer)
{
    if (m_services.projects.isLoaded() && attempt(m_services.workspace.snapshot(), false))
        return;
    const int number = ++m_asked;
    m_waiting.emplace(number, std::move(attempt));
    QTimer::singleShot(patienceWithNews, this, [this, number] {
        const auto waiting = m_waiting.find(number);
        if (waiting == m_waiting.end() || !m_services.projects.isLoaded())
            return;
        const Attempt last = waiting->second; // what it carries out may ask for more
        if (last(m_services.workspace.snapshot(), true))
            m_waiting.erase(number);
    });
    QTimer::singleShot(patienceWithFiles, this, [this, number, id, answer] {
        if (m_waiting.erase(number) > 0)
            refuse(id, tr("The files are still being read. Try again when the status bar says that they are."), answer);
    });
}

void Requests::resume(const QString &sessionId, const QStringList &in, const Answer &answer)
{
    whenRead(
        [this, sessionId, in, answer](const SnapshotPtr &snapshot, bool isAllSeen) {
            return tryResume(snapshot, isAllSeen, sessionId, in, answer);
        },
        sessionId, answer);
}

bool Requests::tryResume(const SnapshotPtr &snapshot, bool isAllSeen, const QString &sessionId, const QStringList &in,
                         const Answer &answer)
{
    std::vector<Found> all;
    for (const auto &project : snapshot->projects) {
        if (!in.isEmpty() && !in.contains(project->project.path))
            continue;
        if (project->state == ProjectEntry::State::Loading)
            return false; // it may have it as well
        if (const auto found = sessionIn(project, sessionId))
            all.push_back(*found);
    }
    if (all.size() == 1) {
        m_window.switchSession(*all.front().project, *all.front().session, answering(answer));
        return true;
    }
    if (all.empty() && !isAllSeen)
        return false;
    if (!all.empty()) {
        refuse(sessionId,
               tr("%1 is in %2 and in %3: name the folder of the project as well.")
                   .arg(quoted(sessionId), all[0].project->project.path, all[1].project->project.path),
               answer);
    } else if (in.isEmpty()) {
        refuse(sessionId, tr("No project on the list has a session %1.").arg(quoted(sessionId)), answer);
    } else if (std::none_of(in.begin(), in.end(), [&](const QString &folder) { return snapshot->project(folder); })) {
        refuse(sessionId, tr("%1 is not on the list of projects: add it first.").arg(in.join(QStringLiteral(", "))),
               answer);
    } else {
        refuse(sessionId, tr("There is no session %1 in %2.").arg(quoted(sessionId), in.join(QStringLiteral(", "))),
               answer);
    }
    return true;
}

void Requests::switchSession(const QString &projectPath, const QString &sessionFile)
{
    const auto project = m_services.workspace.snapshot()->project(projectPath);
    if (!project)
        return; // it has just left the list
    const auto &snapshots = project->snapshots;
    const auto session =
        std::find_if(snapshots.begin(), snapshots.end(), [&](const auto &entry) { return entry->path == sessionFile; });
    if (session != snapshots.end())
        return m_window.switchSession(*project, **session);
    const QString name = QFileInfo(sessionFile).completeBaseName();
    refuse(name, tr("The file %1 is not there any more.").arg(sessionFile), {});
}

void Requests::switchMission(const QString &missionId, const Answer &answer)
{
    whenRead(
        [this, missionId, answer](const SnapshotPtr &snapshot, bool isAllSeen) {
            if (snapshot->missions->homePath.isEmpty())
                return false;
            const auto &missions = snapshot->missions->missions;
            const bool isThere = std::any_of(missions.begin(), missions.end(),
                                             [&](const auto &entry) { return entry->id == missionId; });
            if (!isThere && !isAllSeen)
                return false;
            if (isThere)
                m_window.switchMission(missionId, answering(answer));
            else
                refuse(missionId, tr("No mission %1 is joined on this computer.").arg(quoted(missionId)), answer);
            return true;
        },
        missionId, answer);
}

void Requests::refuse(const QString &id, const QString &words, const Answer &answer)
{
    m_services.notices.postFailure(tr("Switch to %1").arg(quoted(id)), {ErrorCode::Absent, words, {}});
    if (answer)
        answer(words);
}

} // namespace Pointsman
