// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documents/markdowntext.h"
#include "base/result.h"
#include "compare/textdifference.h"
#include "history/version.h"

namespace Pointsman {

/// What a document is compared with.
struct ReadingBase
{
    qint64 version = 0;   ///< 0: the history has none yet
    bool wasRead = false; ///< the user read it last, before now; else it was there when it was first looked at
};

/// What became of a document since the user read it. That its change was seen on the Now page is no reading.
struct Reading
{
    ReadingBase base;
    std::optional<Version> readVersion; ///< the base, where the document is another now
    std::vector<TextLine> lines;        ///< how it differs
    QString notice = {};                ///< what there is to tell of the history itself
    bool isNewlyRead = false;           ///< what is read was not marked so before
};

enum class ReadMark
{
    Keep,
    Set ///< the user reads the document now
};

/// Compares a document, of which the user sees `shown`, with `base`, where that has no version with the one that was
/// read last. Only what is shown is marked as read: where the history has another version by now, or not yet this one,
/// it is not. Opens the history: for a worker.
[[nodiscard]] Result<Reading> readingOf(const QString &historyFile, const MarkdownText &shown, const ReadingBase &base,
                                        ReadMark mark);

} // namespace Pointsman
