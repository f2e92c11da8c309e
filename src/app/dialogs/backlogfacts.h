// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/tickets.h"

namespace Pointsman {

/// What there is to know of a backlog document before a session is finished with it.
struct BacklogFacts
{
    bool exists = false;
    bool leadsOut = false; ///< it is not below the knowledge directory; then it is not read
    std::vector<Ticket> tickets;
};

/// Looks at `markdown`, a path relative to the knowledge directory (empty: none), and at the project's tickets.
/// Synchronous; may be used on any thread.
[[nodiscard]] BacklogFacts readBacklogFacts(const QString &projectPath, const QString &knowledgePath,
                                            const QString &markdown);

/// Why `text` cannot be stored as a path or a ticket id: it is empty or has control characters. Empty: it can.
[[nodiscard]] QString whyNotPlain(const QString &text);

/// The candidate document of a topic, relative to the knowledge directory: `topics/{topic}/backlog.md`.
[[nodiscard]] QString backlogPathOf(const QString &topicId);

} // namespace Pointsman
