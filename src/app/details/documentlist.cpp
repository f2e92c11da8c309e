// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/details/documentlist.h"

#include <QFileInfo>

namespace Pointsman {

namespace {

QString titleIn(const Topics &known, const QString &topic)
{
    const auto found = known.constFind(topic);
    return found == known.cend() ? topic : found->title;
}

} // namespace

DocumentList documentsOfTopics(const QString &knowledgePath, const QStringList &topics, const Topics &known)
{
    DocumentList list;
    const KnowledgeDirectory directory(knowledgePath);
    for (const QString &topic : topics) {
        for (Document &document : documentsOfTopic(directory, topic))
            list.push_back({std::move(document), topic, titleIn(known, topic)});
    }
    return list;
}

ListedDocument documentAt(const QString &path, const Topics &known)
{
    const QFileInfo file(path);
    const QString topic = QFileInfo(file.path()).fileName();
    return {{path, file.fileName()}, topic, titleIn(known, topic)};
}

} // namespace Pointsman
