// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Preloaded into a program under test: counts its calls of the C library that concern files below some folders and lets
// the n-th fail, or kills the program there. FAULT_BELOW are the beginnings of their paths, with colons between them,
// FAULT_AT the number n from 1, FAULT_ERROR the errno value or 0 for a kill, FAULT_MARK a file that is made at the
// n-th. With FAULT_LASTS all that follow fail as well. Only what can make a difference is counted: before a call that
// changes nothing a kill leaves what it leaves before the next one, and a full disk (ENOSPC, EDQUOT) refuses what needs
// room. Once, just before the file FAULT_PEER_TO is replaced or renamed, another program puts FAULT_PEER_FROM there.
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

const char *setting(const char *name)
{
    const char *value = std::getenv(name);
    return value ? value : "";
}

bool isConcerned(const char *path)
{
    const char *below = setting("FAULT_BELOW");
    while (path && *below != 0) {
        const std::size_t length = std::strcspn(below, ":");
        if (length > 0 && std::strncmp(path, below, length) == 0)
            return true;
        below += length + (below[length] == ':' ? 1 : 0);
    }
    return false;
}

bool isConcerned(int descriptor)
{
    char path[4096] = {};
    const std::string entry = "/proc/self/fd/" + std::to_string(descriptor);
    return ::syscall(SYS_readlinkat, AT_FDCWD, entry.c_str(), path, sizeof path - 1) > 0 && isConcerned(path);
}

/// The file itself, or the one that its entry in /proc stands for.
bool isConcernedEntry(const char *path)
{
    const char *entries = "/proc/self/fd/";
    const std::size_t length = std::strlen(entries);
    return std::strncmp(path, entries, length) == 0 ? isConcerned(std::atoi(path + length)) : isConcerned(path);
}

enum class Call
{
    Looks,
    Syncs,   ///< nobody sees it, and it may find out that there is no room
    Changes, ///< with no need for room
    Makes    ///< something that needs room
};

Call opening(int flags)
{
    const bool makesFile = (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE;
    return makesFile ? Call::Makes : Call::Looks;
}

bool isCounted(Call call, int error)
{
    if (error == 0)
        return call == Call::Changes || call == Call::Makes;
    const bool isFullDisk = error == ENOSPC || error == EDQUOT;
    return !isFullDisk || call == Call::Makes || call == Call::Syncs;
}

/// Counts one call; true where it has to fail, with errno set.
bool strikes(bool concerned, Call call)
{
    static long count = 0;
    const long at = std::atol(setting("FAULT_AT"));
    const int error = std::atoi(setting("FAULT_ERROR"));
    if (!concerned || at == 0 || !isCounted(call, error) || ++count < at)
        return false;
    if (count > at && *setting("FAULT_LASTS") == 0)
        return false;
    const long mark = ::syscall(SYS_openat, AT_FDCWD, setting("FAULT_MARK"), O_CREAT | O_WRONLY, 0600);
    ::syscall(SYS_close, mark);
    if (error == 0)
        ::raise(SIGKILL);
    errno = error;
    return true;
}

/// Between our last look at the file and what we put in its place.
void letPeerCome(const char *path)
{
    static bool isHere = false;
    if (isHere || *setting("FAULT_PEER_TO") == 0 || std::strcmp(path, setting("FAULT_PEER_TO")) != 0)
        return;
    isHere = ::syscall(SYS_rename, setting("FAULT_PEER_FROM"), path) == 0;
}

template <typename Function>
Function real(const char *name)
{
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

} // namespace

// NOLINTBEGIN: the C library's own signatures
#define FAULT(concerned, call, name, ...)                                                                              \
    static const auto original = real<decltype(&::name)>(#name);                                                       \
    return strikes(concerned, call) ? -1 : original(__VA_ARGS__)

extern "C" {

int open(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = va_arg(rest, mode_t);
    va_end(rest);
    FAULT(isConcerned(path), opening(flags), open, path, flags, mode);
}
int open64(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = va_arg(rest, mode_t);
    va_end(rest);
    FAULT(isConcerned(path), opening(flags), open64, path, flags, mode);
}
ssize_t read(int file, void *bytes, size_t size)
{
    FAULT(isConcerned(file), Call::Looks, read, file, bytes, size);
}
ssize_t write(int file, const void *bytes, size_t size)
{
    FAULT(isConcerned(file), Call::Makes, write, file, bytes, size);
}
ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t at)
{
    FAULT(isConcerned(file), Call::Makes, pwrite64, file, bytes, size, at);
}
int fsync(int file)
{
    FAULT(isConcerned(file), Call::Syncs, fsync, file);
}
int fdatasync(int file)
{
    FAULT(isConcerned(file), Call::Syncs, fdatasync, file);
}
int ftruncate64(int file, off64_t size) noexcept
{
    FAULT(isConcerned(file), Call::Changes, ftruncate64, file, size);
}
int fchmod(int file, mode_t mode) noexcept
{
    FAULT(isConcerned(file), Call::Changes, fchmod, file, mode);
}
int chmod(const char *path, mode_t mode) noexcept
{
    FAULT(isConcernedEntry(path), Call::Changes, chmod, path, mode);
}
int futimens(int file, const timespec times[2]) noexcept
{
    FAULT(isConcerned(file), Call::Changes, futimens, file, times);
}
int rename(const char *from, const char *to) noexcept
{
    letPeerCome(from);
    letPeerCome(to);
    FAULT(isConcerned(to), Call::Changes, rename, from, to);
}
int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) noexcept
{
    letPeerCome(from);
    letPeerCome(to);
    FAULT(isConcerned(to), Call::Changes, renameat2, fromFolder, from, toFolder, to, flags);
}
int link(const char *from, const char *to) noexcept
{
    FAULT(isConcerned(to), Call::Makes, link, from, to);
}
int linkat(int fromFolder, const char *from, int toFolder, const char *to, int flags) noexcept
{
    FAULT(isConcerned(to), Call::Makes, linkat, fromFolder, from, toFolder, to, flags);
}
int unlink(const char *path) noexcept
{
    FAULT(isConcerned(path), Call::Changes, unlink, path);
}
int mkdir(const char *path, mode_t mode) noexcept
{
    FAULT(isConcerned(path), Call::Makes, mkdir, path, mode);
}
int rmdir(const char *path) noexcept
{
    FAULT(isConcerned(path), Call::Changes, rmdir, path);
}

} // extern "C"
// NOLINTEND
