// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/guardedfile.h"

#include "base/ids.h"
#include "files/heldfile.h"
#include "files/stagedfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace Pointsman {

using namespace std::chrono_literals;

namespace {

constexpr auto patience = 2s;
constexpr auto longestPause = 100ms;

QString tr(const char *text)
{
    return QCoreApplication::translate("Pointsman::GuardedFile", text);
}

tl::unexpected<Error> systemFailure(const QString &path, int error)
{
    return failure(ErrorCode::System, tr("%1 could not be changed: %2.").arg(printable(path), qt_error_string(error)),
                   path);
}

tl::unexpected<Error> busy(const QString &path)
{
    return failure(ErrorCode::Conflict,
                   tr("Another program keeps writing %1. Nothing was changed; try again when it has finished.")
                       .arg(printable(path)),
                   path);
}

/// Makes what a directory lists survive a power cut.
Result<void> syncDirectory(const QString &path)
{
    const int directory = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool isSynced = directory >= 0 && ::fsync(directory) == 0;
    const int error = errno;
    if (directory >= 0)
        ::close(directory);
    if (!isSynced)
        return systemFailure(path, error);
    return {};
}

/// Makes missing folders, each durable before the next.
Result<void> makeFolders(const QString &path)
{
    if (QFileInfo(path).isDir())
        return {};
    const QString above = QFileInfo(path).path();
    return makeFolders(above).and_then([&]() -> Result<void> {
        if (::mkdir(QFile::encodeName(path).constData(), 0777) != 0 && errno != EEXIST)
            return systemFailure(path, errno);
        return syncDirectory(above);
    });
}

int renameWith(const QString &from, const QString &to, unsigned flags)
{
    return ::renameat2(AT_FDCWD, QFile::encodeName(from).constData(), AT_FDCWD, QFile::encodeName(to).constData(),
                       flags) == 0
               ? 0
               : errno;
}

bool isUnsupported(int error)
{
    return error == EINVAL || error == ENOSYS || error == EOPNOTSUPP;
}

enum class Outcome
{
    Done,
    Redo
};

/// Tries again with growing pauses while `attempt` meets other writers.
template <typename Attempt>
auto whilePeersWrite(const QString &path, Attempt attempt) -> decltype(attempt(std::declval<bool &>()))
{
    const auto end = std::chrono::steady_clock::now() + patience;
    for (auto pause = 1ms;; pause = std::min<std::chrono::milliseconds>(pause * 2, longestPause)) {
        bool mustRedo = false;
        auto result = attempt(mustRedo);
        if (!mustRedo)
            return result;
        if (std::chrono::steady_clock::now() > end)
            return busy(path);
        std::this_thread::sleep_for(pause);
    }
}

/// After an exchange that displaced something else than what was read: put it back at once.
void exchangeBack(const QString &path, StagedFile &stage)
{
    if (renameWith(stage.path(), path, RENAME_EXCHANGE) != 0)
        return stage.keep();
    const auto returned = stampOf(stage.path());
    if (returned && returned->sameFile(stage.stamp()))
        return; // ours came back: the peer's version stands again
    // A peer has replaced ours meanwhile, and its version was displaced now: it is the newest. What we displaced first
    // stays beside it.
    renameWith(stage.path(), path, RENAME_EXCHANGE);
    stage.keep();
}

/// Puts the stage in place of `base` if that is still what lies there.
Result<Outcome> install(const QString &path, const HeldFile &base, StagedFile &stage)
{
    if (!base.isStillAt(path))
        return Outcome::Redo;
    const int error = renameWith(stage.path(), path, RENAME_EXCHANGE);
    if (error == ENOENT)
        return Outcome::Redo;
    if (isUnsupported(error)) {
        if (const int plain = renameWith(stage.path(), path, 0))
            return systemFailure(path, plain);
        return syncDirectory(QFileInfo(path).path()).map([] { return Outcome::Done; });
    }
    if (error)
        return systemFailure(path, error);
    if (!base.isStillAt(stage.path())) {
        exchangeBack(path, stage);
        return Outcome::Redo;
    }
    return syncDirectory(QFileInfo(path).path()).map([&] {
        stage.giveUp();
        return Outcome::Done;
    });
}

/// Puts the stage where there was no file.
Result<Outcome> create(const QString &path, StagedFile &stage)
{
    int error = renameWith(stage.path(), path, RENAME_NOREPLACE);
    if (isUnsupported(error))
        error =
            ::link(QFile::encodeName(stage.path()).constData(), QFile::encodeName(path).constData()) == 0 ? 0 : errno;
    if (error == EEXIST)
        return Outcome::Redo;
    if (error)
        return systemFailure(path, error);
    return syncDirectory(QFileInfo(path).path()).map([] { return Outcome::Done; });
}

} // namespace

