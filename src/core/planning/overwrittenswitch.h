// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/overwriting.h"

namespace Pointsman {

/// An operation of ours after which another session, or none, was active. Nothing stands for "there is none".
struct OurSwitch
{
    std::optional<JsonObject> before; ///< the session that was active
    std::optional<JsonObject> left;   ///< that session as the operation left it in `sessions/`
    std::optional<JsonObject> after;  ///< the session that is active since
};

/// What stands now, wherever each session lives.
struct SessionsNow
{
    std::optional<JsonObject> active;
    std::optional<JsonObject> before; ///< the session that was active before our switch
    std::optional<JsonObject> after;  ///< the snapshot of the one that we made active
};

/// Judges which session is active, as judgeOverwriting() does what is in them. A peer that had read our switch has put
/// the session away that we made active: its snapshot is then as new as ours. One that had not has only worked on the
/// session before, or put that one away.
[[nodiscard]] Overwriting::Verdict judgeSwitch(const OurSwitch &ours, const SessionsNow &now);

} // namespace Pointsman
