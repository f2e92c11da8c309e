// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/services.h"
#include "models/navigatormodel.h"

#include <functional>

class QAction;
class QMenuBar;

namespace Pointsman {

class MainWindow;
class MissionActions;
class ProjectActions;
class SessionActions;

using PageOpener = std::function<void(Page)>;

/// Fills the menu bar: every action of the program has its place here, with its shortcut.
/// `goActions` are the ways from page to page beside `open`.
void fillMenuBar(QMenuBar *bar, const Services &services, SessionActions &sessions, MissionActions &missions,
                 ProjectActions &projects, const PageOpener &open, const QList<QAction *> &goActions,
                 MainWindow *window);

} // namespace Pointsman
