// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "files/statedocument.h"
#include "missions/mission.h"
#include "missions/missionhome.h"

namespace Pointsman {

/// A file that may become the state of a mission, judged. Only `state` and `replaced` hold secrets, and they
/// are never shown.
struct MissionImport
{
    std::optional<MissionId> id; ///< nothing: it cannot be imported
    JsonObject state;
    JsonObject replaced;  ///< the mission's present state; empty where there is none
    Mission mission;      ///< what is shown of it
    QStringList reasons;  ///< why it cannot be imported
    QString wayOut;       ///< what can be done about that
    QStringList warnings; ///< what spec-kitty would find fault with; no hindrance
};

/// Reads and judges the file, and reads what it would replace. Synchronous; may be used on any thread.
[[nodiscard]] MissionImport readMissionImport(const QString &file, const MissionHome &home);

} // namespace Pointsman
