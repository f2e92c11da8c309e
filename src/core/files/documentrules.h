// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issuecatalogue.h"
#include "files/statedocument.h"

namespace Pointsman {

/// What the original does with a file of some kind that cannot be used; each one translated sentence.
struct ReadingConsequences
{
    QString notReadable; ///< it cannot be opened or is no JSON
    QString notAnObject; ///< it is JSON, but no object
};

/// The findings that are common to all state files: why the document could not be read or understood, and keys that
/// stand in it twice. Empty for a missing file and for a sound one. Quotes nothing of a file that cannot be parsed.
/// Codes: no-permission, not-a-regular-file, too-large, unreadable, empty-file, invalid-utf8, byte-order-mark,
/// not-json, conflict-markers, nan-or-infinity, nested-too-deep, lone-surrogate, inexact-number, not-an-object,
/// duplicate-keys.
[[nodiscard]] Issues checkReading(const StateDocument &document, const IssueSubject &subject,
                                  const ReadingConsequences &consequences);

} // namespace Pointsman
