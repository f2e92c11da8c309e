// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/merge.h"
#include "files/guardedfile.h"

namespace Pointsman {

/// Whether `other`, which is to be written beside the file that `decided` is about, has to stay as it is now. What the
/// way back was to bring into that file (a session or mission, a spike, a plan) and what the user did not choose is
/// where the operation has put it and nowhere else: a way back never takes the last place of something that it puts
/// back nowhere.
[[nodiscard]] bool isLastPlace(const FileChange &other, const Merge &decided);

} // namespace Pointsman
