// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/textdifference.h"
#include "app/documents/markdowntext.h"
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
    bool isNewlyRead = false;           ///< what is read was not marked so before
};

enum class ReadMark
{
    Keep,
    Set ///< the user reads the document now
};

/// Compares a document, of which the user sees `shown`, with the version `base`, by default the one that was read last.
/// Only what is shown is marked as read: where the history has another version by now, or not yet this one, it is not.
/// Opens the history: for a worker.
[[nodiscard]] Result<Reading> readingOf(const QString &historyFile, const MarkdownText &shown, qint64 base,
                                        ReadMark mark);

} // namespace Pointsman
