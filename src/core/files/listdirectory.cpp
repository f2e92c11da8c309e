// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/listdirectory.h"

#include "base/parallel.h"
#include "files/statstamp.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>

namespace Pointsman {

bool DirectoryEntry::isDirectory() const
{
    return S_ISDIR(stamp.mode);
}

bool DirectoryEntry::isLink() const
{
    return S_ISLNK(stamp.mode);
}

namespace {

using Directory = std::unique_ptr<DIR, int (*)(DIR *)>;

Directory opened(const QString &path)
{
    return {::opendir(QFile::encodeName(path).constData()), ::closedir};
}

} // namespace

std::vector<DirectoryEntry> listDirectory(const QString &path)
{
    std::vector<DirectoryEntry> entries;
    const Directory directory = opened(path);
    if (!directory)
        return entries;
    while (const dirent *found = ::readdir(directory.get())) {
        if (qstrcmp(found->d_name, ".") != 0 && qstrcmp(found->d_name, "..") != 0)
            entries.push_back({found->d_name, {}});
        if (entries.size() == maximumDirectoryEntries)
            break;
    }
    forEachIndex(entries.size(), [&](std::size_t index) {
        struct stat status = {};
        DirectoryEntry &entry = entries[index];
        if (::fstatat(::dirfd(directory.get()), entry.name.constData(), &status, AT_SYMLINK_NOFOLLOW) == 0)
            entry.stamp = stampFrom(status);
        else
            entry.name.clear(); // gone meanwhile
    });
    std::erase_if(entries, [](const DirectoryEntry &entry) { return entry.name.isEmpty(); });
    std::sort(entries.begin(), entries.end(), [](const auto &a, const auto &b) { return a.name < b.name; });
    return entries;
}

int listingProblem(const QString &path)
{
    const Directory directory = opened(path);
    struct stat status = {};
    // That it may be listed does not say that its entries may be looked at.
    return directory && ::fstatat(::dirfd(directory.get()), ".", &status, 0) == 0 ? 0 : errno;
}

} // namespace Pointsman
