// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/sessionsurroundings.h"

#include "base/parallel.h"
#include "files/folderrules.h"
#include "files/linkrules.h"
#include "files/namerules.h"
#include "files/readfile.h"
#include "planning/planningrules.h"
#include "workspace/renameobstacles.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>

#include <sys/stat.h>

namespace Pointsman {

namespace {

using Session = std::shared_ptr<const SessionEntry>;

IssueSubject subjectOf(const SessionEntry &entry)
{
    const QString name = entry.session.id.isEmpty() ? QFileInfo(entry.path).fileName() : entry.session.id;
    return {entry.isActive ? SubjectKind::ActiveSession : SubjectKind::Snapshot, name, entry.path};
}

/// Whether a path is that of a file, or cannot be looked at.
bool mayBeFile(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? S_ISREG(status.st_mode) : errno == EACCES;
}

/// A copy beside its original is one finding; that its name is not its id's is no other.
bool isCopy(const SessionEntry &entry, const std::vector<DirectoryEntry> &inSessions)
{
    return copyAmong(inSessions, QFile::encodeName(QFileInfo(entry.path).fileName())).has_value();
}

/// Whether the file that is named after the id can be read as that session.
bool hasNamedAfter(const QString &id, const std::vector<Session> &snapshots, const KnowledgeDirectory &directory)
{
    const QString path = directory.sessions() + u'/' + id + QStringLiteral(".json");
    return std::any_of(snapshots.begin(), snapshots.end(), [&](const Session &snapshot) {
        return !snapshot->isBroken && snapshot->session.id == id && snapshot->path == path;
    });
}

QHash<QString, int> countIds(const std::vector<Session> &snapshots, const KnowledgeDirectory &directory,
                             const std::vector<DirectoryEntry> &inSessions)
{
    // Names are unique, so that only a file which is not named after its id can share one.
    QHash<QString, int> counts;
    for (const Session &snapshot : snapshots) {
        const QString &id = snapshot->session.id;
        if (snapshot->isBroken || id.isEmpty() || isNamedAfterId(snapshot->session, snapshot->path) ||
            isCopy(*snapshot, inSessions))
            continue;
        int &count = counts[id];
        if (count == 0 && hasNamedAfter(id, snapshots, directory))
            ++count;
        ++count;
    }
    return counts;
}

/// A rename that would replace a file or make another finding is none that loses nothing.
void withholdRename(const SessionEntry &entry, RenameObstacles &obstacles, Issues &issues)
{
    for (Issue &issue : issues) {
        if (issue.repair != RepairKind::RenameToId)
            continue;
        if (const QString reason = obstacles.against(entry.path, entry.session); !reason.isEmpty())
            withholdRepair(issue, reason);
    }
}

} // namespace

void SessionSurroundings::look(ProjectEntry &project, const KnowledgeDirectory &directory,
                               const std::vector<DirectoryEntry> &inSessions, Moment now)
{
    const auto counts = countIds(project.snapshots, directory, inSessions);
    const PlanningSurroundings surroundings{
        now,
        m_limits.untouchedAfter,
        *project.topics,
        [&](const QString &relative) { return mayBeFile(directory.path() + u'/' + relative); },
        [&](const QString &id) { return counts.value(id); },
        checkFolder(directory.topics()).empty() && checkFolder(directory.archivedTopics()).empty(),
        [&](const QString &relative) { return targetOfRelative(relative, directory.path()); }};
    m_added.begin();
    const auto surrounded = [&](const Session &entry) {
        return entry->isBroken ? Issues() : checkSurroundings(entry->session, subjectOf(*entry), surroundings);
    };
    if (project.active) {
        Issues more = surrounded(project.active);
        const Issues ofTwins = twinIssues(project.active, project.snapshots, directory);
        more.insert(more.end(), ofTwins.begin(), ofTwins.end());
        project.active = m_added.with(project.active, std::move(more));
    }
    std::vector<Issues> found(project.snapshots.size());
    forEachIndex(found.size(), [&](std::size_t index) { found[index] = surrounded(project.snapshots[index]); });
    RenameObstacles obstacles(directory, inSessions);
    for (std::size_t index = 0; index < found.size(); ++index) {
        Session &snapshot = project.snapshots[index];
        withholdRename(*snapshot, obstacles, found[index]);
        snapshot = m_added.with(snapshot, std::move(found[index]));
    }
}

Issues SessionSurroundings::twinIssues(const Session &active, const std::vector<Session> &snapshots,
                                       const KnowledgeDirectory &directory)
{
    if (active->isBroken || !SessionId::parse(active->session.id))
        return {};
    const QString path = directory.sessions() + u'/' + active->session.id + QStringLiteral(".json");
    const auto twin = std::find_if(snapshots.begin(), snapshots.end(), [&](const Session &snapshot) {
        return snapshot->path == path && !snapshot->isBroken && snapshot->session.id == active->session.id;
    });
    if (twin == snapshots.end())
        return {};
    if (m_activeTwin != active || m_snapshotTwin != *twin) {
        const StateDocument first = readStateDocument(active->path);
        const StateDocument second = readStateDocument(path);
        m_hasOtherContent = first.root && second.root && hasOtherContent(*first.root, *second.root);
        m_activeTwin = active;
        m_snapshotTwin = *twin;
    }
    return checkTwins({active->session, (*twin)->session, m_hasOtherContent}, subjectOf(*active));
}

} // namespace Pointsman
