// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/realpath.h"

#include <QDir>
#include <QFileInfo>

namespace Pointsman {

std::optional<QString> resolvedFolder(const QString &path)
{
    QString existing = path;
    while (!QFileInfo::exists(existing)) {
        if (QFileInfo(existing).isSymLink())
            return {};
        existing = QFileInfo(existing).path();
    }
    return QDir::cleanPath(QFileInfo(existing).canonicalFilePath() + path.mid(existing.size()).prepend(u'/'));
}

QString realFolder(const QString &path)
{
    return resolvedFolder(path).value_or(path);
}

QString realFile(const QString &path)
{
    const QFileInfo file(path);
    return QDir::cleanPath(realFolder(file.path()) + u'/' + file.fileName());
}

FileChanges withRealPaths(FileChanges changes)
{
    for (FileChange &change : changes) {
        change.path = realFile(change.path);
        if (!change.renamedTo.isEmpty())
            change.renamedTo = realFile(change.renamedTo);
        for (QString &folder : change.madeFolders)
            folder = realFolder(folder);
    }
    return changes;
}

} // namespace Pointsman
