// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/rule.h"

namespace Pointsman {

/// The finding of a folder of state files or topics that is there but cannot be looked into: something else has its
/// name, or the permission is missing. Nothing where it can be listed or does not exist: then it is known what is in
/// it.
[[nodiscard]] Issues checkFolder(const QString &path);

/// Of folders and of links (linkrules.h).
[[nodiscard]] IssueRules folderRules();

} // namespace Pointsman
