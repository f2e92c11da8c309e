// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"
#include "files/statedocument.h"

namespace Pointsman {

/// The findings of the active-session file as it was read. Pure.
[[nodiscard]] Issues checkActiveSession(const StateDocument &document);

/// The findings of one snapshot as it was read. Pure.
[[nodiscard]] Issues checkSnapshot(const StateDocument &document);

} // namespace Pointsman
