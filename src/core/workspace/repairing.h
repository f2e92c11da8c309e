// SPDX-FileCopyrightText: The Pointsman developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/repairs.h"
#include "workspace/workspace.h"

namespace Pointsman {

/// A finding and the repair that the user wants for it.
struct ChosenRepair
{
    PlacedIssue placed;
    Repair repair;
};

/// What became of one.
struct RepairOutcome
{
    ChosenRepair chosen;
    Result<FileChanges> result; ///< empty: nothing was left to mend; a failure where the finding is still there
};

/// Carries out repairs on the stores' workers, those of one store as one operation that one undo takes back. One that
/// fails leaves the others as they are. `done` gets what became of each on the window's thread, and in which places
/// (names of projects, or spec-kitty) there is an operation to undo, in the order in which they were done.
void carryOut(Workspace &workspace, const Clock &clock, const std::vector<ChosenRepair> &chosen,
              const std::function<void(const std::vector<RepairOutcome> &outcomes, const QStringList &places)> &done);

} // namespace Pointsman
