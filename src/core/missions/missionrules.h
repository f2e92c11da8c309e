// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/rule.h"
#include "files/statedocument.h"
#include "missions/mission.h"
#include "missions/missionhome.h"

namespace Pointsman {

/// The clocks of two computers may differ by this much.
inline constexpr std::chrono::minutes toleranceOfClocks{5};

/// The findings of one mission's state file as it was read, from its content and mode alone. Quotes nothing of a file
/// that cannot be parsed. Pure.
[[nodiscard]] Issues checkMission(const StateDocument &document, const QString &directoryName);

/// The findings of a mission that is understood which depend on the time. A driver who has done nothing for longer than
/// `idleAfter` has forgotten to say that he stopped. Pure.
[[nodiscard]] Issues checkMissionNow(const Mission &mission, const IssueSubject &subject, Moment now,
                                     std::chrono::seconds idleAfter);

/// The folder of a mission as it was found.
struct MissionFolder
{
    QString path;                       ///< absolute
    std::optional<FileStamp> folder;    ///< of the folder itself, behind a link; nothing where the link leads nowhere
    std::optional<FileStamp> stateFile; ///< of `session.json`; nothing where there is none
    QString leadsOutTo;                 ///< where it is a link to somewhere outside of the home; else empty
    quint32 user = 0;                   ///< whom this process runs as
    bool isMovedAside = false;          ///< a repair has renamed the state file, and who did so knows
    QString linkToNowhere = {};         ///< where it is a link to what does not exist; else empty
    bool isUnseen = false;              ///< what is in it cannot be seen, which is a finding of its own
};

/// The findings of one folder below `missions/`. Pure.
[[nodiscard]] Issues checkMissionFolder(const MissionFolder &folder);

/// The home itself, its folder of missions or the pointer, as it was found.
struct HomePart
{
    QString path;       ///< absolute, behind a link that the home may be
    FileStamp stamp;    ///< behind a link
    QString leadsOutTo; ///< where it is a link to somewhere outside of the home; else empty
    quint32 user = 0;   ///< whom this process runs as
};

/// The findings of one of them. Pure.
[[nodiscard]] Issues checkHomePart(const HomePart &part);

/// Takes the repair of a mode from `issues` where the file or folder is another user's.
void withholdWhatOnlyTheOwnerMayDo(const FileStamp &stamp, quint32 user, Issues &issues);

/// Which missions are joined, as far as that can be seen.
struct JoinedMissions
{
    QStringList names;       ///< of the directories that have a state file
    QStringList unseen = {}; ///< of those that cannot be looked into
    bool isListed = true;    ///< the folder of the missions itself can be looked into, or is not there
};

/// The findings of the active-mission pointer. That it is missing is none where a repair has moved it aside. Pure.
[[nodiscard]] Issues checkPointer(const StateDocument &pointer, const JoinedMissions &joined,
                                  bool isMovedAside = false);

/// The findings of a pointer that is understood which depend on the time. Pure.
[[nodiscard]] Issues checkPointerNow(const StateDocument &pointer, Moment now);

// The entries of the catalogue, by the group's file; the times' are among the state's.
[[nodiscard]] IssueRules missionStateRules();
[[nodiscard]] IssueRules missionTimeRules();
[[nodiscard]] IssueRules missionFolderRules();
[[nodiscard]] IssueRules missionHomeRules();
[[nodiscard]] IssueRules pointerRules();

} // namespace Pointsman
