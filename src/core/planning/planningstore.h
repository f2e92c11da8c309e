// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "files/guardedfile.h"
#include "files/statedocument.h"
#include "planning/knowledgedirectory.h"

namespace Pointsman {

/// What every change of a planning store answers with: the session's document afterwards and what was written.
struct SessionChange
{
    JsonObject session;
    FileChanges files; ///< empty: nothing had to be written
};

struct StartedSession
{
    JsonObject session;
    std::optional<JsonObject> previous; ///< the session that was archived, as it now is in `sessions/`
    QString archivedTo;                 ///< its snapshot's path; empty where nothing was active
    FileChanges files;
};

struct ArchivedSession
{
    QString path; ///< the snapshot
    JsonObject session;
    FileChanges files;
};

struct MovedTopic
{
    JsonObject from;
    JsonObject to;
    FileChanges files;
};

/// The planning sessions of one knowledge directory: every operation of formats.md section 1, as safe as section 3
/// says. Synchronous, holds no state, may be used on any thread, but by one at a time for each directory.
///
/// Common to all that change something: a state file that exists but is not understood is never written over
/// (Invalid); ids are checked, also those that come from a document (Refused, or Invalid where a file holds them); a
/// peer's write in between is noticed and the operation done again on it, or Conflict.
class PlanningStore
{
public:
    PlanningStore(KnowledgeDirectory directory, Clock clock);

    [[nodiscard]] const KnowledgeDirectory &directory() const { return m_directory; }

    /// load_active_session: the document, nothing where none is active, Invalid where the file is not understood.
    [[nodiscard]] Result<std::optional<JsonObject>> loadActive() const;
    /// load_archived_session: one snapshot; Absent where there is none.
    [[nodiscard]] Result<JsonObject> loadArchived(const SessionId &id) const;
    /// Any of those that listArchived() has: the one whose file has this name, else the first that has this
    /// `session_id`. Refused where `id` could lead out of the directory.
    [[nodiscard]] Result<JsonObject> findArchived(const QString &id) const;
    /// list_archived_sessions: all readable schema-1 snapshots, newest `created` first as text, equal ones by file name
    /// descending, those without one last; only those of `seed` where one is given. Others are left out.
    [[nodiscard]] std::vector<JsonObject> listArchived(const std::optional<TopicId> &seed = {}) const;
    /// find_latest_session_for_seed: the first of that list; Absent where it is empty.
    [[nodiscard]] Result<JsonObject> latestForSeed(const TopicId &seed) const;

    /// save_active_session: `document` becomes the active one, `updated` now. Invalid where it is not schema 1 or has
    /// no id.
    [[nodiscard]] Result<SessionChange> saveActive(JsonObject document);
    /// clear_active_session: empty where none was active. `shown` as for the editors below.
    [[nodiscard]] Result<FileChanges> clearActive(const JsonObject &shown = {});
    /// archive_session: `document` as it is to `sessions/`.
    [[nodiscard]] Result<ArchivedSession> archiveDocument(const JsonObject &document);
    /// The active session to `sessions/`, state archived, `updated` now; then none is active. Absent where none is.
    /// `shown` as for the editors below.
    [[nodiscard]] Result<ArchivedSession> archiveActive(const JsonObject &shown = {});
    /// archive_and_create_session, with the next free second for the new id (formats.md 3.3).
    [[nodiscard]] Result<StartedSession> start(const TopicId &seed, std::optional<UtcTime> at = {});
    /// resume_session: `idOrSeed` is a session id, else a seed whose latest is taken. `files` is empty where that
    /// session is active already.
    [[nodiscard]] Result<SessionChange> resume(const QString &idOrSeed);

    // What an editor of the active session saves is refused where the session does not have the fields that the
    // editor had `shown` any more, which may be its id alone: Conflict.

    /// add_spike_to_session: `files` is empty where the spike is there already. Absent where no session is active.
    [[nodiscard]] Result<SessionChange> addSpike(const TopicId &spike, const JsonObject &shown = {});
    /// `spike` stands where the active session has `old`, which leaves it; Absent where it does not have that one.
    [[nodiscard]] Result<SessionChange> replaceSpike(const TopicId &old, const TopicId &spike,
                                                     const JsonObject &shown = {});
    /// set_plan_for_session.
    [[nodiscard]] Result<SessionChange> setPlan(const TopicId &plan, const JsonObject &shown = {});
    /// Takes a spike or the plan out of the active session; `files` is empty where it has it no more.
    [[nodiscard]] Result<SessionChange> detach(const TopicId &topic, const JsonObject &shown = {});
    /// set_backlog_for_session: completes the active session.
    [[nodiscard]] Result<SessionChange> complete(const TopicId &topic, const QString &backlogMarkdown,
                                                 const QStringList &tickets, const JsonObject &shown = {});

    /// Moves a spike or the plan from one session, by default the active one, to another, as one operation: first into
    /// the one, then out of the other. Refused where both are the same or the target has another plan; Absent where
    /// one is missing or `topic` is not in it.
    [[nodiscard]] Result<MovedTopic> moveTopic(const TopicId &topic, const SessionId &to,
                                               const std::optional<SessionId> &from = {});

private:
    KnowledgeDirectory m_directory;
    Clock m_clock;
};

} // namespace Pointsman
