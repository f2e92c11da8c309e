// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/heldfile.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <sys/stat.h>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::ReadFile)
};

tl::unexpected<ReadProblem> problem(ReadProblem::Kind kind, const QString &detail)
{
    return tl::unexpected(ReadProblem{kind, detail});
}

tl::unexpected<ReadProblem> problemOf(Platform::ErrorNumber error)
{
    using Kind = ReadProblem::Kind;
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return problem(Kind::Missing, Words::tr("there is no such file"));
    case EACCES:
    case EPERM:
        return problem(Kind::NoPermission, Words::tr("no permission to read it"));
    case ELOOP:
        return problem(Kind::NotRegular, Words::tr("it is a symbolic link"));
    case ENXIO:
        return problem(Kind::NotRegular, Words::tr("it is a socket or a device"));
    default:
        return problem(Kind::System, Platform::words(error));
    }
}

tl::expected<QByteArray, Platform::ErrorNumber> readUpTo(const Platform::Descriptor &file, qint64 expected, qint64 most)
{
    // One byte more than expected, so that the end of the file is met without another round.
    QByteArray bytes(std::min(expected, most) + 1, Qt::Uninitialized);
    qint64 size = 0;
    while (size <= most) {
        if (size == bytes.size())
            bytes.resize(std::min(2 * bytes.size(), most + 1));
        const auto got = Platform::read(file, bytes.data() + size, bytes.size() - size);
        if (!got)
            return tl::unexpected(got.error());
        size += *got;
        if (*got == 0 || (size == expected && size < bytes.size()))
            break; // all that there should be, and nothing came behind it
    }
    bytes.truncate(size);
    return bytes;
}

} // namespace

HeldFile::HeldFile(Platform::Descriptor file, FileContent content)
    : m_file(std::move(file)), m_content(std::move(content))
{
}

tl::expected<HeldFile, ReadProblem> HeldFile::open(const QString &path, qint64 limit,
                                                   const Platform::OpenFolder *folder)
{
    auto file = Platform::openForReading(path, folder);
    if (!file)
        return problemOf(file.error());
    const auto stamp = Platform::stampOf(*file);
    if (!stamp)
        return problemOf(stamp.error());
    if (S_ISDIR(stamp->mode))
        return problem(ReadProblem::Kind::NotRegular, Words::tr("it is a folder"));
    if (!S_ISREG(stamp->mode))
        return problem(ReadProblem::Kind::NotRegular, Words::tr("it is no regular file"));
    const auto tooLarge = [limit] {
        return problem(ReadProblem::Kind::TooLarge, Words::tr("it is larger than %1 bytes").arg(limit));
    };
    if (stamp->size > limit)
        return tooLarge();
    auto bytes = readUpTo(*file, stamp->size, limit);
    if (!bytes)
        return problemOf(bytes.error());
    if (bytes->size() > limit)
        return tooLarge();
    return HeldFile(std::move(*file), {std::move(*bytes), *stamp});
}

bool HeldFile::isStillAt(const QString &path) const
{
    const auto present = readFile(path);
    return present && present->stamp.sameFile(stamp()) && present->bytes == bytes();
}

} // namespace Pointsman
