// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/nextcommand.h"
#include "workspace/snapshot.h"

namespace Pointsman {

// How views tell of plans and tickets. All of it is printable.

/// What is known of a session's plan; nothing where it has none or its document says nothing.
[[nodiscard]] std::optional<PlanFacts> planOf(const ProjectEntry &project, const PlanningSession &session);

/// What an agent is told to take a session on; nothing where that is not known, as for one that cannot be read.
[[nodiscard]] std::optional<NextCommand> nextOf(const ProjectEntry &project, const SessionEntry &entry);

/// Why nextOf() has none for it.
[[nodiscard]] QString whyNoNext(const ProjectEntry &project, const SessionEntry &entry);

/// All that a plan's document says, one thing a line: "Status: blocked", "Review of 2026-02-06: FAIL", "2 blockers".
[[nodiscard]] QString planLines(const PlanFacts &facts);

/// "an agent waits for you", "3 agents wait for you".
[[nodiscard]] QString waitingWords(int agents);

/// How many agents wait in all, those in folders of no project too.
[[nodiscard]] int waitingIn(const Snapshot &snapshot);

/// "5 / 8"; only "8" where no status is known; empty where there is no ticket.
[[nodiscard]] QString ticketsInShort(const TicketCount &count);

/// "5 of 8 tickets closed"; "8 tickets" where no status is known. `missing` of those without a status are told as
/// missing and as nothing else.
[[nodiscard]] QString ticketsInWords(const TicketCount &count, int missing = 0);

/// The same for a session; while it has no backlog of its own it says where they are from: "8 tickets in the plan's
/// backlog.md". Empty where there is no ticket.
[[nodiscard]] QString backlogInWords(const PlanningWork &work, const PlanningSession &session);

/// The first of what may be attached wrongly to the active session, null: nothing. Lives as long as the project.
[[nodiscard]] const DoubtfulAttachment *activeDoubt(const ProjectEntry &project);

/// An answer to a question about an attachment: what its button says, and what that means.
struct AttachmentAnswer
{
    QString words;
    QString meaning;
};
[[nodiscard]] AttachmentAnswer moveBackAnswer();
[[nodiscard]] AttachmentAnswer isRightAnswer();

/// The question about it in a sentence or two: "“Spike” was attached shortly after the switch from “Session”. …"
[[nodiscard]] QString doubtWords(const ProjectEntry &project, const DoubtfulAttachment &doubt);

/// The topics that exist and that no session links: seeds, plans, then spikes, by title.
[[nodiscard]] QStringList looseTopics(const ProjectEntry &project);

/// "3 seeds, 1 plan without a session"; empty where there is none.
[[nodiscard]] QString looseWords(const QStringList &topics);

} // namespace Pointsman
