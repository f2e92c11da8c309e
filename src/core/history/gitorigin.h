// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/version.h"

namespace Pointsman {

/// Who made the file `path` what it was `seen` as: git, with the words of its own log where that has any ("checkout:
/// moving from main to x"), where git had kept exactly this content before the file was written (a checkout of a branch
/// or of the file alone, restore, reset, merge, stash). Of a file that is gone only git's log tells, and only where
/// somebody had looked at the file shortly before (`since`; nothing: nobody had in this run). Else another program:
/// what git wrote with other line ends or with marks of a conflict, or removed while nobody looked, cannot be told
/// from that. Reads git's own files; never runs git.
[[nodiscard]] Origin originOfSeen(const QString &path, const std::optional<QByteArray> &bytes, Moment seen,
                                  const std::optional<Moment> &since);

} // namespace Pointsman
