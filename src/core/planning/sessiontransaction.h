// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/guardedfile.h"
#include "planning/knowledgedirectory.h"
#include "planning/sessionfile.h"

namespace Pointsman {

/// One attempt at an operation on several session files. It is computed from the active session as it was read at the
/// beginning; where that is no longer what is on disk when it is to be replaced, the attempt is overtaken and has to
/// be taken back and made again (formats.md 3.5). Snapshots are written first, so that whatever kills the program
/// leaves each session in one of its places.
class SessionTransaction
{
public:
    SessionTransaction(const KnowledgeDirectory &directory, SessionFile active);

    [[nodiscard]] const std::optional<JsonObject> &active() const { return m_active.document; }
    /// The active session's id; the failure where none is active (Absent) or its id is malformed (Invalid).
    [[nodiscard]] Result<SessionId> activeId() const;

    /// `document` to its place in `sessions/`; Invalid where something stands there that is not understood.
    [[nodiscard]] Result<void> writeSnapshot(const SessionId &id, const JsonObject &document);
    [[nodiscard]] Result<void> replaceActive(const JsonObject &document);
    [[nodiscard]] Result<void> removeActive();

    /// Makes `edit` on the session `id`, which is the active one or a snapshot. The document afterwards.
    using Edit = std::function<Result<JsonObject>(const JsonObject &)>;
    [[nodiscard]] Result<JsonObject> editSession(const SessionId &id, const Edit &edit);
    /// Where the session `id` is: the active file where it is active, else its snapshot's.
    [[nodiscard]] QString pathOf(const SessionId &id) const;

    [[nodiscard]] bool isOvertaken() const { return m_isOvertaken; }
    [[nodiscard]] const FileChanges &changes() const { return m_changes; }
    /// Undoes what was written, as far as nobody has changed it since.
    void takeBack();

private:
    Result<void> keep(Result<std::optional<FileChange>> change);

    KnowledgeDirectory m_directory;
    SessionFile m_active;
    FileChanges m_changes;
    bool m_isOvertaken = false;
};

/// No session is active where one is needed.
[[nodiscard]] Error noActiveSession(const KnowledgeDirectory &directory);
/// `id` names no session here.
[[nodiscard]] Error noSuchSession(const QString &id, const KnowledgeDirectory &directory);
/// The active session changed at every attempt.
[[nodiscard]] Error keptChanging(const KnowledgeDirectory &directory);

inline constexpr int maximumTransactionAttempts = 16;

/// Makes `attempt`, a function from a SessionTransaction to a Result of a struct with `files`, until it is not
/// overtaken; Conflict where it always is. Whatever fails is taken back.
template <typename Attempt>
auto inTransaction(const KnowledgeDirectory &directory, const Attempt &attempt)
    -> decltype(attempt(std::declval<SessionTransaction &>()))
{
    for (int i = 0; i < maximumTransactionAttempts; ++i) {
        auto active = readSessionFile(directory.activeSession());
        if (!active)
            return tl::unexpected(active.error());
        if (active->document) {
            if (const auto safe = requireSafeIds(*active->document, directory.activeSession()); !safe)
                return tl::unexpected(safe.error());
        }
        SessionTransaction transaction(directory, std::move(*active));
        auto result = attempt(transaction);
        if (result) {
            result->files = transaction.changes();
            return result;
        }
        transaction.takeBack();
        if (!transaction.isOvertaken())
            return result;
    }
    return tl::unexpected(keptChanging(directory));
}

} // namespace Pointsman
