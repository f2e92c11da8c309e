// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/switcher/switcherdocuments.h"
#include "app/switcher/switcherentry.h"

namespace Pointsman {

/// The project itself and its sessions. A snapshot of the session that is active is left out: it is the same one.
[[nodiscard]] SwitcherList entriesOf(const std::shared_ptr<const ProjectEntry> &project, Moment now);

/// Its documents, each with a session that links it.
[[nodiscard]] SwitcherList entriesOf(const std::shared_ptr<const ProjectEntry> &project,
                                     const std::vector<SwitcherDocument> &documents);

/// The missions of a snapshot and the switches to those that are not active.
[[nodiscard]] SwitcherList missionEntriesOf(const Snapshot &snapshot);

/// Makes an entry's keys from its texts, `ids` and what the user has put down about it; what is left of making one.
[[nodiscard]] SwitcherEntryPtr finished(SwitcherEntry entry, const QString &ids, const Mark &mark = {});

/// How much an entry needs its user; those of entries without trouble.
enum SwitcherNeed : int
{
    WaitsForUser,
    NeedsRepair,
    HasErrors,
    HasWarnings,
    IsGone,
    Pinned,
    CalmProject,
    CalmMission,
    CalmSession,
    CalmMissionSwitch,
    CalmAction,
    CalmDocument,
    NotNow
};

} // namespace Pointsman
