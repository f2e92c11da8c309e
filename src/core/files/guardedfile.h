// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace Pointsman {

/// What one write did to one file; enough to tell of it and to take it back.
struct FileChange
{
    QString path;
    std::optional<QByteArray> before; ///< nothing: the file was not there
    std::optional<QByteArray> after;  ///< nothing: the file was removed
    /// Permission bits, where the change concerned them; without `before` and `after` it concerned nothing else.
    std::optional<quint32> modeBefore = {};
    std::optional<quint32> modeAfter = {};
    /// Not empty: the file was renamed to this absolute path; `before` and `after` are nothing. Of a change that is to
    /// be made `before` may say what it must hold then.
    QString renamedTo = {};
    /// What the file had and the new one has not (other names, an owner, access rules), a sentence each (formats.md
    /// 3.6); of a change that was made.
    QStringList losses = {};
    /// The folders that were made for the file, the outermost first; of a change that was made.
    QStringList madeFolders = {};
};

using FileChanges = std::vector<FileChange>;

/// What an operation makes of a file: the old content (nothing where there is no file) in, the new content out;
/// nothing means "leave it as it is". It may be called again on what another program wrote meanwhile, so it must
/// depend on nothing but its argument. A failure ends the write and leaves the file untouched.
using ContentEdit = std::function<Result<std::optional<QByteArray>>(const std::optional<QByteArray> &)>;

/// The permissions that a file gets.
enum class FileMode
{
    KeepOrPrivate, ///< an existing file's own; 0600 for a new one
    Private,       ///< 0600, an existing file too
};

/// Changes one file as reliability.md section 8 describes: read, edit, stage through QSaveFile beside the target with
/// every step checked, exchange, verify what was displaced, redo on what a peer wrote meanwhile, sync the directory.
/// Missing folders are made, durable as well, and go again where nothing is written. The change, or nothing where
/// `edit` left the file as it was. Errors: those of `edit`; Invalid for something that is no regular file; Conflict
/// where another program keeps writing for two seconds; System with the system's words. Wherever it fails the old file
/// stands.
[[nodiscard]] Result<std::optional<FileChange>> editFile(const QString &path, FileMode mode, const ContentEdit &edit);

/// Takes folders that were made for a file away again, the innermost first, as far as they are empty.
void removeMadeFolders(const QStringList &folders);

/// Removes the file if its content is one that `approve` accepts (a failure of it ends the removal): renamed to a
/// private name, verified to be what was read, then unlinked and the directory synced. Nothing where there is no file.
[[nodiscard]] Result<std::optional<FileChange>>
removeFile(const QString &path, const std::function<Result<void>(const QByteArray &)> &approve);

/// Sets the permission bits of a regular file, also of one that may not be read, or of a folder; a link is refused.
/// Nothing where it has them already.
[[nodiscard]] Result<std::optional<FileChange>> changeMode(const QString &path, quint32 permissions);

/// Renames a file of any kind. Conflict where `to` is taken, Absent where there is no such file.
[[nodiscard]] Result<FileChange> renameFile(const QString &path, const QString &to);

/// Renames the file to `{path}.corrupt-{UTC time}` beside it, whatever is in it (formats.md 3.1); answers the new path.
[[nodiscard]] Result<QString> moveAside(const QString &path, const QString &utcTimeForName);

} // namespace Pointsman
