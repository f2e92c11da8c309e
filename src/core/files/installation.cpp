// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/installation.h"

#include "base/ids.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cerrno>

namespace Pointsman {

namespace {

/// More writers than this do not slip in between the exchanges of one repair.
constexpr int maximumExchanges = 100;

QString folderOf(const QString &path)
{
    return QFileInfo(path).path();
}

bool isSameFile(const std::optional<FileStamp> &present, const std::optional<FileStamp> &wanted)
{
    return present && wanted && present->sameFile(*wanted);
}

/// Puts what lies under the stage's name back to `path`. A peer may write once more meanwhile; then its version is what
/// comes out, and being the newest it goes back in turn.
void putBack(const QString &path, const StagedFile &stage)
{
    std::optional<FileStamp> lastPut = stage.stamp();
    for (int i = 0; i < maximumExchanges; ++i) {
        const auto next = stampOf(stage.path());
        if (Platform::exchange(stage.path(), path) != 0)
            break; // a peer has removed the file
        if (isSameFile(stampOf(stage.path()), lastPut)) {
            if (stage.holdsOurs())
                return; // it goes with the stage
            break;
        }
        lastPut = next;
    }
    keepAsDisplaced(stage.path());
}

/// Puts what was renamed to `temporaryName` back, unless there is a newer version by now, which is EEXIST.
Platform::ErrorNumber returnTo(const QString &path, const QString &temporaryName)
{
    Platform::ErrorNumber error = Platform::renameToFreeName(temporaryName, path);
    if (Platform::isUnsupported(error) && !stampOf(path))
        error = Platform::renameOver(temporaryName, path);
    if (error)
        keepAsDisplaced(temporaryName);
    return error;
}

/// For file systems that cannot exchange: the comparison just before the rename is all that there is.
Result<Installation> renameOverUnchanged(const HeldFile &base, const StagedFile &stage, const QString &path)
{
    if (!base.isStillAt(path))
        return Installation::Moved;
    if (const auto error = Platform::renameOver(stage.path(), path))
        return notChanged(path, error);
    if (const auto error = Platform::syncDirectory(folderOf(path)))
        return notChanged(path, error);
    return Installation::Done;
}

/// Whether `base` is what was displaced to `name`, and still is once that is durable: who has it open may write to it
/// meanwhile. Moved where it is not.
Result<Installation> confirmDisplaced(const HeldFile &base, const QString &name, const QString &path)
{
    if (!base.isStillAt(name))
        return Installation::Moved;
    if (const auto error = Platform::syncDirectory(folderOf(path)))
        return notChanged(path, error);
    return base.isStillAt(name) ? Installation::Done : Installation::Moved;
}

} // namespace

Platform::ErrorNumber renameToFree(const QString &from, const QString &to)
{
    const auto error = Platform::renameToFreeName(from, to);
    if (!Platform::isUnsupported(error))
        return error;
    return stampOf(to) ? EEXIST : Platform::renameOver(from, to);
}

tl::unexpected<Error> notChanged(const QString &path, Platform::ErrorNumber error)
{
    return failure(ErrorCode::System,
                   QCoreApplication::translate("Pointsman::GuardedFile",
                                               "%1 could not be changed: %2. See to the folder's permissions and disk, "
                                               "then try again.")
                       .arg(printable(path), Platform::words(error)),
                   path);
}

Result<Installation> installOver(const HeldFile &base, StagedFile &stage, const QString &path)
{
    if (!base.isStillAt(path))
        return Installation::Moved;
    const auto error = Platform::exchange(stage.path(), path);
    if (error == ENOENT)
        return Installation::Moved;
    if (Platform::isUnsupported(error))
        return renameOverUnchanged(base, stage, path);
    if (error)
        return notChanged(path, error);
    const auto confirmed = confirmDisplaced(base, stage.path(), path);
    if (confirmed == Installation::Done)
        stage.discardDisplaced();
    else
        putBack(path, stage);
    return confirmed;
}

Result<Installation> installNew(StagedFile &stage, const QString &path)
{
    auto error = Platform::renameToFreeName(stage.path(), path);
    if (Platform::isUnsupported(error)) {
        error = Platform::link(stage.path(), path);
        if (error && error != EEXIST)
            error = renameToFree(stage.path(), path);
    }
    if (error == EEXIST)
        return Installation::Moved;
    if (error)
        return notChanged(path, error);
    const auto syncError = Platform::syncDirectory(folderOf(path));
    if (!syncError)
        return Installation::Done;
    // Back under the stage's name, with which it goes; a peer's file that is there by now is not ours to take.
    if (renameToFree(path, stage.path()) == 0 && !isSameFile(stampOf(stage.path()), stage.stamp()))
        (void)returnTo(path, stage.path());
    return notChanged(path, syncError);
}

Result<Installation> takeAway(const HeldFile &base, const QString &path)
{
    if (!base.isStillAt(path))
        return Installation::Moved;
    const QString doomed = temporaryNameBeside(path, base.bytes(), std::nullopt);
    const auto error = renameToFree(path, doomed);
    if (error == ENOENT || error == EEXIST)
        return Installation::Moved;
    if (error)
        return notChanged(path, error);
    auto confirmed = confirmDisplaced(base, doomed, path);
    if (const auto failed = confirmed == Installation::Done ? Platform::unlink(doomed) : 0)
        confirmed = notChanged(path, failed);
    if (confirmed != Installation::Done) {
        const auto failed = returnTo(path, doomed);
        const bool isGone = failed && failed != EEXIST; // what is missing then nobody else has removed
        return isGone && confirmed ? notChanged(path, failed) : confirmed;
    }
    // The removal is durable already; this only keeps a power cut from bringing the temporary name back.
    (void)Platform::syncDirectory(folderOf(path));
    return Installation::Done;
}

} // namespace Pointsman
