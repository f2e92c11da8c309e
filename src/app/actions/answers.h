// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/services.h"

#include <vector>

namespace Pointsman {

struct AgentCall;
struct DoubtfulAttachment;
struct ProjectEntry;

// What the user answers to what Pointsman asks. Each answer is told, and undo takes it back.

/// The topic is attached where it belongs.
void sayItIsRight(const Services &services, const ProjectEntry &project, const DoubtfulAttachment &doubt);

/// The user has seen to what the agents in a place wait for.
void sayAgentsAreAnswered(const Services &services, const QString &place, const std::vector<AgentCall> &calls);

} // namespace Pointsman
