// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/journal.h"

namespace Pointsman {

/// Whether the operation itself has made the folder of its store, so that it went when it was taken back and making it
/// again makes that folder again: what it was made in is there.
[[nodiscard]] bool makesItsStore(Journal &journal, const DoneOperation &operation);

} // namespace Pointsman
