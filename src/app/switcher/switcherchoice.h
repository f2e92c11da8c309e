// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/switcher/switcherentry.h"

namespace Pointsman {

/// What Enter does with an entry.
enum class Choice
{
    Show,
    SwitchSession,
    SwitchMission,
    Run,    ///< the action
    Nothing ///< the action does not apply
};

[[nodiscard]] Choice choiceOf(const SwitcherEntry &entry);

/// What stands below the list about it.
struct ChoiceWords
{
    QString what;    ///< what Enter does, beginning with a verb; why it cannot do what one might expect
    QString warning; ///< what may hurt about it; empty: nothing
};

/// What is known of the last writes in a session's project, beside the times of its state files.
struct LastWrites
{
    std::optional<Moment> topics = {}; ///< in the folders of its topics, whoever did it
    std::optional<Moment> own = {};    ///< the window's own operation, where that was the last one
};

/// `now` tells how fresh the last writes are of the active session, unless the window did it, and of the topics: within
/// two minutes whoever wrote may go on.
[[nodiscard]] ChoiceWords choiceWords(const SwitcherEntry &entry, Moment now, const LastWrites &writes = {});

/// The folder that a terminal opens in, and the file that the editor opens; empty where there is none.
[[nodiscard]] QString folderOf(const SwitcherEntry &entry);
[[nodiscard]] QString fileOf(const SwitcherEntry &entry);

} // namespace Pointsman
