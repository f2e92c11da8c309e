// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/snapshot.h"

namespace Pointsman {

/// One line of the tray's menu, and what it stands for.
struct TrayEntry
{
    enum class Kind
    {
        Separator,
        Note, ///< says something, does nothing
        Mission,
        Project, ///< has `entries`
        Session,
        MoreSessions, ///< leads to the project's page
        More,         ///< leads to the quick switcher, which has them all
        Terminal,
        Folder,
        Document, ///< of the topic that the active session has come to
        ShowProject,
        Warnings,
        QuickSwitch,
        Window,
        Quit
    };

    Kind kind = Kind::Separator;
    QString text = {};        ///< as it shall be read; printable, short, `&` standing for itself
    QString projectPath = {}; ///< of Project and of what is below it
    QString target = {};      ///< of Mission its id, of Session its file, of Document the topic's id
    bool isEnabled = true;
    bool isChecked = false; ///< Mission and Session: it is the active one
    std::vector<TrayEntry> entries = {};

    [[nodiscard]] bool isChoice() const { return kind == Kind::Mission || kind == Kind::Session; }
    bool operator==(const TrayEntry &) const = default;
};

/// The tray's menu for a snapshot: missions and projects, at most twelve of both together, and a menu for each project,
/// so that another mission is one click away once the menu is open and another session two. Where there are more, those
/// are left out that were not changed for long and need nobody; the others keep their order, what is pinned before the
/// rest.
[[nodiscard]] std::vector<TrayEntry> trayEntries(const Snapshot &snapshot);

} // namespace Pointsman
