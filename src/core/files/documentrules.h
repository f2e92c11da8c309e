// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/rule.h"
#include "files/statedocument.h"

namespace Pointsman {

/// What the original does with a file of some kind that cannot be used; each one sentence, marked as those of an
/// IssueRule.
struct ReadingConsequences
{
    const char *notReadable; ///< it cannot be opened or is no JSON
    const char *notAnObject; ///< it is JSON, but no object
};

/// The findings that are common to all state files: why the document could not be read or understood, and keys that
/// stand in it twice. Empty for a missing file and for a sound one. Quotes nothing of a file that cannot be parsed.
[[nodiscard]] Issues checkReading(const StateDocument &document, const IssueSubject &subject,
                                  const ReadingConsequences &consequences);

/// Takes the repair from those of `issues` whose repair would write the document anew, and says why, where a key stands
/// in it twice: one of its values would be lost, and a secret among them for ever.
void withholdWhatDropsKeys(const StateDocument &document, Issues &issues);

/// A value as a finding shows it: text in quotes, a number or truth as it is, a list or object by its name.
[[nodiscard]] QString valueInWords(const JsonValue &value);

[[nodiscard]] IssueRules readingRules();

} // namespace Pointsman
