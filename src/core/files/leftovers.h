// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/moment.h"
#include "base/rule.h"
#include "files/listdirectory.h"

namespace Pointsman {

/// A temporary file younger than this may belong to a write under way, an editor's file to an editor that is open.
inline constexpr std::chrono::minutes leftoverAge{10};

/// Whether a file was changed so lately that whoever makes it may still be at it.
[[nodiscard]] bool mayBeUnderWay(const FileStamp &stamp, Moment now);

/// The findings of temporary files that a killed writer left behind among `entries` of `directory`: those of
/// ticketflow (`.{name}.XXXXXXXX.tmp`), of spec-kitty (`session.tmp`) and our own (`.pm-….tmp`, `.pm-….displaced`,
/// which is a version of a file that was recovered). Pure.
[[nodiscard]] Issues checkLeftovers(const std::vector<DirectoryEntry> &entries, const QString &directory, Moment now);

[[nodiscard]] IssueRules leftoverRules();

} // namespace Pointsman
