// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/services.h"

namespace Pointsman {

struct DoubtfulAttachment;
struct ProjectEntry;

// What the user answers to what Pointsman asks. Each answer is told, and undo takes it back.

/// The topic is attached where it belongs.
void sayItIsRight(const Services &services, const ProjectEntry &project, const DoubtfulAttachment &doubt);

/// The user has seen to what the project's agents wait for.
void sayAgentsAreAnswered(const Services &services, const ProjectEntry &project);

} // namespace Pointsman
