// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "files/platform.h"

#include <QByteArray>

#include <optional>

namespace Pointsman {

/// A regular file's content, and the stamp it had while it was read.
struct FileContent
{
    QByteArray bytes;
    FileStamp stamp;
};

/// Why a file's content is not there.
struct ReadProblem
{
    enum class Kind
    {
        Missing,
        NoPermission,
        NotRegular,
        TooLarge,
        System
    };
    Kind kind;
    QString detail; ///< the system's words, or what stands in the file's place
};

/// Above this size no state file is read (formats.md 3.6).
inline constexpr qint64 maximumStateFileSize = qint64{16} * 1024 * 1024;

/// Reads a regular file without following a link in its last part, without blocking on a FIFO, up to `limit` bytes.
/// Quicker from a `folder` that is open and that the path leads through.
[[nodiscard]] tl::expected<FileContent, ReadProblem> readFile(const QString &path, qint64 limit = maximumStateFileSize,
                                                              const Platform::OpenFolder *folder = nullptr);

/// What stat says of `path`, links not followed; nothing where there is no such entry.
[[nodiscard]] std::optional<FileStamp> stampOf(const QString &path);

/// The problem as a failure that names the file, the cause and the way out.
[[nodiscard]] Error toError(const ReadProblem &problem, const QString &path);

} // namespace Pointsman
