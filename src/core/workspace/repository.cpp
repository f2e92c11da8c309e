// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/repository.h"

#include "files/gitfolder.h"

#include <QDir>

namespace Pointsman {

QString repositoryOf(const QString &projectPath)
{
    const QString own = gitFolderOf(projectPath);
    // The first working tree has no file that would say so.
    const bool isFirst = own == projectPath + QLatin1StringView("/.git");
    return own.isEmpty() ? own : QDir::cleanPath(isFirst ? own : sharedGitFolder(own));
}

} // namespace Pointsman
