// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/services.h"

#include <functional>

class QObject;
class QString;

namespace Pointsman {

/// Tells, as long as `context` lives, of agents that wait in folders of no listed project: no page could show them.
/// `add` lists such a folder.
void tellOfStrayCalls(const Services &services, QObject *context, std::function<void(const QString &folder)> add);

} // namespace Pointsman
