// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace Pointsman {

/// The text that Python's json module would write for a JSON number that it read as `text`; nothing where the value
/// would not be the same any more: rounded, overflowing, or an integer with more digits than Python reads.
[[nodiscard]] std::optional<std::string> pythonNumber(std::string_view text);

} // namespace Pointsman
