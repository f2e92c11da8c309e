// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"
#include "planning/knowledgedirectory.h"
#include "planning/planningsession.h"

#include <optional>
#include <vector>

namespace Pointsman {

/// A Markdown document of a topic.
struct Document
{
    QString path;  ///< absolute
    QString label; ///< the file name, `seed.md`
    qint64 size = 0;
    bool operator==(const Document &) const = default;
};

/// The topics that a session links, in the order of its way, each once.
[[nodiscard]] QStringList linkedTopics(const PlanningSession &session);

/// What a session has come to last: its plan, else its last spike, else its seed.
[[nodiscard]] QString latestTopic(const PlanningSession &session);

/// The Markdown documents in the folder of a topic, below `topics/` or else `archive/topics/`, in the order in which
/// one reads them (formats.md 1), others behind by name. Only regular files; links are left out, since they may lead
/// out. Empty where there is no such topic or `topicId` is none. Synchronous; reads names only.
[[nodiscard]] std::vector<Document> documentsOfTopic(const KnowledgeDirectory &directory, const QString &topicId);

/// When a file in the folder of any topic was written last, which an agent does before it attaches the topic; nothing
/// where there is none. Synchronous; reads names and stamps only.
[[nodiscard]] std::optional<Moment> lastTopicWrite(const KnowledgeDirectory &directory);

} // namespace Pointsman
