// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planning/planningrules.h"

namespace Pointsman {

// The repairs of a session document as pure functions: document in, document out. One that has nothing to repair comes
// back as it was.

/// With the state that its place demands.
[[nodiscard]] JsonObject withDemandedState(JsonObject session, SessionPlace place);
/// With the number 1 where schema_version is true.
[[nodiscard]] JsonObject withSchemaOne(JsonObject session);
/// Without empty spikes and tickets and without those that stand in their list before.
[[nodiscard]] JsonObject withoutRepetitions(JsonObject session);

} // namespace Pointsman
