// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Pointsman {

/// The folder of git's own files for the working tree whose top is `folder`; empty where it is none. One of several
/// working trees of a repository has a folder of its own, which `.git` points to. Reads one small file at most.
[[nodiscard]] QString gitFolderOf(const QString &folder);

/// The folder that a working tree's `gitFolder` shares with the others of its repository; itself where it is the only
/// one. Reads one small file at most.
[[nodiscard]] QString sharedGitFolder(const QString &gitFolder);

} // namespace Pointsman
