// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/topics.h"

#include "base/idproblem.h"

#include <QFile>
#include <QFileInfo>

namespace Pointsman {

namespace {

constexpr qsizetype longestTitle = 4096; // no view can bear more

void addFolders(Topics &topics, const QString &path, const std::vector<DirectoryEntry> &entries, bool isArchived)
{
    for (const DirectoryEntry &entry : entries) {
        const QString id = QFile::decodeName(entry.name);
        const bool isFolder = entry.isDirectory() || (entry.isLink() && QFileInfo(path + u'/' + id).isDir());
        if (!isFolder || !TopicId::parse(id))
            continue;
        Topic &topic = topics[id];
        // A topic that is in both places is in use.
        topic.isArchived = isArchived && !topic.exists;
        topic.exists = true;
        topic.id = topic.title = id;
    }
}

void addTitle(Topics &topics, const JsonObject &entry)
{
    const QString id = stringAt(entry, "id");
    if (!TopicId::parse(id))
        return;
    Topic &topic = topics[id];
    const QString title = shortened(stringAt(entry, "title"), longestTitle).simplified();
    topic.id = id;
    topic.title = title.isEmpty() ? id : title;
}

} // namespace

TopicPlaces readTopicPlaces(const KnowledgeDirectory &directory)
{
    return {listDirectory(directory.topics()), listDirectory(directory.archivedTopics()),
            readStateDocument(directory.index())};
}

Topics topicsOf(const TopicPlaces &places, const KnowledgeDirectory &directory)
{
    Topics topics;
    addFolders(topics, directory.topics(), places.inUse, false);
    addFolders(topics, directory.archivedTopics(), places.archived, true);
    const JsonValue *listed = places.index.root ? places.index.root->find("topics") : nullptr;
    if (listed && listed->array()) {
        for (const JsonValue &entry : *listed->array()) {
            if (entry.object())
                addTitle(topics, *entry.object());
        }
    }
    return topics;
}

} // namespace Pointsman
