// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/services.h"
#include "workspace/ignoredissues.h"
#include "workspace/repairing.h"

class QWidget;

namespace Pointsman {

// What can be done about findings, wherever they are shown. Each tells what came of it in the message bar.

/// Shows what the repairs of a finding would do, `first` at first where it is one of them; the chosen one is carried
/// out.
void openRepair(const Services &services, const PlacedIssue &placed, QWidget *window, const Repair &first = {});

/// Lists the repairs of these findings that lose no information; those that the user leaves in are carried out.
void openFixAll(const Services &services, const std::vector<PlacedIssue> &issues, QWidget *window);

/// Ignores these, or takes that back; `words` say what it is: "“x” in checkout". Each way offers the other.
void setIgnored(const Services &services, const std::vector<IgnoredIssue> &ignored, bool isIgnored,
                const QString &words);

} // namespace Pointsman
