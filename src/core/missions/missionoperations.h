// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "json/jsonvalue.h"

namespace Pointsman {

/// The changes of mission documents as pure functions: document in, document out. No message ever holds a secret.

/// Whether the fields may be set and hold what spec-kitty would accept: focus (null, `none`, `wp:<id>`, `step:<id>`),
/// drive_intent (active, inactive), role (a canonical one), last_activity_at (a time). Else Refused, naming the field.
[[nodiscard]] Result<void> checkUpdateFields(const JsonObject &fields);

/// Refused where a `last_activity_at` among the fields could not be compared with the `joined_at` of `state`, because
/// only one of them has an offset: spec-kitty stops with an error at such a pair.
[[nodiscard]] Result<void> checkComparable(const JsonObject &state, const JsonObject &fields);

/// update_session_state: `state`, which must be understood, with the fields set and, unless it is among them,
/// `last_activity_at` = now, naive where `joined_at` is.
[[nodiscard]] JsonObject updatedState(JsonObject state, const JsonObject &fields, Moment now);

/// The pointer's mission: nothing where it is null or absent; Invalid, naming `path`, where it is neither text nor
/// null or names no folder.
[[nodiscard]] Result<std::optional<MissionId>> activeMissionIn(const JsonObject &pointer, const QString &path);

/// set_active_mission: the pointer with another mission and `last_switched_at` = now; its other keys stay.
[[nodiscard]] JsonObject switchedPointer(JsonObject pointer, const MissionId &id, Moment now);

/// The pointer with no mission; its other keys stay.
[[nodiscard]] JsonObject clearedPointer(JsonObject pointer);

/// With a role that differs from a canonical one in case or blanks only as that one; else as it was.
[[nodiscard]] JsonObject withCanonicalRole(JsonObject state);

} // namespace Pointsman
