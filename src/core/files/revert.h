// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/guardedfile.h"
#include "json/jsonvalue.h"

namespace Pointsman {

/// Makes `changes`, the first one first: each file becomes what its `after` says, its mode and its name too. Conflict,
/// with nothing done, where one of the files is not as `before` says; where one fails later, those made already are
/// taken back. What was written, so that revert() can take it back.
[[nodiscard]] Result<FileChanges> apply(const FileChanges &changes);

/// Takes `changes` back, the last first: each file gets the bytes, mode and name that it had before. Conflict, with
/// nothing done, where one of the files is no longer as the changes left it. The changes that the reversal itself made,
/// so that it can be taken back as well.
[[nodiscard]] Result<FileChanges> revert(const FileChanges &changes);

/// The change that makes `document` the content of a state file that holds `present` now (nothing: it is not there), as
/// the originals would write it, with the end of the last line that the file has.
[[nodiscard]] FileChange documentChange(const QString &path, const std::optional<QByteArray> &present,
                                        const JsonObject &document);

} // namespace Pointsman
