// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Preloaded into a program under test: calls of the C library that concern files below one folder take as long as on a
// disk that hardly answers. slowDown() says which folder, and how many milliseconds; 0: none.
#include <atomic>
#include <cstdarg>
#include <cstring>
#include <ctime>
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <string>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

std::atomic<int> duration{0};
char folder[4096] = {};

bool isConcerned(const char *path)
{
    return path && *folder != 0 && std::strncmp(path, folder, std::strlen(folder)) == 0;
}

bool isConcerned(int descriptor)
{
    char path[4096] = {};
    const std::string entry = "/proc/self/fd/" + std::to_string(descriptor);
    return ::syscall(SYS_readlinkat, AT_FDCWD, entry.c_str(), path, sizeof path - 1) > 0 && isConcerned(path);
}

template <typename Place>
void wait(Place place)
{
    const int milliseconds = duration;
    if (milliseconds == 0 || !isConcerned(place))
        return;
    const timespec time{milliseconds / 1000, (milliseconds % 1000) * 1'000'000L};
    ::nanosleep(&time, nullptr);
}

template <typename Function>
Function real(const char *name)
{
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

} // namespace

// NOLINTBEGIN: the C library's own signatures
#define SLOW(place, name, ...)                                                                                         \
    static const auto original = real<decltype(&::name)>(#name);                                                       \
    wait(place);                                                                                                       \
    return original(__VA_ARGS__)

extern "C" {

void slowDown(const char *below, int milliseconds)
{
    duration = 0;
    std::strncpy(folder, below, sizeof folder - 1);
    duration = milliseconds;
}

int open(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = va_arg(rest, mode_t);
    va_end(rest);
    SLOW(path, open, path, flags, mode);
}
int open64(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = va_arg(rest, mode_t);
    va_end(rest);
    SLOW(path, open64, path, flags, mode);
}
ssize_t read(int file, void *bytes, size_t size)
{
    SLOW(file, read, file, bytes, size);
}
ssize_t write(int file, const void *bytes, size_t size)
{
    SLOW(file, write, file, bytes, size);
}
int stat(const char *path, struct stat *status) noexcept
{
    SLOW(path, stat, path, status);
}
int stat64(const char *path, struct stat64 *status) noexcept
{
    SLOW(path, stat64, path, status);
}
int lstat(const char *path, struct stat *status) noexcept
{
    SLOW(path, lstat, path, status);
}
int lstat64(const char *path, struct stat64 *status) noexcept
{
    SLOW(path, lstat64, path, status);
}
int statx(int at, const char *path, int flags, unsigned mask, struct statx *status) noexcept
{
    SLOW(path, statx, at, path, flags, mask, status);
}
int fstat(int file, struct stat *status) noexcept
{
    SLOW(file, fstat, file, status);
}
int fstat64(int file, struct stat64 *status) noexcept
{
    SLOW(file, fstat64, file, status);
}
int access(const char *path, int mode) noexcept
{
    SLOW(path, access, path, mode);
}
DIR *opendir(const char *path)
{
    SLOW(path, opendir, path);
}
ssize_t readlink(const char *path, char *target, size_t size) noexcept
{
    SLOW(path, readlink, path, target, size);
}
char *realpath(const char *path, char *resolved) noexcept
{
    SLOW(path, realpath, path, resolved);
}
int inotify_add_watch(int queue, const char *path, uint32_t mask) noexcept
{
    SLOW(path, inotify_add_watch, queue, path, mask);
}
int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) noexcept
{
    SLOW(to, renameat2, fromFolder, from, toFolder, to, flags);
}
int rename(const char *from, const char *to) noexcept
{
    SLOW(to, rename, from, to);
}
int unlink(const char *path) noexcept
{
    SLOW(path, unlink, path);
}
int mkdir(const char *path, mode_t mode) noexcept
{
    SLOW(path, mkdir, path, mode);
}
int fsync(int file)
{
    SLOW(file, fsync, file);
}

} // extern "C"
// NOLINTEND
