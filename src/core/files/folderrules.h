// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/rule.h"

namespace Pointsman {

/// The finding of a folder of state files that is there but cannot be listed: something else has its name, or the
/// permission to read it is missing. Nothing where it can be listed or does not exist.
[[nodiscard]] Issues checkFolder(const QString &path);

[[nodiscard]] IssueRules folderRules();

} // namespace Pointsman
