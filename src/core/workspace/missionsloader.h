// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "missions/missionhome.h"
#include "missions/missionrules.h"
#include "workspace/projectloader.h"

namespace Pointsman {

/// Reads the spec-kitty home incrementally, as ProjectLoader does a project.
class MissionsLoader
{
    Q_DISABLE_COPY_MOVE(MissionsLoader)
public:
    MissionsLoader(MissionHome named, Clock clock, RuleLimits limits = {}, QString historyFile = {});

    [[nodiscard]] Look<MissionsEntry> look();
    /// Whether a look would find nothing new, as far as stamps tell; what time alone changes only a look finds.
    [[nodiscard]] bool isAsBefore() const;
    /// Holds from the next look on.
    void setLimits(RuleLimits limits) { m_limits = limits; }
    /// Where its files are.
    [[nodiscard]] QString storePath() const;
    [[nodiscard]] int filesRead() const { return m_files.filesRead() + m_pointer.filesRead(); }

    /// The next look tells of all files, as the first one did: nobody knows of them any more.
    void tellAgain();

private:
    /// The pointer as it was read, for the rules, which need the joined missions as well.
    struct Pointer
    {
        StateDocument document;
    };

    [[nodiscard]] std::shared_ptr<const MissionEntry> makeEntry(const StateDocument &document,
                                                                const MissionEntry *lastGood) const;
    [[nodiscard]] StateDocument lookAtPointer(std::chrono::steady_clock::time_point begun);
    void lookAtHome(MissionsEntry &entry) const;
    /// Adds its state file to `files`.
    void lookAtFolder(const DirectoryEntry &found, MissionsEntry &entry, JoinedMissions &joined,
                      std::vector<DirectoryEntry> &files);
    [[nodiscard]] MissionFolder folderAt(const DirectoryEntry &found, const QString &path) const;
    void lookAtTime(MissionsEntry &entry);
    [[nodiscard]] std::shared_ptr<const MissionsEntry> unlessUnchanged(MissionsEntry entry);

    MissionHome m_named;
    MissionHome m_home; ///< that as the last look found it, links resolved
    Clock m_clock;
    RuleLimits m_limits;
    QString m_historyFile;
    FileTracker<MissionEntry> m_files;
    FileTracker<Pointer> m_pointer;
    AddedIssues<MissionEntry> m_added;
    PlaceStamps m_places; ///< as the last look was about to read them
    std::shared_ptr<const MissionsEntry> m_last;
    std::optional<Moment> m_lastLook;
};

} // namespace Pointsman
