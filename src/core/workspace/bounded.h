// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "missions/mission.h"
#include "planning/planningsession.h"

namespace Pointsman {

/// No view gets more of one foreign text: a line of a megabyte takes the window's thread seconds to lay out
/// (reliability.md 7, P15).
inline constexpr qsizetype longestShownText = 4096;

/// `text`, the middle left out where it is longer than a view can bear.
[[nodiscard]] QString bounded(const QString &text);
/// The same of each text of a session or mission. What is so long is no id and no time of anything.
[[nodiscard]] PlanningSession bounded(PlanningSession session);
[[nodiscard]] Mission bounded(Mission mission);

} // namespace Pointsman
