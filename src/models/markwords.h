// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/snapshot.h"

namespace Pointsman {

// What rows say of the names, notes and pins that are the user's own.

/// The signs that stand behind a title, as MarkSignsRole tells them: or-ed.
enum MarkSign : int
{
    PinnedSign = 1,
    NoteSign = 2
};

[[nodiscard]] int signsOf(const Mark &mark);

/// `text` for a screen reader, which sees no signs: "Alpha, pinned, with a note".
[[nodiscard]] QString withSigns(const QString &text, const Mark &mark);

/// A session's tool tip: its title where it has a name of the user's own, its id, the first line of the note.
[[nodiscard]] QString sessionTip(const Topics &topics, const PlanningSession &session, const Mark &mark);

/// A mission's: its id where it has a name of the user's own, its file, the first line of the note.
[[nodiscard]] QString missionTip(const MissionEntry &mission, const Mark &mark);

/// "Note: " and its first line; empty where there is none.
[[nodiscard]] QString noteLine(const Mark &mark);

/// What a filter finds in it, not folded yet.
[[nodiscard]] QString filterTextOf(const Mark &mark);

} // namespace Pointsman
