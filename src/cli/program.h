// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace Pointsman {

/// The whole of pointsman-cli: parses the arguments (without the program's name), runs the one command, prints its
/// answer. Gives the exit status.
[[nodiscard]] int runProgram(const std::vector<std::string> &arguments);

} // namespace Pointsman
