// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/theme.h"
#include "base/issue.h"
#include "planning/planningsession.h"

#include <QIcon>

namespace Pointsman {

/// Our own pictures, each a file of the same name below resources/icons. One picture, one meaning.
enum class Icon
{
    // Places
    Now,
    Folder,
    FolderGone,
    Missions,
    History,
    // States
    Active,
    Completed,
    Archived,
    Broken,
    Unknown,
    // Severities
    Error,
    Warning,
    Note,
    /// None of them
    Good,
    // Actions
    Add,
    Start,
    Switch,
    Archive,
    Spike,
    Plan,
    Backlog,
    Move,
    Remove,
    Terminal,
    FolderOpen,
    Editor,
    Copy,
    Undo,
    Redo,
    Refresh,
    Search,
    Join,
    Focus,
    Drive,
    Fix,
    Close,
    Import,
    Settings,
    More, ///< what has no room
          // Marks
    Waits,
    Unseen,
    Pin,
    Jotting, ///< a note of the user's own
};

/// The last of the enumeration, for those who go through all of them.
inline constexpr Icon lastIcon = Icon::Jotting;

/// The picture in the colour of `tone`. It follows the program's palette and the screen's pixel ratio by itself.
[[nodiscard]] QIcon icon(Icon name, Tone tone = Tone::Text);

/// The program's own icon, in its own colours.
[[nodiscard]] QIcon programIcon();

/// How a session's state looks: the same everywhere.
[[nodiscard]] Icon stateIcon(SessionState state, bool isBroken = false);
[[nodiscard]] Tone stateTone(SessionState state, bool isBroken = false);

/// How a finding's severity looks.
[[nodiscard]] Icon severityIcon(Severity severity);
[[nodiscard]] Tone severityTone(Severity severity);

} // namespace Pointsman
