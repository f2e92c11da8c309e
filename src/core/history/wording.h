// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/journal.h"

namespace Pointsman {

// What the history says of a change beside the sentences of compare/.

/// The way back of "started" is no "snapshot removed": what it undid is told.
[[nodiscard]] QString wordsInRole(const QString &words, NewOperation::Role role);
[[nodiscard]] QString wordsOfMode(std::optional<quint32> mode);
/// Of a file that got another name, or came back from it.
[[nodiscard]] QString wordsOfRename(const QString &otherName, bool isAway);
/// Of a file that an operation wrote in the place of one that it moved aside.
[[nodiscard]] QString putBackWords();
/// `isChange`: it is known to have changed, and not from what.
[[nodiscard]] QString wordsOfFirstSight(bool isThere, bool isChange);

} // namespace Pointsman
