// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/services.h"

#include <functional>

class QObject;

namespace Pointsman {

/// Tells, as long as `context` lives, what was applied again after another program had written over it, and what waits
/// for a decision, which `show` leads to.
void tellOfSettling(const Services &services, QObject *context, std::function<void()> show);

} // namespace Pointsman
