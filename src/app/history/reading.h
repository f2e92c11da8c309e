// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/comparison/textdifference.h"
#include "base/result.h"
#include "history/version.h"

namespace Pointsman {

/// What became of a document since the user read it.
struct Reading
{
    /// What it is compared with: the version that the user read last, before now; 0: the history has none yet.
    qint64 base = 0;
    std::optional<Version> readVersion; ///< that version, where the document is another now
    std::vector<TextLine> lines;        ///< how it differs
    QString notice = {};                ///< what there is to tell of the history itself
};

enum class ReadMark
{
    Keep,
    Set ///< the user reads the document now
};

/// Compares a document with the version `base`, by default the one that the user read last. Opens the history: for a
/// worker.
[[nodiscard]] Result<Reading> readingOf(const QString &historyFile, const QString &path, qint64 base, ReadMark mark);

} // namespace Pointsman
