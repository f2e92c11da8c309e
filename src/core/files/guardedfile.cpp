// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/guardedfile.h"

#include "base/ids.h"
#include "files/installation.h"
#include "files/losses.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <cerrno>
#include <chrono>
#include <thread>

namespace Pointsman {

using namespace std::chrono_literals;

namespace {

constexpr auto patience = 2s;
constexpr std::chrono::milliseconds longestPause = 100ms;
constexpr quint32 privateMode = 0600;
constexpr quint32 folderMode = 0755;

/// The context of this file's texts, as translators see it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Pointsman::GuardedFile)
};

tl::unexpected<Error> busy(const QString &path)
{
    return failure(ErrorCode::Conflict,
                   Words::tr("Another program keeps writing %1. Nothing was changed; try again when it has finished.")
                       .arg(printable(path)),
                   path);
}

/// Makes missing folders, each durable before the next, and adds them to `made`.
Result<void> makeFolders(const QString &path, QStringList &made)
{
    if (QFileInfo(path).isDir())
        return {};
    const QString above = QFileInfo(path).path();
    return makeFolders(above, made).and_then([&]() -> Result<void> {
        auto error = Platform::makeFolder(path, folderMode);
        if (error == EEXIST)
            return {};
        if (!error) {
            made << path;
            error = Platform::syncDirectory(above);
        }
        if (error)
            return notChanged(path, error);
        return {};
    });
}

/// One round: what was changed, nothing where nothing had to be; `Moved` where the round must be run again.
struct Round
{
    Installation installation = Installation::Done;
    std::optional<FileChange> change;
};

Result<Round> editOnce(const QString &path, FileMode mode, const ContentEdit &edit, QStringList &madeFolders)
{
    const auto base = HeldFile::open(path);
    if (!base && base.error().kind != ReadProblem::Kind::Missing)
        return tl::unexpected(toError(base.error(), path));
    const auto before = base ? std::optional(base->bytes()) : std::nullopt;
    const auto after = edit(before);
    if (!after)
        return tl::unexpected(after.error());
    if (!*after || *after == before)
        return Round();
    if (const auto made = makeFolders(QFileInfo(path).path(), madeFolders); !made)
        return tl::unexpected(made.error());
    const bool keepsMode = base && mode == FileMode::KeepOrPrivate;
    auto stage = StagedFile::write(path, before, **after, keepsMode ? base->stamp().permissions() & 0777 : privateMode);
    if (!stage)
        return tl::unexpected(stage.error());
    FileChange change{path, before, *after};
    if (base)
        change.losses = lossesOf(path, base->stamp(), stage->path(), stage->stamp());
    const auto installation = base ? installOver(*base, *stage, path) : installNew(*stage, path);
    return installation.map([&](Installation result) { return Round{result, std::move(change)}; });
}

Result<Round> removeOnce(const QString &path, const std::function<Result<void>(const QByteArray &)> &approve)
{
    const auto base = HeldFile::open(path);
    if (!base && base.error().kind == ReadProblem::Kind::Missing)
        return Round();
    if (!base)
        return tl::unexpected(toError(base.error(), path));
    if (const auto approved = approve(base->bytes()); !approved)
        return tl::unexpected(approved.error());
    return takeAway(*base, path).map([&](Installation result) {
        return Round{result, FileChange{path, base->bytes(), std::nullopt, base->stamp().permissions()}};
    });
}

/// Runs rounds with growing pauses until one meets no other writer, for two seconds at most.
Result<std::optional<FileChange>> untilSettled(const QString &path, const std::function<Result<Round>()> &runRound)
{
    const auto end = std::chrono::steady_clock::now() + patience;
    for (auto pause = 1ms;; pause = std::min(pause * 2, longestPause)) {
        auto round = runRound();
        if (!round)
            return tl::unexpected(round.error());
        if (round->installation == Installation::Done)
            return std::move(round->change);
        if (std::chrono::steady_clock::now() + pause > end)
            return busy(path);
        std::this_thread::sleep_for(pause);
    }
}

} // namespace

void removeMadeFolders(const QStringList &folders)
{
    for (auto folder = folders.rbegin(); folder != folders.rend(); ++folder)
        (void)QDir().rmdir(*folder); // fails where something is in it
}

Result<std::optional<FileChange>> editFile(const QString &path, FileMode mode, const ContentEdit &edit)
{
    QStringList madeFolders;
    auto change = untilSettled(path, [&] { return editOnce(path, mode, edit, madeFolders); });
    if (change && *change)
        (*change)->madeFolders = madeFolders;
    else
        removeMadeFolders(madeFolders);
    return change;
}

Result<std::optional<FileChange>> removeFile(const QString &path,
                                             const std::function<Result<void>(const QByteArray &)> &approve)
{
    return untilSettled(path, [&] { return removeOnce(path, approve); });
}

} // namespace Pointsman
