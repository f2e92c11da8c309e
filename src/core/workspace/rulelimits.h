// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace Pointsman {

/// What the user may choose about the findings.
struct RuleLimits
{
    /// An active session that was not updated for longer is a finding.
    std::chrono::seconds untouchedAfter = std::chrono::hours(24 * 14);
};

} // namespace Pointsman