Result<std::optional<FileChange>> editFile(const QString &path, FileMode mode, const ContentEdit &edit)
{
    return whilePeersWrite(path, [&](bool &mustRedo) -> Result<std::optional<FileChange>> {
        auto base = HeldFile::open(path);
        if (!base && base.error().kind != ReadProblem::Kind::Missing)
            return tl::unexpected(toError(base.error(), path));
        const auto before = base ? std::optional(base->bytes()) : std::nullopt;
        const auto after = edit(before);
        if (!after)
            return tl::unexpected(after.error());
        if (!*after || *after == before)
            return std::nullopt;
        if (const auto made = makeFolders(QFileInfo(path).path()); !made)
            return tl::unexpected(made.error());
        const unsigned permissions =
            base && mode == FileMode::KeepOrPrivate ? base->stamp().permissions() & 0777 : 0600;
        auto stage = StagedFile::write(path, **after, permissions);
        if (!stage)
            return tl::unexpected(stage.error());
        const auto outcome = base ? install(path, *base, *stage) : create(path, *stage);
        if (!outcome)
            return tl::unexpected(outcome.error());
        mustRedo = *outcome == Outcome::Redo;
        return FileChange{path, before, **after};
    });
}

Result<std::optional<FileChange>> removeFile(const QString &path,
                                             const std::function<Result<void>(const QByteArray &)> &approve)
{
    return whilePeersWrite(path, [&](bool &mustRedo) -> Result<std::optional<FileChange>> {
        auto base = HeldFile::open(path);
        if (!base && base.error().kind == ReadProblem::Kind::Missing)
            return std::nullopt;
        if (!base)
            return tl::unexpected(toError(base.error(), path));
        if (const auto approved = approve(base->bytes()); !approved)
            return tl::unexpected(approved.error());
        const QString doomed = StagedFile::nameBeside(path);
        const int error = renameWith(path, doomed, RENAME_NOREPLACE);
        mustRedo = error == ENOENT || error == EEXIST;
        if (mustRedo)
            return std::nullopt;
        if (error)
            return systemFailure(path, error);
        if (!base->isStillAt(doomed)) {
            // A peer's newer version: back with it, unless there is a newer one yet; then it stays beside.
            if (renameWith(doomed, path, RENAME_NOREPLACE) != 0)
                renameWith(doomed, doomed + QStringLiteral(".displaced"), 0);
            mustRedo = true;
            return std::nullopt;
        }
        ::unlink(QFile::encodeName(doomed).constData());
        return syncDirectory(QFileInfo(path).path()).map([&] {
            return std::optional(FileChange{path, base->bytes(), std::nullopt});
        });
    });
}

Result<QString> moveAside(const QString &path, const QString &utcTimeForName)
{
    const QString first = path + QStringLiteral(".corrupt-") + utcTimeForName;
    QString aside = first;
    for (int i = 2;; ++i) {
        const int error = renameWith(path, aside, RENAME_NOREPLACE);
        if (error == 0)
            return syncDirectory(QFileInfo(path).path()).map([&] { return aside; });
        if (error != EEXIST)
            return systemFailure(path, error);
        aside = QStringLiteral("%1-%2").arg(first).arg(i);
    }
}

} // namespace Pointsman
