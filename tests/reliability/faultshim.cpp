// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Preloaded into a program under test: counts its calls of the C library that concern files below one folder and lets
// the n-th fail, or kills the program there. FAULT_BELOW is the folder, FAULT_AT the number n from 1, FAULT_ERROR the
// errno value or 0 for a kill, FAULT_MARK a file that is made when it strikes.
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
    return *below != 0 && path && std::strncmp(path, below, std::strlen(below)) == 0;
}

bool isConcerned(int descriptor)
{
    char path[4096] = {};
    const std::string entry = "/proc/self/fd/" + std::to_string(descriptor);
    return ::syscall(SYS_readlinkat, AT_FDCWD, entry.c_str(), path, sizeof path - 1) > 0 && isConcerned(path);
}

/// Counts one call; true where it has to fail, with errno set.
bool strikes(bool concerned)
{
    static long count = 0;
    if (!concerned || ++count != std::atol(setting("FAULT_AT")))
        return false;
    const long mark = ::syscall(SYS_openat, AT_FDCWD, setting("FAULT_MARK"), O_CREAT | O_WRONLY, 0600);
    ::syscall(SYS_close, mark);
    const int error = std::atoi(setting("FAULT_ERROR"));
    if (error == 0)
        ::raise(SIGKILL);
    errno = error;
    return true;
}

template <typename Function>
Function real(const char *name)
{
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

} // namespace

// NOLINTBEGIN: the C library's own signatures
#define FAULT(concerned, name, ...)                                                                                    \
    static const auto original = real<decltype(&::name)>(#name);                                                       \
    return strikes(concerned) ? -1 : original(__VA_ARGS__)

extern "C" {

int open(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = va_arg(rest, mode_t);
    va_end(rest);
    FAULT(isConcerned(path), open, path, flags, mode);
}
int open64(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = va_arg(rest, mode_t);
    va_end(rest);
    FAULT(isConcerned(path), open64, path, flags, mode);
}
ssize_t read(int file, void *bytes, size_t size)
{
    FAULT(isConcerned(file), read, file, bytes, size);
}
ssize_t write(int file, const void *bytes, size_t size)
{
    FAULT(isConcerned(file), write, file, bytes, size);
}
ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t at)
{
    FAULT(isConcerned(file), pwrite64, file, bytes, size, at);
}
int fsync(int file)
{
    FAULT(isConcerned(file), fsync, file);
}
int fdatasync(int file)
{
    FAULT(isConcerned(file), fdatasync, file);
}
int ftruncate64(int file, off64_t size) noexcept
{
    FAULT(isConcerned(file), ftruncate64, file, size);
}
int fchmod(int file, mode_t mode) noexcept
{
    FAULT(isConcerned(file), fchmod, file, mode);
}
int rename(const char *from, const char *to) noexcept
{
    FAULT(isConcerned(to), rename, from, to);
}
int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) noexcept
{
    FAULT(isConcerned(to), renameat2, fromFolder, from, toFolder, to, flags);
}
int link(const char *from, const char *to) noexcept
{
    FAULT(isConcerned(to), link, from, to);
}
int linkat(int fromFolder, const char *from, int toFolder, const char *to, int flags) noexcept
{
    FAULT(isConcerned(to), linkat, fromFolder, from, toFolder, to, flags);
}
int unlink(const char *path) noexcept
{
    FAULT(isConcerned(path), unlink, path);
}
int mkdir(const char *path, mode_t mode) noexcept
{
    FAULT(isConcerned(path), mkdir, path, mode);
}

} // extern "C"
// NOLINTEND
