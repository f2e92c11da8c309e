// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"
#include "base/rule.h"
#include "files/listdirectory.h"

#include <optional>

namespace Pointsman {

/// A file name that a synchroniser, an editor or a file manager gives to another version of a file.
struct CopyName
{
    QByteArray original; ///< the name of the file that it is a copy of
    bool isConflict;     ///< made because two computers changed the file, or by hand; else an editor's backup
};

/// What `name` is a copy of, by the patterns of Syncthing, Dropbox, Nextcloud, editors and file managers.
[[nodiscard]] std::optional<CopyName> copyNameIn(const QByteArray &name);

/// Whether `name` is a copy of a file that is among `entries`, which are sorted by name.
[[nodiscard]] std::optional<CopyName> copyAmong(const std::vector<DirectoryEntry> &entries, const QByteArray &name);

/// The findings of the names in a directory: copies of the state file `stateFile`, of every `*.json` where it is empty,
/// names that differ in case or normalisation only, and names that are no text. An editor's backup is one only when it
/// is so old that the editor should be closed. Pure.
[[nodiscard]] Issues checkNames(const std::vector<DirectoryEntry> &entries, const QString &directory, Moment now,
                                const QByteArray &stateFile = {});

[[nodiscard]] IssueRules nameRules();

} // namespace Pointsman
