// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/temporarytree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <cstdlib>
#include <sys/stat.h>

namespace Pointsman::Test {

namespace {

/// A test cannot go on without its files.
void require(bool condition, const QString &what)
{
    if (!condition)
        qFatal("test set-up failed: %s", qPrintable(what));
}

} // namespace

TemporaryTree::TemporaryTree() : m_path(QFileInfo(m_directory.path()).canonicalFilePath())
{
    require(m_directory.isValid(), m_directory.errorString());
}

QString TemporaryTree::path(const QString &relative) const
{
    return relative.isEmpty() ? m_path : QDir(m_path).filePath(relative);
}

void TemporaryTree::write(const QString &relative, const QByteArray &bytes, int mode) const
{
    const QString target = path(relative);
    require(QDir().mkpath(QFileInfo(target).path()), target);
    QFile file(target);
    require(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush(), file.errorString());
    require(::chmod(QFile::encodeName(target).constData(), static_cast<mode_t>(mode)) == 0, target);
}

void TemporaryTree::replace(const QString &relative, const QByteArray &bytes) const
{
    const QString neighbour = relative + QStringLiteral(".peer-tmp");
    write(neighbour, bytes);
    require(
        std::rename(QFile::encodeName(path(neighbour)).constData(), QFile::encodeName(path(relative)).constData()) == 0,
        relative);
}

void TemporaryTree::makeFolder(const QString &relative) const
{
    require(QDir().mkpath(path(relative)), relative);
}

void TemporaryTree::remove(const QString &relative) const
{
    const QFileInfo info(path(relative));
    require(info.isDir() && !info.isSymLink() ? QDir(info.filePath()).removeRecursively()
                                              : QFile::remove(info.filePath()),
            relative);
}

void TemporaryTree::copyFrom(const QString &folder) const
{
    const auto files = filesBelow(folder);
    for (auto file = files.cbegin(); file != files.cend(); ++file)
        write(file.key(), file.value());
}

QByteArray TemporaryTree::read(const QString &relative) const
{
    QFile file(path(relative));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool TemporaryTree::exists(const QString &relative) const
{
    return QFileInfo::exists(path(relative)) || QFileInfo(path(relative)).isSymLink();
}

int TemporaryTree::mode(const QString &relative) const
{
    struct stat status = {};
    return ::lstat(QFile::encodeName(path(relative)).constData(), &status) == 0
               ? static_cast<int>(status.st_mode & 07777)
               : 0;
}

QMap<QString, QByteArray> TemporaryTree::files() const
{
    return filesBelow(path());
}

QMap<QString, QByteArray> filesBelow(const QString &folder)
{
    QMap<QString, QByteArray> result;
    QDirIterator entries(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        QFile file(entries.next());
        // A write under way may take its temporary file away meanwhile.
        if (!file.open(QIODevice::ReadOnly) && !file.exists())
            continue;
        require(file.isOpen(), file.fileName());
        result.insert(QDir(folder).relativeFilePath(file.fileName()), file.readAll());
    }
    return result;
}

Clock clockAt(const QString &utc)
{
    const auto time = UtcTime::parse(utc);
    require(time.has_value(), utc);
    return [moment = time->moment()] { return moment; };
}

} // namespace Pointsman::Test
