// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/linkrules.h"
#include "files/placestamps.h"
#include "planning/knowledgedirectory.h"
#include "workspace/filetracker.h"
#include "workspace/sessionsurroundings.h"
#include "workspace/snapshot.h"
#include "workspace/worktracker.h"

namespace Pointsman {

/// What one look at a store found.
template <typename Entry>
struct Look
{
    std::shared_ptr<const Entry> entry;                   ///< the same object as before where nothing changed
    std::optional<std::chrono::milliseconds> lookAgainIn; ///< set while a file is in a doubtful state
    QStringList directories;                              ///< what has to be watched
    SeenFiles seen = {};                                  ///< for the history
};

/// Reads one project incrementally. Holds what the look before found; used on one thread at a time.
class ProjectLoader
{
    Q_DISABLE_COPY_MOVE(ProjectLoader) // its trackers call it back
public:
    /// `historyFile`: where the last content that could be understood comes from, if the first look finds none; empty:
    /// there is no history.
    ProjectLoader(Project project, Clock clock, RuleLimits limits = {}, QString historyFile = {});

    [[nodiscard]] Look<ProjectEntry> look();
    /// Whether a look would find nothing new, as far as stamps tell of the folders, the sessions and what else agents
    /// are at; no file is read. What time alone changes, and what lies in topics that the active session does not link,
    /// only a look finds.
    [[nodiscard]] bool isAsBefore() const;
    /// Holds from the next look on.
    void setLimits(RuleLimits limits) { m_surroundings.setLimits(limits); }
    /// What the project is called from the next look on; nothing is read again for it.
    void rename(const QString &name);
    /// The next look tells of all files, as the first one did: nobody knows of them any more.
    void tellAgain();
    /// Where its files are, as the disk says now; empty where that is not to be found out.
    [[nodiscard]] QString storePath();
    /// How many state files were read by all looks so far.
    [[nodiscard]] int filesRead() const { return m_active.filesRead() + m_snapshots.filesRead(); }
    /// How many documents of plans and tickets were.
    [[nodiscard]] int documentsRead() const { return m_work.filesRead(); }
    /// How many folders of topics were looked into for links.
    [[nodiscard]] int topicFoldersListed() const
    {
        return m_linksInTopics.foldersListed() + m_linksInArchive.foldersListed();
    }

private:
    struct TopicsStamp
    {
        std::optional<FileStamp> index, topics, archived;
        bool operator==(const TopicsStamp &) const = default;
    };
    struct Listings
    {
        std::vector<DirectoryEntry> inKnowledge, inSessions;
    };

    [[nodiscard]] std::shared_ptr<SessionEntry> makeEntry(const StateDocument &document, const SessionEntry *lastGood,
                                                          bool isActive) const;
    /// As the project's settings or its properties name it.
    [[nodiscard]] Result<KnowledgeDirectory> namedDirectory();
    void stampPlaces(const KnowledgeDirectory &directory);
    [[nodiscard]] Listings readSessions(const KnowledgeDirectory &directory,
                                        std::chrono::steady_clock::time_point begun, ProjectEntry &entry);
    [[nodiscard]] Issues check(const KnowledgeDirectory &directory, const Listings &listings) const;
    void lookAtWork(const KnowledgeDirectory &directory, ProjectEntry &entry);
    void lookAtRepository(ProjectEntry &entry);
    void lookAtTopics(const KnowledgeDirectory &directory, ProjectEntry &entry);
    [[nodiscard]] std::shared_ptr<const ProjectEntry> unlessUnchanged(ProjectEntry entry);

    Project m_project;
    Clock m_clock;
    QString m_historyFile;
    FileTracker<SessionEntry> m_active;
    FileTracker<SessionEntry> m_snapshots;
    std::optional<Result<QString>> m_setting; ///< as of m_settingsStamp
    std::optional<FileStamp> m_settingsStamp;
    SessionSurroundings m_surroundings;
    TopicsStamp m_topicsStamp;
    std::shared_ptr<const Topics> m_topics;
    Issues m_topicIssues; ///< as of m_topicsStamp
    LinkSearch m_linksInTopics;
    LinkSearch m_linksInArchive;
    WorkTracker m_work;
    std::optional<FileStamp> m_gitStamp;
    QString m_repository; ///< as of m_gitStamp
    PlaceStamps m_places; ///< as the last look was about to read them
    std::shared_ptr<const ProjectEntry> m_last;
    std::optional<Moment> m_lastLook;
};

} // namespace Pointsman
