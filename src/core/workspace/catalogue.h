// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/rule.h"

#include <QByteArray>

namespace Pointsman {

/// A group of rules, as the page of findings has chapters.
struct RuleGroup
{
    const char *title; ///< English
    IssueRules rules;
};

/// The whole catalogue: every rule, in the order in which the groups and their files have them.
[[nodiscard]] const std::vector<RuleGroup> &catalogue();

/// The rule with this code; null where there is none.
[[nodiscard]] const IssueRule *ruleOfCode(const QString &code);

/// What a rule is about, in the user's language: what it is, what the originals do, how to mend it by hand, and what
/// Pointsman can do. One paragraph each.
[[nodiscard]] QString explanation(const IssueRule &rule);

/// packaging/doc/findings.md: the catalogue as a page, in English.
[[nodiscard]] QByteArray findingsPage();

} // namespace Pointsman
