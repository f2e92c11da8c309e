// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Those changes of a file that leave its content alone.
#include "base/ids.h"
#include "files/guardedfile.h"
#include "files/installation.h"
#include "files/restrictmode.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cerrno>

namespace Pointsman {

namespace {

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::GuardedFile)
};

Platform::ErrorNumber syncFoldersOf(const QString &path, const QString &other)
{
    const auto error = Platform::syncDirectory(QFileInfo(path).path());
    const bool isSameFolder = QFileInfo(path).path() == QFileInfo(other).path();
    return error || isSameFolder ? error : Platform::syncDirectory(QFileInfo(other).path());
}

/// Durable, else not done; EEXIST where `to` is taken.
Platform::ErrorNumber renameDurably(const QString &path, const QString &to)
{
    if (const auto error = renameToFree(path, to))
        return error;
    const auto error = syncFoldersOf(path, to);
    if (error)
        (void)renameToFree(to, path);
    return error;
}

} // namespace

Result<std::optional<FileChange>> changeMode(const QString &path, quint32 permissions)
{
    const auto stamp = stampOf(path);
    if (stamp && stamp->permissions() == permissions)
        return std::nullopt;
    return setMode(path, permissions).map([&]() -> std::optional<FileChange> {
        return FileChange{path, {}, {}, stamp.value_or(FileStamp()).permissions(), permissions};
    });
}

Result<FileChange> renameFile(const QString &path, const QString &to)
{
    if (!stampOf(path))
        return failure(ErrorCode::Absent, Words::tr("There is no file %1 to rename.").arg(printable(path)), path);
    const auto error = renameDurably(path, to);
    if (error == EEXIST) {
        return failure(
            ErrorCode::Conflict,
            Words::tr("%1 is there already, and %2 was left as it is. Move one of them out of the way, then try "
                      "again.")
                .arg(printable(to), printable(path)),
            to);
    }
    if (error)
        return notChanged(path, error);
    return FileChange{path, {}, {}, {}, {}, to};
}

Result<QString> moveAside(const QString &path, const QString &utcTimeForName)
{
    const QString first = path + QStringLiteral(".corrupt-") + utcTimeForName;
    QString aside = first;
    auto renamed = renameFile(path, aside);
    for (int i = 2; !renamed && renamed.error().code == ErrorCode::Conflict; ++i) {
        aside = QStringLiteral("%1-%2").arg(first).arg(i);
        renamed = renameFile(path, aside);
    }
    if (!renamed)
        return tl::unexpected(renamed.error());
    // It may hold a secret (formats.md 3.7). Where it is no regular file, or another user's, its mode stays.
    (void)setMode(aside, 0600);
    return aside;
}

} // namespace Pointsman
