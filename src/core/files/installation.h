// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/heldfile.h"
#include "files/stagedfile.h"

namespace Pointsman {

/// How an attempt to put a change in place ended.
enum class Installation
{
    Done,  ///< in place, verified and durable
    Moved, ///< another program has written meanwhile; its version stands, the change must be computed anew
};

/// Puts the stage in the place of `base`, verifies that `base` is what this displaced, and removes it. Anything else
/// that was displaced is put back at once. Where it fails the old file stands.
[[nodiscard]] Result<Installation> installOver(const HeldFile &base, StagedFile &stage, const QString &path);

/// Puts the stage where there was no file.
[[nodiscard]] Result<Installation> installNew(StagedFile &stage, const QString &path);

/// Takes `base` away from `path`, after the same verification.
[[nodiscard]] Result<Installation> takeAway(const HeldFile &base, const QString &path);

/// Renames to a name that is free, EEXIST where it is taken; with a look beforehand where the file system has no call
/// for it.
[[nodiscard]] Platform::ErrorNumber renameToFree(const QString &from, const QString &to);

/// The failure of a system call that was to change `path`.
[[nodiscard]] tl::unexpected<Error> notChanged(const QString &path, Platform::ErrorNumber error);

} // namespace Pointsman
