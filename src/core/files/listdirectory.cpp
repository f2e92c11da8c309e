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
#include <functional>
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

/// Sorted; of their stamps only the kind is there, where the file system tells it.
std::vector<DirectoryEntry> entriesOf(const Directory &directory)
{
    // Without room for stamps, since they are moved while the list grows and is sorted.
    std::vector<std::pair<QByteArray, quint32>> found;
    while (const dirent *entry = ::readdir(directory.get())) {
        if (qstrcmp(entry->d_name, ".") != 0 && qstrcmp(entry->d_name, "..") != 0)
            found.emplace_back(entry->d_name, DTTOIF(entry->d_type));
        if (found.size() == maximumDirectoryEntries)
            break;
    }
    std::sort(found.begin(), found.end(), [](const auto &a, const auto &b) {
        const auto text = [](const QByteArray &name) {
            return std::string_view(name.constData(), static_cast<std::size_t>(name.size()));
        };
        return text(a.first) < text(b.first);
    });
    std::vector<DirectoryEntry> entries;
    entries.reserve(found.size());
    for (auto &[name, mode] : found)
        entries.push_back({std::move(name), {.mode = mode}});
    return entries;
}

bool readNone(const QByteArray &, std::size_t)
{
    return false;
}

/// Those that have no stamp yet, without those that `isRead` says yes to.
void stamp(const Directory &directory, std::vector<DirectoryEntry> &entries,
           const std::function<bool(const QByteArray &, std::size_t)> &isRead)
{
    forEachIndex(entries.size(), [&](std::size_t index) {
        struct stat status = {};
        DirectoryEntry &entry = entries[index];
        if (entry.hasStamp() || isRead(entry.name, index))
            return;
        if (::fstatat(::dirfd(directory.get()), entry.name.constData(), &status, AT_SYMLINK_NOFOLLOW) == 0)
            entry.stamp = stampFrom(status);
        else
            entry.name.clear(); // gone meanwhile
    });
    std::erase_if(entries, [](const DirectoryEntry &entry) { return entry.name.isEmpty(); });
}

} // namespace

std::vector<DirectoryEntry> listDirectory(const QString &path)
{
    return listDirectory(path, readNone);
}

std::vector<DirectoryEntry> listDirectory(const QString &path,
                                          const std::function<bool(const QByteArray &, std::size_t)> &isRead)
{
    const Directory directory = opened(path);
    if (!directory)
        return {};
    auto entries = entriesOf(directory);
    stamp(directory, entries, isRead);
    return entries;
}

std::vector<DirectoryEntry> listKinds(const QString &path)
{
    const Directory directory = opened(path);
    if (!directory)
        return {};
    auto entries = entriesOf(directory);
    const bool isToldAll =
        std::all_of(entries.begin(), entries.end(), [](const DirectoryEntry &entry) { return entry.stamp.mode != 0; });
    if (!isToldAll)
        stamp(directory, entries, readNone);
    return entries;
}

void addStamps(const QString &path, std::vector<DirectoryEntry> &entries)
{
    if (std::all_of(entries.begin(), entries.end(), std::mem_fn(&DirectoryEntry::hasStamp)))
        return;
    if (const Directory directory = opened(path))
        stamp(directory, entries, readNone);
    else
        std::erase_if(entries, std::not_fn(std::mem_fn(&DirectoryEntry::hasStamp)));
}

int listingProblem(const QString &path)
{
    const Directory directory = opened(path);
    struct stat status = {};
    // That it may be listed does not say that its entries may be looked at.
    return directory && ::fstatat(::dirfd(directory.get()), ".", &status, 0) == 0 ? 0 : errno;
}

} // namespace Pointsman
