// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/revert.h"

#include "base/ids.h"
#include "compare/statesentence.h"
#include "files/intent.h"
#include "files/movedaside.h"
#include "files/readfile.h"
#include "json/jsonwriter.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>

#include <algorithm>

namespace Pointsman {

namespace {

bool isOfModeOnly(const FileChange &change)
{
    return !change.before && !change.after && change.modeAfter && change.renamedTo.isEmpty();
}

Result<void> requireContent(const QString &path, const std::optional<QByteArray> &wanted, Purpose purpose)
{
    const auto present = readFile(path);
    if (!present && present.error().kind != ReadProblem::Kind::Missing)
        return tl::unexpected(toError(present.error(), path));
    if (present ? wanted != present->bytes : wanted.has_value())
        return changedSince(path, purpose);
    return {};
}

/// Whether the file is as `before` says. An earlier change may free the name that it gets.
Result<void> requireAsBefore(const FileChange &change, bool isNameFreed, Purpose purpose)
{
    const auto stamp = stampOf(change.path);
    if (!change.renamedTo.isEmpty()) {
        if (!stamp)
            return changedSince(change.path, purpose);
        if (!isNameFreed && stampOf(change.renamedTo))
            return nameIsTaken(change, purpose);
        return change.before ? requireContent(change.path, change.before, purpose) : Result<void>();
    }
    if (isOfModeOnly(change)) {
        if (!stamp || stamp->permissions() != change.modeBefore)
            return changedSince(change.path, purpose);
        return {};
    }
    return requireContent(change.path, change.before, purpose);
}

Result<std::optional<FileChange>> makeContentChange(const FileChange &change, Purpose purpose)
{
    if (!change.after) {
        return removeFile(change.path, [&](const QByteArray &present) -> Result<void> {
            if (change.before != present)
                return changedSince(change.path, purpose);
            return {};
        });
    }
    return editFile(change.path, FileMode::KeepOrPrivate,
                    [&](const std::optional<QByteArray> &present) -> Result<std::optional<QByteArray>> {
                        if (present != change.before)
                            return changedSince(change.path, purpose);
                        return change.after;
                    });
}

/// What is renamed is judged once it has no other name: a peer may have put something else there just before.
Result<std::optional<FileChange>> makeRename(const FileChange &change, Purpose purpose)
{
    auto made = renameFile(change.path, change.renamedTo);
    if (!made || !change.before)
        return made;
    const auto asWanted = requireContent(change.renamedTo, change.before, purpose);
    if (asWanted)
        return made;
    if (!renameFile(change.renamedTo, change.path))
        return made; // a newer one is there by now: that one stands, and this one is kept where it is
    return changedSince(change.path, purpose);
}

Result<std::optional<FileChange>> make(const FileChange &change, Purpose purpose)
{
    const bool isRename = !change.renamedTo.isEmpty();
    Result<std::optional<FileChange>> made;
    if (isRename)
        made = makeRename(change, purpose);
    else if (!isOfModeOnly(change))
        made = makeContentChange(change, purpose);
    if (!made || !change.modeAfter || (!isRename && !isOfModeOnly(change) && !change.after))
        return made;
    auto mode = changeMode(isRename ? change.renamedTo : change.path, *change.modeAfter);
    if (!mode) {
        // Half of it would be worse than nothing of it.
        if (isRename)
            (void)renameFile(change.renamedTo, change.path);
        return isOfModeOnly(change) || isRename ? mode : made;
    }
    if (!*made)
        return mode;
    if (*mode) {
        (*made)->modeBefore = (*mode)->modeBefore;
        (*made)->modeAfter = (*mode)->modeAfter;
    }
    return made;
}

/// What is moved by a copy and a removal stays as old as it is: by its age it is told whether somebody still writes it.
void keepAge(const FileChange &made, const FileChanges &changes)
{
    const auto source = std::find_if(changes.begin(), changes.end(), [&](const FileChange &other) {
        return made.after && !made.before && other.path != made.path && other.before == made.after && !other.after;
    });
    const bool isOfState = stateKindOf(made.path) != StateKind::Other; // that is written anew
    const auto stamp = isOfState || source == changes.end() ? std::nullopt : stampOf(source->path);
    QFile file(made.path);
    if (!stamp || !file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        return;
    constexpr qint64 nanosecondsPerMillisecond = 1'000'000;
    // Where this fails, it is only told later that it was left behind.
    (void)file.setFileTime(QDateTime::fromMSecsSinceEpoch(stamp->modifiedNs / nanosecondsPerMillisecond, Qt::UTC),
                           QFileDevice::FileModificationTime);
}

FileChange inverse(const FileChange &change)
{
    if (!change.renamedTo.isEmpty())
        return {change.renamedTo, {}, {}, change.modeAfter, change.modeBefore, change.path};
    return {change.path, change.after, change.before, change.modeAfter, change.modeBefore};
}

FileChanges inverse(const FileChanges &changes)
{
    FileChanges result;
    std::transform(changes.rbegin(), changes.rend(), std::back_inserter(result),
                   [](const FileChange &change) { return inverse(change); });
    return result;
}

/// Makes the next change, or two that are one, and goes on to what follows.
Result<FileChanges> makeNext(FileChanges::const_iterator &next, FileChanges::const_iterator end, Purpose purpose)
{
    const auto change = next++;
    if (auto both = next != end ? makeBoth(*change, *next, purpose) : std::nullopt) {
        ++next;
        return *std::move(both);
    }
    return make(*change, purpose).map([](const std::optional<FileChange> &made) {
        return made ? FileChanges{*made} : FileChanges();
    });
}

/// The failure of a change, with the files that stay changed.
Error halfDone(Error error, const QStringList &paths, bool isLeftToAnother)
{
    const QString words =
        isLeftToAnother
            ? QCoreApplication::translate("Pointsman::Revert",
                                          "Only a part was done: %1 was changed before that, and since by another "
                                          "program, so that it stays. pointsman-cli doctor says what is wrong now.")
            : QCoreApplication::translate("Pointsman::Revert",
                                          "Only a part was done, and it could not be put back: %1. Once the disk works "
                                          "again the next change puts it back first; pointsman-cli doctor says what "
                                          "remains.");
    error.message += u'\n' + words.arg(paths.join(QStringLiteral(", ")));
    return error;
}

/// The files that are not as they were before `changes`, or cannot be read.
QStringList stillChanged(FileChanges::const_iterator begin, FileChanges::const_iterator end, Purpose purpose)
{
    QStringList paths;
    for (auto change = begin; change != end; ++change) {
        if (!requireAsBefore(*change, false, purpose))
            paths << printable(change->path);
    }
    paths.removeDuplicates();
    return paths;
}

/// A file that is changed twice is judged by its first change only; one that an earlier change makes, or whose new name
/// an earlier one frees, by none.
Result<void> requireAllAsBefore(const FileChanges &changes, Purpose purpose)
{
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        const bool isKnown = std::any_of(changes.begin(), change, [&](const FileChange &earlier) {
            return earlier.path == change->path || earlier.renamedTo == change->path ||
                   earlier.path == change->renamedTo;
        });
        if (isKnown)
            continue;
        const bool isNameFreed = std::any_of(changes.begin(), change, [&](const FileChange &earlier) {
            return earlier.path == change->renamedTo && !earlier.after && !isOfModeOnly(earlier);
        });
        if (const auto asBefore = requireAsBefore(*change, isNameFreed, purpose); !asBefore)
            return asBefore;
    }
    return {};
}

Result<FileChanges> makeAll(const FileChanges &changes, Purpose purpose, Intent *intent);

/// Takes back what was made of `changes` before the one that failed, from `failing` to `next`. The failure to tell.
Error failHalfWay(const FileChanges &changes, FileChanges::const_iterator failing, FileChanges::const_iterator next,
                  const FileChanges &made, const Error &error, Purpose purpose, Intent *intent)
{
    const FileChanges wayBack = inverse(made);
    const auto back = requireAllAsBefore(wayBack, Purpose::TakeBack).and_then([&] {
        return makeAll(wayBack, Purpose::TakeBack, nullptr);
    });
    for (auto done = made.rbegin(); done != made.rend(); ++done)
        removeMadeFolders(done->madeFolders);
    // What the disk refused may be done all the same.
    const bool isRefused = error.code == ErrorCode::System;
    if (!intent || changes.size() < 2 || (back && !isRefused))
        return error;
    const QStringList stuck = stillChanged(changes.begin(), isRefused ? next : failing, purpose);
    if (stuck.isEmpty())
        return error;
    const bool isLeftToAnother = !back && back.error().code == ErrorCode::Conflict;
    if (!isLeftToAnother)
        intent->leave();
    return halfDone(error, stuck, isLeftToAnother);
}

/// `intent`: null where they are a part of an operation that has one.
Result<FileChanges> makeAll(const FileChanges &changes, Purpose purpose, Intent *intent)
{
    FileChanges made;
    for (auto next = changes.begin(); next != changes.end();) {
        const auto change = next;
        const auto result = makeNext(next, changes.end(), purpose);
        if (!result)
            return tl::unexpected(failHalfWay(changes, change, next, made, result.error(), purpose, intent));
        for (const FileChange &each : *result) {
            made.push_back(each);
            keepAge(each, changes);
        }
    }
    return made;
}

Result<FileChanges> makeNoted(const FileChanges &changes, Purpose purpose)
{
    return requireAllAsBefore(changes, purpose).and_then([&] {
        Intent intent(Intent::defaultFolder(), changes);
        return makeAll(changes, purpose, &intent);
    });
}

} // namespace

Result<FileChanges> apply(const FileChanges &changes)
{
    return makeNoted(changes, Purpose::Change);
}

Result<FileChanges> revert(const FileChanges &changes)
{
    return makeNoted(inverse(changes), Purpose::TakeBack);
}

FileChange documentChange(const QString &path, const std::optional<QByteArray> &present, const JsonObject &document)
{
    const StateKind kind = stateKindOf(path);
    const bool isSession = kind == StateKind::ActiveSession || kind == StateKind::Snapshot;
    const QByteArray bytes = pythonJson(document);
    return {path, present, (present ? present->endsWith('\n') : isSession) ? bytes + '\n' : bytes};
}

} // namespace Pointsman
