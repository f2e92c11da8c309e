// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/revert.h"

#include "base/ids.h"
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

Result<void> requireUnchanged(const FileChange &change)
{
    const auto present = readFile(change.path);
    if (!present && present.error().kind != ReadProblem::Kind::Missing)
        return tl::unexpected(toError(present.error(), change.path));
    if (present ? change.after != present->bytes : change.after.has_value())
        return changedSince(change.path);
    return {};
}

Result<std::optional<FileChange>> revertOne(const FileChange &change)
{
    if (!change.before) {
        return removeFile(change.path, [&](const QByteArray &present) -> Result<void> {
            if (change.after != present)
                return changedSince(change.path);
            return {};
        });
    }
    return editFile(change.path, FileMode::KeepOrPrivate,
                    [&](const std::optional<QByteArray> &present) -> Result<std::optional<QByteArray>> {
                        if (present != change.after)
                            return changedSince(change.path);
                        return change.before;
                    });
}

} // namespace

Result<FileChanges> revert(const FileChanges &changes)
{
    // A file that was changed twice is judged by its last change only.
    for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
        const bool isLast =
            std::none_of(changes.rbegin(), change, [&](const FileChange &later) { return later.path == change->path; });
        if (isLast) {
            if (const auto unchanged = requireUnchanged(*change); !unchanged)
                return tl::unexpected(unchanged.error());
        }
    }
    FileChanges reverted;
    for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
        const auto result = revertOne(*change);
        if (!result)
            return tl::unexpected(result.error());
        if (*result)
            reverted.push_back(**result);
    }
    return reverted;
}

} // namespace Pointsman
