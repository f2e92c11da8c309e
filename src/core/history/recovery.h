// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"
#include "files/guardedfile.h"

namespace Pointsman {

/// Clears up what a program of ours that is gone left beside the state files of `store` (a knowledge directory or a
/// spec-kitty home), where the outcome is certain (reliability.md 8.9): a content that was never put in place goes; a
/// displaced one goes once the history, or the file itself, has it; one of another program only where what took its
/// place is no longer there either. Any other is a version that stands nowhere else: it is kept under a `….displaced`
/// name, which the rules tell of. Without a history
/// (`historyFile` empty, or not to be written) what needs it stays as it is. Files of other programs are not touched.
/// What such a program did to its end without telling of it is recorded, as far as its traces tell: `done` are its
/// operations on several files (Interrupted).
void recoverLeftovers(const QString &historyFile, const QString &store, Moment now,
                      const std::vector<FileChanges> &done = {});

} // namespace Pointsman
