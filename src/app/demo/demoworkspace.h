// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"
#include "base/result.h"
#include "workspace/project.h"

#include <vector>

namespace Pointsman {

/// Where a demonstration is; nothing of it is the user's own.
struct DemoWorkspace
{
    std::vector<Project> projects;
    QString missionHome;
    QString configFolder;
    QString stateFolder;
};

/// Writes three projects with some fifty sessions, their documents and tickets, and a spec-kitty home into `folder`,
/// in the formats of the originals and with times that count back from now. Several files are broken on purpose: in
/// billing-export the active session is not JSON, two snapshots have one id, one has a schema from the future, and in
/// pi-ticketflow a plan does not exist. Refused where `folder` has something in it; System where it cannot be written.
[[nodiscard]] Result<DemoWorkspace> createDemoWorkspace(const QString &folder, const Clock &clock = systemClock());

} // namespace Pointsman
