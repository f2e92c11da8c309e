// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/repository.h"

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

QString repositoryOf(const QString &projectPath)
{
    const QFileInfo git(projectPath + QLatin1StringView("/.git"));
    if (git.isDir())
        return QDir::cleanPath(git.filePath());
    const QString pointer = git.isFile() ? lineOf(git.filePath()) : QString();
    const QLatin1StringView key("gitdir: ");
    if (!pointer.startsWith(key))
        return {};
    const QDir own(QDir(projectPath).absoluteFilePath(pointer.mid(key.size())));
    const QString common = lineOf(own.filePath(QStringLiteral("commondir")));
    return QDir::cleanPath(common.isEmpty() ? own.path() : own.absoluteFilePath(common));
}

} // namespace Pointsman
