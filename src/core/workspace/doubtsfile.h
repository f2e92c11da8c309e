// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "workspace/attachmentdoubts.h"

namespace Pointsman {

/// `attachments.json` in the user's state folder: the last switch of each project, and what was attached to the wrong
/// session perhaps.
[[nodiscard]] QString defaultDoubtsFile();

/// What the file remembers; nothing where there is none or it cannot be understood: it is only a memory.
[[nodiscard]] DoubtPlaces readDoubts(const QString &file);

/// Writes it anew, over whatever is there.
[[nodiscard]] Result<void> writeDoubts(const QString &file, const DoubtPlaces &places);

} // namespace Pointsman
