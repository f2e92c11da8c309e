// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/guardedfile.h"

namespace Pointsman {

/// Takes `changes` back, the last first: each file gets the bytes that it had before. Conflict, with nothing done,
/// where one of the files is no longer as the changes left it. The changes that the reversal itself made, so that it
/// can be taken back as well.
[[nodiscard]] Result<FileChanges> revert(const FileChanges &changes);

} // namespace Pointsman
