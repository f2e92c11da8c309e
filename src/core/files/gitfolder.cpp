// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/gitfolder.h"

#include "files/readfile.h"

#include <QDir>
#include <QFileInfo>

namespace Pointsman {

namespace {

constexpr qint64 mostOfPointer = 4096;

QString lineOf(const QString &path)
{
    const auto content = readFile(path, mostOfPointer);
    return content ? QString::fromUtf8(content->bytes).trimmed() : QString();
}

} // namespace

QString gitFolderOf(const QString &folder)
{
    const QFileInfo git(folder + QLatin1StringView("/.git"));
    if (git.isDir())
        return git.filePath();
    const QString pointer = git.isFile() ? lineOf(git.filePath()) : QString();
    const QLatin1StringView key("gitdir: ");
    return pointer.startsWith(key) ? QDir(folder).absoluteFilePath(pointer.mid(key.size())) : QString();
}

QString sharedGitFolder(const QString &gitFolder)
{
    const QDir own(gitFolder);
    const QString shared = lineOf(own.filePath(QStringLiteral("commondir")));
    return shared.isEmpty() ? gitFolder : own.absoluteFilePath(shared);
}

} // namespace Pointsman
