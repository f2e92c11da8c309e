// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/statefolder.h"

#include "base/home.h"

#include <QDir>
#include <QFileInfo>

#include <cerrno>

namespace Pointsman {

QString stateFolder()
{
    // QStandardPaths knows the state folder only since Qt 6.7. The specification ignores a relative path.
    const QString named = qEnvironmentVariable("XDG_STATE_HOME");
    const QString folder = QDir::isAbsolutePath(named) ? named : homeFolder() + QStringLiteral("/.local/state");
    return QDir::cleanPath(folder + QStringLiteral("/pointsman"));
}

Platform::ErrorNumber makePrivateFolders(const QString &path)
{
    constexpr quint32 privateFolderMode = 0700;
    if (QFileInfo(path).isDir())
        return 0;
    if (const auto error = makePrivateFolders(QFileInfo(path).path()))
        return error;
    const auto error = Platform::makeFolder(path, privateFolderMode);
    return error == EEXIST ? 0 : error;
}

} // namespace Pointsman
