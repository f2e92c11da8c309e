// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/movedaside.h"

#include "base/ids.h"
#include "files/installation.h"
#include "files/readfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <memory>

namespace Pointsman {

namespace {

/// As long as somebody holds it the file's second name is not cleared up; null where it cannot be had.
std::unique_ptr<QFile> hold(const QString &path)
{
    auto file = std::make_unique<QFile>(path);
    const bool isHeld = file->open(QIODevice::ReadOnly) && !Platform::tryLock(*file);
    return isHeld ? std::move(file) : nullptr;
}

/// By its content too: not every system has numbers for files.
bool isSameFile(const QString &path, const QString &other)
{
    const auto content = readFile(path);
    const auto otherContent = readFile(other);
    return content && otherContent && content->stamp.sameFile(otherContent->stamp) &&
           content->bytes == otherContent->bytes;
}

/// Whether a file is moved aside for another one that takes its place.
bool isForNext(const FileChange &change, const FileChange &next)
{
    return !change.renamedTo.isEmpty() && next.renamedTo.isEmpty() && next.path == change.path && !next.before &&
           next.after;
}

/// Whether what took the place of a file goes, and the file comes back.
bool isForReturn(const FileChange &removal, const FileChange &next)
{
    return removal.renamedTo.isEmpty() && removal.before && !removal.after && next.renamedTo == removal.path;
}

/// Not so where it has no room, say: then one by one would leave nothing in the place.
bool hasNoSecondNames(Platform::ErrorNumber error)
{
    return Platform::isUnsupported(error) || error == EPERM || error == EMLINK;
}

/// What is set aside gets its new name as a second one and is then replaced.
std::optional<Result<FileChanges>> makeReplacement(const FileChange &aside, const FileChange &next, Purpose purpose)
{
    const auto held = hold(aside.path);
    if (!held)
        return std::nullopt;
    const auto error = Platform::link(aside.path, aside.renamedTo);
    if (error == EEXIST)
        return nameIsTaken(aside, purpose);
    if (hasNoSecondNames(error))
        return std::nullopt;
    if (error)
        return notChanged(aside.path, error);
    const auto old = readFile(aside.renamedTo);
    if (!old) {
        (void)Platform::unlink(aside.renamedTo);
        return std::nullopt;
    }
    const auto replaced = editFile(next.path, FileMode::Private,
                                   [&](const std::optional<QByteArray> &present) -> Result<std::optional<QByteArray>> {
                                       if (present != old->bytes || (aside.before && present != aside.before))
                                           return changedSince(next.path, purpose);
                                       return next.after;
                                   });
    if (!replaced) {
        (void)Platform::unlink(aside.renamedTo);
        return tl::unexpected(replaced.error());
    }
    FileChange made = *replaced ? **replaced : next;
    made.before.reset();
    made.losses.clear(); // the other one has it all
    FileChange moved{aside.path, {}, {}, {}, {}, aside.renamedTo};
    if (aside.modeAfter && changeMode(aside.renamedTo, *aside.modeAfter)) {
        moved.modeBefore = aside.modeBefore;
        moved.modeAfter = aside.modeAfter;
    }
    return FileChanges{std::move(moved), std::move(made)};
}

/// The way back: what was set aside gets a second name, which is exchanged with what took its place.
std::optional<Result<FileChanges>> makeReturn(const FileChange &removal, const FileChange &back, Purpose purpose)
{
    const auto held = hold(back.path);
    const auto old = readFile(back.path);
    const auto base = HeldFile::open(removal.path);
    if (!held || !old || !base)
        return std::nullopt; // one by one tells what is in the way
    if (base->bytes() != removal.before)
        return changedSince(removal.path, purpose);
    auto stage = StagedFile::link(removal.path, *removal.before, back.path, old->bytes);
    if (!stage && hasNoSecondNames(stage.error()))
        return std::nullopt;
    if (!stage)
        return notChanged(removal.path, stage.error());
    FileChange moved{back.path, {}, {}, {}, {}, removal.path};
    if (back.modeAfter) {
        const auto mode = changeMode(back.path, *back.modeAfter);
        if (!mode)
            return tl::unexpected(mode.error());
        moved.modeBefore = *mode ? (*mode)->modeBefore : std::nullopt;
        moved.modeAfter = *mode ? (*mode)->modeAfter : std::nullopt;
    }
    const auto installed = installOver(*base, *stage, removal.path);
    if (installed == Installation::Done) {
        (void)Platform::unlink(back.path); // where this fails it is but a second name
        (void)Platform::syncDirectory(QFileInfo(back.path).path());
        return FileChanges{removal, std::move(moved)};
    }
    if (moved.modeBefore)
        (void)changeMode(back.path, *moved.modeBefore);
    if (!installed)
        return tl::unexpected(installed.error());
    return changedSince(removal.path, purpose);
}

} // namespace

tl::unexpected<Error> changedSince(const QString &path, Purpose purpose)
{
    const QString words =
        purpose == Purpose::TakeBack
            ? QCoreApplication::translate(
                  "Pointsman::Revert",
                  "%1 was changed by another program since. Nothing was changed; its present content stands.")
            : QCoreApplication::translate("Pointsman::Revert",
                                          "%1 was changed by another program meanwhile. Nothing was changed; its "
                                          "present content stands. Look again, then try again.");
    return failure(ErrorCode::Conflict, words.arg(printable(path)), path);
}

tl::unexpected<Error> nameIsTaken(const FileChange &change, Purpose purpose)
{
    if (purpose == Purpose::TakeBack)
        return changedSince(change.renamedTo, purpose);
    return failure(ErrorCode::Conflict,
                   QCoreApplication::translate("Pointsman::Revert",
                                               "%1 is there already, and %2 was left as it is. Move one of them out "
                                               "of the way, then try again.")
                       .arg(printable(change.renamedTo), printable(change.path)),
                   change.renamedTo);
}

std::optional<Result<FileChanges>> makeBoth(const FileChange &first, const FileChange &next, Purpose purpose)
{
    if (isForNext(first, next))
        return makeReplacement(first, next, purpose);
    if (isForReturn(first, next))
        return makeReturn(first, next, purpose);
    return std::nullopt;
}

bool dropSecondName(const QString &aside, const QString &path)
{
    const auto held = isSameFile(aside, path) ? hold(aside) : nullptr;
    return held && isSameFile(aside, path) && Platform::unlink(aside) == 0;
}

} // namespace Pointsman
