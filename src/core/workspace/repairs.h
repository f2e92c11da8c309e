// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"
#include "files/guardedfile.h"
#include "history/lastgood.h"
#include "missions/missionhome.h"

namespace Pointsman {

/// One way to mend a finding.
struct Repair
{
    RepairKind kind = RepairKind::None;
    QString mission = {};                     ///< the one that RepointPointer makes active
    std::optional<KeptVersion> restored = {}; ///< what MoveAside puts in the place of what it moved
    bool operator==(const Repair &) const = default;
};

/// Where a repair works and what it needs to know.
struct RepairPlace
{
    MissionHome home;
    Clock clock;
    QString keptFolder; ///< gets what repairs of planning files replace or take away; made when it is needed
};

/// `pointsman/kept` in the user's state folder, `$XDG_STATE_HOME`.
[[nodiscard]] QString defaultKeptFolder();

/// The ways to mend a finding, the one that its rule names first; empty where there is none. Reads which missions are
/// joined, and in the history (empty: there is none) what can be put back.
[[nodiscard]] std::vector<Repair> repairsOf(const Issue &issue, const MissionHome &home,
                                            const QString &historyFile = {});

/// What the repair does, one sentence.
[[nodiscard]] QString repairWords(const Repair &repair);

/// What the repair would write as it may be shown: paths, bytes before and after, modes and names. Secrets are left out
/// and so is the content of a mission's file that cannot be parsed. Reads only; empty where nothing is left to mend.
[[nodiscard]] Result<FileChanges> previewRepair(const Issue &issue, const Repair &repair, const RepairPlace &place);

/// Carries the repair out through the same guarded writes as every operation, anew where another program writes
/// meanwhile. What it wrote, so that revert() takes it back; empty where nothing was left to mend. Refused for a
/// finding without repair.
[[nodiscard]] Result<FileChanges> carryOutRepair(const Issue &issue, const Repair &repair, const RepairPlace &place);

/// The same with the repair that the finding names and the usual place for what is kept.
[[nodiscard]] Result<FileChanges> carryOutRepair(const Issue &issue, const MissionHome &home, const Clock &clock);

/// Where a file is called otherwise since `changes`, `path` follows it.
void followRenames(QString &path, const FileChanges &changes);

/// What a repair made, as it may be told: a failure where `foundAfterwards`, what was found when all was looked at
/// again, has the finding still.
[[nodiscard]] Result<FileChanges> judged(Result<FileChanges> made, const Issue &issue, const Issues &foundAfterwards);

} // namespace Pointsman
