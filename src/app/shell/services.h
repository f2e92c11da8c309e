// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"

namespace Pointsman {

class AppSettings;
class Launcher;
class Notices;
class ProjectList;
class Prompts;
class Undoing;
class Workspace;

/// What pages, actions and dialogs work with. All of it outlives them.
struct Services
{
    Clock clock;
    Workspace &workspace;
    ProjectList &projects;
    AppSettings &settings;
    Prompts &prompts;
    Launcher &launcher;
    Notices &notices;
    Undoing &undoing;
};

} // namespace Pointsman
