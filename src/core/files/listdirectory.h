// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/filestamp.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <vector>

namespace Pointsman {

/// One entry of a directory; links are not followed.
struct DirectoryEntry
{
    QByteArray name; ///< as on disk
    FileStamp stamp;

    [[nodiscard]] bool hasStamp() const { return stamp.inode != 0; }
    [[nodiscard]] bool isDirectory() const;
    [[nodiscard]] bool isLink() const;
};

/// More entries than this are not looked at (reliability.md 9.7).
inline constexpr std::size_t maximumDirectoryEntries = 100'000;

/// The entries of a directory with their stamps, `.` and `..` left out, sorted by name; empty where there is no such
/// directory or it may not be read.
[[nodiscard]] std::vector<DirectoryEntry> listDirectory(const QString &path);

/// The same, without the stamps of those names that `isRead` says yes to: who reads such a file learns it then. It is
/// told a name's place among all as well, and asked on several threads at once.
[[nodiscard]] std::vector<DirectoryEntry>
listDirectory(const QString &path, const std::function<bool(const QByteArray &, std::size_t)> &isRead);

/// The names and, as their only stamp, the kinds of what is in a directory: costs no look at each of them.
[[nodiscard]] std::vector<DirectoryEntry> listKinds(const QString &path);

/// Gives those that have no stamp theirs, and takes out what is gone or may not be looked at.
void addStamps(const QString &path, std::vector<DirectoryEntry> &entries);

/// Why listDirectory() has nothing to tell, as an errno value; 0 where the directory can be listed.
[[nodiscard]] int listingProblem(const QString &path);

} // namespace Pointsman
