// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/missionsloader.h"

#include "files/folderrules.h"
#include "files/leftovers.h"
#include "files/linkrules.h"
#include "files/namerules.h"
#include "files/platform.h"
#include "files/realpath.h"
#include "history/lastgood.h"
#include "missions/missionrules.h"
#include "workspace/bounded.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>

namespace Pointsman {

namespace {

/// Of a mission's state and of the pointer to the active one.
constexpr const char *stateName = "session.json";

/// What a link leads to may lie anywhere: its mode is not changed through the link.
void withholdForLink(const QString &path, Issues &issues)
{
    if (!QFileInfo(path).isSymLink())
        return;
    for (Issue &issue : issues) {
        if (issue.path == path && issue.repair == RepairKind::RestrictMode)
            withholdRepair(issue, QCoreApplication::translate("Pointsman::Repair",
                                                              "it is a link, and what it leads to is left alone."));
    }
}

/// Whether a repair has moved the state file of this folder aside.
bool hasMovedAside(const std::vector<DirectoryEntry> &entries)
{
    return std::any_of(entries.begin(), entries.end(),
                       [](const DirectoryEntry &entry) { return entry.name.startsWith("session.json.corrupt-"); });
}

} // namespace

MissionsLoader::MissionsLoader(MissionHome named, Clock clock, RuleLimits limits, QString historyFile)
    : m_named(std::move(named))
    , m_home(m_named)
    , m_clock(std::move(clock))
    , m_limits(limits)
    , m_historyFile(std::move(historyFile))
    , m_files([this](const auto &document, const auto *last) { return makeEntry(document, last); })
    , m_pointer([](const StateDocument &document, const Pointer *) {
        return std::make_shared<const Pointer>(Pointer{document});
    })
{
}

std::shared_ptr<const MissionEntry> MissionsLoader::makeEntry(const StateDocument &document,
                                                              const MissionEntry *lastGood) const
{
    auto entry = std::make_shared<MissionEntry>();
    entry->path = document.path;
    entry->id = QFileInfo(QFileInfo(document.path).path()).fileName();
    if (document.stamp)
        entry->modified = Moment(std::chrono::microseconds(document.stamp->modifiedNs / 1000));
    entry->issues = checkMission(document, entry->id);
    if (document.stamp && !entry->issues.empty())
        withholdWhatOnlyTheOwnerMayDo(*document.stamp, Platform::currentUser(), entry->issues);
    const QStringList wrong = document.root ? misunderstandings(*document.root) : QStringList();
    entry->isBroken = !document.root || !wrong.isEmpty();
    entry->brokenWords = document.problem ? document.problem->words : wrong.join(QStringLiteral("; "));
    if (document.root)
        entry->mission = bounded(Mission::fromJson(*document.root));
    else if (lastGood)
        entry->mission = lastGood->mission;
    else if (const auto kept = lastGoodVersion(m_historyFile, document.path))
        entry->mission = bounded(Mission::fromJson(*parseObject(kept->bytes)));
    return entry;
}

StateDocument MissionsLoader::lookAtPointer(std::chrono::steady_clock::time_point begun)
{
    std::vector<DirectoryEntry> files;
    if (const auto stamp = stampOf(m_home.pointer()))
        files.push_back({stateName, *stamp});
    const auto entries = m_pointer.look(m_home.path(), files, begun);
    StateDocument missing;
    missing.path = m_home.pointer();
    return entries.empty() ? missing : entries.front()->document;
}

/// The home may be a link: people keep such folders under version control.
void MissionsLoader::lookAtHome(MissionsEntry &entry) const
{
    for (const QString &path : {m_home.path(), m_home.missions(), m_home.pointer()}) {
        const QString target = QFileInfo(path).canonicalFilePath();
        const auto stamp = target.isEmpty() ? std::nullopt : stampOf(target);
        const QString outside = path == m_home.missions() ? targetOutside(path, m_home.path()) : QString();
        const bool isLinkedHome = path == m_home.path() && QFileInfo(path).isSymLink();
        if (stamp)
            append(entry.issues,
                   checkHomePart({isLinkedHome ? target : path, *stamp, outside, Platform::currentUser()}));
    }
    withholdForLink(m_home.missions(), entry.issues);
}

void MissionsLoader::lookAtFolder(const DirectoryEntry &found, MissionsEntry &entry, JoinedMissions &joined,
                                  std::vector<DirectoryEntry> &files)
{
    const QString name = QFile::decodeName(found.name);
    if (QFile::encodeName(name) != found.name)
        return; // its name is a finding of its own
    const QString path = m_home.missions() + u'/' + name;
    m_places.takeFolder(path);
    MissionFolder folder = folderAt(found, path);
    folder.stateFile = stampOf(path + u'/' + QLatin1StringView(stateName));
    if (folder.stateFile) {
        joined.names << name;
        files.push_back({found.name + '/' + stateName, *folder.stateFile});
    } else if (folder.isUnseen) {
        joined.unseen << name;
    }
    const auto inFolder = listDirectory(path);
    folder.isMovedAside = hasMovedAside(inFolder);
    append(entry.issues, checkMissionFolder(folder));
    withholdForLink(path, entry.issues);
    if (folder.isUnseen)
        append(entry.issues, checkFolder(path));
    append(entry.issues, checkLeftovers(inFolder, path, m_clock()));
    append(entry.issues, checkNames(inFolder, path, m_clock(), stateName));
}

/// All of a folder but its state file.
MissionFolder MissionsLoader::folderAt(const DirectoryEntry &found, const QString &path) const
{
    MissionFolder folder{path, found.stamp, {}, {}, Platform::currentUser()};
    const int problem = listingProblem(path);
    if (found.isLink()) {
        const QString target = QFileInfo(path).canonicalFilePath();
        folder.folder = target.isEmpty() ? std::nullopt : stampOf(target);
        folder.leadsOutTo = target.isEmpty() ? QString() : targetOutside(path, m_home.path());
        if (problem == ENOENT)
            folder.linkToNowhere = QFileInfo(path).symLinkTarget();
    }
    folder.isUnseen = problem != 0 && folder.linkToNowhere.isEmpty();
    return folder;
}

void MissionsLoader::lookAtTime(MissionsEntry &entry)
{
    m_added.begin();
    for (auto &mission : entry.missions) {
        if (!mission->isBroken) {
            mission = m_added.with(mission,
                                   checkMissionNow(mission->mission, {SubjectKind::Mission, mission->id, mission->path},
                                                   m_clock(), m_limits.idleAfter));
        }
    }
}

QString MissionsLoader::storePath() const
{
    return realFolder(m_named.path());
}

Look<MissionsEntry> MissionsLoader::look()
{
    m_home = MissionHome(storePath());
    MissionsEntry entry;
    entry.homePath = m_home.path();
    entry.isThere = QFileInfo(m_home.path()).isDir();
    const Moment begun = m_clock(); // before anything is read, as ProjectLoader does it
    const auto now = std::chrono::steady_clock::now();

    QStringList directories{m_home.path(), m_home.missions()};
    m_places.clear();
    for (const QString &folder : directories)
        m_places.takeFolder(folder);
    JoinedMissions joined;
    std::vector<DirectoryEntry> files;
    const auto inHome = listDirectory(m_home.path());
    const auto inMissions = listDirectory(m_home.missions());
    const Moment time = m_clock();
    lookAtHome(entry);
    append(entry.issues, checkLeftovers(inHome, m_home.path(), time));
    append(entry.issues, checkNames(inHome, m_home.path(), time, stateName));
    append(entry.issues, checkNames(inMissions, m_home.missions(), time));
    Issues unseen = checkFolder(m_home.path());
    if (unseen.empty())
        unseen = checkFolder(m_home.missions());
    joined.isListed = unseen.empty();
    append(entry.issues, unseen);
    for (const DirectoryEntry &found : inMissions) {
        if (!found.isDirectory() && !found.isLink())
            continue;
        directories << m_home.missions() + u'/' + QFile::decodeName(found.name);
        lookAtFolder(found, entry, joined, files);
    }
    std::sort(files.begin(), files.end(), [](const auto &a, const auto &b) { return a.name < b.name; });
    entry.missions = m_files.look(m_home.missions(), files, now);
    std::sort(entry.missions.begin(), entry.missions.end(), [](const auto &a, const auto &b) { return a->id < b->id; });
    lookAtTime(entry);

    const StateDocument pointer = lookAtPointer(now);
    if (pointer.root) {
        entry.activeId = bounded(stringAt(*pointer.root, "active_mission_id"));
        entry.lastSwitchedAt = bounded(stringAt(*pointer.root, "last_switched_at"));
    }
    Issues ofPointer = checkPointer(pointer, joined, hasMovedAside(inHome));
    if (pointer.stamp)
        withholdWhatOnlyTheOwnerMayDo(*pointer.stamp, Platform::currentUser(), ofPointer);
    append(ofPointer, checkPointerNow(pointer, time));
    append(entry.issues, ofPointer);

    const auto again = earlier(m_files.lookAgainIn(), m_pointer.lookAgainIn());
    SeenFiles seen{m_home.path(), begun, m_lastLook, m_files.takeSeen()};
    const auto pointers = m_pointer.takeSeen();
    seen.files.insert(seen.files.end(), pointers.begin(), pointers.end());
    m_lastLook = seen.time;
    return {unlessUnchanged(std::move(entry)), again, directories, std::move(seen)};
}

bool MissionsLoader::isAsBefore() const
{
    return m_last && storePath() == m_home.path() && m_places.hold() && m_files.isAsBefore() && m_pointer.isAsBefore();
}

void MissionsLoader::tellAgain()
{
    m_files.tellAgain();
    m_pointer.tellAgain();
    m_lastLook.reset();
}

std::shared_ptr<const MissionsEntry> MissionsLoader::unlessUnchanged(MissionsEntry entry)
{
    const bool isSame = m_last && m_last->homePath == entry.homePath && m_last->isThere == entry.isThere &&
                        m_last->missions == entry.missions && m_last->activeId == entry.activeId &&
                        m_last->lastSwitchedAt == entry.lastSwitchedAt && m_last->issues == entry.issues;
    if (!isSame)
        m_last = std::make_shared<const MissionsEntry>(std::move(entry));
    return m_last;
}

} // namespace Pointsman
