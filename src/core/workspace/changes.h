// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/snapshot.h"

namespace Pointsman {

/// One thing that happened between two snapshots, in words, whoever did it.
struct Change
{
    QLatin1StringView kind; ///< stable, kebab-case: "session-started", "spike-attached", "mission-switched", …
    QString projectPath;    ///< empty for missions
    QString subject;        ///< the session or mission id
    QString path;           ///< the file concerned
    QString words;          ///< "spike-y attached", without the subject
    QString message = {};   ///< what an agent that waits says, printable; may be empty
};

/// What happened to the sessions of one project: derived from the two states alone.
[[nodiscard]] std::vector<Change> changesBetween(const ProjectEntry &before, const ProjectEntry &after);
/// What happened to the missions.
[[nodiscard]] std::vector<Change> changesBetween(const MissionsEntry &before, const MissionsEntry &after);
/// Both for whole snapshots. Projects that were added, removed or are read for the first time tell nothing.
[[nodiscard]] std::vector<Change> changesBetween(const Snapshot &before, const Snapshot &after);

} // namespace Pointsman
