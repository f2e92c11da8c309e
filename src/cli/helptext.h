// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace CLI {
class App;
} // namespace CLI

namespace Pointsman {

/// The help of the program, a noun or a verb, wrapped at 80 columns.
[[nodiscard]] std::string helpText(const CLI::App &app);

/// `pointsman-cli session start`
[[nodiscard]] std::string fullName(const CLI::App &app);

} // namespace Pointsman
