// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "files/statedocument.h"
#include "missions/mission.h"

namespace Pointsman {

/// A file that may become the state of a mission, judged. Only `state` holds its secrets, and it is never shown.
struct MissionImport
{
    std::optional<MissionId> id; ///< nothing: it cannot be imported
    JsonObject state;
    Mission mission;      ///< what is shown of it
    QStringList reasons;  ///< why it cannot be imported
    QStringList warnings; ///< what spec-kitty would find fault with; no hindrance
};

/// Reads and judges the file. Synchronous; may be used on any thread.
[[nodiscard]] MissionImport readMissionImport(const QString &file);

} // namespace Pointsman
