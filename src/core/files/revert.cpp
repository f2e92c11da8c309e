// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/revert.h"

#include "base/ids.h"
#include "files/intent.h"
#include "files/readfile.h"

#include <QCoreApplication>

#include <algorithm>

namespace Pointsman {

namespace {

tl::unexpected<Error> changedSince(const QString &path)
{
    return failure(ErrorCode::Conflict,
                   QCoreApplication::translate(
                       "Pointsman::Revert",
                       "%1 was changed by another program since. Nothing was taken back; its present content stands.")
                       .arg(printable(path)),
                   path);
}

bool isOfModeOnly(const FileChange &change)
{
    return !change.before && !change.after && change.modeAfter && change.renamedTo.isEmpty();
}

Result<void> requireContent(const QString &path, const std::optional<QByteArray> &wanted)
{
    const auto present = readFile(path);
    if (!present && present.error().kind != ReadProblem::Kind::Missing)
        return tl::unexpected(toError(present.error(), path));
    if (present ? wanted != present->bytes : wanted.has_value())
        return changedSince(path);
    return {};
}

/// Whether the file is as `before` says.
Result<void> requireAsBefore(const FileChange &change)
{
    const auto stamp = stampOf(change.path);
    if (!change.renamedTo.isEmpty()) {
        if (!stamp)
            return changedSince(change.path);
        if (stampOf(change.renamedTo))
            return changedSince(change.renamedTo);
        return {};
    }
    if (isOfModeOnly(change)) {
        if (!stamp || stamp->permissions() != change.modeBefore)
            return changedSince(change.path);
        return {};
    }
    return requireContent(change.path, change.before);
}

Result<std::optional<FileChange>> makeContentChange(const FileChange &change)
{
    if (!change.after) {
        return removeFile(change.path, [&](const QByteArray &present) -> Result<void> {
            if (change.before != present)
                return changedSince(change.path);
            return {};
        });
    }
    return editFile(change.path, FileMode::KeepOrPrivate,
                    [&](const std::optional<QByteArray> &present) -> Result<std::optional<QByteArray>> {
                        if (present != change.before)
                            return changedSince(change.path);
                        return change.after;
                    });
}

Result<std::optional<FileChange>> make(const FileChange &change)
{
    const bool isRename = !change.renamedTo.isEmpty();
    Result<std::optional<FileChange>> made;
    if (isRename)
        made = renameFile(change.path, change.renamedTo);
    else if (!isOfModeOnly(change))
        made = makeContentChange(change);
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

} // namespace

Result<FileChanges> apply(const FileChanges &changes)
{
    // A file that is changed twice is judged by its first change only; one that an earlier change makes, by none.
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        const bool isKnown = std::any_of(changes.begin(), change, [&](const FileChange &earlier) {
            return earlier.path == change->path || earlier.renamedTo == change->path;
        });
        if (isKnown)
            continue;
        if (const auto asBefore = requireAsBefore(*change); !asBefore)
            return tl::unexpected(asBefore.error());
    }
    const Intent intent(Intent::defaultFolder(), changes);
    FileChanges made;
    for (const FileChange &change : changes) {
        const auto result = make(change);
        if (!result) {
            // Where this fails as well, another program has the file now, or the disk fails, which is told already.
            if (!made.empty())
                (void)apply(inverse(made));
            return tl::unexpected(result.error());
        }
        if (*result)
            made.push_back(**result);
    }
    return made;
}

Result<FileChanges> revert(const FileChanges &changes)
{
    return apply(inverse(changes));
}

} // namespace Pointsman
