// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/services.h"
#include "models/navigatormodel.h"

#include <functional>

class QMainWindow;
class QMenuBar;

namespace Pointsman {

class MissionActions;
class ProjectActions;
class SessionActions;

using PageOpener = std::function<void(Page)>;

/// Fills the menu bar: every action of the program has its place here, with its shortcut.
void fillMenuBar(QMenuBar *bar, const Services &services, SessionActions &sessions, MissionActions &missions,
                 ProjectActions &projects, const PageOpener &open, QMainWindow *window);

} // namespace Pointsman
