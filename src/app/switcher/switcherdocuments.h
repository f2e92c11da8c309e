// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/snapshot.h"

namespace Pointsman {

/// A Markdown document of a topic that a session links.
struct SwitcherDocument
{
    QString path;
    QString label; ///< the file name
    QString topicId;
    bool operator==(const SwitcherDocument &) const = default;
};

/// Each topic that a session of the project links, once, with such a session: the active one where it does.
using LinkedTopics = std::vector<std::pair<QString, std::shared_ptr<const SessionEntry>>>;
[[nodiscard]] LinkedTopics linkedTopics(const ProjectEntry &project);

/// The documents of those topics. Lists folders: for workers.
[[nodiscard]] std::vector<SwitcherDocument> documentsOf(const QString &knowledgePath, const QStringList &topicIds);

} // namespace Pointsman
