// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/readfile.h"

#include "base/ids.h"
#include "files/statstamp.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

#include <utility>

namespace Pointsman {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Pointsman::ReadFile", text);
}

/// Closes itself.
struct Descriptor
{
    int number;
    explicit Descriptor(int fd) : number(fd) {}
    ~Descriptor()
    {
        if (number >= 0)
            ::close(number);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)
};

ReadProblem problemOf(int error)
{
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return {ReadProblem::Kind::Missing, tr("there is no such file")};
    case EACCES:
    case EPERM:
        return {ReadProblem::Kind::NoPermission, tr("no permission to read it")};
    case ELOOP:
        return {ReadProblem::Kind::NotRegular, tr("it is a symbolic link")};
    case ENXIO:
        return {ReadProblem::Kind::NotRegular, tr("it is a socket or a device")};
    default:
        return {ReadProblem::Kind::System, qt_error_string(error)};
    }
}

} // namespace

tl::expected<FileContent, ReadProblem> readFile(const QString &path, qint64 limit, int *keptOpen)
{
    Descriptor file(
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
    if (file.number < 0)
        return tl::unexpected(problemOf(errno));
    struct stat status = {};
    if (::fstat(file.number, &status) != 0)
        return tl::unexpected(problemOf(errno));
    if (!S_ISREG(status.st_mode)) {
        return tl::unexpected(ReadProblem{ReadProblem::Kind::NotRegular, S_ISDIR(status.st_mode)
                                                                             ? tr("it is a folder")
                                                                             : tr("it is no regular file")});
    }
    const ReadProblem tooLarge{ReadProblem::Kind::TooLarge, tr("it is larger than %1 bytes").arg(limit)};
    if (status.st_size > limit)
        return tl::unexpected(tooLarge);
    QByteArray bytes(status.st_size + 1, Qt::Uninitialized);
    qint64 size = 0;
    for (;;) {
        const ssize_t got = ::read(file.number, bytes.data() + size, static_cast<std::size_t>(bytes.size() - size));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return tl::unexpected(problemOf(errno));
        size += got;
        if (got == 0)
            break;
        if (size > limit)
            return tl::unexpected(tooLarge);
        if (size == bytes.size())
            bytes.resize(bytes.size() * 2);
    }
    bytes.truncate(size);
    if (keptOpen)
        *keptOpen = std::exchange(file.number, -1);
    return FileContent{bytes, stampFrom(status)};
}

std::optional<FileStamp> stampOf(const QString &path)
{
    struct stat status = {};
    if (::lstat(QFile::encodeName(path).constData(), &status) != 0)
        return {};
    return stampFrom(status);
}

Error toError(const ReadProblem &problem, const QString &path)
{
    const QString text = tr("%1 cannot be read: %2.").arg(printable(path), problem.detail);
    switch (problem.kind) {
    case ReadProblem::Kind::Missing:
        return {ErrorCode::Absent, text, path};
    case ReadProblem::Kind::NotRegular:
    case ReadProblem::Kind::TooLarge:
        return {ErrorCode::Invalid, text + tr(" Put a regular file in its place."), path};
    case ReadProblem::Kind::NoPermission:
    case ReadProblem::Kind::System:
        return {ErrorCode::System, text, path};
    }
    Q_UNREACHABLE();
}

} // namespace Pointsman
