// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/snapshotlist.h"

#include "files/listdirectory.h"
#include "planning/sessionfile.h"

#include <QFile>

#include <algorithm>
#include <tuple>

namespace Pointsman {

namespace {

/// What the list is ordered by. As UTF-8, because bytes compare as Python compares text.
struct SortKey
{
    bool hasCreated;
    std::string created;
    QByteArray fileName;

    [[nodiscard]] auto tied() const { return std::tie(hasCreated, created, fileName); }
};

SortKey sortKeyOf(const JsonObject &document, const QByteArray &fileName)
{
    const JsonValue *created = document.find("created");
    const bool hasCreated = created && created->string();
    return {hasCreated, hasCreated ? *created->string() : std::string(), fileName};
}

} // namespace

std::vector<ListedSnapshot> listSnapshots(const KnowledgeDirectory &directory, const std::optional<TopicId> &seed)
{
    std::vector<std::pair<SortKey, ListedSnapshot>> found;
    for (const DirectoryEntry &entry : listDirectory(directory.sessions())) {
        // As Python's glob("*.json") does: dot files too.
        if (!entry.name.endsWith(".json"))
            continue;
        const QString path = directory.sessions() + u'/' + QFile::decodeName(entry.name);
        auto file = readSessionFile(path);
        if (!file || !file->document || (seed && stringAt(*file->document, "root_seed") != seed->text()))
            continue;
        SortKey key = sortKeyOf(*file->document, entry.name);
        found.emplace_back(std::move(key), ListedSnapshot{path, std::move(*file->document)});
    }
    std::sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return b.first.tied() < a.first.tied(); });
    std::vector<ListedSnapshot> snapshots;
    snapshots.reserve(found.size());
    for (auto &[key, snapshot] : found)
        snapshots.push_back(std::move(snapshot));
    return snapshots;
}

} // namespace Pointsman
