// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/rule.h"

namespace Pointsman {

/// The finding of a folder of state files or topics that is there but cannot be looked into: something else has its
/// name, or the permission is missing. Nothing where it can be listed or does not exist: then it is known what is in
/// it.
[[nodiscard]] Issues checkFolder(const QString &path);

/// The findings of links that lead out of `root`: `path` itself and, to `depth` levels, what is in it. What a link
/// leads to is not looked into. Reads names only.
[[nodiscard]] Issues checkLinks(const QString &path, const QString &root, int depth);

/// Where a path leads, links followed, if that is outside of `root`; empty where it stays inside or leads nowhere.
[[nodiscard]] QString targetOutside(const QString &path, const QString &root);

/// The same for a path relative to `root`. Costs little where no link is on the way.
[[nodiscard]] QString targetOfRelative(const QString &relative, const QString &root);

[[nodiscard]] IssueRules folderRules();

} // namespace Pointsman
