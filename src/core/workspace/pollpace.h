// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>

namespace Pointsman {

/// How often the program wakes up by itself (reliability.md 9.6): less often where nobody looks.
inline constexpr std::chrono::seconds wakeUpInterval{5};
inline constexpr std::chrono::seconds hiddenWakeUpInterval{15};

/// How long at least lies between two rounds of looks at all stores, of which one that finds nothing takes `round`:
/// files tell of their changes themselves, so that the looks at a large workspace must not be felt.
[[nodiscard]] inline std::chrono::nanoseconds pauseBetweenPolls(std::chrono::nanoseconds round)
{
    constexpr int share = 2000; // half a thousandth of the time of one core; what follows a look takes as much again
    constexpr std::chrono::minutes longest{1};
    return std::min<std::chrono::nanoseconds>(share * round, longest);
}

} // namespace Pointsman
