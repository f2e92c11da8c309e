// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"

#include <QString>

namespace Pointsman {

/// Clears up what a program of ours that is gone left beside the state files of `store` (a knowledge directory or a
/// spec-kitty home), where the outcome is certain (reliability.md 8.9): a content that was never put in place goes; a
/// displaced one goes once the history, or the file itself, has it; one of another program only where what took its
/// place is no longer there either. Any other is a version that stands nowhere else: it is kept under a `….displaced`
/// name, which the rules tell of. Without a history
/// (`historyFile` empty, or not to be written) what needs it stays as it is. Files of other programs are not touched.
void recoverLeftovers(const QString &historyFile, const QString &store, Moment now);

} // namespace Pointsman
