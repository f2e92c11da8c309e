// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/knowledgedirectory.h"
#include "json/jsonvalue.h"

#include <optional>
#include <vector>

namespace Pointsman {

/// One readable schema-1 snapshot.
struct ListedSnapshot
{
    QString path;
    JsonObject document;
};

/// list_archived_sessions: newest `created` first, compared as text, equal ones by file name descending, missing or
/// not text last; only those of `seed` where one is given. What is not understood is left out.
[[nodiscard]] std::vector<ListedSnapshot> listSnapshots(const KnowledgeDirectory &directory,
                                                        const std::optional<TopicId> &seed);

} // namespace Pointsman
