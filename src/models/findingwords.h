// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"

#include <QLocale>

namespace Pointsman {

struct IssueRule;

/// A sentence of the core with the times in it as people read them: "2026-02-26T22:11:00Z" becomes the local date and
/// time. Where two of them would read the same, and for what is quoted from a file, it stays as it is.
[[nodiscard]] QString withLocalTimes(const QString &sentence, const QLocale &locale);

/// What a finding says in the window: its message with local times.
[[nodiscard]] QString messageOf(const Issue &issue);

/// How the rule's findings are mended by hand, for this one: the commands name its mission where it is known.
[[nodiscard]] QString byHandWords(const IssueRule &rule, const Issue &issue);

} // namespace Pointsman
