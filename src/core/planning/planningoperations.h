// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "json/jsonvalue.h"

#include <QStringList>

namespace Pointsman {

// The operations of formats.md 1 as pure functions from one session document to the next, so that they can be done
// again on what another program wrote meanwhile. Keys that an operation does not name stay as they are, with their
// places; a key that is absent and set comes last. Errors are ErrorCode::Invalid and name the field that has a type
// that the operation cannot work on; they have no path, the caller knows it.

/// create_session: `created` is the id's time.
[[nodiscard]] JsonObject newSession(const SessionId &id, UtcTime updated);
/// `updated` is `now`.
[[nodiscard]] JsonObject touched(JsonObject session, UtcTime now);
/// As it goes to `sessions/` when another one becomes active.
[[nodiscard]] JsonObject archived(JsonObject session, UtcTime now);
/// As it comes back from `sessions/`: backlog and `completed_at` stay.
[[nodiscard]] JsonObject activated(JsonObject session, UtcTime now);

/// Whether the session lists the spike.
[[nodiscard]] Result<bool> hasSpike(const JsonObject &session, const TopicId &spike);
/// add_spike_to_session: appended if absent; a session that has it already comes back as it was.
[[nodiscard]] Result<JsonObject> withSpike(JsonObject session, const TopicId &spike, UtcTime now);
/// `spike` in the place of `old`; Absent where the session does not list that one.
[[nodiscard]] Result<JsonObject> withSpikeInPlaceOf(JsonObject session, const TopicId &old, const TopicId &spike,
                                                    UtcTime now);
[[nodiscard]] Result<JsonObject> withoutSpike(JsonObject session, const TopicId &spike, UtcTime now);

/// The session's plan; an empty text where it has none.
[[nodiscard]] Result<QString> planOf(const JsonObject &session);
/// set_plan_for_session: replaces.
[[nodiscard]] JsonObject withPlan(JsonObject session, const TopicId &plan, UtcTime now);
[[nodiscard]] JsonObject withoutPlan(JsonObject session, UtcTime now);

/// set_backlog_for_session: the tickets lose their duplicates and keep their order.
[[nodiscard]] JsonObject completed(JsonObject session, const TopicId &topic, const QString &backlogMarkdown,
                                   const QStringList &tickets, UtcTime now);

} // namespace Pointsman
