// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// For systems that have no file of their own yet: what Qt and the standard library offer everywhere. Weaker than
// platform_linux.cpp where neither has a call; packaging/doc/platforms.md lists what is lost.
#include "files/platform.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QMutex>
#include <QTemporaryFile>

#include <cerrno>
#include <filesystem>

#include <map>
#include <memory>
#include <utility>

namespace Pointsman::Platform {

namespace {

namespace fs = std::filesystem;

/// A file that a Descriptor stands for. Qt closes a file with its object, so the objects are kept by number.
struct Opened
{
    QString path;
    std::unique_ptr<QFile> file; ///< none where it is known by name only
};

struct OpenedFiles
{
    QMutex mutex;
    std::map<int, Opened> byNumber;
    int last = 0;
};

OpenedFiles &openedFiles()
{
    static OpenedFiles files;
    return files;
}

Descriptor keep(Opened &&opened)
{
    OpenedFiles &files = openedFiles();
    const QMutexLocker lock(&files.mutex);
    files.byNumber.emplace(++files.last, std::move(opened));
    return Descriptor(files.last);
}

/// What the number stands for; the entry stays where it is as long as its Descriptor lives.
Opened &openedAs(const Descriptor &descriptor)
{
    OpenedFiles &files = openedFiles();
    const QMutexLocker lock(&files.mutex);
    return files.byNumber.at(descriptor.number());
}

/// The name for the system; one with a NUL becomes the empty name, which nothing has.
fs::path native(const QString &path)
{
    return path.contains(QChar::Null) ? fs::path() : QFileInfo(path).filesystemFilePath();
}

ErrorNumber numberOf(const std::error_code &error)
{
    return error ? error.default_error_condition().value() : 0;
}

/// Runs a call of std::filesystem that tells its error in its last argument.
template <typename Call>
ErrorNumber errorOf(const Call &call)
{
    std::error_code error;
    call(error);
    return numberOf(error);
}

bool isTaken(const QString &path)
{
    std::error_code error;
    return fs::exists(fs::symlink_status(native(path), error));
}

quint32 typeBits(fs::file_type type)
{
    switch (type) {
    case fs::file_type::regular:
        return 0100000;
    case fs::file_type::directory:
        return 0040000;
    case fs::file_type::symlink:
        return 0120000;
    case fs::file_type::fifo:
        return 0010000;
    case fs::file_type::socket:
        return 0140000;
    default:
        return 0;
    }
}

/// Qt has the bits of each class in a digit of its own: of the owner in the fourth, of the group in the second, of the
/// others in the first.
QFile::Permissions asQt(quint32 permissions)
{
    return QFile::Permissions::fromInt((permissions & 0700) << 6 | (permissions & 0070) << 1 | (permissions & 0007));
}

qint64 nanoseconds(const QFileInfo &info, QFile::FileTime time)
{
    const QDateTime moment = info.fileTime(time);
    return moment.isValid() ? moment.toMSecsSinceEpoch() * 1'000'000 : 0;
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
    OpenedFiles &files = openedFiles();
    const QMutexLocker lock(&files.mutex);
    files.byNumber.erase(m_number);
}

std::optional<OpenFolder> openFolder(const QString &)
{
    return {};
}

tl::expected<Descriptor, ErrorNumber> openForReading(const QString &path, const OpenFolder *)
{
    std::error_code error;
    const fs::file_type type = fs::symlink_status(native(path), error).type();
    if (type == fs::file_type::not_found)
        return tl::unexpected(error ? numberOf(error) : ENOENT);
    if (type == fs::file_type::symlink)
        return tl::unexpected(ELOOP);
    // Only the name of what opening might wait for, or of a folder, which Qt does not open.
    if (type != fs::file_type::regular)
        return keep({path, nullptr});
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return tl::unexpected(isTaken(path) ? EACCES : ENOENT);
    return keep({path, std::move(file)});
}

tl::expected<Descriptor, ErrorNumber> openForName(const QString &path)
{
    if (!isTaken(path))
        return tl::unexpected(ENOENT);
    return keep({path, nullptr});
}

tl::expected<FileStamp, ErrorNumber> stampOf(const Descriptor &file)
{
    return stampOf(openedAs(file).path);
}

std::optional<FileStamp> stampOf(const QByteArray &path)
{
    const auto stamp = stampOf(QFile::decodeName(path));
    return stamp ? std::optional(*stamp) : std::nullopt;
}

std::optional<FileStamp> stampIn(const OpenFolder &folder, const QByteArray &name)
{
    return stampOf(QFile::encodeName(folder.path) + '/' + name);
}

tl::expected<FileIdentity, ErrorNumber> identityOf(const QString &path)
{
    return stampOf(path).map([](const FileStamp &stamp) { return FileIdentity{stamp.device, stamp.inode, 0}; });
}

tl::expected<FileStamp, ErrorNumber> stampOf(const QString &path)
{
    std::error_code error;
    const fs::file_status status = fs::symlink_status(native(path), error);
    if (!fs::exists(status))
        return tl::unexpected(error ? numberOf(error) : ENOENT);
    const QFileInfo info(path);
    FileStamp stamp;
    stamp.size = info.size();
    stamp.modifiedNs = nanoseconds(info, QFile::FileModificationTime);
    stamp.changedNs = nanoseconds(info, QFile::FileMetadataChangeTime);
    stamp.mode = typeBits(status.type()) | (static_cast<quint32>(status.permissions()) & 07777);
    stamp.owner = info.ownerId();
    const auto links = fs::hard_link_count(native(path), error);
    stamp.links = error ? 1 : static_cast<quint32>(links);
    // Instead of the number of the file, which neither tells: it must outlive a rename, and a replaced file has
    // another.
    stamp.inode = qHashMulti(0, nanoseconds(info, QFile::FileBirthTime), stamp.modifiedNs, stamp.size);
    return stamp;
}

tl::expected<qint64, ErrorNumber> read(const Descriptor &file, char *buffer, qint64 size)
{
    const Opened &opened = openedAs(file);
    const qint64 got = opened.file ? opened.file->read(buffer, size) : -1;
    if (got < 0)
        return tl::unexpected(EIO);
    return got;
}

QMap<QByteArray, QByteArray> attributesOf(const QString & /*path*/)
{
    return {};
}

ErrorNumber createPrivate(const QString &path)
{
    if (isTaken(path))
        return EEXIST;
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return 0;
    return isTaken(path) ? EEXIST : QFileInfo(QFileInfo(path).path()).isDir() ? EACCES : ENOENT;
}

ErrorNumber setPermissions(QFileDevice &file, quint32 permissions)
{
    return file.setPermissions(asQt(permissions)) ? 0 : EPERM;
}

ErrorNumber setPermissionsOfNamed(const Descriptor &file, quint32 permissions)
{
    return errorOf([&](std::error_code &error) {
        fs::permissions(native(openedAs(file).path), static_cast<fs::perms>(permissions), error);
    });
}

qint64 stampClockNs()
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::nanoseconds>(now).count() - clockTickNs;
}

bool isStampedHere(const QString &)
{
    return false;
}

void keepMemoryPrivate() {}

bool isRunning(qint64)
{
    return true; // Qt alone does not tell: then nothing is taken for what a program that is gone left
}

quint32 currentUser()
{
    QTemporaryFile ours;
    return ours.open() ? QFileInfo(ours.fileName()).ownerId() : QFileInfo(QDir::homePath()).ownerId();
}

ErrorNumber tryLock(QFileDevice &file)
{
    auto lock = std::make_shared<QLockFile>(file.fileName() + QStringLiteral(".locked"));
    lock->setStaleLockTime(0); // only a dead process loses it
    if (!lock->tryLock(0))
        return lock->error() == QLockFile::LockFailedError ? EWOULDBLOCK : EACCES;
    QObject::connect(&file, &QIODevice::aboutToClose, &file, [lock] { lock->unlock(); });
    return 0;
}

ErrorNumber syncFile(QFileDevice &file)
{
    return file.flush() ? 0 : EIO;
}

ErrorNumber syncDirectory(const QString &path)
{
    return QFileInfo(path).isDir() ? 0 : ENOENT;
}

ErrorNumber makeFolder(const QString &path, quint32 permissions)
{
    if (isTaken(path))
        return EEXIST;
    if (QDir().mkdir(path, asQt(permissions)))
        return 0;
    return QFileInfo(QFileInfo(path).path()).isDir() ? EACCES : ENOENT;
}

ErrorNumber exchange(const QString & /*first*/, const QString & /*second*/)
{
    return ENOSYS;
}

ErrorNumber renameToFreeName(const QString &from, const QString &to)
{
    if (isTaken(to))
        return EEXIST;
    return renameOver(from, to);
}

ErrorNumber renameOver(const QString &from, const QString &to)
{
    return errorOf([&](std::error_code &error) { fs::rename(native(from), native(to), error); });
}

ErrorNumber link(const QString &file, const QString &secondName)
{
    return errorOf([&](std::error_code &error) { fs::create_hard_link(native(file), native(secondName), error); });
}

ErrorNumber unlink(const QString &path)
{
    std::error_code error;
    if (fs::symlink_status(native(path), error).type() == fs::file_type::directory)
        return EISDIR;
    if (fs::remove(native(path), error))
        return 0;
    return error ? numberOf(error) : ENOENT;
}

} // namespace Pointsman::Platform
