// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "workspace/snapshot.h"

namespace Pointsman {

/// `findings.json` in the user's state folder: when the window saw each finding first.
[[nodiscard]] QString defaultFirstSeenFile();

/// What the file remembers; nothing where there is none or it cannot be understood: it is only a memory.
[[nodiscard]] FirstSeen readFirstSeen(const QString &file);

/// Writes it anew, over whatever is there.
[[nodiscard]] Result<void> writeFirstSeen(const QString &file, const FirstSeen &firstSeen);

} // namespace Pointsman
