// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/missionsloader.h"

#include "files/leftovers.h"
#include "missions/missionrules.h"

#include <QFile>
#include <QFileInfo>

namespace Pointsman {

MissionsLoader::MissionsLoader(MissionHome home, Clock clock)
    : m_home(std::move(home))
    , m_clock(std::move(clock))
    , m_files(&MissionsLoader::makeEntry)
    , m_pointer([](const StateDocument &document, const Pointer *) {
        return std::make_shared<const Pointer>(Pointer{document});
    })
{
}

std::shared_ptr<const MissionEntry> MissionsLoader::makeEntry(const StateDocument &document,
                                                              const MissionEntry *lastGood)
{
    auto entry = std::make_shared<MissionEntry>();
    entry->path = document.path;
    entry->id = QFileInfo(QFileInfo(document.path).path()).fileName();
    if (document.stamp)
        entry->modified = Moment(std::chrono::microseconds(document.stamp->modifiedNs / 1000));
    entry->issues = checkMission(document, entry->id);
    const QStringList wrong = document.root ? misunderstandings(*document.root) : QStringList();
    entry->isBroken = !document.root || !wrong.isEmpty();
    entry->brokenWords = document.problem ? document.problem->words : wrong.join(QStringLiteral("; "));
    if (document.root)
        entry->mission = Mission::fromJson(*document.root);
    else if (lastGood)
        entry->mission = lastGood->mission;
    return entry;
}

StateDocument MissionsLoader::lookAtPointer()
{
    std::shared_ptr<const Pointer> pointer;
    if (const auto stamp = stampOf(m_home.pointer()))
        pointer = m_pointer.look(m_home.pointer(), *stamp);
    for (auto &vanishing : m_pointer.vanishing())
        pointer = std::move(vanishing);
    StateDocument missing;
    missing.path = m_home.pointer();
    return pointer ? pointer->document : missing;
}

Look<MissionsEntry> MissionsLoader::look()
{
    MissionsEntry entry;
    entry.homePath = m_home.path();
    entry.isThere = QFileInfo(m_home.path()).isDir();
    const auto now = std::chrono::steady_clock::now();
    m_files.beginLook(now);
    m_pointer.beginLook(now);

    QStringList directories{m_home.path(), m_home.missions()};
    QStringList joined;
    entry.issues = checkLeftovers(listDirectory(m_home.path()), m_home.path(), m_clock());
    for (const DirectoryEntry &found : listDirectory(m_home.missions())) {
        if (!found.isDirectory() && !found.isLink())
            continue;
        const QString folder = m_home.missions() + u'/' + QFile::decodeName(found.name);
        directories << folder;
        const QString path = folder + QStringLiteral("/session.json");
        if (const auto stamp = stampOf(path)) {
            joined << QFile::decodeName(found.name);
            if (auto mission = m_files.look(path, *stamp))
                entry.missions.push_back(std::move(mission));
        }
        const Issues below = checkLeftovers(listDirectory(folder), folder, m_clock());
        entry.issues.insert(entry.issues.end(), below.begin(), below.end());
    }
    for (auto &vanishing : m_files.vanishing())
        entry.missions.push_back(std::move(vanishing));

    const StateDocument pointer = lookAtPointer();
    if (pointer.root) {
        entry.activeId = stringAt(*pointer.root, "active_mission_id");
        entry.lastSwitchedAt = stringAt(*pointer.root, "last_switched_at");
    }
    const Issues ofPointer = checkPointer(pointer, joined);
    entry.issues.insert(entry.issues.end(), ofPointer.begin(), ofPointer.end());

    const auto again = earlier(m_files.lookAgainIn(), m_pointer.lookAgainIn());
    SeenFiles seen{m_home.path(), m_clock(), m_lastLook, m_files.takeSeen()};
    const auto pointers = m_pointer.takeSeen();
    seen.files.insert(seen.files.end(), pointers.begin(), pointers.end());
    m_lastLook = seen.time;
    return {unlessUnchanged(std::move(entry)), again, directories, std::move(seen)};
}

std::shared_ptr<const MissionsEntry> MissionsLoader::unlessUnchanged(MissionsEntry entry)
{
    const bool isSame = m_last && m_last->isThere == entry.isThere && m_last->missions == entry.missions &&
                        m_last->activeId == entry.activeId && m_last->lastSwitchedAt == entry.lastSwitchedAt &&
                        m_last->issues == entry.issues;
    if (!isSame)
        m_last = std::make_shared<const MissionsEntry>(std::move(entry));
    return m_last;
}

} // namespace Pointsman
