// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documents/markdowntext.h"
#include "base/result.h"
#include "compare/textdifference.h"
#include "history/journal.h"

namespace Pointsman {

/// What became of a document since the user read it. That its change was seen on the Now page is no reading.
struct Reading
{
    ReadingBase base;
    std::optional<Version> readVersion; ///< the base, where the document is another now
    std::vector<TextLine> lines;        ///< how it differs
    QString notice = {};                ///< what there is to tell of the history itself
    bool isNewlyRead = false;           ///< what is read was not marked so before
    bool isKnown = false;               ///< the history has what is shown
};

enum class ReadMark
{
    Keep,
    Set, ///< the user reads the document now
    Seen ///< and has seen what changed in it: from then on that is compared with
};

/// Compares a document, of which the user sees `shown`, with what they had read before it changed, until they have seen
/// the change. Only what is shown is marked as read: where the history has another version by now, or not yet this one,
/// it is not. Opens the history: for a worker.
[[nodiscard]] Result<Reading> readingOf(const QString &historyFile, const MarkdownText &shown, ReadMark mark);

} // namespace Pointsman
