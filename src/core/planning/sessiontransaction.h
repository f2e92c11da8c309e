// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/revert.h"
#include "planning/knowledgedirectory.h"
#include "planning/sessionfile.h"

#include <chrono>

namespace Pointsman {

/// One attempt at an operation on several session files: it is computed from the active session as it was read at the
/// beginning and gathers what is to be written, which inTransaction() then does as one. Snapshots are named first, so
/// that whatever kills the program leaves each session in one of its places.
class SessionTransaction
{
public:
    SessionTransaction(const KnowledgeDirectory &directory, SessionFile active);

    [[nodiscard]] const std::optional<JsonObject> &active() const { return m_active.document; }
    /// The active session's id; the failure where none is active (Absent) or its id is malformed (Invalid).
    [[nodiscard]] Result<SessionId> activeId() const;

    /// `document` to its place in `sessions/`; Invalid where something stands there that is not understood.
    [[nodiscard]] Result<void> writeSnapshot(const SessionId &id, const JsonObject &document);
    void replaceActive(const JsonObject &document);
    void removeActive();

    /// The session `id`: the active one as it was read at the beginning, else its snapshot. Absent where there is none.
    [[nodiscard]] Result<SessionFile> read(const SessionId &id) const;
    /// Makes `edit` on the session `id`, which is the active one or a snapshot. The document afterwards.
    using Edit = std::function<Result<JsonObject>(const JsonObject &)>;
    [[nodiscard]] Result<JsonObject> editSession(const SessionId &id, const Edit &edit);
    /// Where the session `id` is: the active file where it is active, else its snapshot's.
    [[nodiscard]] QString pathOf(const SessionId &id) const;

    /// What is to be written, in this order.
    [[nodiscard]] const FileChanges &plan() const { return m_plan; }

private:
    void add(const QString &path, const std::optional<QByteArray> &before, const std::optional<QByteArray> &after);

    KnowledgeDirectory m_directory;
    SessionFile m_active;
    FileChanges m_plan;
};

/// No session is active where one is needed.
[[nodiscard]] Error noActiveSession(const KnowledgeDirectory &directory);
/// Whether `active` is there and as an editor had `shown` it: Absent, or Conflict where it is another session, or none,
/// while one was shown.
[[nodiscard]] Result<void> requireShownSession(const KnowledgeDirectory &directory,
                                               const std::optional<JsonObject> &active, const JsonObject &shown);
/// `id` names no session here.
[[nodiscard]] Error noSuchSession(const QString &id, const KnowledgeDirectory &directory);
/// The active session changed at every attempt.
[[nodiscard]] Error keptChanging(const KnowledgeDirectory &directory);

inline constexpr int maximumTransactionAttempts = 16;
inline constexpr std::chrono::seconds transactionPatience{2};

/// Makes `attempt`, a function from a SessionTransaction to a Result of a struct with `files`, and writes what it
/// planned as one; again where another program has changed one of the files meanwhile (formats.md 3.5), Conflict where
/// that never ends.
template <typename Attempt>
auto inTransaction(const KnowledgeDirectory &directory, const Attempt &attempt)
    -> decltype(attempt(std::declval<SessionTransaction &>()))
{
    const auto end = std::chrono::steady_clock::now() + transactionPatience;
    for (int i = 0; i < maximumTransactionAttempts && std::chrono::steady_clock::now() < end; ++i) {
        auto active = readUsableSession(directory.activeSession());
        if (!active)
            return tl::unexpected(active.error());
        SessionTransaction transaction(directory, std::move(*active));
        auto result = attempt(transaction);
        if (!result)
            return result;
        auto written = apply(transaction.plan());
        if (written) {
            result->files = std::move(*written);
            return result;
        }
        if (written.error().code != ErrorCode::Conflict)
            return tl::unexpected(written.error());
    }
    return tl::unexpected(keptChanging(directory));
}

} // namespace Pointsman
