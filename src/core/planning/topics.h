// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/// Every folder of `topics/` and `archive/topics/` and every entry of `index.json`. Never fails: what cannot be read
/// or is no topic id is left out. Synchronous.
[[nodiscard]] Topics readTopics(const KnowledgeDirectory &directory);

} // namespace Pointsman
