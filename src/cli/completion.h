// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"

namespace Pointsman {

/// Describes `complete` to the parser: what the shells' completion scripts ask. `app` is the whole program, whose words
/// and options are offered.
void addComplete(const Command &program, const CLI::App &app);

} // namespace Pointsman
