// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/guardedfile.h"

namespace Pointsman {

/// What changes are for, as a refusal tells it.
enum class Purpose
{
    Change,
    TakeBack
};

[[nodiscard]] tl::unexpected<Error> changedSince(const QString &path, Purpose purpose);
[[nodiscard]] tl::unexpected<Error> nameIsTaken(const FileChange &change, Purpose purpose);

/// Two changes that are one: a file is moved aside and another one takes its place, or what took it goes and the file
/// comes back. Both at once, so that whatever happens meanwhile something stands in its place (reliability.md 4): half
/// done the file has a second name, which is cleared up (dropSecondName()). Nothing where `next` does not belong to
/// `first`, or the file system has no second names: then they are made one by one.
[[nodiscard]] std::optional<Result<FileChanges>> makeBoth(const FileChange &first, const FileChange &next,
                                                          Purpose purpose);

/// Removes `aside` where it is nothing but a second name of `path`, unless the two are about to be made one change.
/// Whether it was one.
bool dropSecondName(const QString &aside, const QString &path);

} // namespace Pointsman
