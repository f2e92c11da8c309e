// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Pointsman {

/// A document's lines, with each row of a table that tells of a review as a list: `| 2026-11-20 | FAIL | no API |`
/// below the headings Date, Verdict and Blockers as `- 2026-11-20: Verdict: FAIL`, `  - Blockers: no API`, and so a row
/// of a label and its value, `| Verdict | FAIL |`, and one of a single blocker below the heading Blocker. A table of
/// other things stays as it is, also one of checks that
/// passed and failed.
[[nodiscard]] QStringList withTablesAsLists(const QStringList &lines);

} // namespace Pointsman
