// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/documents.h"
#include "planning/topics.h"

namespace Pointsman {

/// A document and the topic that it belongs to.
struct ListedDocument
{
    Document document;
    QString topicId;
    QString title; ///< of the topic
    bool operator==(const ListedDocument &) const = default;
};

using DocumentList = std::vector<ListedDocument>;

/// The documents of these topics, in reading order. Synchronous: for a worker.
[[nodiscard]] DocumentList documentsOfTopics(const QString &knowledgePath, const QStringList &topics,
                                             const Topics &known);

/// A document of the knowledge directory by its path alone, for example one that a link leads to. Asks no disk.
[[nodiscard]] ListedDocument documentAt(const QString &path, const Topics &known);

} // namespace Pointsman
