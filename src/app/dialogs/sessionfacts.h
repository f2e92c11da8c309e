// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/candidatelist.h"
#include "workspace/snapshot.h"

namespace Pointsman {

using SessionPtr = std::shared_ptr<const SessionEntry>;

/// The sessions of a project that can be worked with: the active one, then the others, the newest first. Left out are
/// files that are not understood and the snapshot that the active session has left behind.
[[nodiscard]] std::vector<SessionPtr> usableSessions(const ProjectEntry &project);

/// The title of a topic of the project, fit to be shown.
[[nodiscard]] QString titleIn(const ProjectEntry &project, const QString &topicId);

/// What a session of the project is called, fit to be shown.
[[nodiscard]] QString titleIn(const ProjectEntry &project, const PlanningSession &session);

/// Whether the session's seed, spikes or plan is the topic.
[[nodiscard]] bool hasTopic(const PlanningSession &session, const QString &topicId);

/// "active", "completed", "archived"; as written where it is none of these.
[[nodiscard]] QString stateWord(const PlanningSession &session);

/// When the session was started, short, in the locale's way; as written where it cannot be read.
[[nodiscard]] QString createdWords(const PlanningSession &session);

/// Why nothing can be done in the project now, for example because its active file is broken; empty: it can.
[[nodiscard]] QString whyNotIn(const ProjectEntry &project);

/// What a form for `session`, which was active when it opened, has to say of what is active now; empty: nothing.
[[nodiscard]] QString noLongerActiveWords(const ProjectEntry &project, const PlanningSession &session);

/// Why nothing can be done to `session`: it is neither active nor a snapshot any more; empty: it is there.
[[nodiscard]] QString whyGone(const ProjectEntry &project, const PlanningSession &session);

/// The project's seeds: those without a session first, then by title; each note says how many sessions there are.
[[nodiscard]] std::vector<Candidate> seedCandidates(const ProjectEntry &project);

/// The topics whose id begins with `prefix`, for the active session: those that it has cannot be chosen again, and of
/// the others the note says which sessions have them.
[[nodiscard]] std::vector<Candidate> topicCandidates(const ProjectEntry &project, QLatin1StringView prefix);

/// The spikes of a session and its plan, whether their documents are there or not.
[[nodiscard]] std::vector<Candidate> attachedCandidates(const ProjectEntry &project, const PlanningSession &session);

} // namespace Pointsman
