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
    bool isCertain;      ///< only a synchroniser makes such a name, and no session is called so
};

/// What `name` is a copy of, by the patterns of Syncthing, Dropbox, Nextcloud, iCloud, OneDrive, Seafile,
/// git, editors and file managers; of none where `name` is no UTF-8.
[[nodiscard]] std::optional<CopyName> copyNameIn(const QByteArray &name);

/// What `name` is a copy of, where that is among `entries`, which are sorted by name, or where only a synchroniser
/// makes such a name: such a copy is one also when its file was archived or removed.
[[nodiscard]] std::optional<CopyName> copyAmong(const std::vector<DirectoryEntry> &entries, const QByteArray &name);

/// The findings of the names in a directory: copies of the state file `stateFile`, of every `*.json` where it is empty,
/// names that differ in case or normalisation only, and names that are no text. An editor's backup is one only when it
/// is so old that the editor should be closed. Pure.
[[nodiscard]] Issues checkNames(const std::vector<DirectoryEntry> &entries, const QString &directory, Moment now,
                                const QByteArray &stateFile = {});

/// Whether two names differ at most in upper and lower case or in Unicode normalisation.
[[nodiscard]] bool areNamesAlike(const QString &first, const QString &second);

/// Those of the same findings that need no state file: names that are alike, and names that are no text. Pure.
[[nodiscard]] Issues checkPlainNames(const std::vector<DirectoryEntry> &entries, const QString &directory);

[[nodiscard]] IssueRules nameRules();

} // namespace Pointsman
