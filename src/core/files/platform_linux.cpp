// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/platform.h"

#include "files/statstamp.h"

#include <QFile>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <ctime>
#include <fcntl.h>
#include <linux/magic.h>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

namespace Pointsman::Platform {

namespace {

/// The name as the system takes it. One with a NUL, which would be cut off there, becomes the empty name: ENOENT.
QByteArray native(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    return name.contains('\0') ? QByteArray("") : name;
}

ErrorNumber numberOf(int result)
{
    return result < 0 ? errno : 0;
}

ErrorNumber rename(const QString &from, const QString &to, unsigned flags)
{
    return numberOf(::renameat2(AT_FDCWD, native(from).constData(), AT_FDCWD, native(to).constData(), flags));
}

std::optional<FileStamp> stampAt(int folder, const QByteArray &name)
{
    struct stat status = {};
    if (::fstatat(folder, name.constData(), &status, AT_SYMLINK_NOFOLLOW) != 0)
        return {};
    return stampFrom(status);
}

} // namespace

QString words(ErrorNumber error)
{
    return qt_error_string(error);
}

bool isUnsupported(ErrorNumber error)
{
    return error == EINVAL || error == ENOSYS || error == EOPNOTSUPP;
}

Descriptor::Descriptor(Descriptor &&other) noexcept : m_number(std::exchange(other.m_number, -1)) {}

Descriptor::~Descriptor()
{
    if (m_number >= 0)
        ::close(m_number);
}

std::optional<OpenFolder> openFolder(const QString &path)
{
    Descriptor descriptor(::open(native(path).constData(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    if (descriptor.number() < 0)
        return {};
    return OpenFolder{path, std::move(descriptor)};
}

tl::expected<Descriptor, ErrorNumber> openForReading(const QString &path, const OpenFolder *folder)
{
    const int from = folder ? folder->descriptor.number() : AT_FDCWD;
    const QByteArray name = native(folder ? path.mid(folder->path.size() + 1) : path);
    const int number = ::openat(from, name.constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (number < 0)
        return tl::unexpected(errno);
    return Descriptor(number);
}

tl::expected<Descriptor, ErrorNumber> openForName(const QString &path)
{
    const int number = ::open(native(path).constData(), O_PATH | O_NOFOLLOW | O_CLOEXEC);
    if (number < 0)
        return tl::unexpected(errno);
    return Descriptor(number);
}

tl::expected<FileStamp, ErrorNumber> stampOf(const Descriptor &file)
{
    struct stat status = {};
    if (::fstat(file.number(), &status) != 0)
        return tl::unexpected(errno);
    return stampFrom(status);
}

tl::expected<FileIdentity, ErrorNumber> identityOf(const QString &path)
{
    struct statx status
    {
    };
    if (::statx(AT_FDCWD, QFile::encodeName(path).constData(), AT_SYMLINK_NOFOLLOW, STATX_INO | STATX_BTIME, &status) <
        0)
        return tl::unexpected(errno);
    const bool isBirthKnown = (status.stx_mask & STATX_BTIME) != 0;
    const qint64 born = qint64{status.stx_btime.tv_sec} * 1'000'000'000 + status.stx_btime.tv_nsec;
    return FileIdentity{quint64{status.stx_dev_major} << 32 | status.stx_dev_minor, status.stx_ino,
                        isBirthKnown ? born : 0};
}

tl::expected<FileStamp, ErrorNumber> stampOf(const QString &path)
{
    struct stat status = {};
    if (::lstat(native(path).constData(), &status) != 0)
        return tl::unexpected(errno);
    return stampFrom(status);
}

qint64 stampClockNs()
{
    timespec time = {};
    ::clock_gettime(CLOCK_REALTIME_COARSE, &time);
    return nanosecondsOf(time);
}

bool isStampedHere(const QString &path)
{
    struct statfs status = {};
    if (::statfs(native(path).constData(), &status) != 0)
        return false;
    switch (static_cast<unsigned long>(status.f_type)) {
    case EXT4_SUPER_MAGIC:
    case XFS_SUPER_MAGIC:
    case BTRFS_SUPER_MAGIC:
    case F2FS_SUPER_MAGIC:
    case TMPFS_MAGIC:
    case OVERLAYFS_SUPER_MAGIC:
        return true;
    default:
        return false;
    }
}

std::optional<FileStamp> stampOf(const QByteArray &path)
{
    return stampAt(AT_FDCWD, path);
}

std::optional<FileStamp> stampIn(const OpenFolder &folder, const QByteArray &name)
{
    return stampAt(folder.descriptor.number(), name);
}

tl::expected<qint64, ErrorNumber> read(const Descriptor &file, char *buffer, qint64 size)
{
    ssize_t got = 0;
    do {
        got = ::read(file.number(), buffer, static_cast<std::size_t>(size));
    } while (got < 0 && errno == EINTR);
    if (got < 0)
        return tl::unexpected(errno);
    return got;
}

QMap<QByteArray, QByteArray> attributesOf(const QString &path)
{
    constexpr std::size_t mostBytes = 65'536; // Linux allows no longer list and no longer value
    QMap<QByteArray, QByteArray> attributes;
    const QByteArray name = native(path);
    QByteArray buffer(mostBytes, Qt::Uninitialized);
    const ssize_t length = ::llistxattr(name.constData(), buffer.data(), mostBytes);
    if (length <= 0)
        return attributes;
    for (const QByteArray &attribute : QByteArray(buffer.constData(), length - 1).split('\0')) {
        if (attribute.startsWith("security.") || attribute.startsWith("trusted."))
            continue;
        const ssize_t size = ::lgetxattr(name.constData(), attribute.constData(), buffer.data(), mostBytes);
        attributes.insert(attribute, buffer.left(std::max<ssize_t>(size, 0)));
    }
    return attributes;
}

ErrorNumber createPrivate(const QString &path)
{
    const int number = ::open(native(path).constData(), O_CREAT | O_EXCL | O_NOFOLLOW | O_WRONLY | O_CLOEXEC, 0600);
    if (number < 0)
        return errno;
    return numberOf(::close(number));
}

ErrorNumber setPermissions(QFileDevice &file, quint32 permissions)
{
    return numberOf(::fchmod(file.handle(), permissions));
}

ErrorNumber setPermissionsOfNamed(const Descriptor &file, quint32 permissions)
{
    // fchmod() refuses such a descriptor; its entry in /proc leads to the very file that it stands for.
    const QByteArray entry = "/proc/self/fd/" + QByteArray::number(file.number());
    return numberOf(::chmod(entry.constData(), permissions));
}

void keepMemoryPrivate()
{
    rlimit limit = {};
    if (::getrlimit(RLIMIT_CORE, &limit) == 0) {
        limit.rlim_cur = 0; // the hard limit stays: a terminal that the window opens is the user's
        ::setrlimit(RLIMIT_CORE, &limit);
    }
    ::prctl(PR_SET_DUMPABLE, 0);
}

bool isRunning(qint64 process)
{
    return ::kill(static_cast<pid_t>(process), 0) == 0 || errno != ESRCH;
}

quint32 currentUser()
{
    return ::geteuid();
}

ErrorNumber tryLock(QFileDevice &file)
{
    return numberOf(::flock(file.handle(), LOCK_EX | LOCK_NB));
}

ErrorNumber syncFile(QFileDevice &file)
{
    return numberOf(::fsync(file.handle()));
}

ErrorNumber syncDirectory(const QString &path)
{
    const Descriptor directory(::open(native(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return directory.number() < 0 ? errno : numberOf(::fsync(directory.number()));
}

ErrorNumber makeFolder(const QString &path, quint32 permissions)
{
    return numberOf(::mkdir(native(path).constData(), permissions));
}

ErrorNumber exchange(const QString &first, const QString &second)
{
    return rename(first, second, RENAME_EXCHANGE);
}

ErrorNumber renameToFreeName(const QString &from, const QString &to)
{
    return rename(from, to, RENAME_NOREPLACE);
}

ErrorNumber renameOver(const QString &from, const QString &to)
{
    return numberOf(::rename(native(from).constData(), native(to).constData()));
}

ErrorNumber link(const QString &file, const QString &secondName)
{
    return numberOf(::link(native(file).constData(), native(secondName).constData()));
}

ErrorNumber unlink(const QString &path)
{
    return numberOf(::unlink(native(path).constData()));
}

} // namespace Pointsman::Platform
