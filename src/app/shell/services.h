// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Pointsman {

class AppSettings;
class Launcher;
class Notices;
class ProjectRegistry;
class Prompts;
class Workspace;

/// What pages, actions and dialogs work with. All of it outlives them.
struct Services
{
    Workspace &workspace;
    ProjectRegistry &registry;
    AppSettings &settings;
    Prompts &prompts;
    Launcher &launcher;
    Notices &notices;
};

} // namespace Pointsman
