// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace Pointsman {

/// What stat says of a file. Two equal stamps mean: not read again (reliability.md 9.3).
struct FileStamp
{
    quint64 device = 0;
    quint64 inode = 0;
    qint64 size = 0;
    qint64 modifiedNs = 0; ///< nanoseconds since 1970
    qint64 changedNs = 0;
    quint32 mode = 0; ///< type and permission bits, as st_mode
    quint32 links = 0;
    quint32 owner = 0;

    [[nodiscard]] quint32 permissions() const { return mode & 07777; }
    [[nodiscard]] bool sameFile(const FileStamp &other) const { return device == other.device && inode == other.inode; }
    bool operator==(const FileStamp &) const = default;
};

/// A stamp younger than this when it was read may hide a second write in the same tick of the system's clock.
inline constexpr qint64 clockTickNs = 20'000'000;

} // namespace Pointsman
