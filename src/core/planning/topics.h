// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/listdirectory.h"
#include "files/statedocument.h"
#include "planning/knowledgedirectory.h"

#include <QHash>

namespace Pointsman {

/// A topic of a knowledge directory that exists as a folder or is named in `index.json`.
struct Topic
{
    QString id;
    QString title; ///< from `index.json`; the id where it has none
    bool exists = false;
    bool isArchived = false;
    bool operator==(const Topic &) const = default;
};

/// The topics of one knowledge directory by id.
using Topics = QHash<QString, Topic>;

/// Where topics are found, as read once: the entries of `topics/` and of `archive/topics/`, and `index.json`.
struct TopicPlaces
{
    std::vector<DirectoryEntry> inUse;
    std::vector<DirectoryEntry> archived;
    StateDocument index;
};
[[nodiscard]] TopicPlaces readTopicPlaces(const KnowledgeDirectory &directory);

/// Every folder and every entry of `index.json`. Never fails: what could not be read or is no topic id is left out.
[[nodiscard]] Topics topicsOf(const TopicPlaces &places, const KnowledgeDirectory &directory);

} // namespace Pointsman
