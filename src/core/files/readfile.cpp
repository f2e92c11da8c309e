// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/readfile.h"

#include "base/ids.h"
#include "files/heldfile.h"

#include <QCoreApplication>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::ReadFile)
};

} // namespace

tl::expected<FileContent, ReadProblem> readFile(const QString &path, qint64 limit, const Platform::OpenFolder *folder)
{
    return HeldFile::open(path, limit, folder).map([](const HeldFile &file) { return file.content(); });
}

std::optional<FileStamp> stampOf(const QString &path)
{
    const auto stamp = Platform::stampOf(path);
    return stamp ? std::optional(*stamp) : std::nullopt;
}

Error toError(const ReadProblem &problem, const QString &path)
{
    const QString cause = Words::tr("%1 cannot be read: %2.").arg(printable(path), problem.detail) + u' ';
    switch (problem.kind) {
    case ReadProblem::Kind::Missing:
        return {ErrorCode::Absent, cause + Words::tr("Check the path."), path};
    case ReadProblem::Kind::NotRegular:
        return {ErrorCode::Invalid, cause + Words::tr("Put a regular file in its place."), path};
    case ReadProblem::Kind::TooLarge:
        return {ErrorCode::Invalid, cause + Words::tr("A state file is far smaller; look at what wrote it."), path};
    case ReadProblem::Kind::NoPermission:
        return {ErrorCode::System, cause + Words::tr("Give yourself the permission to read it."), path};
    case ReadProblem::Kind::System:
        return {ErrorCode::System, cause + Words::tr("Try again when the disk answers."), path};
    }
    Q_UNREACHABLE();
}

} // namespace Pointsman
