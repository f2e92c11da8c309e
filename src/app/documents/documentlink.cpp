// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/documentlink.h"

#include "planning/documents.h"

#include <QDir>
#include <QFileInfo>
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

} // namespace

bool mayLeadInside(const QString &document, const QString &knowledgePath, const QUrl &link)
{
    return !candidates(document, QDir::cleanPath(knowledgePath), link).isEmpty();
}

LinkTarget targetOfLink(const QString &document, const QString &knowledgePath, const QUrl &link)
{
    using Kind = LinkTarget::Kind;
    const QString knowledge = QDir::cleanPath(knowledgePath);
    const QString root = QFileInfo(knowledge).canonicalFilePath();
    const QStringList paths = candidates(document, knowledge, link);
    for (const QString &path : paths) {
        const QFileInfo info(path);
        if (!info.exists())
            continue;
        if (!isBelow(info.canonicalFilePath(), root))
            return {Kind::Outside, path};
        if (info.isDir()) {
            if (const QString first = firstDocumentIn(path, knowledge); !first.isEmpty())
                return {Kind::Document, first};
            continue;
        }
        return {path.endsWith(u".md") ? Kind::Document : Kind::File, path};
    }
    return paths.isEmpty() ? LinkTarget() : LinkTarget{Kind::Missing, paths.first()};
}

} // namespace Pointsman
