// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"
#include "files/statedocument.h"
#include "missions/missionhome.h"

namespace Pointsman {

/// The findings of one mission's state file as it was read. Quotes nothing of a file that cannot be parsed. Pure.
[[nodiscard]] Issues checkMission(const StateDocument &document, const QString &directoryName);

/// The findings of the active-mission pointer; `joined` are the names of the directories that have a state file. Pure.
[[nodiscard]] Issues checkPointer(const StateDocument &pointer, const QStringList &joined);

} // namespace Pointsman
