// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/documentlink.h"

#include "planning/documents.h"

#include <QDir>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QUrl>

#include <algorithm>

namespace Pointsman {

namespace {

constexpr QLatin1StringView present("/topics/");
constexpr QLatin1StringView archived("/archive/topics/");

bool isBelow(const QString &path, const QString &folder)
{
    return path.startsWith(folder + u'/');
}

/// The same place in the archive, or out of it; empty: it is not in a topic.
QString twinOf(const QString &path, const QString &knowledge)
{
    const QString inside = path.mid(knowledge.size());
    if (inside.startsWith(archived))
        return knowledge + present + inside.mid(archived.size());
    return inside.startsWith(present) ? knowledge + archived + inside.mid(present.size()) : QString();
}

/// Where the link may lead, the likeliest first; only what is below the knowledge directory.
QStringList candidates(const QString &document, const QString &knowledge, const QUrl &link)
{
    QStringList paths;
    for (const QString &base : {QFileInfo(document).path(), knowledge}) {
        const QString path = QDir::cleanPath(base + u'/' + link.path(QUrl::FullyDecoded));
        if (isBelow(path, knowledge))
            paths << path << twinOf(path, knowledge);
    }
    paths.removeAll(QString());
    paths.removeDuplicates();
    return paths;
}

/// The first document of a topic, where the path is its folder.
QString firstDocumentIn(const QString &path, const QString &knowledge)
{
    const auto documents = documentsOfTopic(KnowledgeDirectory(knowledge), QFileInfo(path).fileName());
    const auto isInIt = [&](const Document &document) { return QFileInfo(document.path).path() == path; };
    const auto found = std::find_if(documents.begin(), documents.end(), isInIt);
    return found == documents.end() ? QString() : found->path;
}

/// The folder of the project that the link means; empty: none.
QString folderIn(const QString &project, const QString &document, const QUrl &link)
{
    const QString root = QFileInfo(project).canonicalFilePath();
    for (const QString &base : {QFileInfo(document).path(), project}) {
        const QFileInfo info(QDir::cleanPath(base + u'/' + link.path(QUrl::FullyDecoded)));
        const QString place = info.canonicalFilePath();
        if (info.isDir() && (place == root || isBelow(place, root)))
            return info.filePath();
    }
    return {};
}

bool beginsLikeAScript(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(2) == "#!";
}

bool isRunnable(const QMimeType &type)
{
    // Script languages count as programs, and what is written in the notation of one of them as well.
    if (type.inherits(QStringLiteral("application/x-executable")))
        return !type.inherits(QStringLiteral("application/json"));
    static const QStringList others{
        QStringLiteral("application/x-desktop"),          QStringLiteral("application/x-sharedlib"),
        QStringLiteral("application/x-java-archive"),     QStringLiteral("application/x-java-jnlp-file"),
        QStringLiteral("application/x-msdownload"),       QStringLiteral("application/x-ms-dos-executable"),
        QStringLiteral("application/x-ms-shortcut"),      QStringLiteral("application/x-msi"),
        QStringLiteral("application/x-mswinurl"),         QStringLiteral("application/x-bat"),
        QStringLiteral("application/vnd.appimage"),       QStringLiteral("text/x-python"),
        QStringLiteral("application/x-windows-themepack")};
    return std::any_of(others.begin(), others.end(), [&](const QString &other) { return type.inherits(other); });
}

/// What a file of the knowledge directory is. Both its names count where it is a link: a desktop may go by either.
LinkTarget fileAt(const QString &path)
{
    if (path.endsWith(u".md"))
        return {LinkTarget::Kind::Document, path};
    const QFileInfo info(path);
    const QMimeDatabase types;
    const QMimeType type = types.mimeTypeForFile(info);
    constexpr QFile::Permissions mayRun = QFile::ExeOwner | QFile::ExeUser | QFile::ExeGroup | QFile::ExeOther;
    const bool isProgram = (info.permissions() & mayRun) || isRunnable(type) ||
                           isRunnable(types.mimeTypeForFile(info.canonicalFilePath())) ||
                           (info.isFile() && beginsLikeAScript(path));
    return {isProgram ? LinkTarget::Kind::Program : LinkTarget::Kind::File, path,
            type.inherits(QStringLiteral("text/plain"))};
}

} // namespace

LinkTarget targetOfLink(const QString &document, const LinkBounds &bounds, const QUrl &link)
{
    using Kind = LinkTarget::Kind;
    const QString knowledge = QDir::cleanPath(bounds.knowledgePath);
    const QString root = QFileInfo(knowledge).canonicalFilePath();
    const QStringList paths = candidates(document, knowledge, link);
    for (const QString &path : paths) {
        const QFileInfo info(path);
        if (!info.exists())
            continue;
        if (!isBelow(info.canonicalFilePath(), root))
            return {Kind::Outside, path};
        if (info.isDir()) {
            const QString first = firstDocumentIn(path, knowledge);
            return first.isEmpty() ? LinkTarget{Kind::Folder, path} : LinkTarget{Kind::Document, first};
        }
        return fileAt(path);
    }
    const QString project = bounds.projectPath.isEmpty() ? knowledge : QDir::cleanPath(bounds.projectPath);
    if (const QString folder = folderIn(project, document, link); !folder.isEmpty())
        return {Kind::Folder, folder};
    return paths.isEmpty() ? LinkTarget() : LinkTarget{Kind::Missing, paths.first()};
}

} // namespace Pointsman
