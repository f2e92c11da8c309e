// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/snapshot.h"

namespace Pointsman {

/// What the user's mark of a session is kept by: its id, which the active session and its snapshot share, as they are
/// one. A file of another name that has the id of one of these, as a copy has it, is known by that name.
[[nodiscard]] QString markIdOf(const ProjectEntry &project, const SessionEntry &entry);

/// What the user has put down about this session.
[[nodiscard]] Mark markOf(const ProjectEntry &project, const SessionEntry &entry);

/// As the user has named it, else the title of its seed.
[[nodiscard]] QString titleOf(const ProjectEntry &project, const SessionEntry &entry);

} // namespace Pointsman
